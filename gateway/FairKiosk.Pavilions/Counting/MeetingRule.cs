using FairKiosk.Pavilions.Clocks;
using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Pavilions.Counting;

/// <summary>Meeting (商談): a start mark, continued by further starts of the same fair day, ended by an end mark (docs/counting.md).
/// What was marked at one planned meeting is never continued or ended at another.</summary>
internal static class MeetingRule
{
    /// <param name="badge">Pseudonym.</param>
    /// <param name="marks">Marks on counted scans of the badge, in time order, all stations.</param>
    /// <param name="zone">Where the fair day changes.</param>
    /// <param name="expected">The planned meetings of the badge.</param>
    /// <param name="stray">Receives the ends that nothing started.</param>
    internal static List<CountedMeeting> Marked(
        string badge, IEnumerable<PlacedMark> marks, TimeZoneInfo zone, IReadOnlyList<ExpectedMeeting> expected, List<StrayMark> stray)
    {
        var meetings = new List<CountedMeeting>();
        var meetingMarks = marks.Where(mark => mark.Mark is MarkNames.MeetingStart or MarkNames.MeetingEnd);
        foreach (var day in meetingMarks.GroupBy(mark => (Station: mark.Target.StationId!, Day: OpeningHours.DayIn(zone, mark.Time.AtUtc))))
        {
            MeetingsOfDay(badge, day.Key.Station, day, expected, meetings, stray);
        }

        return meetings;
    }

    /// <summary>What was recorded on pages about the badge, each decision once.</summary>
    internal static List<RecordedMeeting> OfBadge(string badge, IEnumerable<RecordedMeeting> recorded) =>
        [.. recorded
            .Where(meeting => string.Equals(meeting.Badge, badge, StringComparison.Ordinal))
            .OrderBy(meeting => meeting.DecisionId, StringComparer.Ordinal).ThenBy(meeting => meeting.AtUtc)
            .DistinctBy(meeting => meeting.DecisionId, StringComparer.Ordinal)];

    private static void MeetingsOfDay(
        string badge, string station, IEnumerable<PlacedMark> marks, IReadOnlyList<ExpectedMeeting> expected, List<CountedMeeting> meetings, List<StrayMark> stray)
    {
        PlacedMark? start = null;
        foreach (var mark in marks)
        {
            if (start is not null && IsOver(start, mark, station, expected))
            {
                meetings.Add(Marked(badge, station, start, endAtUtc: null));
                start = null;
            }

            if (mark.Mark is MarkNames.MeetingStart)
            {
                // A second start without an end between them continues the meeting.
                start ??= mark;
            }
            else if (start is null)
            {
                stray.Add(BadgeHistory.Stray(mark, StrayReason.EndWithoutStart));
            }
            else
            {
                meetings.Add(Marked(badge, station, start, mark.Time.AtUtc));
                start = null;
            }
        }

        if (start is not null)
        {
            meetings.Add(Marked(badge, station, start, endAtUtc: null));
        }
    }

    // Somebody forgot the end. A start belongs to its own planned meeting, or to none; a late end may still be of a meeting whose time has passed, but not
    // when another one has begun since.
    private static bool IsOver(PlacedMark start, PlacedMark mark, string station, IReadOnlyList<ExpectedMeeting> expected)
    {
        var own = CheckInRule.At(expected, station, start.Target.Time, out _);
        return mark.Mark is MarkNames.MeetingStart
            ? !ReferenceEquals(own, CheckInRule.At(expected, station, mark.Target.Time, out _))
            : CheckInRule.BeginsAnother(own, expected, station, start.Time.AtUtc, mark.Time.AtUtc);
    }

    private static CountedMeeting Marked(string badge, string station, PlacedMark start, DateTimeOffset? endAtUtc) =>
        new(new Meeting(start.Key, badge, station, start.Time.AtUtc, endAtUtc, MeetingSource.Mark), start.Target.Key, start.Target.Time);

    internal static CountedMeeting Recorded(RecordedMeeting meeting)
    {
        var key = new EventKey("", 0, meeting.DecisionId);
        return new CountedMeeting(new Meeting(key, meeting.Badge, meeting.StationId, meeting.AtUtc, EndAtUtc: null, MeetingSource.Recorded), key, EventTime.Exactly(meeting.AtUtc))
        {
            RecordedBy = meeting.ExhibitorId,
        };
    }
}
