using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>What arrives or is decided later changes where and when earlier scans took place.</summary>
public sealed class TimesAndBindingsTests : IDisposable
{
    private readonly TestFair _fair = new();
    private readonly Journal _journal = new("counter-1", "aaaaaaaaaaaaaaaa");

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void Without_an_anchor_a_scan_is_estimated_between_bounds_and_an_anchor_dates_it_afterwards()
    {
        _journal.Scan(5, "FK0000001").Anchor(30);
        _fair.Send(_journal.Only(e => e.Type == "scan"));
        Assert.Equal("estimated", _fair.One<string>("SELECT quality FROM scan"));
        Assert.Equal(1, _fair.One<int>($"SELECT earliest <= {At(5)} AND latest >= {At(5)} FROM scan"));
        Assert.True(Assert.Single(_fair.Database.Live.Read(null).Latest).Estimated);

        _fair.Send(_journal.Only(e => e.Type == "anchor"));
        Assert.Equal(("anchored", At(5)), (_fair.One<string>("SELECT quality FROM scan"), _fair.One<long>("SELECT at FROM scan")));
        Assert.Equal(At(5), _fair.One<long>("SELECT start_at FROM visit"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void An_anchor_narrows_the_bounds_of_the_neighbouring_boot_that_has_none()
    {
        _journal.Scan(5, "FK0000001");
        _journal.Boot = 2;
        _journal.Scan(6, "FK0000002");
        _journal.Boot = 3;
        _journal.Scan(7, "FK0000003").Anchor(8);
        _fair.Send(_journal.Only(e => e.Type == "scan"));
        var wide = _fair.One<long>("SELECT latest - earliest FROM scan WHERE seq = 2");
        _fair.Send(_journal.Only(e => e.Type == "anchor"));
        Assert.True(_fair.One<long>("SELECT latest - earliest FROM scan WHERE seq = 2") < wide);
        Assert.Equal("estimated", _fair.One<string>("SELECT quality FROM scan WHERE seq = 2"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_boot_event_that_names_the_journal_before_bounds_what_that_one_could_not_date()
    {
        _fair.Send(_journal.Scan(5, "FK0000001"));
        var wide = _fair.One<long>("SELECT latest FROM scan WHERE seq = 1");
        var next = new Journal("counter-1", "bbbbbbbbbbbbbbbb").Begin("aaaaaaaaaaaaaaaa").Anchor(10).Scan(11, "FK0000002");
        _fair.Send(next);
        Assert.True(_fair.One<long>("SELECT latest FROM scan WHERE journal LIKE 'aaaa%'") < wide);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Every_number_that_fits_an_event_is_borne()
    {
        var wild = new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor().Scan(0, "FK0000001").Only(_ => true);
        var batch = wild.Batch(TestFair.Ten);
        EventFact[] events =
        [
            batch.Events[0] with { UtcMillis = long.MaxValue, Millis = long.MaxValue, ErrorMillis = int.MinValue },
            batch.Events[1] with { Millis = long.MaxValue, Boot = int.MinValue, ConfigRevision = long.MinValue },
            batch.Events[1] with { Sequence = 3, Millis = long.MinValue, Symbology = new string('x', 300), Raw = new byte[] { 3 } },
            batch.Events[1] with { Sequence = 4, Type = "mark", Mark = "rating", Value = "ß", TargetJournal = "zz", TargetSequence = long.MinValue, Raw = new byte[] { 4 } },
            batch.Events[1] with { Sequence = 5, Data = new byte[16384], Raw = new byte[] { 5 } },
            batch.Events[1] with { Sequence = long.MaxValue - 1, Raw = new byte[] { 6 } },
        ];
        _fair.Database.Writer.Commit([batch with { Events = events, Oldest = long.MinValue, Head = long.MaxValue, Lost = [new(5, 1), new(-4, 0), new(9, long.MaxValue)] }], []);
        _fair.Database.Live.Read(null);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_scan_of_an_unbound_reader_waits_for_the_organiser_and_counts_for_the_pavilion_only()
    {
        var stray = new Journal("pocket-1", "dddddddddddddddd").Anchor().Scan(5, "FK0000001");
        _fair.Send(stray);
        var board = _fair.Database.Live.Read(null);
        Assert.Equal((1, 0, 1), (board.Visitors, board.Visits, board.WhoseIsThis));
        Assert.Equal("", Assert.Single(board.Latest).StationName);
        Assert.Empty(_fair.Rows<string>("SELECT badge FROM lead"));

        _fair.Database.Setup.AddReader("pocket-1", "Pocket 1", "test");
        Assert.Equal(1, _fair.Database.Setup.Bind("pocket-1", TestFair.B, TestFair.Ten, "test"));
        Assert.Equal(TestFair.B, _fair.One<string>("SELECT exhibitor_id FROM lead"));
        Assert.Equal(0, _fair.Database.Live.Read(null).WhoseIsThis);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_reader_that_showed_another_station_asks_whose_scan_it_is()
    {
        _fair.Database.Setup.Bind("counter-1", TestFair.B, TestFair.Ten.AddMinutes(10), "test");
        _fair.Send(_journal.Anchor().Scan(5, "FK0000001", revision: 1).Scan(15, "FK0000002", revision: 1).Scan(16, "FK0000003", revision: 2));
        Assert.Equal(["counted", "whose-is-this", "counted"], _fair.Rows<string>("SELECT standing FROM scan ORDER BY seq"));
        Assert.Equal([TestFair.A, null, TestFair.B], _fair.Rows<string?>("SELECT station_id FROM scan ORDER BY seq"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_corrected_binding_moves_scans_and_leaves_notes_where_they_were_written()
    {
        _fair.Send(_journal.Anchor().Scan(5, "FK0000001", revision: 1));
        var badge = _fair.One<string>("SELECT badge FROM lead");
        _fair.Database.Leads.SetNote(TestFair.A, badge, "ours", "a");
        _fair.Database.Setup.CorrectBinding("counter-1", 1, TestFair.B, "test");
        Assert.Empty(_fair.Database.Leads.List(TestFair.A, LeadFilter.All));
        Assert.Null(Assert.Single(_fair.Database.Leads.List(TestFair.B, LeadFilter.All)).Note);
        Assert.Equal("ours", _fair.One<string>("SELECT note FROM lead_entry WHERE exhibitor_id = 'arakawa'"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void An_owner_who_leaves_keeps_the_leads_up_to_that_day()
    {
        _fair.Send(_journal.Anchor().Scan(5, "FK0000001").Scan(65, "FK0000002"));
        var change = TestFair.Ten.AddMinutes(60);
        _fair.Database.Setup.AddStation(
            new Station(TestFair.A, "Arakawa", StationKind.Booth, [new(TestFair.A, TestFair.Ten.AddDays(-10), change), new(TestFair.B, change, null)]), "test");
        Assert.Single(_fair.Database.Leads.List(TestFair.A, LeadFilter.All));
        Assert.Single(_fair.Database.Leads.List(TestFair.B, LeadFilter.All));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Other_opening_hours_or_another_zone_count_everything_anew()
    {
        _fair.Send(_journal.Scan(-30, "FK0000009").Anchor().Scan(5, "FK0000001").Scan(9 * 60, "FK0000002").Test(600, on: true).Scan(601, "FK0000003"));
        var fair = _fair.Database.Setup.Read().Fair!;
        Assert.Equal(2, _fair.Database.Live.Read(null).Visitors);
        _fair.Database.Setup.SetFair(fair with { Closes = new TimeOnly(20, 0) }, "test");
        Assert.Equal(3, _fair.Database.Live.Read(null).Visitors);
        _fair.Database.Setup.SetFair(fair with { TimeZone = "Asia/Tokyo" }, "test");
        Assert.Equal(1, _fair.Database.Live.Read(null).Visitors);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_badge_that_turns_out_to_be_staff_stops_counting()
    {
        using var fair = new TestFair(withSetup: false);
        fair.Database.Setup.SetBadgeProfile(
            """{ "rules": [ { "symbology": "]C0", "pattern": "^(?<id>FK[0-9]{7})$" }, { "symbology": "]Q1", "pattern": "^(?<id>FK[0-9]{7})$", "staff": true } ] }""", "test");
        var database = fair.Database;
        database.Writer.Commit([_journal.Anchor().Scan(5, "FK0000001").Batch(TestFair.Ten)], []);
        database.Writer.Commit([_journal.Scan(6, "FK0000001", symbology: "]Q1").Batch(TestFair.Ten)], []);
        Assert.True(database.Rebuild(verifyOnly: true).Same);
    }

    [Fact]
    public void A_setup_that_contradicts_itself_is_refused_and_changes_nothing()
    {
        var setup = _fair.Database.Setup;
        var version = setup.Version;
        var fair = setup.Read().Fair!;
        Assert.Throws<SetupRejectedException>(() => setup.SetFair(fair with { TimeZone = "Saitama/Omiya" }, "test"));
        Assert.Throws<SetupRejectedException>(() => setup.SetFair(fair with { Last = fair.First.AddDays(-1) }, "test"));
        Assert.Throws<SetupRejectedException>(() => setup.Bind("nobody", TestFair.A, TestFair.Ten, "test"));
        Assert.Throws<SetupRejectedException>(() => setup.Bind("counter-1", "nowhere", TestFair.Ten, "test"));
        Assert.Throws<SetupRejectedException>(() => setup.CorrectBinding("counter-1", 99, TestFair.A, "test"));
        Assert.Throws<SetupRejectedException>(() => setup.AddStation(TestFair.Station("new", StationKind.Booth, "nobody"), "test"));
        Assert.Equal(version, setup.Version);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void The_setup_is_read_as_it_was_decided()
    {
        var setup = _fair.Database.Setup.Read();
        Assert.Equal(("compamed-2026", "Saitama Pavilion", 2, 3), (setup.Fair?.Id, setup.Pavilion?.Name, setup.Exhibitors.Count, setup.Stations.Count));
        Assert.Equal(["Counter 1", "Counter 2", "Counter 3"], setup.Readers.Select(r => r.Name));
        Assert.Equal(2, _fair.Database.Setup.Bind("counter-1", TestFair.Rack, TestFair.Ten, "test"));
        setup = _fair.Database.Setup.Read();
        Assert.Equal(TestFair.A, setup.BindingOf("counter-1", TestFair.Ten.AddTicks(-1))?.StationId);
        Assert.Equal((TestFair.Rack, 2), (setup.BindingOf("counter-1", TestFair.Ten)?.StationId, setup.BindingOf("counter-1", TestFair.Ten)?.Revision));
        Assert.Null(setup.BindingOf("counter-1", TestFair.Ten.AddDays(-3)));
        Assert.Equal([TestFair.A, TestFair.B], setup.Stations[TestFair.Rack].OwnersAt(TestFair.Ten));
    }

    private static long At(double minute) => TestFair.Ten.AddMinutes(minute).ToUnixTimeMilliseconds();
}
