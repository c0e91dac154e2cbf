using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>Every text of the pages is there in each language, once, and is used.</summary>
public sealed partial class TextsTests
{
    private static readonly string Gateway = Path.Combine(PageRulesTests.Root(), "gateway", "FairKiosk.Gateway");

    private static readonly string[] TextFolders = ["Pages", "Texts", "Exports"];

    public static TheoryData<string> Files => ["Ui.resx", "Ui.de.resx", "Ui.ja.resx"];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_text_is_missing_in_a_language_and_none_is_unused(string file)
    {
        var known = Texts(file).Select(text => text.Key).ToList();
        var used = TextFolders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Gateway, folder), "*.cs*", SearchOption.AllDirectories))
            .SelectMany(page => Key().Matches(File.ReadAllText(page)).Select(match => match.Groups["key"].Value))
            .ToHashSet(StringComparer.Ordinal);
        Assert.Equal(known.Count, known.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(used.Except(known, StringComparer.Ordinal));
        Assert.Empty(known.Except(used, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Ui.de.resx")]
    [InlineData("Ui.ja.resx")]
    public void A_text_says_the_same_things_in_each_language(string file)
    {
        var translated = Texts(file);
        Assert.All(Texts("Ui.resx"), english =>
        {
            Assert.NotEqual("", translated[english.Key].Trim());
            Assert.Equal(Placeholders(english.Value), Placeholders(translated[english.Key]));
        });
    }

    [Fact]
    public void No_page_says_anything_past_the_three_languages()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Gateway, "Pages"), "*.cshtml", SearchOption.AllDirectories);
        Assert.Empty(pages.SelectMany(page => Literal().Matches(Spoken(File.ReadAllText(page))).Select(match => $"{Path.GetFileName(page)}: {match.Value}")));
    }

    private static Dictionary<string, string> Texts(string file) =>
        XDocument.Load(Path.Combine(Gateway, "Texts", file)).Descendants("data").ToDictionary(data => (string)data.Attribute("name")!, data => data.Value, StringComparer.Ordinal);

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // Without what is said alike everywhere: commands, keys, and the product's name.
    private static string Spoken(string page) => SaidAlike().Replace(page, "").Replace("FairKiosk", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(T|_?[Ww]ords|text)\[""(?<key>[A-Za-z.]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("<(code|kbd)>.*?</(code|kbd)>|@\\*.*?\\*@", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex SaidAlike();

    // Letters between two elements, or in an attribute that is shown or read out.
    [GeneratedRegex("(?<=[a-z\"/]>)[^<>@{}=;()]*[A-Za-z]{2,}[^<>@{}=;()]*(?=</)|(?<= (placeholder|aria-label|title|alt)=\")[A-Za-z][^\"]*", RegexOptions.ExplicitCapture)]
    private static partial Regex Literal();
}
