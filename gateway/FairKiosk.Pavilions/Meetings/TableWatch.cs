namespace FairKiosk.Pavilions.Meetings;

/// <summary>That a reader stood at a table.</summary>
/// <param name="FromUtc">From when.</param>
/// <param name="ToUtc">Until when, not included; null while it does.</param>
/// <param name="ToldUntilUtc">Whatever it scanned before is known, but for what is lost or was not understood; null where nobody knows until when.</param>
public sealed record TableWatch(DateTimeOffset FromUtc, DateTimeOffset? ToUtc, DateTimeOffset? ToldUntilUtc)
{
    /// <summary>Of which times before that something is lost or was not understood.</summary>
    public ValueList<UntoldTime> Lost { get; init; } = [];

    /// <summary>What can be known of a meeting without a check-in from what readers told.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="guests">How many of its parties are guests.</param>
    /// <param name="guestsWithBadge">Of how many of them a badge is known.</param>
    /// <param name="watches">The readers that stood at its table at any time.</param>
    /// <param name="mayHaveBeen">A badge of its guests was scanned, perhaps there.</param>
    /// <returns>What stands against calling it a no-show; none only when nothing does.</returns>
    public static MeetingDoubt DoubtOf(PlannedMeeting meeting, int guests, int guestsWithBadge, IEnumerable<TableWatch> watches, bool mayHaveBeen)
    {
        ArgumentNullException.ThrowIfNull(meeting);

        // Of two sides both are needed: where the one that has a badge stayed away, they did not meet.
        if (guestsWithBadge == 0 || (meeting.Parties.Count > 2 && guestsWithBadge < guests))
        {
            return MeetingDoubt.NoBadge;
        }

        var from = meeting.StartAtUtc - MeetingTimes.Early;
        var during = watches.Where(watch => watch.FromUtc < meeting.EndAtUtc && (watch.ToUtc is null || from < watch.ToUtc)).OrderBy(watch => watch.FromUtc).ToList();
        var watchedUntil = during.Aggregate(
            meeting.StartAtUtc, (until, watch) => watch.FromUtc <= until && (watch.ToUtc ?? meeting.EndAtUtc) > until ? watch.ToUtc ?? meeting.EndAtUtc : until);
        return watchedUntil < meeting.EndAtUtc ? MeetingDoubt.NoReader
            : during.Exists(watch => !watch.HasTold(from < watch.FromUtc ? watch.FromUtc : from, Earlier(watch.ToUtc, meeting.EndAtUtc))) ? MeetingDoubt.ReaderSilent
            : mayHaveBeen ? MeetingDoubt.UnsureScan
            : MeetingDoubt.None;
    }

    private bool HasTold(DateTimeOffset fromUtc, DateTimeOffset toUtc) =>
        toUtc <= ToldUntilUtc && !Lost.Any(lost => lost.FromUtc < toUtc && fromUtc <= lost.ToUtc);

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;
}
