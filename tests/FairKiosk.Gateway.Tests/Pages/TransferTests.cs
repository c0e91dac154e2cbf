using System.Net;
using System.Net.Http.Headers;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>How pages and files go over the wire.</summary>
public sealed class TransferTests
{
    [Theory]
    [InlineData("/sign-in", "br")]
    [InlineData("/sign-in", "gzip")]
    [InlineData("/lib/htmx.min.js", "br")]
    [InlineData("/css/base.css", "gzip")]
    [InlineData("/favicon.svg", "br")]
    public async Task What_is_text_goes_compressed_as_the_browser_asks(string path, string encoding)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        using var answer = await AskAsync(pavilion, path, encoding);
        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task An_event_stream_is_neither_compressed_nor_held_back()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var organiser = await pavilion.SignedInAsync("organiser");
        using var stream = await organiser.StreamAsync("/live/stream", "br");
        Assert.StartsWith("data: ", await stream.ReadLineAsync().WaitAsync(ReaderClient.Patience), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_kept_under_the_hash_of_its_content_and_a_page_is_not_kept_at_all()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        using var page = await AskAsync(pavilion, "/sign-in", "identity");
        Assert.True(page.Headers.CacheControl!.NoStore);

        var document = PageVisitor.Parse(await page.Content.ReadAsStringAsync());
        var files = document.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!)
            .Concat(document.QuerySelectorAll("script").Select(script => script.GetAttribute("src")!)).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            Assert.Contains("?v=", file, StringComparison.Ordinal);
            using var answer = await AskAsync(pavilion, file, "identity");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl!.MaxAge);
        }

        using var bare = await AskAsync(pavilion, "/css/base.css", "identity");
        Assert.True(bare.Headers.CacheControl!.NoCache);
    }

    private static async Task<HttpResponseMessage> AskAsync(PavilionFixture pavilion, string path, string encoding)
    {
        using HttpClient http = new() { BaseAddress = pavilion.Host.Address };
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        return await http.SendAsync(request);
    }
}
