using System.Text.RegularExpressions;

namespace FairKiosk.Architecture.Tests;

/// <summary>A page that names what is no longer there is a bug like any other.</summary>
public sealed partial class DocumentTests
{
    private const int LongestDecisionLines = 40;

    private static IEnumerable<string> Documents => House.Files.Where(file =>
        file.EndsWith(".md", StringComparison.Ordinal) && !file.StartsWith("firmware/boards/", StringComparison.Ordinal));

    [Fact]
    public void Every_link_between_pages_leads_somewhere()
    {
        var broken = from document in Documents
                     from Match link in Link().Matches(House.Read(document))
                     let target = link.Groups["target"].Value.Split('#')[0]
                     where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
                     let path = $"{Path.GetDirectoryName(document)}/{target}".TrimStart('/')
                     where !House.Exists(path)
                     select $"{document}: {target}";
        Assert.Empty(broken);
    }

    [Fact]
    public void Every_path_that_a_page_names_exists()
    {
        var broken = from document in Documents
                     from Match name in NamedPath().Matches(House.Read(document))
                     let path = name.Groups["path"].Value.TrimEnd('/')
                     where !House.Exists(path)
                     select $"{document}: {path}";
        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/wire.md")]
    [InlineData("docs/asyncapi.yaml")]
    [InlineData("docs/counting.md")]
    [InlineData("docs/operations.md")]
    [InlineData("docs/glossary.md")]
    [InlineData("docs/scanners.md")]
    [InlineData("docs/nfc.md")]
    public void The_page_is_there(string page) => Assert.True(House.Exists(page), $"{page} is missing.");

    /// <summary>A heading of a translated page has the place of the English one (see HelpBook): they are told apart by their order alone.</summary>
    [Fact]
    public void A_page_in_another_language_has_the_headings_of_the_English_one_in_the_same_order()
    {
        var translated = Documents.Select(document => Translated().Match(document)).Where(match => match.Success).ToList();
        Assert.NotEmpty(translated);
        Assert.All(translated, page => Assert.Equal(HeadingLevels($"docs/{page.Groups["name"].Value}"), HeadingLevels(page.Value)));
    }

    [Fact]
    public void A_decision_fits_one_page_and_says_its_four_things()
    {
        var decisions = House.Files.Where(file => Decision().IsMatch(file)).ToList();
        Assert.NotEmpty(decisions);
        foreach (var decision in decisions)
        {
            var lines = House.Lines(decision);
            Assert.True(lines.Length <= LongestDecisionLines, $"{decision} has {lines.Length} lines.");
            foreach (var heading in (string[])["Status", "Context", "Decision", "Consequences"])
            {
                Assert.True(lines.Any(line => line.Contains(heading, StringComparison.Ordinal)), $"{decision} lacks {heading}.");
            }
        }
    }

    // What stands between fences is no heading, even when it begins like one.
    private static List<int> HeadingLevels(string page)
    {
        List<int> levels = [];
        var fenced = false;
        foreach (var line in House.Lines(page))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                fenced = !fenced;
            }
            else if (!fenced && Heading().Match(line) is { Success: true } heading)
            {
                levels.Add(heading.Groups["level"].Length);
            }
        }

        return levels;
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<path>(firmware|gateway|hardware|tests|docs|scripts)/[A-Za-z0-9._/-]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex NamedPath();

    [GeneratedRegex("^docs/(de|ja)/(?<name>[^/]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Translated();

    [GeneratedRegex("^(?<level>#{1,6}) ", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^docs/decisions/\d{4}-[a-z0-9-]+\.md$")]
    private static partial Regex Decision();
}
