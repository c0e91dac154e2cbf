using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FairKiosk.Simulator.Cli;

namespace FairKiosk.Simulator.Tests.Cli;

/// <summary>The simulator speaks the language of whoever types.</summary>
public sealed partial class LanguageTests
{
    private static readonly string Simulator = Path.Combine(Root(), "firmware", "FairKiosk.Simulator");

    public static TheoryData<string> Languages => ["de", "ja"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Everything_that_it_says_is_there_in_each_language_and_nothing_else(string language)
    {
        Dictionary<string, string> texts = Texts(language);
        HashSet<string> said = [.. Sources().SelectMany(source => Said().Matches(source)).Select(match => KeyOf(match.Groups["text"].Value, match.Groups["format"].Length > 0))];
        foreach (Match counted in Sources().SelectMany(source => Nouns().Matches(source)))
        {
            said.Add($"{{0}} {counted.Groups["noun"].Value}{counted.Groups["more"].Value}");
            said.Add($"{{0}} {counted.Groups["noun"].Value}s{counted.Groups["more"].Value}");
        }

        Assert.Equal(said.Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
        Assert.All(texts, text => Assert.Equal(Values(text.Key), Values(text.Value)));
    }

    [Fact]
    public void Nothing_is_written_that_is_not_looked_up()
    {
        IEnumerable<string> written = Sources().SelectMany(source => Writes().Matches(source)).Select(write => Saying().Replace(write.Value, ""))
            .SelectMany(write => Quoted().Matches(write)).Select(literal => Hole().Replace(literal.Value, "")).Where(text => Letters().IsMatch(text));
        Assert.Empty(written);
    }

    [Theory]
    [InlineData("en", "The gateway's data folder.", "2  wrong arguments")]
    [InlineData("de", "Der Datenordner des Gateways.", "2  falsche Argumente")]
    [InlineData("ja", "ゲートウェイのデータフォルダー。", "2  引数の誤り")]
    public async Task Help_is_given_in_the_language_of_the_terminal(string language, params string[] expected)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        await using StringWriter output = new();
        Assert.Equal(ExitCodes.Success, await SimulatorCommand.RunAsync(["--help"], (_, _) => throw new InvalidOperationException("It ran."), CancellationToken.None, output));
        Assert.All(expected, text => Assert.Contains(text, output.ToString(), StringComparison.Ordinal));
    }

    private static List<string> Sources() => [.. Directory.EnumerateFiles(Path.Combine(Simulator, "Cli"), "*.cs").Select(File.ReadAllText)];

    private static Dictionary<string, string> Texts(string language) => XDocument.Load(Path.Combine(Simulator, "Texts", $"Commands.{language}.resx"))
        .Descendants("data").ToDictionary(data => (string)data.Attribute("name")!, data => data.Value, StringComparer.Ordinal);

    // As the compiler makes it of the source: values by number.
    private static string KeyOf(string source, bool isFormat)
    {
        int number = 0;
        return isFormat ? Value().Replace(source, value => $"{{{number++}{value.Groups["format"].Value}}}") : source;
    }

    private static string[] Values(string text) => [.. Hole().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal)];

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FairKiosk.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex(@"\bSay\.(Plain|With)\(\s*(?<format>\$?)""(?<text>[^""{][^""]*|\{[^""{][^""]*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Said();

    [GeneratedRegex(@"\{[^{}:]*(?<format>:[^{}]+)?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Value();

    [GeneratedRegex("""Counted\.Of\([^"]*, "(?<noun>[^"]+)"(, "(?<more>[^"]+)")?\)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Nouns();

    // A call that tells somebody something, up to its own end.
    [GeneratedRegex(@"\b(Write(Line)?(Async)?|Tell|new Refusal|new FormatException|Refuse<[^>]+>)\((?>[^()]+|\((?<open>)|\)(?<-open>))*(?(open)(?!))\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Writes();

    [GeneratedRegex(@"\bSay\.[A-Za-z]+\((?>[^()]+|\((?<open>)|\)(?<-open>))*(?(open)(?!))\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Saying();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex("[A-Za-z]{3}")]
    private static partial Regex Letters();
}
