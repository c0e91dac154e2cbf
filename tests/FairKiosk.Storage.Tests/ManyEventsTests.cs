using FairKiosk.Storage.Projections;
using FairKiosk.Storage.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage.Tests;

/// <summary>What pages read of a hundred thousand events: right, and without reading through what grows with them.</summary>
public sealed class ManyEventsTests(ManyEventsTests.Fair fair) : IClassFixture<ManyEventsTests.Fair>
{
    private const string Firm = LargeFair.FirstFirm;

    // What is read whole: the setup, the few merged badges, what the readers last told, a row for each journal and what is missing of it, what is wrong at present.
    private static readonly string[] Small =
    [
        "alarm", "answer", "binding", "exhibitor", "fair", "fair_day", "fair_series", "guest", "guest_badge", "journal", "lost", "meeting_staff", "membership", "past_edition",
        "pavilion", "pavilion_organiser", "permission_text", "person", "reader", "reader_setting", "reader_status", "refused", "released_need", "setup_version",
        "station", "station_owner",
    ];

    // Ends at the first row, however many follow.
    private const string AnyScan = "SELECT EXISTS (SELECT 1 FROM scan)";

    private static readonly DateOnly LastDay = new(2026, 11, 19);

    [Fact]
    public void A_fair_made_by_SQL_is_what_its_readers_would_have_given()
    {
        using var small = new TestFair(withSetup: false, new LargeFair(5_000, booths: 3).Create());
        Assert.Equal(3 * 4 * 380, small.One<long>("SELECT count(*) FROM scan"));
        small.MustEqualItsRebuild();
    }

    [Fact]
    public void Live_shows_the_numbers_of_a_hundred_thousand_events()
    {
        var scansOfDay = fair.Large.Booths * fair.Large.ScansOfDay;
        var day = fair.Database.Live.Read(LastDay);
        var whole = fair.Database.Live.Read(day: null);
        Assert.Equal((scansOfDay, 4 * scansOfDay, fair.Large.Visitors), (day.Visits, whole.Visits, whole.Visitors));
        Assert.All(whole.Booths, booth => Assert.Equal(fair.Large.ScansOfReader, booth.Visits));
        Assert.Equal(fair.Large.LeadsOfFirst, whole.Booths[0].Visitors);
        Assert.Equal(scansOfDay, day.Hours.Sum(hour => hour.Visits));
        Assert.Equal((12, fair.Large.Booths), (day.Latest.Count, day.Readers.Count));
        Assert.All(day.Readers, reader => Assert.Equal((fair.Large.Events / fair.Large.Booths, 0L), (reader.Stored, reader.Lost)));
    }

    [Fact]
    public void Leads_shows_a_page_of_ten_thousand_and_says_how_many_there_are()
    {
        var leads = fair.Database.Leads;
        var first = leads.List(Firm, new LeadFilter { Limit = 100 });
        var second = leads.List(Firm, new LeadFilter { Limit = 100, Offset = 100 });
        Assert.Equal((10_000, 100, 100), (leads.Count(Firm, LeadFilter.All), first.Count, second.Count));
        Assert.Equal(200, first.Concat(second).Select(lead => lead.Badge).Distinct(StringComparer.Ordinal).Count());
        Assert.True(first[^1].LastAtUtc >= second[0].LastAtUtc);
        Assert.Equal(fair.Large.ScansOfReader, leads.List(Firm, LeadFilter.All).Sum(lead => lead.Scans));

        // Every fifth has a note, and everybody sees who wrote it.
        Assert.Equal(2_000, leads.Count(Firm, new LeadFilter { Search = "note " }));
        var noted = leads.List(Firm, new LeadFilter { Search = "visitor4995", Limit = 100 })[0];
        Assert.Equal(("Anna Visitor4995", "booth"), (noted.Name, noted.LastEdit!.Who));
        Assert.Equal(LeadStepKind.Note, leads.History(Firm, noted.Badge)[^1].Kind);
    }

