namespace FairKiosk.Storage;

/// <summary>Other numbers than before, over the whole fair.</summary>
/// <param name="StationId">Where; null: of the whole pavilion.</param>
/// <param name="Visitors">Distinct persons.</param>
/// <param name="Meetings">Held ones, planned or not.</param>
public sealed record PlaceShift(string? StationId, NumberShift Visitors, NumberShift Visits, NumberShift Meetings);
