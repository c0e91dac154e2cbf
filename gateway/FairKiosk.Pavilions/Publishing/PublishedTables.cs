namespace FairKiosk.Pavilions.Publishing;

/// <summary>All tables as others than the owners and the organiser see them.</summary>
/// <param name="Visitors">Distinct visitors, by fair day; the total is not their sum.</param>
/// <param name="Visits">Visits, by fair day.</param>
/// <param name="Meetings">Meetings, by fair day.</param>
/// <param name="Countries">Distinct visitors by country.</param>
public sealed record PublishedTables(PublishedTable Visitors, PublishedTable Visits, PublishedTable Meetings, PublishedTable Countries);
