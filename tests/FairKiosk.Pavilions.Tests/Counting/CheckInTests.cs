using FairKiosk.Pavilions.Counting;

namespace FairKiosk.Pavilions.Tests.Counting;

public class CheckInTests
{
    private readonly BadgeDay _day = new();

    [Fact]
    public void A_scan_at_the_table_within_the_meeting_checks_in_and_is_a_lead_of_each_firm_that_meets_there()
    {
        _day.Expect("m", "10:00", "10:30", ["arakawa", "omiya"]);
        var scan = _day.Scan("10:03", "table-1");

        var counted = _day.Count();
        Assert.Equal([new CheckIn(scan.Key, BadgeDay.Badge, "m", BadgeDay.At("10:03"), null, null)], counted.CheckIns);
        Assert.Equal([("arakawa", 1, 1), ("omiya", 1, 1)], counted.Leads.Select(lead => (lead.ExhibitorId, lead.Scans, lead.Meetings)));
        Assert.Empty(counted.Meetings);
        Assert.Single(counted.Visits);
    }

    [Theory]
    [InlineData("09:44:59.999", false)]
    [InlineData("09:45", true)]
    [InlineData("10:29:59.999", true)]
    [InlineData("10:30", false)]
    public void A_guest_can_check_in_from_a_quarter_of_an_hour_before_until_the_end(string at, bool isCheckedIn)
    {
        _day.Expect("m", "10:00", "10:30", ["arakawa"]);
        _day.Scan(at, "table-1");

        Assert.Equal(isCheckedIn ? ["arakawa"] : [], _day.Count().Leads.Select(lead => lead.ExhibitorId));
    }

    [Fact]
    public void Of_two_meetings_in_a_row_at_one_table_a_scan_belongs_to_the_one_that_is_going_on()
    {
        _day.Expect("second", "10:30", "11:00", ["omiya"]);
        _day.Expect("first", "10:00", "10:30", ["arakawa"]);
        _day.Scan("10:20", "table-1");

        Assert.Equal("first", Assert.Single(_day.Count().CheckIns).MeetingId);
        _day.Scan("10:30", "table-1");
        Assert.Equal(["first", "second"], _day.Count().CheckIns.Select(checkIn => checkIn.MeetingId));
    }

    [Fact]
    public void A_scan_elsewhere_or_one_that_does_not_count_checks_nobody_in()
    {
        _day.Expect("m", "10:00", "10:30", ["arakawa"]);
        _day.Scan("10:03", "omiya");
        _day.Scan("10:04", "table-1", ScanStanding.OutsideHours);
        _day.Mark(_day.Scan("10:05", "table-1"), MarkNames.Undo, "10:05:10");

        Assert.Empty(_day.Count().CheckIns);
    }

    [Fact]
    public void Marks_measure_the_meeting_that_was_planned_and_make_no_second_one()
    {
        _day.Expect("m", "10:00", "10:30", ["arakawa"]);
        _day.Mark(_day.Scan("10:02", "table-1"), MarkNames.MeetingStart, "10:02:10");
        _day.Mark(_day.Scan("10:41", "table-1"), MarkNames.MeetingEnd, "10:41");

        var counted = _day.Count();
        Assert.Empty(counted.Meetings);
        Assert.Equal(new HeldMeeting("m", BadgeDay.At("10:02"), BadgeDay.At("10:02:10"), BadgeDay.At("10:41")), HeldMeeting.Of("m", counted.CheckIns));
        Assert.Equal(1, Assert.Single(counted.Leads).Meetings);
    }

    [Fact]
    public void Without_an_end_the_length_of_a_held_meeting_is_unknown_and_not_nought()
    {
        _day.Expect("m", "10:00", "10:30", ["arakawa"]);
        _day.Mark(_day.Scan("10:02", "table-1"), MarkNames.MeetingStart, "10:02:10");

        Assert.Null(HeldMeeting.Of("m", _day.Count().CheckIns).EndAtUtc);
    }

    [Fact]
    public void A_meeting_that_one_of_its_firms_recorded_on_its_page_is_the_planned_one_and_any_other_is_a_walk_in()
    {
        _day.Expect("m", "10:00", "10:30", ["arakawa"]);
        _day.Scan("09:00", "arakawa");
        _day.Scan("09:10", "omiya");
        _day.Record("d1", "10:10", "arakawa");
        _day.Record("d2", "10:11", "omiya");
        _day.Record("d3", "11:00", "arakawa");

        var counted = _day.Count();
        Assert.Equal("d1", Assert.Single(counted.CheckIns).Key.Hash);
        Assert.Equal(["d2", "d3"], counted.Meetings.Select(meeting => meeting.StartedBy.Hash));
        Assert.Equal([("arakawa", 2), ("omiya", 1)], counted.Leads.Select(lead => (lead.ExhibitorId, lead.Meetings)));
    }

    [Fact]
    public void Who_owns_the_table_gets_no_lead_of_a_meeting_of_others()
    {
        _day.Expect("m", "10:00", "10:30", ["omiya"], table: "arakawa");
        _day.Scan("10:05", "arakawa");

        Assert.Equal("omiya", Assert.Single(_day.Count().Leads).ExhibitorId);
    }

    [Fact]
    public void A_meeting_that_a_person_called_off_is_not_held_but_its_visitor_was_there()
    {
        _day.Expect("m", "10:00", "10:30", ["arakawa"], isCalledOff: true);
        _day.Scan("10:05", "table-1");

        var counted = _day.Count();
        Assert.Single(counted.CheckIns);
        Assert.Equal(0, Assert.Single(counted.Leads).Meetings);
    }

    [Fact]
    public void Two_badges_checked_in_are_one_meeting() => Assert.Equal(
        new HeldMeeting("m", BadgeDay.At("10:01"), BadgeDay.At("10:02"), BadgeDay.At("10:25")),
        HeldMeeting.Of("m",
        [
            new CheckIn(new EventKey("a", 2, "h"), "b2", "m", BadgeDay.At("10:04"), null, null),
            new CheckIn(new EventKey("a", 1, "h"), "b1", "m", BadgeDay.At("10:01"), BadgeDay.At("10:02"), BadgeDay.At("10:25")),
        ]));
}
