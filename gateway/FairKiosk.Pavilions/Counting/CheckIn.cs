namespace FairKiosk.Pavilions.Counting;

/// <summary>That a badge showed at a planned meeting: a scan at its table and time, or a meeting recorded by one of its firms at that time.</summary>
/// <param name="Key">The scan; for a recorded one an empty journal, sequence 0 and the decision's id as hash.</param>
/// <param name="Badge">Pseudonym of the badge, hex.</param>
/// <param name="MeetingId">The planned meeting; <see cref="Unsure"/> where nobody knows whether it was one, or which.</param>
/// <param name="AtUtc">When.</param>
/// <param name="StartAtUtc">When the talk began, by a start mark on this scan; null without one.</param>
/// <param name="EndAtUtc">When that talk ended; null when nobody knows, which is not the same as at once.</param>
public sealed record CheckIn(EventKey Key, string Badge, string MeetingId, DateTimeOffset AtUtc, DateTimeOffset? StartAtUtc, DateTimeOffset? EndAtUtc)
{
    /// <summary>Stands for the meeting where the scan's time is too uncertain to tell: it may have been made at a planned one. No meeting is called so.</summary>
    public const string Unsure = "";
}