    [Fact]
    public void A_page_of_the_list_is_cut_out_of_the_whole_list_in_every_order_and_with_every_filter()
    {
        foreach (var filter in Filters())
        {
            var whole = fair.Database.Leads.List(Firm, filter);
            Assert.Equal(whole.Skip(30).Take(20).Select(lead => lead.Badge), fair.Database.Leads.List(Firm, filter with { Limit = 20, Offset = 30 }).Select(lead => lead.Badge));
            Assert.Equal(whole.Count, fair.Database.Leads.Count(Firm, filter));
            Assert.True(whole.Count > 50, $"too few to tell: {filter}");
        }
    }

    [Fact]
    public void Live_asks_for_nothing_that_grows_with_the_scans_without_an_index() => MustUseIndexes(() =>
    {
        fair.Database.Live.Read(LastDay);
        fair.Database.Live.Read(day: null);
        fair.Database.Places.Waiting();
    });

    [Fact]
    public void Leads_asks_for_nothing_that_grows_with_the_scans_without_an_index() => MustUseIndexes(() =>
    {
        foreach (var filter in Filters())
        {
            fair.Database.Leads.List(Firm, filter with { Limit = 100 });
            fair.Database.Leads.Count(Firm, filter);
        }
    });

    [Fact]
    public void The_page_of_exports_asks_for_nothing_that_grows_with_the_scans_without_an_index() => MustUseIndexes(() =>
    {
        fair.Database.Exports.Latest(Firm, 10);
        fair.Database.Leads.CountNew(Firm);
        fair.Database.Leads.List(Firm, new LeadFilter { ExportedIn = "none" });
    });

    [Fact]
    public void A_leads_own_page_asks_for_nothing_that_grows_with_the_decisions_without_an_index() => MustUseIndexes(() =>
    {
        var lead = fair.Database.Leads.List(Firm, new LeadFilter { Limit = 1 })[0];
        fair.Database.Leads.Find(Firm, lead.Badge);
        fair.Database.Leads.History(Firm, lead.Badge);
        fair.Database.Permissions.Of(Firm, lead.Badge);
        fair.Database.HandOvers.Sent(Firm, lead.Badge);
        fair.Database.HandOvers.Received(Firm);
        fair.Database.Needs.Of(Firm, lead.Badge);
        fair.Database.CoOwners.Of(Firm, lead.Badge);
    });

    private static IEnumerable<LeadFilter> Filters() =>
    [
        .. Enum.GetValues<LeadOrder>().Select(order => new LeadFilter { Order = order }),
        new() { Search = "visitor77" },
        new() { Search = "firmä Anna", Rating = "hot" },
        new() { Search = "note vísitor5", Order = LeadOrder.Name },
        new() { Rating = "hot" },
        new() { Day = LastDay.AddDays(-1) },
        new() { MeetingsOnly = true },
        new() { Interest = 3 },
    ];

    private void MustUseIndexes(Action read)
    {
        var heard = new List<string>();
        fair.Database.TraceReads(heard.Add);
        read();
        fair.Database.TraceReads(null);
        using var connection = new SqliteConnection($"Data Source={Path.Combine(fair.Database.DataFolder, FairDatabase.FileName)};Pooling=False");
        connection.Open();
        var questions = heard.Where(sql => sql.StartsWith("SELECT", StringComparison.Ordinal) || sql.StartsWith("WITH", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(questions);
        var large = ProjectionTables.All.Select(table => table.Name).Concat(["anchor", "badge_code", "boot", "decision", "event", "event_payload", "exported_lead", "quarantine"])
            .Except(Small, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        foreach (var sql in questions.Except([AnyScan], StringComparer.Ordinal))
        {
            Assert.Empty(QueryPlan.Of(connection, sql).ReadThrough.Intersect(large).Select(table => $"{table} is read through by: {sql}"));
        }
    }

    public sealed class Fair : IDisposable
    {
        public Fair() => Database = FairDatabase.Open(Large.Create(), new SteppedTime(LargeFair.Now));

        public LargeFair Large { get; } = new(100_000, booths: 8);

        public FairDatabase Database { get; }

        public void Dispose()
        {
            Database.Dispose();
            SqliteConnection.ClearAllPools();
            Directory.Delete(Database.DataFolder, recursive: true);
        }
    }
}
