using FairKiosk.Pavilions.Clocks;

namespace FairKiosk.Pavilions.Counting;

/// <summary>A scan with all that counting needs to know about it.</summary>
/// <param name="Key">The scan's event.</param>
/// <param name="ReaderId">The reader that made it.</param>
/// <param name="Badge">Pseudonym of the badge, hex.</param>
/// <param name="StationId">Where it took place; null when the organiser must say whose it is.</param>
/// <param name="Time">When it took place.</param>
/// <param name="Standing">What it is worth before undo marks, which <see cref="BadgeHistory"/> applies itself.</param>
public sealed record PlacedScan(EventKey Key, string ReaderId, string Badge, string? StationId, EventTime Time, ScanStanding Standing);
