using System.Net;
using AngleSharp.Html.Dom;
using FairKiosk.Gateway.Pages.Readers;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Pages;

public sealed class ReadersTests
{
    [Fact]
    public async Task Each_reader_says_how_it_is()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna Geheim"));
        pavilion.Tell("reader-a", battery: 71, TimeSpan.FromSeconds(-0.4), ago: TimeSpan.FromMinutes(4));
        var page = await (await pavilion.SignedInAsync("organiser")).OpenAsync("/readers");
        Assert.Equal("1–2 of 2 stored, none missing", Text(page, "#reader-reader-a .stored"));
        Assert.Equal(["0", "0", "71 %", "\u22120.4 s", "4 min", "test"], Texts(page, "#reader-reader-a .num"));
        Assert.Equal(["unknown", "0", "unknown", "unknown", "never", "unknown"], Texts(page, "#reader-reader-b .num"));
        Assert.Equal("page", page.QuerySelector("nav a[href='/readers']")!.GetAttribute("aria-current"));
        Assert.DoesNotContain("Geheim", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_in_test_mode_says_so_until_it_is_over()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", "1");
        pavilion.Mark("reader-a", "test-on");
        var visitor = await pavilion.SignedInAsync("organiser");
        Assert.Equal(["test mode"], Texts(await visitor.OpenAsync("/readers"), ".tag.test"));
        pavilion.Mark("reader-a", "test-off");
        Assert.Empty(Texts(await visitor.OpenAsync("/readers"), ".tag.test"));
    }

