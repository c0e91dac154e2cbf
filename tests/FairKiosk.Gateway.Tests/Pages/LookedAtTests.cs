using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>Each page has its place among those that a browser looks at (FairKiosk.EndToEnd.Tests/Browser): on each screen, in each language, with axe.</summary>
public sealed partial class LookedAtTests
{
    // They show nothing of their own.
    private static readonly Dictionary<string, string> NotLookedAt = new(StringComparer.Ordinal)
    {
        [""] = "sends on to the page of the role",
        ["sign-out"] = "sends on to the sign-in",
        ["language"] = "sends back to the page on which it was chosen",
    };

    [Fact]
    public async Task Every_page_is_looked_at_by_a_browser()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var pages = pavilion.Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => Handler().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "")).Where(route => route != "Index").ToHashSet(StringComparer.Ordinal);
        var seen = Looked().Select(path => pages.Where(page => Fits(page, path)).MaxBy(Words)).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(pages.Except(NotLookedAt.Keys, StringComparer.Ordinal).Except(seen!, StringComparer.Ordinal));
        Assert.Empty(NotLookedAt.Keys.Except(pages, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Looked() => Directory.EnumerateFiles(Path.Combine(PageRulesTests.Root(), "tests", "FairKiosk.EndToEnd.Tests", "Browser"), "*.cs")
        .SelectMany(file => Looks().Matches(File.ReadAllText(file))).SelectMany(look => Paths().Matches(look.Value))
        .Select(path => Hole().Replace(path.Groups["path"].Value, "x")).Select(path => path.EndsWith('/') ? path + "x" : path);

    private static bool Fits(string page, string path)
    {
        var (parts, words) = (page.Split('/'), path.Trim('/').Split('/'));
        var least = parts.Count(part => !part.EndsWith("?}", StringComparison.Ordinal));
        return words.Length >= least && words.Length <= parts.Length && parts.Zip(words).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }

    private static int Words(string page) => page.Split('/').Count(part => !part.StartsWith('{'));

    // Where the forms of a page go.
    [GeneratedRegex(@"/\{handler[^/]*\?\}")]
    private static partial Regex Handler();

    // A call that looks at pages, up to its own end.
    [GeneratedRegex(@"\bLook(s\.Right|sRight|s\.Look|s\.TextsRight)Async\((?>[^()]+|\((?<open>)|\)(?<-open>))*(?(open)(?!))\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Looks();

    // What stands behind a question mark shows the same page.
    [GeneratedRegex("\"(?<path>/[^\"?]*)[\"?]", RegexOptions.ExplicitCapture)]
    private static partial Regex Paths();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();
}
