using System.Net;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>What holds for every page.</summary>
public sealed class PageRulesTests
{
    [Fact]
    public async Task No_page_has_anything_inline_or_from_another_host()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        foreach (var (user, path) in new[]
        {
            ("", "/sign-in"), ("organiser", "/live"), ("organiser", "/live?span=fair"), ("organiser", "/leads"), ("booth-a", "/leads"),
            ("organiser", "/readers"), ("organiser", "/reader/reader-a"), ("organiser", "/readers/whose"), ("organiser", "/readers/quarantine"), ("organiser", "/readers/add"),
            ("organiser", "/visitors"), ("organiser", "/users"), ("organiser", "/users/add"), ("organiser", "/users/person?name=booth-a"), ("organiser", "/start/steps"), ("booth-a", "/password"),
            ("organiser", "/setup"), ("organiser", "/setup/fair"), ("organiser", "/setup/pavilion"), ("organiser", "/setup/firms"), ("organiser", "/setup/firms/a"),
            ("organiser", "/setup/firms/_new"), ("organiser", "/setup/places"), ("organiser", "/setup/places/stand-a"), ("organiser", "/setup/places/_new"),
            ("booth-a", "/leads?search=zzz"), ("booth-a", "/nowhere"), ("booth-b", "/leads"), ("booth-a", "/leads/exports"),
        })
        {
            var visitor = user.Length == 0 ? pavilion.Visitor() : await pavilion.SignedInAsync(user);
            var answer = await visitor.GetAsync(path);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.True(answer.Headers.CacheControl!.NoStore);
            var page = await PageVisitor.ReadAsync(answer);
            Assert.Empty(page.QuerySelectorAll("style, script:not([src])"));
            foreach (var attribute in page.All.SelectMany(element => element.Attributes))
            {
                Assert.False(attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal), $"{path}: {attribute.Name}");
                Assert.False(attribute.Name is "src" or "href" or "action" && attribute.Value.Contains("//", StringComparison.Ordinal), $"{path}: {attribute.Value}");
            }
        }
    }

    [Fact]
    public async Task Every_file_that_a_page_asks_for_is_there()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        foreach (var (user, path) in new[] { ("organiser", "/live"), ("organiser", "/readers"), ("organiser", "/reader/reader-a"), ("organiser", "/users"), ("organiser", "/visitors"), ("organiser", "/start/steps"), ("booth-a", "/leads"), ("booth-a", "/leads/exports") })
        {
            var visitor = await pavilion.SignedInAsync(user);
            var page = await visitor.OpenAsync(path);
            var files = page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!)
                .Concat(page.QuerySelectorAll("link[href]").Select(link => link.GetAttribute("href")!)).ToList();
            files.AddRange(["/lib/inter-latin-wght-normal.woff2", "/lib/inter-latin-ext-400-normal.woff2"]);
            foreach (var file in files)
            {
                Assert.Equal(HttpStatusCode.OK, (await pavilion.Visitor(follow: false).GetAsync(file)).StatusCode);
            }
        }
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_a_sentence()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var answer = await (await pavilion.SignedInAsync("booth-a")).GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("There is nothing here", (await PageVisitor.ReadAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_mistake_of_ours_is_said_in_a_sentence_and_tells_no_insides()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        var leads = await visitor.OpenAsync("/leads");
        pavilion.Database.Dispose();
        var answer = await visitor.SubmitAsync(leads, ".leads form", [("rate", "hot")]);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = await PageVisitor.ReadAsync(answer);
        Assert.Equal("That did not work", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("Exception", page.Source.Text, StringComparison.Ordinal);
    }

    internal static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FairKiosk.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
