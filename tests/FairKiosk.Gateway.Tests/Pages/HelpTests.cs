using System.Net;
using AngleSharp.Dom;

namespace FairKiosk.Gateway.Tests.Pages;

public sealed class HelpTests
{
    [Theory]
    [InlineData("organiser", "For the organiser")]
    [InlineData("booth-a", "For the exhibitor")]
    public async Task Each_person_is_shown_their_own_page_first(string name, string title)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync(name);
        var help = (await visitor.OpenAsync("/")).QuerySelector("footer a")!;
        Assert.Equal("Help", help.TextContent);
        Assert.Equal(title, Heading(await visitor.OpenAsync(help.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Where_a_line_of_a_Japanese_source_ends_no_blank_is_seen()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = pavilion.Visitor();
        visitor.Speak("ja");
        var page = await visitor.OpenAsync("/help/exhibitor");
        Assert.DoesNotMatch("[\u3000-\u9fff]\n[\u3000-\u9fff]", string.Concat(page.QuerySelectorAll("article p").Select(text => text.TextContent)));
    }

    [Fact]
    public async Task Somebody_who_cannot_sign_in_can_read_it()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        Assert.Equal("For the exhibitor", Heading(await pavilion.Visitor().OpenAsync("/help")));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("ja")]
    public async Task Every_page_every_picture_and_every_place_that_the_help_names_is_there(string language)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = pavilion.Visitor();
        visitor.Speak(language);
        var first = await visitor.OpenAsync("/help");
        var pages = first.QuerySelectorAll(".help > nav a").ToDictionary(link => link.GetAttribute("href")!, link => link.TextContent);
        Assert.True(pages.Count >= 3);
        Dictionary<string, IDocument> read = new() { ["/help"] = first };
        foreach (var (address, title) in pages)
        {
            read[address] = await visitor.OpenAsync(address);
            Assert.Equal(title, Heading(read[address]));
        }

        List<string> lost = [];
        foreach (var (address, page) in read)
        {
            foreach (var link in page.QuerySelectorAll("article a").Select(link => link.GetAttribute("href")!))
            {
                var (to, place) = link.Split('#') is [var file, var id] ? (file.Length == 0 ? address : file, id) : (link, null);
                if (!read.TryGetValue(to, out var meant) || (place is not null && meant.GetElementById(place) is null))
                {
                    lost.Add($"{address} leads to {link}");
                }
            }

            foreach (var picture in page.QuerySelectorAll("article img"))
            {
                var answer = await visitor.GetAsync(new Uri(new Uri("http://kiosk" + address), picture.GetAttribute("src")!).AbsolutePath);
                if (answer.Content.Headers.ContentType?.MediaType != "image/png" || picture.GetAttribute("alt") is not { Length: > 20 })
                {
                    lost.Add($"{address} shows {picture.OuterHtml}");
                }
            }
        }

        Assert.Empty(lost);
    }

    [Theory]
    [InlineData("/help/nowhere")]
    [InlineData("/help/..%2Foperations")]
    [InlineData("/help/exhibitor.md")]
    public async Task A_page_that_is_not_in_the_help_is_said_not_to_be_there(string address)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await pavilion.Visitor().GetAsync(address)).StatusCode);
    }

    private static string Heading(IDocument page) => page.QuerySelector("article h1")!.TextContent;
}
