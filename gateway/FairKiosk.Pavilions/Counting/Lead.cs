namespace FairKiosk.Pavilions.Counting;

/// <summary>What one exhibitor has of one badge over the whole fair edition.</summary>
/// <param name="ExhibitorId">The owner.</param>
/// <param name="Badge">Pseudonym of the badge, hex.</param>
/// <param name="FirstScan">The earliest scan that belongs to the owner.</param>
/// <param name="FirstAtUtc">Its time.</param>
/// <param name="LastAtUtc">Time of the latest scan that belongs to the owner.</param>
/// <param name="Scans">Number of scans that belong to the owner, at least 1.</param>
/// <param name="Visits">Number of visits with at least one of those scans.</param>
/// <param name="Meetings">Number of meetings that belong to the owner.</param>
/// <param name="Rating">Latest rating marked at a reader: hot, warm or cold; null when none was.</param>
/// <param name="Interests">What was marked at readers as asked about.</param>
/// <param name="ReaderNotes">Number of notes written at readers that belong to the owner; the notes are beside the leads (<see cref="BadgeProjection.Notes"/>).</param>
public sealed record Lead(
    string ExhibitorId,
    string Badge,
    EventKey FirstScan,
    DateTimeOffset FirstAtUtc,
    DateTimeOffset LastAtUtc,
    int Scans,
    int Visits,
    int Meetings,
    string? Rating,
    InterestSet Interests,
    int ReaderNotes)
{
    /// <summary>What was answered at readers.</summary>
    public ReaderAnswers Answers { get; init; }
}
