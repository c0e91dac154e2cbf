using FairKiosk.Pavilions.Meetings;

namespace FairKiosk.Storage;

/// <summary>What a coordinator or an interpreter sees: the meetings that they attend.</summary>
/// <param name="Rows">Those meetings, in the order of time.</param>
/// <param name="Wishes">What their parties wished of each other.</param>
/// <param name="NowUtc">The moment.</param>
public sealed record AttendedMeetings(IReadOnlyList<MeetingRow> Rows, IReadOnlyList<Wish> Wishes, DateTimeOffset NowUtc);
