using FairKiosk.Pavilions.Clocks;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Meetings;

namespace FairKiosk.Pavilions.Counting;

/// <summary>Check-in: a counted scan of a guest's badge at the table of a planned meeting, from a quarter of an hour before it until its end (docs/counting.md).</summary>
internal static class CheckInRule
{
    /// <summary>The meeting that a scan of the badge belongs to: the one that is going on there, else the next one that is about to begin. Null: none, or nobody
    /// knows, because not all the times at which it may have been made belong to one.</summary>
    /// <param name="expected">The planned meetings of the badge.</param>
    /// <param name="stationId">Where it was made.</param>
    /// <param name="time">When, with its bounds.</param>
    /// <param name="isUnsure">It may have been made at a planned meeting, and nobody knows.</param>
    internal static ExpectedMeeting? At(IReadOnlyList<ExpectedMeeting> expected, string? stationId, EventTime time, out bool isUnsure)
    {
        // An anchored time counts as told, however small the error that it may have.
        var (from, to) = time.Quality == ClockQuality.Estimated ? (time.EarliestUtc, time.LatestUtc) : (time.AtUtc, time.AtUtc);
        var meeting = At(expected, stationId, from);
        var isSure = ReferenceEquals(meeting, At(expected, stationId, to)) && (meeting is not null || !MeetsBetween(expected, stationId, from, to));
        isUnsure = !isSure;
        return isSure ? meeting : null;
    }

