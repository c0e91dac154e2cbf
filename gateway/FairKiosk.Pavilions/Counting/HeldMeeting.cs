namespace FairKiosk.Pavilions.Counting;

/// <summary>That a planned meeting took place; it counts once, however many badges were checked in.</summary>
/// <param name="MeetingId">The planned meeting.</param>
/// <param name="CheckedInAtUtc">When the first badge was scanned at it; null when only a person said or recorded that it took place.</param>
/// <param name="StartAtUtc">When the talk began, as measured; null when nobody did.</param>
/// <param name="EndAtUtc">When it ended; null when its length is unknown, which is not 0.</param>
public sealed record HeldMeeting(string MeetingId, DateTimeOffset? CheckedInAtUtc, DateTimeOffset? StartAtUtc, DateTimeOffset? EndAtUtc)
{
    /// <summary>Joins what was scanned for one meeting.</summary>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="checkIns">Its check-ins, of all badges and in any order.</param>
    /// <returns>From the first start mark to the last end mark; without check-ins what a person knows: that it was held.</returns>
    public static HeldMeeting Of(string meetingId, IReadOnlyCollection<CheckIn> checkIns) => new(
        meetingId,
        checkIns.Where(checkIn => checkIn.Key.Journal.Length > 0).Min(checkIn => (DateTimeOffset?)checkIn.AtUtc),
        checkIns.Min(checkIn => checkIn.StartAtUtc),
        checkIns.Max(checkIn => checkIn.EndAtUtc));
}
