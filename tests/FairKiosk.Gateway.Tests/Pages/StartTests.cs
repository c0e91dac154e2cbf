using System.Net;
using AngleSharp.Html.Dom;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>The way from nothing to the first scan.</summary>
public sealed class StartTests
{
    private const string Password = "three dry umbrellas";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly (string Name, string Value)[] Compamed =
    [
        ("name", "COMPAMED 2026"), ("city", "Düsseldorf"), ("zone", "Europe/Berlin"), ("first", "2026-11-16"), ("last", "2026-11-19"), ("pavilion", "Saitama Pavilion"),
    ];

    [Fact]
    public async Task Whoever_comes_to_an_empty_gateway_is_led_to_its_first_page()
    {
        await using var pavilion = await PavilionFixture.StartAsync(empty: true);
        foreach (var path in new[] { "/", "/sign-in", "/live" })
        {
            var answer = await pavilion.Visitor().GetAsync(path);
            Assert.Equal("/start", answer.RequestMessage!.RequestUri!.AbsolutePath);
            Assert.Equal(["Your account", "The fair", "A booth", "A reader", "The first scan"], Titles(await PageVisitor.ReadAsync(answer)));
        }
    }

    [Fact]
    public async Task The_code_that_the_gateway_printed_makes_the_first_organiser_who_goes_on_at_once()
    {
        await using var pavilion = await PavilionFixture.StartAsync(empty: true);
        var answer = await MakeAccountAsync(pavilion.Visitor(), pavilion.Host.SetupCode.ToUpperInvariant().Replace('-', ' '));
        Assert.Equal("/start/steps", answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Roles.Organiser, pavilion.Database.Credentials.Verify("info-desk", Password)!.Role);
    }

    [Theory]
    [InlineData("", "info-desk", Password, Password, "#code-problem", "That is not the code")]
    [InlineData("wrong-code", "info-desk", Password, Password, "#code-problem", "That is not the code")]
    [InlineData("right", "", Password, Password, "#name-problem", "A sign-in name has 1 to 64 letters")]
    [InlineData("right", "info\u202edesk", Password, Password, "#name-problem", "A sign-in name has 1 to 64 letters")]
    [InlineData("right", "info-desk", "elevenchars", "elevenchars", "#password-problem", "at least 12 letters")]
    [InlineData("right", "info-desk", Password, "three dry umbrella", "#password-problem", "not the same")]
    public async Task What_is_wrong_stands_beside_its_field_and_makes_no_account(string code, string name, string password, string again, string place, string said)
    {
        await using var pavilion = await PavilionFixture.StartAsync(empty: true);
        var visitor = pavilion.Visitor();
        var answer = await MakeAccountAsync(visitor, code == "right" ? pavilion.Host.SetupCode : code, name, password, again);
        var page = await PageVisitor.ReadAsync(answer);
        Assert.Contains(said, page.QuerySelector(place)!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("[aria-invalid]"));
        Assert.DoesNotContain(password, page.Source.Text, StringComparison.Ordinal);
        Assert.Empty(pavilion.Database.Credentials.List(CredentialStore.UserKind));
    }

