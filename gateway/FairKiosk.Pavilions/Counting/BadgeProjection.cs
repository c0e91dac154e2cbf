namespace FairKiosk.Pavilions.Counting;

/// <summary>All that follows from the history of one badge, each list in the order of its key.</summary>
/// <param name="Visits">Visits by first scan.</param>
/// <param name="Meetings">Meetings that no plan explains, by what started them.</param>
/// <param name="StrayMarks">Marks that change nothing, by key.</param>
/// <param name="Leads">Leads by exhibitor id, ordinal.</param>
/// <param name="Notes">Notes written at readers, by key.</param>
public sealed record BadgeProjection(
    IReadOnlyList<Visit> Visits,
    IReadOnlyList<Meeting> Meetings,
    IReadOnlyList<StrayMark> StrayMarks,
    IReadOnlyList<Lead> Leads,
    IReadOnlyList<ReaderNote> Notes)
{
    /// <summary>Where the badge showed at planned meetings, by key.</summary>
    public IReadOnlyList<CheckIn> CheckIns { get; init; } = [];
}
