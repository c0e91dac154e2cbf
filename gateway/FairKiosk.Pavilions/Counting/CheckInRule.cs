using FairKiosk.Pavilions.Meetings;

namespace FairKiosk.Pavilions.Counting;

/// <summary>Check-in: a counted scan of a guest's badge at the table of a planned meeting, from a quarter of an hour before it until its end (docs/counting.md).</summary>
internal static class CheckInRule
{
    /// <summary>The meeting that a scan of the badge belongs to: the one that is going on there, else the next one that is about to begin. Null: none.</summary>
    internal static ExpectedMeeting? At(IReadOnlyList<ExpectedMeeting> expected, string? stationId, DateTimeOffset atUtc)
    {
        ExpectedMeeting? found = null;
        for (var i = 0; i < expected.Count; i++)
        {
            var meeting = expected[i];
            if (string.Equals(meeting.StationId, stationId, StringComparison.Ordinal) && IsTimeOf(meeting, atUtc) && (found is null || IsBefore(meeting, found)))
            {
                found = meeting;
            }
        }

        return found;
    }

    /// <summary>Takes the meetings that a plan explains out of those that were marked, and the recorded ones out of those.</summary>
    /// <param name="badge">Pseudonym.</param>
    /// <param name="counted">The badge's counted scans in time order.</param>
    /// <param name="marked">The meetings that marks make; those that stay are walk-ins.</param>
    /// <param name="recorded">Meetings of the badge recorded on pages; those that stay are walk-ins.</param>
    /// <param name="expected">The planned meetings of the badge.</param>
    internal static List<CheckIn> CheckIns(
        string badge, IReadOnlyList<PlacedScan> counted, List<CountedMeeting> marked, List<RecordedMeeting> recorded, IReadOnlyList<ExpectedMeeting> expected)
    {
        var checkIns = new List<CheckIn>();
        foreach (var scan in counted)
        {
            if (At(expected, scan.StationId, scan.Time.AtUtc) is { } meeting)
            {
                checkIns.Add(new CheckIn(scan.Key, badge, meeting.Id, scan.Time.AtUtc, StartAtUtc: null, EndAtUtc: null));
            }
        }

        foreach (var talk in marked.FindAll(talk => At(expected, talk.Meeting.StationId, talk.OwnedAtUtc) is not null))
        {
            marked.Remove(talk);
            var at = checkIns.FindIndex(checkIn => checkIn.Key == talk.ScannedBy);
            checkIns[at] = Measured(checkIns[at], talk.Meeting);
        }

        foreach (var meeting in recorded.ToArray())
        {
            var explained = expected.Where(planned => planned.ExhibitorIds.Contains(meeting.ExhibitorId) && IsTimeOf(planned, meeting.AtUtc))
                .Aggregate((ExpectedMeeting?)null, (found, planned) => found is null || IsBefore(planned, found) ? planned : found);
            if (explained is not null)
            {
                recorded.Remove(meeting);
                checkIns.Add(new CheckIn(new EventKey("", 0, meeting.DecisionId), badge, explained.Id, meeting.AtUtc, StartAtUtc: null, EndAtUtc: null));
            }
        }

        checkIns.Sort((one, other) => one.Key.CompareTo(other.Key));
        return checkIns;
    }

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
