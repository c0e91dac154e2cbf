using System.Text.Json;
using System.Text.RegularExpressions;

namespace FairKiosk.Reader.Linux.Tests.Page;

public sealed partial class PageTextsTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    [Theory]
    [InlineData("de")]
    [InlineData("ja")]
    public void Every_text_is_there_in_each_language_with_the_same_blanks(string language)
    {
        var english = Texts("en");
        var translated = Texts(language);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), translated.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(Blanks(text.Value), Blanks(translated[text.Key])));
        Assert.All(translated, text => Assert.NotEmpty(text.Value));
    }

    [Fact]
    public void Every_text_is_used_and_none_is_missing()
    {
        var page = string.Concat(Directory.GetFiles(Folder, "*.html").Concat(Directory.GetFiles(Folder, "*.js")).Select(File.ReadAllText));
        var asked = Asked().Matches(page).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(asked.Except(Texts("en").Keys, StringComparer.Ordinal));
        Assert.All(Texts("en").Keys, name => Assert.Contains($"\"{name}\"", page, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Blanks(string text) => [.. Blank().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Texts(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Folder, "texts", $"{language}.json")))!;

    [GeneratedRegex("""(?:data-text=|[^.\w]text\()"([A-Za-z]+)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Blank();
}
