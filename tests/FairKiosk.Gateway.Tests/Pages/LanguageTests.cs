using System.Net;
using AngleSharp.Html.Dom;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>Whose language a page speaks.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("de-AT,de;q=0.9,en;q=0.5", "de", "Anmelden")]
    [InlineData("ja", "ja", "サインイン")]
    [InlineData("fr,ja;q=0.4", "ja", "サインイン")]
    [InlineData("en-GB", "en", "Sign in")]
    [InlineData("fr", "en", "Sign in")]
    public async Task A_visitor_is_spoken_to_as_the_browser_asks_for_it_else_in_English(string browser, string language, string heading)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = pavilion.Visitor();
        visitor.Speak(browser);
        var page = await visitor.OpenAsync("/sign-in");
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(heading, Heading(page));
    }

    [Fact]
    public async Task A_visitor_chooses_at_the_foot_of_the_page_and_stays_on_it()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = pavilion.Visitor();
        visitor.Speak("de");
        var german = await visitor.OpenAsync("/help/exhibitor?page=1");
        Assert.Equal(["English", "Deutsch", "日本語"], german.QuerySelectorAll(".languages button").Select(button => button.TextContent));
        Assert.Equal(["en", "de", "ja"], german.QuerySelectorAll(".languages button").Select(button => button.GetAttribute("lang")));
        Assert.Equal("Deutsch", Assert.Single(german.QuerySelectorAll(".languages [aria-current]")).TextContent);
        var answer = await visitor.SubmitAsync(german, ".languages", [("language", "ja")]);
        Assert.Equal("/help/exhibitor?page=1", answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal("出展者の方へ", Heading(await PageVisitor.ReadAsync(answer)));
        Assert.Equal("サインイン", Heading(await visitor.OpenAsync("/sign-in")));
    }

    [Fact]
    public async Task What_somebody_chose_is_kept_with_their_sign_in_and_holds_at_every_browser()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var desk = await pavilion.SignedInAsync("organiser");
        await desk.SubmitAsync(await desk.OpenAsync("/users"), ".languages", [("language", "ja")]);
        Assert.Equal("ユーザー", Heading(await desk.OpenAsync("/users")));

        var phone = pavilion.Visitor();
        phone.Speak("de");
        Assert.Equal("Anmelden", Heading(await phone.OpenAsync("/sign-in")));
        await phone.SignInAsync("organiser", PavilionFixture.Password);
        Assert.Equal("ユーザー", Heading(await phone.OpenAsync("/users")));
        Assert.Equal("Leads", (await (await pavilion.SignedInAsync("booth-a")).OpenAsync("/leads")).Title![..5]);

        pavilion.Database.Credentials.SetUser("organiser", "another-password", Roles.Organiser, exhibitorId: null, "test");
        Assert.Equal("ja", pavilion.Database.Credentials.Find(CredentialStore.UserKind, "organiser")!.Language);
    }

    [Fact]
    public async Task A_language_that_is_not_there_and_a_form_of_another_site_change_nothing()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await visitor.OpenAsync("/users");
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SubmitAsync(page, ".languages", [("language", "fr")])).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SubmitAsync(page, ".languages", [("language", "de"), ("__RequestVerificationToken", "")])).StatusCode);
        Assert.Null(pavilion.Database.Credentials.Find(CredentialStore.UserKind, "organiser")!.Language);
        var elsewhere = await visitor.SubmitAsync(page, ".languages", [("language", "de"), ("returnUrl", "//example.org")]);
        Assert.Equal(pavilion.Host.Address.Authority, elsewhere.RequestMessage!.RequestUri!.Authority);
    }

    [Fact]
    public async Task The_board_of_an_open_page_comes_in_its_language_and_a_wall_may_speak_another()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = await pavilion.SignedInAsync("organiser");
        visitor.Speak("de");
        Assert.Contains("Besuche je Stunde", await FirstBoardAsync(visitor, "/live/stream"), StringComparison.Ordinal);
        var wall = await visitor.OpenAsync("/live?view=wall&lang=ja");
        Assert.Equal("ja", wall.DocumentElement.GetAttribute("lang"));
        var board = await FirstBoardAsync(visitor, wall.QuerySelector("#board")!.GetAttribute("hx-sse:connect")!);
        Assert.Contains("時間帯別の訪問", board, StringComparison.Ordinal);
        Assert.Contains("来場者（ドイツ）", board, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Tue 17 Nov, 11:50", "Germany")]
    [InlineData("de", "Di, 17. Nov., 11:50", "Deutschland")]
    [InlineData("ja", "11月17日(火) 11:50", "ドイツ")]
    public async Task Times_and_countries_are_said_as_people_say_them(string language, string time, string country)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        visitor.Speak(language);
        var row = (await visitor.OpenAsync("/leads")).QuerySelector("tbody tr")!;
        Assert.Equal(time, row.QuerySelector(".seen time")!.TextContent);
        Assert.Equal(country, row.QuerySelector("bdi.soft")!.TextContent);
    }

    [Theory]
    [InlineData("de", "Ein Name zum Anmelden hat 1 bis 64 sichtbare Zeichen")]
    [InlineData("ja", "ユーザー名は表示できる文字で 1～64 文字")]
    public async Task What_the_database_refuses_is_said_in_the_language_of_the_page(string language, string problem)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        visitor.Speak(language);
        var answer = await visitor.SubmitAsync(await visitor.OpenAsync("/users/add"), "main form", [("name", "a\u200bb"), ("sees", "organiser")]);
        Assert.StartsWith(problem, (await PageVisitor.ReadAsync(answer)).QuerySelector("#name-problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_has_its_heads_in_the_language_of_whoever_makes_it()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        visitor.Speak("ja");
        var lines = (await (await visitor.ExportAsync()).Content.ReadAsStringAsync()).Split("\r\n");
        Assert.StartsWith("氏名,フリガナ,会社名,", lines[0], StringComparison.Ordinal);
        Assert.Contains("2026-11-17 11:50:00", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_of_the_help_is_there_in_each_language()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        List<string> headings = [];
        foreach (var language in (string[])["en", "de", "ja"])
        {
            var visitor = pavilion.Visitor();
            visitor.Speak(language);
            var contents = (await visitor.OpenAsync("/help/glossary")).QuerySelectorAll(".help nav a").Select(link => link.GetAttribute("href")!).ToList();
            Assert.Equal(15, contents.Count);
            foreach (var address in contents)
            {
                headings.Add(Heading(await visitor.OpenAsync(address)));
            }
        }

        Assert.Equal(45, headings.Distinct(StringComparer.Ordinal).Count());
    }

    private static string Heading(IHtmlDocument page) => page.QuerySelector("h1")!.TextContent;

    private static async Task<string> FirstBoardAsync(PageVisitor visitor, string path)
    {
        using var stream = await visitor.StreamAsync(path);
        List<string> lines = [];
        while (await stream.ReadLineAsync() is { Length: > 0 } line)
        {
            lines.Add(line);
        }

        return string.Join('\n', lines);
    }
}