    [Theory]
    [InlineData("/readers")]
    [InlineData("/readers/stream")]
    [InlineData("/reader/reader-a")]
    [InlineData("/readers/whose")]
    [InlineData("/readers/quarantine")]
    [InlineData("/readers/add")]
    public async Task Readers_are_for_the_organiser_only(string path)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await pavilion.SignedInAsync("booth-a")).GetAsync(path)).StatusCode);
        Assert.Null((await (await pavilion.SignedInAsync("booth-a")).OpenAsync("/leads")).QuerySelector("nav a[href='/readers']"));
    }

    [Fact]
    public async Task An_unknown_reader_is_not_found()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await (await pavilion.SignedInAsync("organiser")).GetAsync("/reader/nobody")).StatusCode);
    }

    [Fact]
    public async Task A_reader_is_bound_from_now_on_without_a_question()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", "1");
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await BindAsync(visitor, "stand-b", "", "");
        Assert.StartsWith("Reader a stands at Kawagoe from Tue 17 Nov, 12:00. Scans moved: 0.", Text(page, ".done p"), StringComparison.Ordinal);
        Assert.Equal("stand-b", pavilion.Database.Setup.Read().BindingOf("reader-a", PavilionFixture.Noon)!.StationId);
        Assert.Equal("organiser", pavilion.Database.Decisions.List(DecisionKinds.Binding)[^1].Who);
    }

    [Fact]
    public async Task A_time_in_the_past_says_how_many_scans_move_before_it_moves_them_and_is_undone()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", "1", minutesBefore: 40);
        pavilion.Scan("reader-a", "2", minutesBefore: 20);
        pavilion.Scan("reader-a", "3", minutesBefore: 10);
        var visitor = await pavilion.SignedInAsync("organiser");
        var asked = await BindAsync(visitor, "stand-b", "2026-11-17T11:30", "");
        Assert.Equal("2 scans will move", Text(asked, "#preview-title"));
        Assert.Equal(["2 from Arakawa to Kawagoe", "Leads of Arakawa: 0 more, 2 fewer", "Leads of Kawagoe: 2 more, 0 fewer"], Texts(asked, ".preview li"));
        Assert.Equal(["Arakawa", "3 → 1", "3 → 1", "0", "Kawagoe", "0 → 2", "0 → 2", "0"], Texts(asked, ".preview tbody > tr > *"));
        Assert.Equal(0, VisitsOf(pavilion, "stand-b"));

        var done = await PageVisitor.ReadAsync(await visitor.SubmitAsync(asked, ".preview form", []));
        Assert.Equal("Reader a stands at Kawagoe from Tue 17 Nov, 11:30. Scans moved: 2.", Text(done, ".done p"));
        Assert.Equal((1, 2), (VisitsOf(pavilion, "stand-a"), VisitsOf(pavilion, "stand-b")));

        var undone = await PageVisitor.ReadAsync(await visitor.SubmitAsync(done, ".done form", []));
        Assert.Equal("Taken back: it stands where it stood before. Scans moved: 2.", Text(undone, ".done p"));
        Assert.Equal((3, 0), (VisitsOf(pavilion, "stand-a"), VisitsOf(pavilion, "stand-b")));
        Assert.True(pavilion.Database.Rebuild(verifyOnly: true).Same);
    }

    [Theory]
    [InlineData("stand-b", "yesterday", "", "“yesterday” is no time that the clocks at the fair show.")]
    [InlineData("stand-b", "2026-03-29T02:30", "", "“2026-03-29T02:30” is no time that the clocks at the fair show.")]
    [InlineData("stand-b", "", "soon", "“soon” is no time that the clocks at the fair show.")]
    [InlineData("stand-b", "2026-11-17T14:00", "2026-11-17T14:00", "The end must come after the beginning.")]
    [InlineData("stand-b", "2026-11-17T14:00", "2026-11-17T16:00", "Reader a is bound from Tue 17 Nov, 15:00 on: Kawagoe.")]
    [InlineData("nowhere", "", "", "Choose one of the booths.")]
    [InlineData("", "", "", "Choose one of the booths.")]
    public async Task Unknown_and_overlapping_times_are_said_and_change_nothing(string station, string from, string to, string problem)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Database.Setup.Bind("reader-a", "stand-b", PavilionFixture.Noon.AddHours(3), "test");
        var version = pavilion.Database.Setup.Version;
        var page = await BindAsync(await pavilion.SignedInAsync("organiser"), station, from, to);
        Assert.StartsWith(problem, Text(page, "#problem"), StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.", Text(page, "#problem"), StringComparison.Ordinal);
        Assert.Equal(from, page.QuerySelector("input[name=from][type=datetime-local]")!.GetAttribute("value") ?? "");
        Assert.Equal(version, pavilion.Database.Setup.Version);
    }

    [Fact]
    public async Task Whose_is_this_is_answered_group_by_group_and_taken_back()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Database.Setup.AddReader("reader-c", "Reader c", "test");
        pavilion.Scan("reader-c", "1", minutesBefore: 30);
        pavilion.Scan("reader-c", "2", minutesBefore: 20);
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await visitor.OpenAsync("/readers/whose");
        Assert.Equal("Reader c 2 scans", Text(page, ".whose h2"));
        Assert.Equal(["Tue 17 Nov, 11:30 to 11:40", "The reader was bound to no booth at that time."], Texts(page, ".whose p"));

        var answered = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, ".whose form", [("station", "stand-b")]));
        Assert.Equal("Scans moved: 2.", Text(answered, ".done p"));
        Assert.Equal("Nothing waits for you", Text(answered, ".empty h2"));
        Assert.Equal(2, VisitsOf(pavilion, "stand-b"));

        var undone = await PageVisitor.ReadAsync(await visitor.SubmitAsync(answered, ".done form", []));
        Assert.Equal("Taken back: the scans wait again.", Text(undone, ".done p"));
        Assert.Equal(0, VisitsOf(pavilion, "stand-b"));

        // The page from before still shows the button.
        var again = await PageVisitor.ReadAsync(await visitor.SubmitAsync(answered, ".done form", []));
        Assert.Equal("That was taken back already. Nothing was changed.", Text(again, "#problem"));
    }

    [Fact]
    public async Task An_answer_to_scans_that_no_longer_wait_or_to_no_booth_changes_nothing()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Database.Setup.AddReader("reader-c", "Reader c", "test");
        pavilion.Scan("reader-c", "1", minutesBefore: 30);
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await visitor.OpenAsync("/readers/whose");
        var version = pavilion.Database.Setup.Version;
        Assert.StartsWith("Choose one of the booths.", Text(await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, ".whose form", [("station", "")])), "#problem"), StringComparison.Ordinal);
        Assert.StartsWith("None of these scans waits", Text(await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, ".whose form", [("station", "stand-a"), ("from", "17")])), "#problem"), StringComparison.Ordinal);
        Assert.Equal(version, pavilion.Database.Setup.Version);
    }

    [Fact]
    public async Task What_could_not_be_read_is_shown_as_text_and_tried_again()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        Quarantine(pavilion, "<script>alert(1)</script>\u0007\u202E", "no JSON");
        Quarantine(pavilion, System.Text.Encoding.UTF8.GetString(Batches.Scans("00000000000000aa", 1, "late")), "a version that could not read it");
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await visitor.OpenAsync("/readers/quarantine");
        Assert.Equal(["no JSON", "a version that could not read it"], Texts(page, ".why").Order(StringComparer.Ordinal).Reverse());
        var broken = page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("no JSON", StringComparison.Ordinal));
        var raw = await visitor.OpenAsync(broken.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal("<script>alert(1)</script>\\x07\\xe2\\x80\\xae", Text(raw, ".raw code"));
        Assert.Empty(raw.QuerySelectorAll("script:not([src])"));

        var one = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, $"#{broken.Id} form", []));
        Assert.StartsWith("It stays unread: ", Text(one, "#problem"), StringComparison.Ordinal);
        var all = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, ".head form", []));
        Assert.Equal("Understood and stored now: 1. Still unread: 1.", Text(all, ".done p"));
        Assert.Equal(1, pavilion.Database.Quarantine.Count);
        var gone = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, ".head form", [("entry", "nothing")]));
        Assert.Equal("It is not kept unread any more. Nothing was changed.", Text(gone, "#problem"));
    }

    [Fact]
    public async Task Of_many_that_could_not_be_read_the_oldest_are_shown_and_the_others_counted()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        for (var i = 0; i < QuarantineModel.PageSize + 2; i++)
        {
            Quarantine(pavilion, "{" + i, "no JSON");
        }

        var page = await (await pavilion.SignedInAsync("organiser")).OpenAsync("/readers/quarantine");
        Assert.Equal(QuarantineModel.PageSize, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("2 later ones are not shown here.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_is_added_and_its_password_shown_once()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        var form = await visitor.OpenAsync("/readers/add");
        var sheet = await PageVisitor.ReadAsync(await visitor.SubmitAsync(form, "main form", [("id", "door"), ("name", "Door <1>"), ("station", "stand-b")]));
        var activation = ActivationContent.Read(Path.Combine(pavilion.Database.DataFolder, "activation", "door.json"));
        Assert.Equal(activation.Password, Text(sheet, "#password"));
        Assert.Equal(
            ["door", activation.Password, activation.Host, activation.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), "none: the reader runs on the gateway's machine", "activation/door.json"],
            Texts(sheet, ".activation dd"));
        Assert.Equal("stand-b", pavilion.Database.Setup.Read().BindingOf("door", PavilionFixture.Noon)!.StationId);
        Assert.Equal("Door <1>", Text(await visitor.OpenAsync("/reader/door"), "h1"));
        Assert.DoesNotContain(activation.Password, (await visitor.OpenAsync("/reader/door")).Source.Text, StringComparison.Ordinal);

        // The browser's "send again".
        var again = await PageVisitor.ReadAsync(await visitor.SubmitAsync(form, "main form", [("id", "door"), ("name", "Door <1>"), ("station", "stand-b")]));
        Assert.StartsWith("There is a reader door already", Text(again, "#id-problem"), StringComparison.Ordinal);
        Assert.Equal(activation.Password, ActivationContent.Read(Path.Combine(pavilion.Database.DataFolder, "activation", "door.json")).Password);
    }

    [Theory]
    [InlineData("Door", "Door", "", "id")]
    [InlineData("", "Door", "", "id")]
    [InlineData("../door", "Door", "", "id")]
    [InlineData("door", " ", "", "name")]
    [InlineData("door", "Door", "nowhere", "station")]
    public async Task A_reader_that_cannot_be_is_refused_beside_its_field_and_changes_nothing(string id, string name, string station, string field)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        var version = pavilion.Database.Setup.Version;
        var page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(await visitor.OpenAsync("/readers/add"), "main form", [("id", id), ("name", name), ("station", station)]));
        Assert.EndsWith("Nothing was changed.", Text(page, $"#{field}-problem"), StringComparison.Ordinal);
        Assert.Equal(id, page.QuerySelector("[name=id]")!.GetAttribute("value") ?? "");
        Assert.Equal(version, pavilion.Database.Setup.Version);
        Assert.False(Directory.Exists(Path.Combine(pavilion.Database.DataFolder, "activation")));
    }

    private static async Task<IHtmlDocument> BindAsync(PageVisitor visitor, string station, string from, string to) => await PageVisitor.ReadAsync(
        await visitor.SubmitAsync(await visitor.OpenAsync("/reader/reader-a"), "form[action$=bind]", [("station", station), ("from", from), ("to", to)]));

    private static int VisitsOf(PavilionFixture pavilion, string station) => pavilion.Database.Live.Read(null).Booths.Single(booth => booth.StationId == station).Visits;

    private static void Quarantine(PavilionFixture pavilion, string raw, string reason) => pavilion.Database.Writer.Commit(
        [], [new QuarantinedPayload("reader-a", "fairkiosk/v1/readers/reader-a/events", System.Text.Encoding.UTF8.GetBytes(raw), reason, Journal: null, Sequence: null, PavilionFixture.Noon)]);

    private static string Text(IHtmlDocument page, string selector) => Squeeze(page.QuerySelector(selector)!.TextContent);

    private static IEnumerable<string> Texts(IHtmlDocument page, string selector) => page.QuerySelectorAll(selector).Select(element => Squeeze(element.TextContent));

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
