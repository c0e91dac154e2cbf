namespace FairKiosk.Pavilions.Clocks;

/// <summary>A reader's note "when my monotonic clock stood at this, the time was that".</summary>
/// <param name="Sequence">Where the note stands in the journal.</param>
/// <param name="Millis">Monotonic milliseconds of the boot.</param>
/// <param name="AtUtc">The time then, in UTC.</param>
/// <param name="Error">The most that <paramref name="AtUtc"/> may be off; negative counts as its size.</param>
/// <param name="Source">Who told the time.</param>
public sealed record Anchor(long Sequence, long Millis, DateTimeOffset AtUtc, TimeSpan Error, AnchorSource Source);
