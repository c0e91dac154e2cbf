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

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<path>(firmware|gateway|tests|docs|scripts)/[A-Za-z0-9._/-]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex NamedPath();

    [GeneratedRegex(@"^docs/decisions/\d{4}-[a-z0-9-]+\.md$")]
    private static partial Regex Decision();
}