    /// <summary>Whether the badge was expected at another meeting than its own at the station that began after the one moment and not after the other.</summary>
    internal static bool BeginsAnother(
        ExpectedMeeting? own, IReadOnlyList<ExpectedMeeting> expected, string stationId, DateTimeOffset afterUtc, DateTimeOffset untilUtc)
    {
        for (var i = 0; i < expected.Count; i++)
        {
            if (expected[i] != own && IsAt(expected[i], stationId) && afterUtc < expected[i].StartAtUtc && expected[i].StartAtUtc <= untilUtc)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes the meetings that a plan explains out of those that were marked, and the recorded ones out of those.</summary>
    /// <param name="badge">Pseudonym.</param>
    /// <param name="counted">The badge's counted scans in time order.</param>
    /// <param name="marked">The meetings that marks make; those that stay are walk-ins.</param>
    /// <param name="recorded">Meetings of the badge recorded on pages; those that stay are walk-ins.</param>
    /// <param name="expected">The planned meetings of the badge.</param>
    /// <param name="zone">Where the fair day changes.</param>
    internal static List<CheckIn> CheckIns(
        string badge,
        IReadOnlyList<PlacedScan> counted,
        List<CountedMeeting> marked,
        List<RecordedMeeting> recorded,
        IReadOnlyList<ExpectedMeeting> expected,
        TimeZoneInfo zone)
    {
        var checkIns = new List<CheckIn>();
        foreach (var scan in counted)
        {
            var meeting = At(expected, scan.StationId, scan.Time, out var isUnsure);
            if (meeting is not null || isUnsure)
            {
                checkIns.Add(new CheckIn(scan.Key, badge, meeting?.Id ?? CheckIn.Unsure, scan.Time.AtUtc, StartAtUtc: null, EndAtUtc: null));
            }
        }

        foreach (var talk in marked.FindAll(talk => At(expected, talk.Meeting.StationId, talk.Owned, out _) is not null))
        {
            marked.Remove(talk);
            var at = checkIns.FindIndex(checkIn => checkIn.Key == talk.ScannedBy);
            checkIns[at] = Measured(checkIns[at], talk.Meeting);
        }

        foreach (var (meeting, planned) in Explained(recorded, expected, zone))
        {
            recorded.Remove(meeting);
            checkIns.Add(new CheckIn(new EventKey("", 0, meeting.DecisionId), badge, planned.Id, meeting.AtUtc, StartAtUtc: null, EndAtUtc: null));
        }

        checkIns.Sort((one, other) => one.Key.CompareTo(other.Key));
        return checkIns;
    }

    // A firm records what went on in its time, or afterwards: then the first time on that day tells of the planned meeting, if none did before, and the
    // next one of another talk.
    private static List<(RecordedMeeting Recorded, ExpectedMeeting Planned)> Explained(
        IEnumerable<RecordedMeeting> recorded, IReadOnlyList<ExpectedMeeting> expected, TimeZoneInfo zone)
    {
        List<(RecordedMeeting Recorded, ExpectedMeeting Planned)> explained = [];
        foreach (var meeting in recorded.OrderBy(meeting => meeting.AtUtc).ThenBy(meeting => meeting.DecisionId, StringComparer.Ordinal))
        {
            var own = expected.Where(planned => planned.ExhibitorIds.Contains(meeting.ExhibitorId)).ToList();
            var planned = First(own.Where(planned => IsTimeOf(planned, meeting.AtUtc)))
                ?? Last(own.Where(planned => !planned.IsCalledOff && planned.EndAtUtc <= meeting.AtUtc
                    && OpeningHours.DayIn(zone, planned.StartAtUtc) == OpeningHours.DayIn(zone, meeting.AtUtc)
                    && !explained.Exists(told => told.Planned == planned && told.Recorded.ExhibitorId == meeting.ExhibitorId)));
            if (planned is not null)
            {
                explained.Add((meeting, planned));
            }
        }

        return explained;
    }

    private static ExpectedMeeting? At(IReadOnlyList<ExpectedMeeting> expected, string? stationId, DateTimeOffset atUtc)
    {
        ExpectedMeeting? found = null;
        for (var i = 0; i < expected.Count; i++)
        {
            var meeting = expected[i];
            if (IsAt(meeting, stationId) && IsTimeOf(meeting, atUtc) && (found is null || IsBefore(meeting, found)))
            {
                found = meeting;
            }
        }

        return found;
    }

    private static bool MeetsBetween(IReadOnlyList<ExpectedMeeting> expected, string? stationId, DateTimeOffset fromUtc, DateTimeOffset toUtc)
    {
        for (var i = 0; i < expected.Count; i++)
        {
            if (IsAt(expected[i], stationId) && expected[i].StartAtUtc - MeetingTimes.Early <= toUtc && fromUtc < expected[i].EndAtUtc)
            {
                return true;
            }
        }

        return false;
    }

    private static ExpectedMeeting? First(IEnumerable<ExpectedMeeting> meetings) =>
        meetings.Aggregate((ExpectedMeeting?)null, (found, meeting) => found is null || IsBefore(meeting, found) ? meeting : found);

    private static ExpectedMeeting? Last(IEnumerable<ExpectedMeeting> meetings) =>
        meetings.Aggregate((ExpectedMeeting?)null, (found, meeting) => found is null || IsBefore(found, meeting) ? meeting : found);

    private static bool IsAt(ExpectedMeeting meeting, string? stationId) => string.Equals(meeting.StationId, stationId, StringComparison.Ordinal);

    private static bool IsTimeOf(ExpectedMeeting meeting, DateTimeOffset atUtc) => meeting.StartAtUtc - MeetingTimes.Early <= atUtc && atUtc < meeting.EndAtUtc;

    // What is going on ends before what is about to begin: no guest is at two tables at once. Ids only where a plan is wrong all the same.
    private static bool IsBefore(ExpectedMeeting one, ExpectedMeeting other) =>
        (one.StartAtUtc, one.EndAtUtc).CompareTo((other.StartAtUtc, other.EndAtUtc)) is var order && order != 0 ? order < 0 : string.CompareOrdinal(one.Id, other.Id) < 0;

    // Two talks begun on one scan: from the first beginning to the last end.
    private static CheckIn Measured(CheckIn checkIn, Meeting talk) => checkIn with
    {
        StartAtUtc = checkIn.StartAtUtc < talk.StartAtUtc ? checkIn.StartAtUtc : talk.StartAtUtc,
        EndAtUtc = checkIn.EndAtUtc > talk.EndAtUtc || talk.EndAtUtc is null ? checkIn.EndAtUtc : talk.EndAtUtc,
    };
}
