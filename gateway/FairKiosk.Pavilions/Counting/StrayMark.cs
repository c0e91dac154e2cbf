namespace FairKiosk.Pavilions.Counting;

/// <summary>A mark that changes nothing: shown, and never a reason to lose anything.</summary>
/// <param name="Key">The mark's event.</param>
/// <param name="Badge">Pseudonym of the badge, hex.</param>
/// <param name="StationId">Where its scan took place; null when unknown.</param>
/// <param name="Mark">Its name.</param>
/// <param name="AtUtc">When it was made.</param>
/// <param name="Reason">Why it changes nothing.</param>
public sealed record StrayMark(EventKey Key, string Badge, string? StationId, string Mark, DateTimeOffset AtUtc, StrayReason Reason);
