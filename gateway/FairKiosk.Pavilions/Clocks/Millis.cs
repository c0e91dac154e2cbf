namespace FairKiosk.Pavilions.Clocks;

/// <summary>Millisecond arithmetic that no number from the wire can overflow.</summary>
internal static class Millis
{
    // 2^53 ms are 285,000 years: no clock of ours runs that long, and sums of a few such numbers stay far from overflow.
    private const long Longest = 1L << 53;

    private static readonly long First = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>A monotonic reading made safe to calculate with.</summary>
    internal static long Clean(long millis) => Math.Clamp(millis, 0, Longest);

    /// <summary>A time kept small enough that a chain of any number of boots cannot overflow.</summary>
    internal static long Bound(long unixMillis) => Math.Clamp(unixMillis, -Longest, Longest);

    /// <summary>The most that a crystal of 100 ppm (the worst that the reference boards' data sheets allow) gains or loses in a time, rounded up.</summary>
    internal static long Drift(long millis) => (Math.Abs(millis) + 9_999) / 10_000;

    /// <summary>The least real time that passes while the monotonic clock advances by so much; nothing for a step backwards.</summary>
    internal static long AtLeast(long elapsed) => elapsed <= 0 ? 0 : elapsed - Drift(elapsed);

    internal static long Of(TimeSpan length) => (long)Math.Ceiling(Math.Abs(length.TotalMilliseconds));

    internal static DateTimeOffset ToUtc(long unixMillis) => DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(unixMillis, First, Last));
}
