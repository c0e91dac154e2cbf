namespace FairKiosk.Pavilions.Counting;

/// <summary>A visit together with the scans it is made of.</summary>
internal sealed record CountedVisit(Visit Visit, IReadOnlyList<PlacedScan> Scans);
