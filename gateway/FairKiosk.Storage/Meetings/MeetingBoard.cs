using FairKiosk.Pavilions.Meetings;

namespace FairKiosk.Storage;

/// <summary>Everything about the pavilion's meetings, as of one moment: for those who may see all of it.</summary>
/// <param name="Book">Who there is, what is wished and what is planned.</param>
/// <param name="Rows">The plan as it is shown, in the order of time.</param>
/// <param name="Counts">Counted for the pavilion.</param>
/// <param name="Came">Guests who came: somebody said so, or a badge of theirs was scanned.</param>
/// <param name="NowUtc">The moment.</param>
public sealed record MeetingBoard(MeetingBook Book, IReadOnlyList<MeetingRow> Rows, MeetingCounts Counts, int Came, DateTimeOffset NowUtc);
