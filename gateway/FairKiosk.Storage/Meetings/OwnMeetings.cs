using FairKiosk.Pavilions.Meetings;

namespace FairKiosk.Storage;

/// <summary>What one firm sees of the meetings: nothing of what others wish or plan.</summary>
/// <param name="Wishes">Its own wishes, and those of others on it that the organiser has passed.</param>
/// <param name="Rows">The meetings in which it sits, in the order of time.</param>
/// <param name="Counts">Counted for the firm.</param>
/// <param name="Partners">Whom it can wish to meet.</param>
/// <param name="NowUtc">The moment.</param>
public sealed record OwnMeetings(
    IReadOnlyList<Wish> Wishes, IReadOnlyList<MeetingRow> Rows, MeetingCounts Counts, IReadOnlyList<MeetingParty> Partners, DateTimeOffset NowUtc);
