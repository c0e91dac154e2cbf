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
        _day.Record("d3", "+1 11:00", "arakawa");

        var counted = _day.Count();
        Assert.Equal("d1", Assert.Single(counted.CheckIns).Key.Hash);
        Assert.Equal(["d2", "d3"], counted.Meetings.Select(meeting => meeting.StartedBy.Hash));
        Assert.Equal([("arakawa", 2), ("omiya", 1)], counted.Leads.Select(lead => (lead.ExhibitorId, lead.Meetings)));
    }

    [Fact]
    public void What_a_firm_records_after_the_meeting_is_that_meeting_once_and_the_next_time_another_talk()
    {
        _day.Expect("m", "10:00", "10:30", ["arakawa", "omiya"]);
        _day.Scan("10:03", "table-1");
        _day.Record("d1", "10:35", "arakawa");
        _day.Record("d2", "10:40", "omiya");
        _day.Record("d3", "16:00", "arakawa");

        var counted = _day.Count();
        Assert.Equal(["d1", "d2"], counted.CheckIns.Where(checkIn => checkIn.Key.Journal.Length == 0).Select(checkIn => checkIn.Key.Hash));
        Assert.Equal("d3", Assert.Single(counted.Meetings).StartedBy.Hash);
        Assert.Equal([("arakawa", 2), ("omiya", 1)], counted.Leads.Select(lead => (lead.ExhibitorId, lead.Meetings)));
        Assert.Equal(BadgeDay.At("10:03"), HeldMeeting.Of("m", counted.CheckIns).CheckedInAtUtc);
    }

    [Fact]
    public void Of_two_meetings_that_are_over_a_firm_records_the_last_one_first()
    {
        _day.Expect("first", "10:00", "10:30", ["arakawa"]);
        _day.Expect("second", "11:00", "11:30", ["arakawa"]);
        _day.Record("d1", "11:40");
        _day.Record("d2", "11:45");
        _day.Record("d3", "11:50");

        var counted = _day.Count();
        Assert.Equal([("d1", "second"), ("d2", "first")], counted.CheckIns.Select(checkIn => (checkIn.Key.Hash, checkIn.MeetingId)));
        Assert.Null(HeldMeeting.Of("first", [counted.CheckIns[1]]).CheckedInAtUtc);
        Assert.Single(counted.Meetings);
    }

    [Fact]
    public void A_talk_on_another_day_before_the_meeting_or_after_one_that_was_called_off_is_a_walk_in()
    {
        _day.Expect("m", "10:00", "10:30", ["arakawa"]);
        _day.Expect("off", "12:00", "12:30", ["omiya"], isCalledOff: true);
        _day.Record("d1", "09:30");
        _day.Record("d2", "+1 10:10");
        _day.Record("d3", "12:40", "omiya");

        Assert.Empty(_day.Count().CheckIns);
        Assert.Equal(["d1", "d2", "d3"], _day.Count().Meetings.Select(meeting => meeting.StartedBy.Hash));
    }

    [Fact]
    public void What_a_firm_records_is_its_own_talk_even_while_others_meet_at_the_table()
    {
        _day.Expect("m", "10:00", "10:30", ["omiya"]);
        _day.Expect("before", "09:00", "09:30", ["arakawa"]);
        _day.Scan("09:05", "table-1");
        _day.Scan("10:05", "table-1");
        _day.Record("d1", "09:10", "table-1", by: "arakawa");
        _day.Record("d2", "10:10", "table-1", by: "arakawa");

        var counted = _day.Count();
        Assert.Equal("d2", Assert.Single(counted.Meetings).StartedBy.Hash);
        Assert.Equal([("arakawa", 2), ("omiya", 1)], counted.Leads.Select(lead => (lead.ExhibitorId, lead.Meetings)));
    }

    [Fact]
    public void A_meeting_recorded_at_a_joint_exhibit_is_that_of_each_of_its_owners()
    {
        _day.Scan("10:00", "or-rack");
        _day.Record("d1", "10:05", "or-rack", by: "omiya");

        Assert.Equal([("arakawa", 1), ("kawagoe", 1), ("omiya", 1)], _day.Count().Leads.Select(lead => (lead.ExhibitorId, lead.Meetings)));
    }

    [Fact]
    public void What_was_begun_at_one_planned_meeting_is_not_ended_at_the_next_one()
    {
        _day.Expect("first", "10:00", "10:30", ["arakawa"]);
        _day.Expect("second", "11:00", "11:30", ["omiya"]);
        _day.Mark(_day.Scan("10:02", "table-1"), MarkNames.MeetingStart, "10:02:10");
        var late = _day.Mark(_day.Scan("11:20", "table-1"), MarkNames.MeetingEnd, "11:20:05");

        var counted = _day.Count();
        Assert.Equal([("first", BadgeDay.At("10:02:10"), null), ("second", null, null)], counted.CheckIns.Select(checkIn => (checkIn.MeetingId, checkIn.StartAtUtc, checkIn.EndAtUtc)));
        Assert.Equal((late.Key, StrayReason.EndWithoutStart), Assert.Single(counted.StrayMarks.Select(mark => (mark.Key, mark.Reason))));
    }

    [Fact]
    public void Each_planned_meeting_is_measured_by_its_own_marks_and_a_talk_afterwards_is_a_walk_in()
    {
        _day.Expect("first", "10:00", "10:30", ["arakawa"]);
        _day.Expect("second", "11:00", "11:30", ["omiya"]);
        _day.Mark(_day.Scan("10:02", "table-1"), MarkNames.MeetingStart, "10:02");
        _day.Mark(_day.Scan("11:01", "table-1"), MarkNames.MeetingStart, "11:01");
        _day.Mark(_day.Scan("16:00", "table-1"), MarkNames.MeetingStart, "16:00");
        _day.Mark(_day.Scan("16:20", "table-1"), MarkNames.MeetingEnd, "16:20");

        var counted = _day.Count();
        Assert.All(counted.CheckIns, checkIn => Assert.Null(checkIn.EndAtUtc));
        Assert.Equal(2, counted.CheckIns.Count);
        Assert.Equal((BadgeDay.At("16:00"), BadgeDay.At("16:20")), Assert.Single(counted.Meetings.Select(meeting => (meeting.StartAtUtc, meeting.EndAtUtc!.Value))));
    }

    [Fact]
    public void A_meeting_that_runs_into_the_quarter_of_an_hour_before_the_next_one_still_ends()
    {
        _day.Expect("first", "10:00", "10:30", ["arakawa"]);
        _day.Expect("second", "10:40", "11:00", ["omiya"]);
        _day.Mark(_day.Scan("09:50", "table-1"), MarkNames.MeetingStart, "09:50");
        _day.Mark(_day.Scan("10:33", "table-1"), MarkNames.MeetingEnd, "10:33");

        Assert.Equal(BadgeDay.At("10:33"), HeldMeeting.Of("first", [.. _day.Count().CheckIns.Where(checkIn => checkIn.MeetingId == "first")]).EndAtUtc);
    }

    [Theory]
    [InlineData("09:45", "10:29:59.999", "m", "arakawa")]
    [InlineData("09:44", "10:20", "", "")]
    [InlineData("10:20", "10:40", "", "")]
    [InlineData("09:00", "12:00", "", "")]
    [InlineData("10:30", "12:00", null, "")]
    public void A_scan_of_which_only_bounds_are_known_checks_in_where_all_of_them_lie_in_one_meeting_and_else_belongs_to_nobody(
        string from, string to, string? meeting, string owner)
    {
        _day.Expect("m", "10:00", "10:30", ["arakawa"]);
        _day.ScanBetween(from, to, "table-1");

        var counted = _day.Count();
        Assert.Equal(meeting is null ? [] : [meeting], counted.CheckIns.Select(checkIn => checkIn.MeetingId));
        Assert.Equal(owner.Length == 0 ? [] : [owner], counted.Leads.Select(lead => lead.ExhibitorId));
        Assert.Single(counted.Visits);
    }

    [Fact]
    public void A_scan_that_may_have_been_at_a_meeting_of_others_is_no_lead_of_the_owner_of_the_table()
    {
        _day.Expect("m", "10:00", "10:30", ["omiya"], table: "arakawa");
        _day.Mark(_day.ScanBetween("10:20", "10:40", "arakawa"), MarkNames.MeetingStart, "10:30");

        var counted = _day.Count();
        Assert.Empty(counted.Leads);
        Assert.Equal(CheckIn.Unsure, Assert.Single(counted.CheckIns).MeetingId);
        Assert.Single(counted.Meetings);
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
