using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FairKiosk.Gateway.Tests.Pages;

public sealed class LiveTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Counters_booths_and_last_scans_are_shown_and_never_a_name()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna Geheim", "Geheim GmbH"), minutesBefore: 12);
        pavilion.Scan("reader-b", PavilionFixture.Card("Anna Geheim", "Geheim GmbH"), minutesBefore: 2);
        pavilion.Scan("reader-b", "opaque-4711", minutesBefore: 1);
        var page = await (await pavilion.SignedInAsync("organiser")).OpenAsync("/live");
        Assert.Equal("2", page.QuerySelector("#n-visitors")!.TextContent);
        Assert.Equal("3", page.QuerySelector("#n-visits")!.TextContent);
        Assert.Equal("2", page.QuerySelector("#v-stand-b")!.TextContent);
        Assert.Equal(["Code not yet known", "Visitor from Germany", "Visitor from Germany"],
            page.QuerySelectorAll(".visitor").Select(visitor => visitor.FirstChild!.TextContent.Trim()));
        foreach (var secret in new[] { "Anna", "Geheim", "4711", "+49" })
        {
            Assert.DoesNotContain(secret, page.Source.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_hour_shows_its_visits_and_one_that_has_not_begun_shows_none()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        Assert.Null((await visitor.OpenAsync("/live")).QuerySelector("#hours"));
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"), minutesBefore: 1);
        pavilion.Scan("reader-b", PavilionFixture.Card("Anna"), minutesBefore: 1);
        foreach (var look in new[] { "/live", "/live?view=wall" })
        {
            var page = await visitor.OpenAsync(look);
            var counts = page.QuerySelectorAll(".hours .count").Select(count => count.TextContent).ToList();
            Assert.Equal("2", Assert.Single(counts, count => count is not ("" or "0")));
            Assert.Equal("", counts[^1]);
        }
    }

    [Fact]
    public async Task A_day_with_hours_of_its_own_shows_those_and_the_whole_fair_the_hours_of_all_its_days()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"), minutesBefore: 1);
        var fair = pavilion.Database.Setup.Read().Fair!;
        var today = fair.First.AddDays(1);
        pavilion.Database.Setup.SetFair(
            fair with { OwnHours = [new DayHours(today, new TimeOnly(8, 0), new TimeOnly(20, 0)), new DayHours(fair.Last, new TimeOnly(7, 0), new TimeOnly(17, 30))] }, "test");
        var visitor = await pavilion.SignedInAsync("organiser");

        Assert.Equal((8, 12), Shown(await visitor.OpenAsync("/live")));
        Assert.Equal((7, 13), Shown(await visitor.OpenAsync("/live?span=fair")));

        static (int First, int Count) Shown(IHtmlDocument page)
        {
            var hours = page.QuerySelectorAll(".hours .count").Select(count => int.Parse(count.Id![2..], null)).ToList();
            return (hours[0], hours.Count);
        }
    }

    [Fact]
    public async Task Targets_stand_beside_what_is_reached_and_what_is_needed_in_each_hour_that_is_left()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var setup = pavilion.Database.Setup;
        setup.SetPavilion(setup.Read().Pavilion! with { Targets = new Targets { Visitors = 100, Meetings = 0 } }, "test");
        setup.AddExhibitor(new Exhibitor("a", "Arakawa", "JP") { Targets = new Targets { Leads = 1 } }, "test");
        pavilion.Scan("reader-a", "T-1");
        pavilion.Scan("reader-a", "T-2");
        var organiser = await pavilion.SignedInAsync("organiser");
        var rows = (await organiser.OpenAsync("/live")).QuerySelectorAll("#targets tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("th, td.num").Select(cell => cell.TextContent.Trim())));
        // At noon of the second of four days: six hours of today and two days of nine.
        Assert.Equal(["The whole pavilion", "Visitors|2 of 100|5 an hour", "Meetings|0 of 0|reached", "Arakawa", "Leads|2 of 1|reached"], rows);
        // A wall has no room for them.
        Assert.Null((await organiser.OpenAsync("/live?view=wall")).QuerySelector("#targets"));
        setup.SetPavilion(setup.Read().Pavilion! with { Targets = Targets.None }, "test");
        setup.AddExhibitor(new Exhibitor("a", "Arakawa", "JP"), "test");
        Assert.Null((await organiser.OpenAsync("/live?span=fair")).QuerySelector("#targets"));
    }

    [Fact]
    public async Task The_year_before_stands_beside_the_same_fair_hour_and_what_nobody_knows_is_not_shown_as_0()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var organiser = await pavilion.SignedInAsync("organiser");
        Assert.Null((await organiser.OpenAsync("/live")).QuerySelector(".before, .before-line"));
        // The second day is today; at noon the halls have been open for three hours.
        ValueList<HourFigures> visits = [Day("1 1 1"), Day("10 20 30 unknown 50")];
        pavilion.Database.Setup.SetSeries(new FairSeries("compamed", "COMPAMED")
        {
            History = [new PastEdition("COMPAMED 2025") { First = new DateOnly(2025, 11, 17), Visits = visits, Visitors = [Day("1"), Day("5 unknown")] }],
        }, "test");
        pavilion.Host.Services.GetRequiredService<LiveSignal>().Raise();

        var today = await organiser.OpenAsync("/live");
        Assert.Equal("COMPAMED 2025 at this fair hour: 60", today.QuerySelector("#before-visits")!.TextContent);
        Assert.Null(today.QuerySelector("#before-visitors"));
        Assert.Equal("COMPAMED 2025 at this fair hour: unknown", today.QuerySelector("#before-meetings")!.TextContent);
        Assert.Equal(4 + 4, today.QuerySelectorAll(".before-line").Length);
        Assert.Equal("COMPAMED 2025 at this fair hour: 63", (await organiser.OpenAsync("/live?span=fair")).QuerySelector("#before-visits")!.TextContent);
        var table = await organiser.OpenAsync(today.QuerySelector(".as a")!.GetAttribute("href")!);
        Assert.Equal(["10", "20", "30", "unknown", "50", "0", "0", "0", "0"], table.QuerySelectorAll("#hours-table td:last-child").Select(cell => cell.TextContent));
        Assert.NotNull((await organiser.OpenAsync(table.QuerySelector(".as a")!.GetAttribute("href")!)).QuerySelector(".hours"));

        var series = pavilion.Database.Setup.Read().Series!;
        pavilion.Database.Setup.SetSeries(series with { History = [series.History[0] with { Meetings = [Day("9"), Day("1 2 4")], Planned = [Day("9"), Day("2 2 8")] }] }, "test");
        pavilion.Host.Services.GetRequiredService<LiveSignal>().Raise();
        var known = await organiser.OpenAsync("/live");
        Assert.Equal("COMPAMED 2025 at this fair hour: 7", known.QuerySelector("#before-meetings")!.TextContent);
        Assert.Equal("COMPAMED 2025, planned until this fair hour: 12", known.QuerySelector("#before-planned")!.TextContent);

        static HourFigures Day(string text) => HourFigures.TryParse(text, out var day) ? day! : throw new ArgumentException(text, nameof(text));
    }

    [Fact]
    public async Task Days_and_countries_are_shown_to_organiser_and_partner_with_the_unknown_country_last()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Database.Credentials.SetUser("cluster", PavilionFixture.Password, Roles.Partner, exhibitorId: null, "test");
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        pavilion.Scan("reader-b", "T-2");
        pavilion.Scan("reader-b", "T-3");
        foreach (var who in new[] { "organiser", "cluster" })
        {
            var page = await (await pavilion.SignedInAsync(who)).OpenAsync("/live");
            Assert.Equal(["Germany 1 33 %", "Not known 2 67 %"], page.QuerySelectorAll("#countries tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("th, td").Select(cell => cell.TextContent))));
            Assert.Equal(["0 0 0", "3 3 0"], page.QuerySelectorAll("#days tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td").Select(cell => cell.TextContent))));
        }
    }

    [Fact]
    public async Task A_booth_where_nobody_was_scanned_since_the_halls_opened_is_quiet_and_an_entrance_may_be()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Database.Setup.AddStation(new Station("door", "Door", StationKind.Entrance, []), "test");
        pavilion.Scan("reader-a", "T-1", minutesBefore: 2);
        var page = await (await pavilion.SignedInAsync("organiser")).OpenAsync("/live");
        Assert.Equal("quiet for 3 h", page.QuerySelector("#booth-stand-b .warn-text")!.TextContent);
        Assert.StartsWith("1 booth is quiet", page.QuerySelector("#quiet")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#booth-stand-a .warn-text, #booth-door .warn-text"));
    }

    [Fact]
    public async Task A_reader_says_that_nothing_is_missing()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var page = await (await pavilion.SignedInAsync("organiser")).OpenAsync("/live");
        Assert.Equal("1–2 of 2 stored, none missing", page.QuerySelector("#reader-reader-a .stored")!.TextContent.Trim());
        Assert.Equal("nothing scanned yet", page.QuerySelector("#reader-reader-b .stored")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_reader_in_need_says_what_it_needs_and_comes_first()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Tell("reader-a", battery: 71, TimeSpan.FromSeconds(-0.4), ago: TimeSpan.FromMinutes(4));
        pavilion.Tell("reader-b", battery: 14, TimeSpan.FromHours(3), ago: TimeSpan.FromMinutes(5));
        var page = await (await pavilion.SignedInAsync("organiser")).OpenAsync("/live");
        Assert.Equal(["reader-reader-b", "reader-reader-a"], page.QuerySelectorAll("tr[id^=reader-]").Select(row => row.Id));
        Assert.Equal(["0", "14 %", "+3.0 h", "5 min"], Cells(page, "#reader-reader-b .num"));
        Assert.Equal(["14 %", "+3.0 h", "5 min"], Cells(page, "#reader-reader-b .mark"));
        Assert.Equal(["0", "71 %", "\u22120.4 s", "4 min"], Cells(page, "#reader-reader-a .num"));
        Assert.Empty(Cells(page, "#reader-reader-a .mark"));
        Assert.Equal("2 of 2", page.QuerySelector("#n-online")!.TextContent);
    }

    [Theory]
    [InlineData("/live", "stand-b stand-a", "reader-a reader-b")]
    [InlineData("/live?booths=name", "stand-a stand-b", "reader-a reader-b")]
    [InlineData("/live?booths=-name", "stand-b stand-a", "reader-a reader-b")]
    [InlineData("/live?booths=-visits", "stand-a stand-b", "reader-a reader-b")]
    [InlineData("/live?readers=-name", "stand-b stand-a", "reader-b reader-a")]
    [InlineData("/live?readers=stored&booths=name", "stand-a stand-b", "reader-b reader-a")]
    [InlineData("/live?readers=-battery", "stand-b stand-a", "reader-a reader-b")]
    [InlineData("/live?readers=battery", "stand-b stand-a", "reader-a reader-b")]
    [InlineData("/live?booths=%3Cb%3E&readers=--name", "stand-b stand-a", "reader-a reader-b")]
    public async Task Each_column_orders_its_table_by_its_head_and_the_stream_keeps_to_it(string path, string booths, string readers)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", "first");
        pavilion.Scan("reader-b", "first");
        pavilion.Scan("reader-b", "second");
        // The other one's charge is not known, and that is neither much nor little.
        pavilion.Tell("reader-a", battery: 71, TimeSpan.Zero, ago: TimeSpan.Zero);
        pavilion.Tell("reader-b", battery: null, TimeSpan.Zero, ago: TimeSpan.Zero);
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await visitor.OpenAsync(path);
        Assert.Equal(booths, Ids(page, "booth-"));
        Assert.Equal(readers, Ids(page, "reader-"));

        using var stream = await visitor.StreamAsync(page.QuerySelector("#board")!.GetAttribute("hx-sse:connect")!);
        StringBuilder told = new();
        while (await stream.ReadLineAsync().WaitAsync(Patience) is { Length: > 0 } line)
        {
            told.AppendLine(line["data: ".Length..]);
        }

        Assert.Equal(booths, Ids(PageVisitor.Parse(told.ToString()), "booth-"));
        Assert.Equal(readers, Ids(PageVisitor.Parse(told.ToString()), "reader-"));
    }

    [Fact]
    public async Task A_head_says_how_it_orders_and_leads_to_the_other_way_round_with_all_else_as_it_is()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var page = await (await pavilion.SignedInAsync("organiser")).OpenAsync("/live?span=fair&booths=name&readers=waiting");
        var heads = page.QuerySelectorAll(".booths thead th");
        Assert.Equal(["ascending", "none", "none"], heads.Select(head => head.GetAttribute("aria-sort")));
        Assert.Equal("/live?span=fair&booths=-name&readers=waiting", heads[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("descending", page.QuerySelector(".readers [aria-sort]:not([aria-sort=none])")!.GetAttribute("aria-sort"));
        Assert.Equal("/live?view=wall&booths=name&readers=waiting", page.QuerySelector(".look a")!.GetAttribute("href")!.Replace("span=fair&", "", StringComparison.Ordinal));
        Assert.Equal("/live?booths=name&readers=waiting", page.QuerySelector(".segments a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_needs_the_organiser_is_counted_and_said()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        Assert.Empty(Cells(await visitor.OpenAsync("/live"), "#attention p"));
        pavilion.Database.Writer.Commit(
            [], [new QuarantinedPayload("reader-a", "fairkiosk/reader-a/events", "{"u8.ToArray(), "broken", Journal: null, Sequence: null, PavilionFixture.Noon)]);
        pavilion.Database.Setup.AddReader("reader-c", "Reader c", "test");
        pavilion.Scan("reader-c", "1");
        pavilion.Scan("reader-c", "2");
        pavilion.Scan("reader-b", "3");
        pavilion.Undo("reader-b");
        var page = await visitor.OpenAsync("/live");
        Assert.StartsWith("2 scans belong to no booth yet", Assert.Single(Cells(page, "#whose")), StringComparison.Ordinal);
        Assert.StartsWith("1 message could not be read", Assert.Single(Cells(page, "#quarantine")), StringComparison.Ordinal);
        Assert.StartsWith("1 scan kept but not counted", Assert.Single(Cells(page, "#not-counted")), StringComparison.Ordinal);
        Assert.Equal("0", page.QuerySelector("#v-stand-b")!.TextContent);
    }

    [Fact]
    public async Task What_needs_a_look_is_counted_in_the_singular_and_the_plural()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        pavilion.Database.Setup.AddReader("reader-c", "Reader c", "test");
        pavilion.Scan("reader-c", "1");
        Assert.StartsWith("1 scan belongs to no booth yet: whose is it?", Assert.Single(Cells(await visitor.OpenAsync("/live"), "#whose")), StringComparison.Ordinal);

        foreach (var payload in new[] { "{", "[" })
        {
            pavilion.Database.Writer.Commit(
                [], [new QuarantinedPayload("reader-a", "fairkiosk/reader-a/events", Encoding.UTF8.GetBytes(payload), "broken", Journal: null, Sequence: null, PavilionFixture.Noon)]);
            pavilion.Scan("reader-b", payload);
            pavilion.Undo("reader-b");
        }

        var page = await visitor.OpenAsync("/live");
        Assert.StartsWith("2 messages could not be read. They are kept", Assert.Single(Cells(page, "#quarantine")), StringComparison.Ordinal);
        Assert.StartsWith("2 scans kept but not counted", Assert.Single(Cells(page, "#not-counted")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_readers_with_one_identity_are_an_alarm()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", "1");
        pavilion.SendAs("reader-a", "reader-b");
        var page = await (await pavilion.SignedInAsync("organiser")).OpenAsync("/live");
        Assert.Contains("two readers share one identity", Assert.Single(Cells(page, ".alarm")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_gateway_says_how_to_begin()
    {
        await using var pavilion = await PavilionFixture.StartAsync(empty: true);
        pavilion.Database.Credentials.SetUser("organiser", PavilionFixture.Password, "organiser", exhibitorId: null, "test");
        var page = await (await pavilion.SignedInAsync("organiser")).OpenAsync("/live");
        Assert.Equal("The set-up is not finished", page.QuerySelector("#first-run h2")!.TextContent);
        Assert.Equal("/start/steps", page.QuerySelector("#first-run a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/live")]
    [InlineData("/live?span=fair")]
    [InlineData("/live/stream")]
    public async Task An_exhibitor_never_reaches_the_organisers_numbers(string path)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-b", PavilionFixture.Card("Boris"));
        var answer = await (await pavilion.SignedInAsync("booth-a")).GetAsync(path);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var page = await PageVisitor.ReadAsync(answer);
        Assert.Equal("This page is not for your sign-in", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("Kawagoe", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_organiser_does_not_reach_leads()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/leads")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/leads/exports")).StatusCode);
    }

    [Fact]
    public async Task The_stream_sends_a_board_heartbeats_and_a_new_board_after_a_commit()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        using var stream = await visitor.StreamAsync("/live/stream");
        await ReadUntilAsync(stream, "id=\"n-visitors\" data-number>0<");
        await ReadUntilAsync(stream, "event: heartbeat");
        await ReadUntilAsync(stream, "data: 12:00:00");
        await ReadUntilAsync(stream, "event: heartbeat");
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        await ReadUntilAsync(stream, "id=\"n-visitors\" data-number>1<");
    }

    [Fact]
    public async Task A_reader_that_tells_extreme_numbers_does_not_take_the_page_away()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        foreach (var journal in new[] { "00000000000000a1", "00000000000000a2" })
        {
            pavilion.Database.Writer.Commit([new IncomingBatch("reader-a", journal, 1, long.MaxValue, [], [new SequenceRange(2, long.MaxValue - 1)], [], PavilionFixture.Noon)], []);
            pavilion.Database.Writer.Commit([new IncomingBatch("reader-b", "b" + journal[1..], 1, long.MaxValue, [], [], [], PavilionFixture.Noon)], []);
        }

        pavilion.Database.ReaderStatus.Save(new ReaderHealth(
            "reader-a", true, "00000000000000a3", 1, long.MaxValue, long.MaxValue, null, true, null, "", 0, long.MaxValue, PavilionFixture.Noon));
        var visitor = await pavilion.SignedInAsync("organiser");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/live")).StatusCode);
    }

    [Fact]
    public async Task While_nothing_is_stored_every_page_says_so()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Host.State.StorageProblem = GatewayProblem.DiskFull;
        var pages = new[]
        {
            await pavilion.Visitor().OpenAsync("/sign-in"),
            await (await pavilion.SignedInAsync("organiser")).OpenAsync("/live"),
            await (await pavilion.SignedInAsync("booth-a")).OpenAsync("/leads"),
            await (await pavilion.SignedInAsync("booth-b")).OpenAsync("/nowhere"),
        };
        Assert.All(pages, page => Assert.Contains("The disk is full:", Assert.Single(page.QuerySelectorAll(".banner")).TextContent, StringComparison.Ordinal));
        pavilion.Host.State.StorageProblem = GatewayProblem.None;
        Assert.Null((await pavilion.Visitor().OpenAsync("/sign-in")).QuerySelector(".banner"));
    }

    private static IEnumerable<string> Cells(IHtmlDocument page, string selector) => page.QuerySelectorAll(selector).Select(cell => cell.TextContent.Trim());

    private static string Ids(IHtmlDocument page, string start) =>
        string.Join(' ', page.QuerySelectorAll($"tr[id^={start}]").Select(row => row.Id![start.Length..]));

    private static async Task ReadUntilAsync(StreamReader stream, string text)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (await stream.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"The stream ended before '{text}'.");
    }
}
