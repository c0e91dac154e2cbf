using System.Runtime.InteropServices;

namespace FairKiosk.Pavilions.Clocks;

/// <summary>When an event happened, as far as the reader's anchors tell. All three times are UTC with millisecond resolution.</summary>
/// <param name="AtUtc">The best single answer; always within the bounds.</param>
/// <param name="EarliestUtc">The event did not happen before this.</param>
/// <param name="LatestUtc">The event did not happen after this.</param>
/// <param name="Quality">Whether <paramref name="AtUtc"/> may be shown as a fact or as an estimate.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EventTime(DateTimeOffset AtUtc, DateTimeOffset EarliestUtc, DateTimeOffset LatestUtc, ClockQuality Quality)
{
    /// <summary>A time known exactly, as for what a person records on a page.</summary>
    /// <param name="atUtc">The time in UTC.</param>
    /// <returns>An anchored time without any spread.</returns>
    public static EventTime Exactly(DateTimeOffset atUtc) => new(atUtc, atUtc, atUtc, ClockQuality.Anchored);
}