    [Fact]
    public async Task After_five_wrong_codes_the_right_one_waits_too()
    {
        await using var pavilion = await PavilionFixture.StartAsync(empty: true);
        var visitor = pavilion.Visitor();
        for (var attempt = 0; attempt < SignInGuard.Attempts; attempt++)
        {
            await MakeAccountAsync(visitor, "abcd-efgh");
        }

        var locked = await MakeAccountAsync(visitor, pavilion.Host.SetupCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, locked.StatusCode);
        Assert.Contains("Too many wrong codes", (await PageVisitor.ReadAsync(locked)).QuerySelector("#code-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(pavilion.Database.Credentials.List(CredentialStore.UserKind));
    }

    [Fact]
    public async Task Of_two_browsers_that_know_the_code_exactly_one_makes_the_account()
    {
        await using var pavilion = await PavilionFixture.StartAsync(empty: true);
        var visitors = Enumerable.Range(0, 4).Select(_ => pavilion.Visitor()).ToList();
        var pages = await Task.WhenAll(visitors.Select(visitor => visitor.OpenAsync("/start")));
        var answers = await Task.WhenAll(visitors.Select((visitor, i) => visitor.SubmitAsync(
            pages[i], "main form", [("code", pavilion.Host.SetupCode), ("name", $"person-{i}"), ("password", Password), ("again", Password)])));
        Assert.Equal(
            ["/sign-in", "/sign-in", "/sign-in", "/start/steps"], answers.Select(answer => answer.RequestMessage!.RequestUri!.AbsolutePath).Order(StringComparer.Ordinal));
        Assert.Single(pavilion.Database.Credentials.List(CredentialStore.UserKind));
    }

    [Fact]
    public async Task As_soon_as_somebody_can_sign_in_the_code_opens_nothing()
    {
        await using var pavilion = await PavilionFixture.StartAsync(empty: true);
        var visitor = pavilion.Visitor();
        var page = await visitor.OpenAsync("/start");
        pavilion.Database.Credentials.SetUser("booth-a", Password, Roles.Exhibitor, "a", "test");
        (string, string)[] fields = [("code", pavilion.Host.SetupCode), ("name", "intruder"), ("password", Password), ("again", Password)];
        Assert.Equal("/sign-in", (await visitor.SubmitAsync(page, "main form", fields)).RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("/sign-in", (await visitor.GetAsync("/start")).RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("booth-a", Assert.Single(pavilion.Database.Credentials.List(CredentialStore.UserKind)).Name);
    }

    [Fact]
    public async Task The_steps_lead_to_a_fair_a_booth_a_reader_and_the_first_scan()
    {
        await using var pavilion = await PavilionFixture.StartAsync(empty: true);
        var visitor = pavilion.Visitor();
        var page = await PageVisitor.ReadAsync(await MakeAccountAsync(visitor, pavilion.Host.SetupCode));
        Assert.Equal("The fair", Now(page));

        page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, "main form", Compamed));
        Assert.Equal("A booth", Now(page));
        var setup = pavilion.Database.Setup.Read();
        var day = new DateOnly(2026, 11, 16);
        Assert.Equal(new FairEdition("compamed-2026", "COMPAMED 2026", "Düsseldorf", "Europe/Berlin", day, day.AddDays(3), new(9, 0), new(18, 0)), setup.Fair);
        Assert.Equal("Saitama Pavilion", setup.Pavilion!.Name);

        page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, "main form", [("booth", "Müller & Söhne"), ("country", "Japan")]));
        Assert.Equal("A reader", Now(page));
        setup = pavilion.Database.Setup.Read();
        Assert.Equal(new Exhibitor("muller-sohne", "Müller & Söhne", "JP"), Assert.Single(setup.Exhibitors));
        Assert.Equal(StationKind.Booth, setup.Stations["muller-sohne"].Kind);
        Assert.Equal("/live", (await visitor.GetAsync("/")).RequestMessage!.RequestUri!.AbsolutePath);

        var add = await visitor.OpenAsync(page.QuerySelector("main a.primary")!.GetAttribute("href")!);
        var sheet = await PageVisitor.ReadAsync(await visitor.SubmitAsync(add, "main form", [("id", "counter-1"), ("name", "Counter 1"), ("station", "muller-sohne")]));
        page = await visitor.OpenAsync(sheet.QuerySelector("main a[href='/start/steps']")!.GetAttribute("href")!);
        Assert.Equal("The first scan", Now(page));
        Assert.Contains("Scan any badge with Counter 1.", page.QuerySelector("#first-scan")!.TextContent, StringComparison.Ordinal);

        using var stream = await visitor.StreamAsync("/start/stream");
        pavilion.Scan("counter-1", "4711", minutesBefore: 0);
        await ReadUntilAsync(stream, "It counts as a visit.");

        page = await visitor.OpenAsync("/start/steps");
        Assert.Empty(page.QuerySelectorAll("[aria-current=step]"));
        Assert.Equal(5, page.QuerySelectorAll(".step-head.done").Length);
    }

