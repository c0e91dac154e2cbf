using System.Text.RegularExpressions;
using System.Xml.Linq;
using FairKiosk.Reader.Linux.Scanners;
using FairKiosk.Reader.Linux.Tests.Harness;

namespace FairKiosk.Reader.Linux.Tests.Commands;

/// <summary>The program speaks the language of whoever types; another program reads the same from it in each.</summary>
public sealed partial class CommandLanguageTests
{
    private static readonly string Firmware = Path.Combine(FindRoot(), "firmware");
    private static readonly string Reader = Path.Combine(Firmware, "FairKiosk.Reader.Linux");

    public static TheoryData<string> Languages => ["de", "ja"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Everything_that_the_program_says_is_there_in_each_language_and_nothing_else(string language)
    {
        var known = Texts(language).Keys.ToHashSet(StringComparer.Ordinal);
        var sources = Sources();
        var said = sources.SelectMany(source => Said().Matches(source)).Select(match => KeyOf(match.Groups["text"].Value, match.Groups["format"].Length > 0)).ToHashSet(StringComparer.Ordinal);
        said.UnionWith(sources.SelectMany(source => Notices().Matches(source)).SelectMany(notice => Formats().Matches(notice.Value))
            .Select(match => KeyOf(match.Groups["text"].Value, isFormat: true)).Where(text => !IsValueAlone(text)));
        said.UnionWith(sources.SelectMany(source => Named().Matches(source)).Select(match => match.Groups["text"].Value));
        said.UnionWith(sources.SelectMany(source => Blocks().Matches(source)).SelectMany(block => block.Groups["lines"].Value.Split('\n'))
            .Select(line => line.Trim()).Where(line => line.Length > 0 && !Typed().IsMatch(line)));
        said.UnionWith(ScannerFamilies.All.SelectMany(Settings).Where(text => text.Contains("see manual", StringComparison.Ordinal)));
        Assert.Empty(said.Except(known, StringComparer.Ordinal));

        // Some are chosen from by the code, or are words of the connection: those at least stand in it.
        var written = sources.Append(File.ReadAllText(Path.Combine(Firmware, "FairKiosk.Mosquitto", "ConnectionWords.cs")))
            .SelectMany(source => Quoted().Matches(source)).Select(match => KeyOf(match.Groups["text"].Value, isFormat: false)).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(known.Except(said, StringComparer.Ordinal).Except(written, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_program_says_the_same_things_in_each_language(string language) => Assert.All(Texts(language), text =>
    {
        Assert.NotEqual("", text.Value.Trim());
        Assert.Equal(Values(text.Key), Values(text.Value));
    });

    [Theory]
    [InlineData("de", "Betreibt das Lesegerät, bis Sie Strg-C drücken.", "Beschreibung:", "(ERFORDERLICH)", "[Vorgabe: 500]", "Beispiele:", "Rückgabewerte:", "ein Code pro Zeile")]
    [InlineData("ja", "Ctrl-C が押されるまで端末を動かします。", "説明：", "（必須）", "[既定値：500]", "例：", "終了コード：", "1 行に 1 コード")]
    [InlineData("fr", "Runs the reader until Ctrl-C.", "Examples:", "Exit codes:", "one code per line")]
    public async Task Help_is_given_in_the_language_of_the_terminal_else_in_English(string language, params string[] expected)
    {
        var (code, said) = await RunInAsync(language, "run", "--help");
        Assert.Equal(0, code);
        Assert.All(expected, text => Assert.Contains(text, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("de", "Das Gerät /dev/ttyNOTHERE gibt es nicht. Ist der Scanner eingesteckt?")]
    [InlineData("ja", "装置 /dev/ttyNOTHERE がありません。")]
    public async Task What_stands_in_the_way_is_told_in_the_language_of_the_terminal(string language, string expected)
    {
        using var home = ReaderHome.WithoutBroker;
        var (code, said) = await RunInAsync(language, home.Run("--source", "serial:/dev/ttyNOTHERE"));
        Assert.Equal(3, code);
        Assert.Contains(expected, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "--page 99999: geben Sie einen Port von 1 bis 65535 an oder none.", "Siehe fairkiosk-reader run --help.")]
    [InlineData("ja", "--page 99999：ポート（1 ～ 65535）または none を指定してください。", "参照：fairkiosk-reader run --help")]
    public async Task A_wrong_value_is_refused_in_the_language_of_the_terminal(string language, params string[] expected)
    {
        using var home = ReaderHome.WithoutBroker;
        var (code, said) = await RunInAsync(language, home.Run("--page", "99999"));
        Assert.Equal(2, code);
        Assert.All(expected, text => Assert.Contains(text, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_reads_English_whatever_the_terminal_speaks()
    {
        using var home = ReaderHome.WithoutBroker;
        await using var reader = ReaderProcess.StartAs(ReaderProcess.Program, Speaking("de"), home.Run());
        Assert.Equal("counter-1 reads from stdin", (await reader.JsonLineAsync("reader")).GetProperty("reader").GetString());
        Assert.Equal("accepted", await reader.PresentAsync("a"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_table_of_scanners_is_the_one_in_the_documents_and_fits_a_terminal_in_each_language(string language)
    {
        var (_, table) = await RunInAsync(language, "scanners");
        Assert.Contains($"```\n{table}\n```\n", await File.ReadAllTextAsync(Path.Combine(FindRoot(), "docs", language, "scanners.md")), StringComparison.Ordinal);
        var (_, sheet) = await RunInAsync(language, "scanners", "DS2208");
        Assert.All($"{table}\n{sheet}".Split('\n'), line => Assert.True(line.Sum(letter => letter >= '\u2E80' ? 2 : 1) <= ScannerSheet.Columns, line));
    }

    private static async Task<(int Code, string Said)> RunInAsync(string language, params string[] arguments)
    {
        await using var process = ReaderProcess.StartAs(ReaderProcess.Program, Speaking(language), arguments);
        process.EndInput();
        return (await process.ExitAsync(), process.Transcript);
    }

    private static Dictionary<string, string> Speaking(string language) => new(StringComparer.Ordinal) { ["LC_ALL"] = $"{language}.UTF-8" };

    private static List<string> Sources() => [.. Directory.EnumerateFiles(Reader, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)).Select(File.ReadAllText)];

    private static Dictionary<string, string> Texts(string language) => XDocument.Load(Path.Combine(Reader, "Texts", $"Commands.{language}.resx"))
        .Descendants("data").ToDictionary(data => (string)data.Attribute("name")!, data => data.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Settings(ScannerFamily family) =>
        [family.Keyboard, family.Serial, family.Country, family.EndOfCode, family.Symbology, family.Characters];

    private static bool IsValueAlone(string text) => text is "{0}" or "http://localhost{0}";

    // As the compiler makes it of the source: values by number, escapes undone.
    private static string KeyOf(string source, bool isFormat)
    {
        var number = 0;
        var text = isFormat ? Value().Replace(source, value => $"{{{number++}{value.Groups["format"].Value}}}") : source;
        return text.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
    }

    private static string[] Values(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal)];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FairKiosk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests run from inside the repository.");
    }

    // A value may hold texts of its own in quotes.
    [GeneratedRegex(@"\bSay\.(Plain|With)\(\s*(?<format>\$?)""(?<text>(\\.|\{([^{}""]|""([^""\\]|\\.)*"")*\}|[^""\\])*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Said();

    [GeneratedRegex(@"\b(Notice|Said)\(.*\);")]
    private static partial Regex Notices();

    [GeneratedRegex(@"\$""(?<text>(\\.|\{([^{}""]|""([^""\\]|\\.)*"")*\}|[^""\\{])*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Formats();

    // What a notice is about, what a command is for, what the light says.
    [GeneratedRegex(@"(\bNotice\(|\bAbout = |\[Signal\.\w+\] = )""(?<text>(\\.|[^""\\])*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(@"""""""\n(?<lines>[^""]*(""[^""]+)*?)""""""", RegexOptions.ExplicitCapture)]
    private static partial Regex Blocks();

    // What is typed as it stands, and what a program reads.
    [GeneratedRegex(@"^(fairkiosk-reader (run|status|journal)\b|fairkiosk-reader scanners( DS|$)|printf |ls |--source |\{)", RegexOptions.ExplicitCapture)]
    private static partial Regex Typed();

    [GeneratedRegex(@"\{(\([^()]*(\([^()]*\)[^()]*)*\)|[^{}:""]|""([^""\\]|\\.)*"")*(?<format>:[A-Za-z0-9:-]+)?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Value();

    [GeneratedRegex(@"""(?<text>(\\.|[^""\\])*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{[0-9][^}]*\}")]
    private static partial Regex Placeholder();
}
