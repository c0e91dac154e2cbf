using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FairKiosk.Gateway.Commands;
using FairKiosk.Gateway.Setup;
using FairKiosk.Gateway.Tests.Pages;
using FairKiosk.Gateway.Texts;

namespace FairKiosk.Gateway.Tests.Commands;

/// <summary>Commands speak the language of whoever types them.</summary>
public sealed partial class CommandLanguageTests
{
    private static readonly string[] StorageSources = ["FairDatabase", "Engine/Pseudonyms", "Engine/SqliteErrors", "Engine/SqliteLibrary"];
    private static readonly string[] WireSources = ["BatchFields", "EventFields", "JsonReader"];
    private static readonly string Gateway = Path.Combine(PageRulesTests.Root(), "gateway", "FairKiosk.Gateway");

    public static TheoryData<string> Languages => ["de", "ja"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Everything_that_a_command_says_is_there_in_each_language_and_nothing_else(string language)
    {
        var known = Texts(language).Keys.ToHashSet(StringComparer.Ordinal);
        var said = Sources().SelectMany(source => Said().Matches(source).Select(match => KeyOf(match.Groups["text"].Value, isFormat: match.Groups["format"].Length > 0))).ToHashSet(StringComparer.Ordinal);
        said.UnionWith(Sources().SelectMany(source => Heads().Matches(source)).SelectMany(heads => Quoted().Matches(heads.Value)).Select(head => head.Groups["text"].Value));
        said.UnionWith(Sources().SelectMany(source => Parts().Matches(source)).Select(part => part.Groups["text"].Value));
        said.UnionWith(TemplateLines().SelectMany(line => Comments().Matches(line)).Select(comment => comment.Groups["text"].Value).Where(text => !Yaml().IsMatch(text)));
        said.UnionWith(await EnglishDescriptionsAsync());
        said.UnionWith(WireFaults());
        said.UnionWith(StorageTroubles());
        Assert.Empty(said.Except(known, StringComparer.Ordinal));

        // Some are chosen from by the code: those at least stand in it.
        var written = Sources().SelectMany(source => Quoted().Matches(source)).Select(match => KeyOf(match.Groups["text"].Value, isFormat: false)).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(known.Except(said, StringComparer.Ordinal).Except(written, StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_written_by_a_command_that_is_not_looked_up_in_its_language()
    {
        // What is typed as it stands, and what another program's help is told apart by.
        string[] typed = ["  alias ", "  {Program} ", "    --first ", "Description:", "[default: ", "(REQUIRED)", "--external-broker: {problem}"];
        var written = Directory.EnumerateFiles(Path.Combine(Gateway, "Commands"), "*.cs").Select(File.ReadAllText)
            .SelectMany(source => Writes().Matches(source).Select(write => Saying().Replace(write.Value, "")))
            .SelectMany(write => Quoted().Matches(write)).Select(literal => literal.Groups["text"].Value)
            .Where(text => Letters().IsMatch(Hole().Replace(text, "")) && !typed.Any(known => text.StartsWith(known, StringComparison.Ordinal)));
        Assert.Empty(written);
    }

    [Theory]
    [InlineData("en", "  sign in as organiser ", "  sign in at http://", "FairKiosk is ready at http://")]
    [InlineData("de", "  anmelden als organiser ", "  anmelden unter http://", "FairKiosk ist bereit: http://")]
    [InlineData("ja", "  サインイン：organiser ", "  サインイン：http://", "FairKiosk の準備ができました：http://")]
    public async Task A_demo_names_its_sign_ins_in_the_language_of_the_terminal(string language, params string[] expected)
    {
        using var folder = new DataFolder();
        var answer = await CommandLine.RunUntilReadyInAsync(language, "run", "--demo", "--data", folder.Path);
        Assert.All(expected, text => Assert.Contains(text, answer.Output, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_command_says_the_same_things_in_each_language(string language) => Assert.All(Texts(language), text =>
    {
        Assert.NotEqual("", text.Value.Trim());
        Assert.Equal(Values(text.Key), Values(text.Value));
    });

    [Theory]
    [InlineData("de", "Startet das Gateway", "Beschreibung:", "Beispiele:", "Der Datenordner. [Vorgabe: ./data]")]
    [InlineData("ja", "ゲートウェイ、ブローカー、ページを起動します", "説明：", "例：", "データフォルダー。 [既定値：./data]")]
    [InlineData("fr", "Starts the gateway", "Examples:", "The data folder.")]
    public async Task Help_is_given_in_the_language_of_the_terminal_else_in_English(string language, params string[] expected)
    {
        var answer = await CommandLine.RunInAsync(language, "run", "--help");
        Assert.All(expected, text => Assert.Contains(text, answer.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_value_is_refused_in_the_language_of_the_terminal()
    {
        var answer = await CommandLine.RunInAsync("de", "run", "--web-port", "99999");
        Assert.Equal(2, answer.Code);
        Assert.Contains("--web-port nimmt einen Port von 1 bis 65535, nicht „99999“.", answer.Error, StringComparison.Ordinal);
        Assert.Contains("Siehe: fairkiosk run --help", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Zeile 2, Spalte 3: „zoen“ gibt es hier nicht (eine Messe). Meinten Sie „zone“?", "Nichts wurde geändert.")]
    [InlineData("ja", "2行3列：展示会に「zoen」という項目はありません。「zone」のことですか？", "何も変更していません。")]
    public async Task What_is_wrong_in_a_set_up_file_is_told_in_the_language_of_the_terminal(string language, params string[] expected)
    {
        using var folder = new DataFolder();
        await File.WriteAllTextAsync(folder.File("pavilion.yaml"), "fair:\n  zoen: Europe/Berlin\n");
        var answer = await CommandLine.RunInAsync(language, "import", folder.File("pavilion.yaml"), "--data", folder.File("data"));
        Assert.Equal(2, answer.Code);
        Assert.All(expected, text => Assert.Contains(text, answer.Error, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_template_is_explained_in_each_language_and_sets_up_the_same(string language)
    {
        using var folder = new DataFolder();
        foreach (var fair in SetupTemplates.Names)
        {
            var (english, other) = ((await CommandLine.RunInAsync("en", "template", fair)).Output, (await CommandLine.RunInAsync(language, "template", fair)).Output);
            Assert.NotEqual(english, other);
            await File.WriteAllTextAsync(folder.File($"{fair}.yaml"), english);
            await File.WriteAllTextAsync(folder.File($"{fair}-{language}.yaml"), other);
            await CommandLine.RunInAsync("en", "import", folder.File($"{fair}.yaml"), "--data", folder.File(fair));
            var again = await CommandLine.RunInAsync("en", "import", folder.File($"{fair}-{language}.yaml"), "--data", folder.File(fair));
            Assert.Equal("Nothing to change.", again.Output.Trim());
        }
    }

    [Fact]
    public async Task What_the_set_up_refuses_is_refused_in_the_language_of_the_terminal()
    {
        using var folder = new DataFolder();
        var answer = await CommandLine.RunInAsync(
            "ja", "fair", "set", "--data", folder.File("data"), "--id", "sps", "--name", "SPS", "--city", "Nürnberg", "--zone", "Nuremberg/Fair",
            "--first", "2026-11-24", "--last", "2026-11-26");
        Assert.Equal(2, answer.Code);
        Assert.Contains("Nuremberg/Fair", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("time zone", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "The database file cannot be read (")]
    [InlineData("de", "Die Datenbankdatei lässt sich nicht lesen (")]
    [InlineData("ja", "データベースファイルを読めません（")]
    public async Task What_is_wrong_with_the_data_is_told_in_the_language_of_the_terminal(string language, string head)
    {
        using var folder = new DataFolder();
        await File.WriteAllTextAsync(folder.File("fairkiosk.db"), "no database, but long enough to be taken for one by its length alone");
        var answer = await CommandLine.RunInAsync(language, "fair", "show", "--data", folder.Path);
        Assert.Equal(3, answer.Code);
        Assert.StartsWith(head, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "event 2 of 3: a scan needs data or data64")]
    [InlineData("de", "Ereignis 2 von 3: „scan“ braucht data oder data64")]
    [InlineData("ja", "3 件中 2 件目のイベント：scan に data か data64 が必要です")]
    public async Task Why_a_message_could_not_be_read_is_told_in_the_language_of_the_terminal(string language, string said)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        await Task.CompletedTask;
        Assert.Equal(said, QuarantineWords.Of("event 2 of 3: a scan needs data or data64"));
        Assert.Equal(language == "en", QuarantineWords.Of("value expected at byte 17") == "value expected at byte 17");
        Assert.Equal("said by a newer FairKiosk", QuarantineWords.Of("said by a newer FairKiosk"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task An_exported_set_up_is_explained_in_each_language(string language)
    {
        using var folder = new DataFolder();
        await CommandLine.RunInAsync("en", "user", "add", "organiser", "--role", "organiser", "--data", folder.Path);
        var (english, other) = (await ExplainedAsync("en", folder.Path), await ExplainedAsync(language, folder.Path));
        Assert.NotEmpty(english);
        Assert.Equal(english.Length, other.Length);
        Assert.Empty(english.Intersect(other, StringComparer.Ordinal));
    }

    private static async Task<string[]> ExplainedAsync(string language, string folder) =>
        [.. (await CommandLine.RunInAsync(language, "export-setup", "--data", folder)).Output.Split('\n').Where(line => line.StartsWith("# ", StringComparison.Ordinal))];

    // Asynchronous, so that the language ends with it.
    private static async Task<IReadOnlyList<string>> EnglishDescriptionsAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        await Task.CompletedTask;
        return [.. Descriptions(GatewayCommands.Create())];
    }

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Gateway, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)).Select(File.ReadAllText);

    private static IEnumerable<string> TemplateLines() => Directory.EnumerateFiles(Path.Combine(Gateway, "Setup", "Templates")).SelectMany(File.ReadLines);

    // Why a message cannot be read: whole sentences there, and nothing else.
    private static IEnumerable<string> WireFaults() => WireSources
        .SelectMany(file => Quoted().Matches(File.ReadAllText(Path.Combine(PageRulesTests.Root(), "firmware", "FairKiosk.Wire", file + ".cs")).Replace("'\"'", "", StringComparison.Ordinal)))
        .Select(fault => fault.Groups["text"].Value).Where(fault => fault.Contains(' ', StringComparison.Ordinal) && fault.Trim() == fault);

    // What keeps its values apart so that it can be said otherwise.
    private static IEnumerable<string> StorageTroubles() => StorageSources
        .SelectMany(file => Troubles().Matches(File.ReadAllText(Path.Combine(PageRulesTests.Root(), "gateway", "FairKiosk.Storage", file + ".cs"))))
        .Select(trouble => KeyOf(trouble.Groups["text"].Value, isFormat: true));

    private static Dictionary<string, string> Texts(string language) => XDocument.Load(Path.Combine(Gateway, "Texts", $"Commands.{language}.resx"))
        .Descendants("data").ToDictionary(data => (string)data.Attribute("name")!, data => data.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Descriptions(Command command)
    {
        IEnumerable<Symbol> all = [command, .. command.Options.Where(option => option.Name is not ("--help" or "--version")), .. command.Arguments];
        return all.Select(symbol => symbol.Description).OfType<string>().Where(text => text.Length > 0 && !text.StartsWith("Language of the sheet", StringComparison.Ordinal))
            .Concat(command.Subcommands.SelectMany(Descriptions));
    }

    // As the compiler makes it of the source: values by number, escapes undone.
    private static string KeyOf(string source, bool isFormat)
    {
        var number = 0;
        var text = isFormat ? Value().Replace(source, value => $"{{{number++}{value.Groups["format"].Value}}}") : source;
        return text.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
    }

    private static string[] Values(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal)];

    // A value may hold texts of its own in quotes.
    [GeneratedRegex(@"\bSay\.(Plain|With)\((?<format>\$?)""(?<text>(\\.|\{([^{}""]|""([^""\\]|\\.)*"")*\}|[^""\\{])*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Said();

    [GeneratedRegex(@"\{(\([^()]*(\([^()]*\)[^()]*)*\)|[^{}:""]|""([^""\\]|\\.)*"")*(?<format>:[A-Za-z0-9:-]+)?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Value();

    [GeneratedRegex(@"Terminal\.Table\([^;]*;")]
    private static partial Regex Heads();

    [GeneratedRegex(@"""(?<text>(\\.|[^""\\])*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    // What a part of a set-up file is called.
    [GeneratedRegex(@"\b(Map|Maps|MapsOrWords|SetupMap)\(("")?\w+("")?, ""(?<text>[^""]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();

    // The last of a line: what stands before it may be commented out itself.
    [GeneratedRegex(@"# +(?<text>(?!.*# ).*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Comments();

    // Words of the file that are commented out.
    [GeneratedRegex(@"^(- )?[a-z-]+:|^- ")]
    private static partial Regex Yaml();

    [GeneratedRegex(@"(Full|Unreadable|Unavailable)\(\s*\$""(?<text>[^""]*)""|(said =|null\s+: \(FormattableString\))\s*\$""(?<text>[^""]*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Troubles();

    [GeneratedRegex(@"\{[0-9][^}]*\}")]
    private static partial Regex Placeholder();

    // A call that writes, up to its own end; parentheses in its texts come in pairs.
    [GeneratedRegex(@"\b(Write(Line)?(Async)?|lines\.Add|UsageException)\((?>[^()]+|\((?<open>)|\)(?<-open>))*(?(open)(?!))\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Writes();

    [GeneratedRegex(@"\bSay\.[A-Za-z]+\((?>[^()]+|\((?<open>)|\)(?<-open>))*(?(open)(?!))\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Saying();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex("[A-Za-z]{3}")]
    private static partial Regex Letters();
}
