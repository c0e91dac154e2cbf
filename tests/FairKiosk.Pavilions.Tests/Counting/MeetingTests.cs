using FairKiosk.Pavilions.Counting;

namespace FairKiosk.Pavilions.Tests.Counting;

public class MeetingTests
{
    [Fact]
    public void A_meeting_runs_from_its_start_mark_to_its_end_mark()
    {
        var day = new BadgeDay();
        var start = day.Mark(day.Scan("10:00"), MarkNames.MeetingStart, "10:00:20");
        day.Mark(day.Scan("10:29:50"), MarkNames.MeetingEnd, "10:30");

        var meeting = Assert.Single(day.Count().Meetings);

        Assert.Equal(new Meeting(start.Key, BadgeDay.Badge, "arakawa", BadgeDay.At("10:00:20"), BadgeDay.At("10:30"), MeetingSource.Mark), meeting);
        Assert.Equal(1, Assert.Single(day.Count().Leads).Meetings);
    }

    [Fact]
    public void An_end_without_a_start_is_ignored_and_shown()
    {
        var day = new BadgeDay();
        var end = day.Mark(day.Scan("10:00"), MarkNames.MeetingEnd, "10:00:05");

        var projection = day.Count();

        Assert.Empty(projection.Meetings);
        Assert.Equal(
            new StrayMark(end.Key, BadgeDay.Badge, "arakawa", MarkNames.MeetingEnd, BadgeDay.At("10:00:05"), StrayReason.EndWithoutStart),
            Assert.Single(projection.StrayMarks));
    }

    [Fact]
    public void A_start_without_an_end_was_held_and_its_length_is_unknown_not_zero()
    {
        var day = new BadgeDay();
        day.Mark(day.Scan("10:00"), MarkNames.MeetingStart, "10:00");

        Assert.Null(Assert.Single(day.Count().Meetings).EndAtUtc);
    }

    [Fact]
    public void A_second_start_on_the_same_day_continues_the_meeting()
    {
        var day = new BadgeDay();
        var scan = day.Scan("10:00");
        var first = day.Mark(scan, MarkNames.MeetingStart, "10:00");
        day.Mark(scan, MarkNames.MeetingStart, "10:40");
        day.Mark(scan, MarkNames.MeetingEnd, "11:00");

        var meeting = Assert.Single(day.Count().Meetings);

        Assert.Equal(first.Key, meeting.StartedBy);
        Assert.Equal(BadgeDay.At("11:00"), meeting.EndAtUtc);
    }

    [Fact]
    public void A_start_after_an_end_begins_another_meeting()
    {
        var day = new BadgeDay();
        var scan = day.Scan("10:00");
        day.Mark(scan, MarkNames.MeetingStart, "10:00");
        day.Mark(scan, MarkNames.MeetingEnd, "10:20");
        day.Mark(scan, MarkNames.MeetingStart, "15:00");

        var projection = day.Count();

        Assert.Equal(2, projection.Meetings.Count);
        Assert.Null(projection.Meetings[1].EndAtUtc);
        Assert.Equal(2, Assert.Single(projection.Leads).Meetings);
    }

    [Fact]
    public void A_second_end_is_ignored_and_shown()
    {
        var day = new BadgeDay();
        var scan = day.Scan("10:00");
        day.Mark(scan, MarkNames.MeetingStart, "10:00");
        day.Mark(scan, MarkNames.MeetingEnd, "10:20");
        var again = day.Mark(scan, MarkNames.MeetingEnd, "10:25");

        var projection = day.Count();

        Assert.Equal(BadgeDay.At("10:20"), Assert.Single(projection.Meetings).EndAtUtc);
        Assert.Equal(again.Key, Assert.Single(projection.StrayMarks).Key);
    }

    [Fact]
    public void A_start_on_the_next_fair_day_is_another_meeting_and_an_end_there_does_not_end_yesterdays()
    {
        var day = new BadgeDay();
        var scan = day.Scan("16:00");
        day.Mark(scan, MarkNames.MeetingStart, "16:00");
        day.Mark(day.Scan("+1 10:00"), MarkNames.MeetingEnd, "+1 10:00");
        day.Mark(day.Scan("+1 11:00"), MarkNames.MeetingStart, "+1 11:00");

        var projection = day.Count();

        Assert.Equal([BadgeDay.At("16:00"), BadgeDay.At("+1 11:00")], projection.Meetings.Select(meeting => meeting.StartAtUtc));
        Assert.All(projection.Meetings, meeting => Assert.Null(meeting.EndAtUtc));
        Assert.Equal(StrayReason.EndWithoutStart, Assert.Single(projection.StrayMarks).Reason);
    }

