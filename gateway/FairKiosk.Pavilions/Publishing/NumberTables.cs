namespace FairKiosk.Pavilions.Publishing;

/// <summary>All tables that are published, before they are.</summary>
/// <param name="Visitors">Distinct visitors, by fair day.</param>
/// <param name="Visits">Visits, by fair day: of those visitors, each with one at least where it is known at whose booth they were.</param>
/// <param name="Meetings">Meetings, by fair day.</param>
/// <param name="Countries">Distinct visitors by country, with the same total as by day.</param>
public sealed record NumberTables(NumberTable Visitors, NumberTable Visits, NumberTable Meetings, NumberTable Countries);
