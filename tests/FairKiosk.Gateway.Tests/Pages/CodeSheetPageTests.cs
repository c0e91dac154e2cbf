using System.Net;
using System.Text;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>Code sheets from the buttons of the pages.</summary>
public sealed class CodeSheetPageTests
{
    [Theory]
    [InlineData("booth-a", "/leads/codesheet?language=ja", "codesheet-stand-a-ja.pdf")]
    [InlineData("booth-b", "/leads/codesheet?booth=stand-b&language=de&staff=Anna,Ben", "codesheet-stand-b-de.pdf")]
    [InlineData("organiser", "/live/codesheet?booth=stand-b", "codesheet-stand-b-en.pdf")]
    public async Task A_booth_prints_its_own_sheet_and_the_organiser_everybodys(string user, string path, string file)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var answer = await (await pavilion.SignedInAsync(user)).GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(file, answer.Content.Headers.ContentDisposition!.FileName);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("booth-a", "/leads/codesheet?booth=stand-b", HttpStatusCode.NotFound)]
    [InlineData("booth-a", "/live/codesheet?booth=stand-a", HttpStatusCode.Forbidden)]
    [InlineData("organiser", "/leads/codesheet", HttpStatusCode.Forbidden)]
    [InlineData("organiser", "/live/codesheet?booth=nowhere", HttpStatusCode.NotFound)]
    [InlineData("organiser", "/live/codesheet", HttpStatusCode.NotFound)]
    [InlineData("booth-a", "/leads/codesheet?language=fr", HttpStatusCode.NotFound)]
    [InlineData("booth-a", "/leads/codesheet?staff=a,b,c,d,e,f,g,h,i,j,k", HttpStatusCode.BadRequest)]
    public async Task Nobody_gets_a_sheet_that_is_not_theirs_or_does_not_exist(string user, string path, HttpStatusCode expected)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        Assert.Equal(expected, (await (await pavilion.SignedInAsync(user)).GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("/leads/codesheet")]
    [InlineData("/live/codesheet?booth=stand-a")]
    public async Task Who_is_not_signed_in_is_asked_to_sign_in(string path)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var answer = await pavilion.Visitor().GetAsync(path);
        Assert.Equal("/sign-in", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory]
    [InlineData("organiser", "/live", "/live/codesheet", "stand-a stand-b")]
    [InlineData("booth-a", "/leads", "/leads/codesheet", "stand-a")]
    public async Task The_form_on_the_page_offers_the_booths_and_languages_that_may_be_printed(string user, string path, string action, string booths)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var page = await (await pavilion.SignedInAsync(user)).OpenAsync(path);
        var form = page.QuerySelector("form.codesheet")!;
        Assert.Equal((action, "get"), (form.GetAttribute("action"), form.GetAttribute("method")));
        Assert.Equal(booths, string.Join(' ', form.QuerySelectorAll("[name=booth] option").Select(option => option.GetAttribute("value")).Order(StringComparer.Ordinal)));
        Assert.Equal(["en", "de", "ja"], form.QuerySelectorAll("[name=language] option").Select(option => option.GetAttribute("value")));
        Assert.NotNull(form.QuerySelector("[name=staff]"));
    }
}