    [Fact]
    public async Task A_first_scan_outside_the_fair_is_shown_and_said_not_to_count()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", "4711");
        var setup = pavilion.Database.Setup;
        var fair = setup.Read().Fair!;
        setup.SetFair(fair with { First = fair.First.AddDays(30), Last = fair.Last.AddDays(30) }, "test");
        var page = await (await pavilion.SignedInAsync("organiser")).OpenAsync("/start/steps");
        Assert.Contains("It does not count: the fair is not open", page.QuerySelector("#first-scan")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name", "", "Write between 1 and 60 letters.")]
    [InlineData("city", "   ", "Write between 1 and 60 letters.")]
    [InlineData("zone", "Saitama/Omiya", "There is no time zone 'Saitama/Omiya'. Use a name like Europe/Berlin.")]
    [InlineData("first", "16.11.2026", "Choose a day, such as 2026-11-16.")]
    [InlineData("last", "2026-11-15", "The last day must not come before the first.")]
    [InlineData("last", "9999-12-31", "A fair lies between 2000 and 2100 and lasts at most 366 days.")]
    public async Task A_wrong_fair_changes_nothing_and_keeps_what_was_typed(string field, string value, string said)
    {
        await using var pavilion = await PavilionFixture.StartAsync(empty: true);
        var visitor = pavilion.Visitor();
        var page = await PageVisitor.ReadAsync(await MakeAccountAsync(visitor, pavilion.Host.SetupCode));
        var answer = await visitor.SubmitAsync(page, "main form", [.. Compamed.Where(other => other.Name != field), (field, value)]);
        page = await PageVisitor.ReadAsync(answer);
        Assert.StartsWith(said, page.QuerySelector($"#{field}-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(field, Assert.Single(page.QuerySelectorAll("[aria-invalid]")).GetAttribute("name"));
        Assert.Equal("Saitama Pavilion", ((IHtmlInputElement)page.QuerySelector("[name=pavilion]")!).Value);
        Assert.Null(pavilion.Database.Setup.Read().Fair);
        Assert.Null(pavilion.Database.Setup.Read().Pavilion);
    }

    [Theory]
    [InlineData("", "JP", "#booth-problem")]
    [InlineData("Arakawa", "Atlantis", "#country-problem")]
    public async Task A_wrong_booth_changes_nothing(string name, string country, string problem)
    {
        await using var pavilion = await PavilionFixture.StartAsync(empty: true);
        var visitor = pavilion.Visitor();
        var page = await PageVisitor.ReadAsync(await MakeAccountAsync(visitor, pavilion.Host.SetupCode));
        page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, "main form", Compamed));
        page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, "main form", [("booth", name), ("country", country)]));
        Assert.NotNull(page.QuerySelector(problem));
        Assert.Empty(pavilion.Database.Setup.Read().Exhibitors);
        Assert.Empty(pavilion.Database.Setup.Read().Stations);
    }

    [Fact]
    public async Task A_booth_whose_name_has_no_Latin_letter_gets_a_short_name_all_the_same()
    {
        await using var pavilion = await PavilionFixture.StartAsync(empty: true);
        var visitor = pavilion.Visitor();
        var page = await PageVisitor.ReadAsync(await MakeAccountAsync(visitor, pavilion.Host.SetupCode));
        page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, "main form", Compamed));
        await visitor.SubmitAsync(page, "main form", [("booth", "株式会社川越"), ("country", "")]);
        Assert.Equal("株式会社川越", pavilion.Database.Setup.Read().Stations["booth-1"].Name);
    }

    [Fact]
    public async Task A_form_that_is_sent_again_changes_nothing_that_is_set_up()
    {
        await using var pavilion = await PavilionFixture.StartAsync(empty: true);
        var visitor = pavilion.Visitor();
        var page = await PageVisitor.ReadAsync(await MakeAccountAsync(visitor, pavilion.Host.SetupCode));
        await visitor.SubmitAsync(page, "main form", Compamed);
        var answer = await visitor.SubmitAsync(page, "main form", [.. Compamed.Where(field => field.Name != "city"), ("city", "Elsewhere")]);
        Assert.Equal("A booth", Now(await PageVisitor.ReadAsync(answer)));
        Assert.Equal("Düsseldorf", pavilion.Database.Setup.Read().Fair!.City);
    }

    [Fact]
    public async Task Without_a_fair_or_a_booth_the_organiser_is_led_to_the_steps_and_an_exhibitor_never()
    {
        await using var pavilion = await PavilionFixture.StartAsync(empty: true);
        var organiser = pavilion.Visitor();
        await MakeAccountAsync(organiser, pavilion.Host.SetupCode);
        Assert.Equal("/start/steps", (await organiser.GetAsync("/")).RequestMessage!.RequestUri!.AbsolutePath);

        pavilion.Database.Credentials.SetUser("booth-a", PavilionFixture.Password, Roles.Exhibitor, "a", "test");
        var exhibitor = await pavilion.SignedInAsync("booth-a");
        foreach (var path in new[] { "/start/steps", "/start/stream" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await exhibitor.GetAsync(path)).StatusCode);
        }

        var form = await organiser.OpenAsync("/start/steps");
        Assert.Equal(HttpStatusCode.Forbidden, (await exhibitor.SubmitAsync(form, "main form", Compamed)).StatusCode);
        Assert.Null(pavilion.Database.Setup.Read().Fair);
    }

    private static async Task<HttpResponseMessage> MakeAccountAsync(
        PageVisitor visitor, string code, string name = "info-desk", string password = Password, string again = Password) =>
        await visitor.SubmitAsync(await visitor.OpenAsync("/start"), "main form", [("code", code), ("name", name), ("password", password), ("again", again)]);

    private static async Task ReadUntilAsync(StreamReader stream, string text)
    {
        using var limit = new CancellationTokenSource(Patience);
        string? line = "";
        while (line?.Contains(text, StringComparison.Ordinal) == false)
        {
            line = await stream.ReadLineAsync(limit.Token);
        }

        Assert.NotNull(line);
    }

    private static IEnumerable<string> Titles(IHtmlDocument page) =>
        page.QuerySelectorAll(".step-head > span:not(.step-number):not(.sr)").Select(title => title.TextContent);

    private static string Now(IHtmlDocument page) => Assert.Single(page.QuerySelectorAll("[aria-current=step] > span:not(.step-number)")).TextContent;
}
