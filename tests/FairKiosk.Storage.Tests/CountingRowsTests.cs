using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>The counting rules as rows of the database.</summary>
public sealed class CountingRowsTests : IDisposable
{
    private readonly TestFair _fair = new();
    private readonly Journal _one = new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor();
    private readonly Journal _two = new Journal("counter-2", "bbbbbbbbbbbbbbbb").Anchor();
    private readonly Journal _rack = new Journal("counter-3", "cccccccccccccccc").Anchor();

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void A_scan_becomes_a_visit_and_a_lead_of_the_booths_owner()
    {
        _fair.Send(_one.Scan(5, "FK0000001"));
        Assert.Equal(TestFair.Ten.AddMinutes(5).ToUnixTimeMilliseconds(), _fair.One<long>("SELECT start_at FROM visit WHERE station_id = 'arakawa'"));
        Assert.Equal(TestFair.A, _fair.One<string>("SELECT exhibitor_id FROM lead"));
        Assert.Equal("counted", _fair.One<string>("SELECT standing FROM scan"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Exactly_ten_minutes_is_the_same_visit_and_a_moment_more_is_another()
    {
        _fair.Send(_one.Scan(0, "FK0000001").Scan(10, "FK0000001").Scan(20.001, "FK0000001"));
        Assert.Equal([2, 1], _fair.Rows<int>("SELECT scans FROM visit ORDER BY start_at"));
        Assert.Equal(2, _fair.One<int>("SELECT visits FROM lead"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_late_scan_between_two_visits_joins_them()
    {
        _one.Scan(0, "FK0000001").Scan(8, "FK0000001").Scan(16, "FK0000001");
        _fair.Send(_one.Only(e => e.Sequence != 3));
        Assert.Equal(2, _fair.Rows<int>("SELECT scans FROM visit").Count);
        _fair.Send(_one.Only(e => e.Sequence == 3));
        Assert.Equal(3, _fair.One<int>("SELECT scans FROM visit"));
        Assert.Equal(1, _fair.Database.Live.Read(null).Visits);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_visit_counts_in_the_hour_of_the_fairs_place_in_which_it_began()
    {
        // Ten o'clock there, and again at half past eleven; a late scan moves the beginning of the first one.
        _one.Scan(-5, "FK0000001").Scan(0, "FK0000001").Scan(90, "FK0000001");
        _fair.Send(_one.Only(e => e.Sequence != 2), _two.Scan(3, "FK0000002"));
        Assert.Equal([new HourRow(10, 2), new HourRow(11, 1)], _fair.Database.Live.Read(null).Hours);
        _fair.Send(_one.Only(e => e.Sequence == 2));
        Assert.Equal([new HourRow(9, 1), new HourRow(10, 1), new HourRow(11, 1)], _fair.Database.Live.Read(null).Hours);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_visitor_of_two_booths_is_one_visitor_of_the_pavilion()
    {
        _fair.Send(_one.Scan(0, "FK0000001").Scan(1, "FK0000002"), _two.Scan(30, "FK0000001"));
        var board = _fair.Database.Live.Read(null);
        Assert.Equal((2, 3), (board.Visitors, board.Visits));
        Assert.Equal([2, 1, 0], board.Booths.Select(b => b.Visitors));
        Assert.Equal([2, 1, 0], board.Booths.Select(b => b.Visits));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void One_badge_in_two_symbologies_is_one_visitor_with_a_name()
    {
        _fair.Send(_one.Scan(0, "FK0000001").Scan(30, Journal.Person("FK0000001"), symbology: "]Q1"));
        var lead = Assert.Single(_fair.Database.Leads.List(TestFair.A, LeadFilter.All));
        Assert.Equal(("Jo Doe", "Acme", 2), (lead.Name, lead.Company, lead.Visits));
        Assert.Equal(2, _fair.Rows<string>("SELECT code FROM badge_code").Count);
        Assert.Equal(1, _fair.Database.Live.Read(null).Visitors);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void The_fuller_contact_wins_whichever_came_first()
    {
        var thin = Journal.Person("FK0000001", company: "");
        var full = Journal.Person("FK0000001");
        _one.Scan(0, thin).Scan(1, full).Scan(2, thin);
        foreach (var sequence in new[] { 3, 4, 2, 1 })
        {
            _fair.Send(_one.Only(e => e.Sequence == sequence));
        }

        Assert.Equal("Acme", _fair.One<string>("SELECT company FROM badge"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_joint_stations_meeting_counts_once_for_the_pavilion_and_once_for_each_owner()
    {
        _fair.Send(_rack.Scan(0, "FK0000001").Mark(0.5, "meeting-start", 2).Mark(20, "meeting-end", 2));
        Assert.Equal(1, _fair.Database.Live.Read(null).Meetings);
        Assert.Equal([1, 1], _fair.Rows<int>("SELECT meetings FROM lead ORDER BY exhibitor_id"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_meeting_without_an_end_has_no_length_and_an_end_without_a_start_is_shown_as_stray()
    {
        _fair.Send(_one.Scan(0, "FK0000001").Mark(0.5, "meeting-start", 2).Scan(30, "FK0000002").Mark(30.5, "meeting-end", 4));
        Assert.Null(_fair.One<long?>("SELECT end_at FROM meeting"));
        Assert.Equal("EndWithoutStart", _fair.One<string>("SELECT reason FROM stray_mark"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_mark_waits_for_its_scan()
    {
        _one.Scan(0, "FK0000001").Mark(0.5, "rating", 2, "hot").Mark(0.6, "meeting-start", 2);
        _fair.Send(_one.Only(e => e.Sequence != 2));
        Assert.Empty(_fair.Rows<string>("SELECT badge FROM meeting"));
        _fair.Send(_one.Only(e => e.Sequence == 2));
        Assert.Single(_fair.Rows<string>("SELECT badge FROM meeting"));
        Assert.Equal("hot", _fair.One<string>("SELECT rating FROM lead"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void An_undone_scan_is_kept_and_not_counted_in_either_order()
    {
        _one.Scan(0, "FK0000001").Mark(0.1, "undo", 2).Scan(5, "FK0000002");
        _fair.Send(_one.Only(e => e.Sequence != 3));
        Assert.Equal(2, _fair.Database.Live.Read(null).Visitors);
        _fair.Send(_one.Only(e => e.Sequence == 3));
        var board = _fair.Database.Live.Read(null);
        Assert.Equal((1, 1), (board.Visitors, board.NotCounted));
        Assert.Equal(["undone", "counted"], _fair.Rows<string>("SELECT standing FROM scan ORDER BY seq"));
        Assert.Single(_fair.Rows<string>("SELECT badge FROM lead"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Scans_in_test_mode_outside_hours_or_of_staff_are_kept_shown_and_not_counted()
    {
        _fair.Send(_one.Test(1, on: true).Scan(2, "FK0000001").Test(3, on: false).Scan(4, "FK0000002").Scan(-120, "FK0000003").Scan(5, "FK-STAFF-7"));
        Assert.Equal(["test-mode", "counted", "outside-hours", "staff"], _fair.Rows<string>("SELECT standing FROM scan ORDER BY seq"));
        var board = _fair.Database.Live.Read(null);
        Assert.Equal((1, 3), (board.Visitors, board.NotCounted));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void What_was_tested_in_a_start_without_a_clock_does_not_spoil_the_day_after_the_next_start()
    {
        // Neither start learned the time, so that nothing but the numbers tells what came first.
        var reader = new Journal("counter-1", "dddddddddddddddd").Begin().Test(0, on: true);
        reader.Boot = 2;
        reader.Begin().Test(0.2, on: false).Scan(1, "FK0000001").Scan(240, "FK0000002");
        _fair.Send(reader);
        Assert.Equal(0, _fair.One<int>("SELECT count(*) FROM scan WHERE standing = 'test-mode'"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_reader_whose_disk_was_replaced_begins_without_test_mode_and_one_that_goes_on_does_not()
    {
        var old = new Journal("counter-1", "dddddddddddddddd").Begin().Anchor().Test(1, on: true).Scan(2, "FK0000001");
        var next = new Journal("counter-1", "eeeeeeeeeeeeeeee").Begin(previous: "dddddddddddddddd").Anchor().Scan(3, "FK0000002");
        var replaced = new Journal("counter-1", "ffffffffffffffff").Begin().Anchor().Scan(4, "FK0000003");
        _fair.Send(replaced, next, old);
        Assert.Equal(["FK0000003"], _fair.Rows<string>("SELECT cast(c.data AS TEXT) FROM scan s JOIN badge_code c USING (badge) WHERE s.standing = 'counted'"));
        Assert.Equal((true, false), (IsTestWhileItWrites(next.Id), IsTestWhileItWrites(replaced.Id)));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_test_mark_that_arrives_late_takes_the_scans_after_it_out_again()
    {
        _one.Test(1, on: true).Scan(2, "FK0000001").Scan(3, "FK0000002");
        _fair.Send(_one.Only(e => e.Sequence != 2));
        Assert.Equal(2, _fair.Database.Live.Read(null).Visitors);
        _fair.Send(_one.Only(e => e.Sequence == 2));
        Assert.Equal(0, _fair.Database.Live.Read(null).Visitors);
        Assert.Empty(_fair.Rows<string>("SELECT measure FROM tally WHERE value = 0"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void The_days_of_a_fair_are_counted_each_and_together()
    {
        _fair.Send(_one.Scan(0, "FK0000001").Scan(24 * 60, "FK0000001").Scan((24 * 60) + 1, "FK0000002"));
        var live = _fair.Database.Live;
        Assert.Equal((1, 2, 2), (live.Read(new DateOnly(2026, 11, 17)).Visitors, live.Read(new DateOnly(2026, 11, 18)).Visitors, live.Read(null).Visitors));
        Assert.Equal(0, live.Read(new DateOnly(2026, 11, 16)).Visitors);
        _fair.MustEqualItsRebuild();
    }

    private bool IsTestWhileItWrites(string journal)
    {
        _fair.Database.ReaderStatus.Save(new ReaderHealth("counter-1", true, journal, 1, 4, 0, null, true, null, "test", 0, 0, TestFair.Ten));
        return _fair.Database.Completeness.Readers().Single(reader => reader.ReaderId == "counter-1").IsTest;
    }
}