    [Fact]
    public void The_fair_day_is_the_halls_own_day()
    {
        // 15:30 UTC is half past midnight of the next day in Japan, where this fair is.
        var day = new BadgeDay { Rules = CountingRules.Default with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo") } };
        var scan = day.Scan("14:30");
        day.Mark(scan, MarkNames.MeetingStart, "14:30");
        day.Mark(scan, MarkNames.MeetingEnd, "15:30");

        var projection = day.Count();

        Assert.Null(Assert.Single(projection.Meetings).EndAtUtc);
        Assert.Single(projection.StrayMarks);
    }

    [Fact]
    public void A_meeting_at_one_station_is_not_ended_at_another()
    {
        var day = new BadgeDay();
        day.Mark(day.Scan("10:00"), MarkNames.MeetingStart, "10:00");
        day.Mark(day.Scan("10:30", "omiya"), MarkNames.MeetingEnd, "10:30");

        var projection = day.Count();

        Assert.Null(Assert.Single(projection.Meetings).EndAtUtc);
        Assert.Equal("omiya", Assert.Single(projection.StrayMarks).StationId);
    }

    [Fact]
    public void A_joint_meeting_counts_once_for_the_pavilion_and_once_for_each_owner()
    {
        var day = new BadgeDay();
        day.Mark(day.Scan("10:00", "or-rack"), MarkNames.MeetingStart, "10:00");

        var projection = day.Count();

        Assert.Single(projection.Meetings);
        Assert.Equal([("arakawa", 1), ("kawagoe", 1), ("omiya", 1)], projection.Leads.Select(lead => (lead.ExhibitorId, lead.Meetings)));
    }

    [Fact]
    public void A_meeting_recorded_on_the_page_counts_and_the_same_decision_counts_once()
    {
        var day = new BadgeDay();
        day.Scan("10:00");
        day.Record("d-2", "11:00");
        day.Record("d-1", "12:00");
        day.Record("d-1", "12:00");

        var projection = day.Count();

        Assert.Equal(["d-1", "d-2"], projection.Meetings.Select(meeting => meeting.StartedBy.Hash));
        Assert.All(projection.Meetings, meeting => Assert.Equal(MeetingSource.Recorded, meeting.Source));
        Assert.Equal(2, Assert.Single(projection.Leads).Meetings);
    }

    [Theory]
    [InlineData(ScanStanding.Undone, StrayReason.ScanUndone)]
    [InlineData(ScanStanding.TestMode, StrayReason.ScanNotCounted)]
    [InlineData(ScanStanding.Staff, StrayReason.ScanNotCounted)]
    [InlineData(ScanStanding.OutsideHours, StrayReason.ScanNotCounted)]
    [InlineData(ScanStanding.WhoseIsThis, StrayReason.StationUnknown)]
    public void A_mark_on_a_scan_that_does_not_count_is_shown_and_changes_nothing(ScanStanding standing, StrayReason reason)
    {
        var day = new BadgeDay();
        day.Mark(day.Scan("10:00", standing == ScanStanding.WhoseIsThis ? null : "arakawa", standing), MarkNames.MeetingStart, "10:00");

        var projection = day.Count();

        Assert.Empty(projection.Meetings);
        Assert.Equal(reason, Assert.Single(projection.StrayMarks).Reason);
    }

    [Fact]
    public void An_undone_scan_is_counted_nowhere_and_its_marks_are_shown()
    {
        var day = new BadgeDay();
        var scan = day.Scan("10:00");
        var start = day.Mark(scan, MarkNames.MeetingStart, "10:00:10");
        day.Mark(scan, MarkNames.Undo, "10:00:30");

        var projection = day.Count();

        Assert.Empty(projection.Visits);
        Assert.Empty(projection.Meetings);
        Assert.Empty(projection.Leads);
        Assert.Equal((start.Key, StrayReason.ScanUndone), Assert.Single(projection.StrayMarks.Select(mark => (mark.Key, mark.Reason))));
    }

    [Fact]
    public void Undoing_one_scan_leaves_the_others()
    {
        var day = new BadgeDay();
        day.Scan("10:00");
        day.Mark(day.Scan("10:05"), MarkNames.Undo, "10:05:10");

        Assert.Equal(1, Assert.Single(day.Count().Visits).Scans);
    }

    [Fact]
    public void Marks_that_counting_does_not_know_are_no_strays()
    {
        var day = new BadgeDay();
        day.Mark(day.Scan("10:00"), "interest", "10:00", "3");
        day.Mark(day.Scan("10:00"), "something-new", "10:00");

        Assert.Empty(day.Count().StrayMarks);
    }
}
