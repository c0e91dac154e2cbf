namespace FairKiosk.Pavilions.Counting;

/// <summary>Scans of one badge at one station without a long pause between them.</summary>
/// <param name="FirstScan">The earliest scan, which names the visit.</param>
/// <param name="Badge">Pseudonym of the badge, hex.</param>
/// <param name="StationId">The station.</param>
/// <param name="StartAtUtc">Time of the earliest scan.</param>
/// <param name="EndAtUtc">Time of the latest scan.</param>
/// <param name="Scans">Number of counted scans, at least 1.</param>
public sealed record Visit(EventKey FirstScan, string Badge, string StationId, DateTimeOffset StartAtUtc, DateTimeOffset EndAtUtc, int Scans);
