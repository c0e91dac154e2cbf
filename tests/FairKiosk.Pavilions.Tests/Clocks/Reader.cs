using FairKiosk.Pavilions.Clocks;

namespace FairKiosk.Pavilions.Tests.Clocks;

/// <summary>Short ways to write boots and anchors; the fair lasts from 17 to 20 November 2026, UTC.</summary>
internal static class Reader
{
    public static readonly DateTimeOffset FairStart = new(2026, 11, 17, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset FairEnd = FairStart.AddDays(4);

    public const int Second = 1000;
    public const int Minute = 60 * Second;
    public const int Hour = 60 * Minute;

    public static DateTimeOffset At(string time) => FairStart + TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    public static Anchor Receipt(long millis, string at, int error = 50) => new(1, millis, At(at), TimeSpan.FromMilliseconds(error), AnchorSource.Receipt);

    public static Anchor Ntp(long millis, string at, int error = 50) => new(1, millis, At(at), TimeSpan.FromMilliseconds(error), AnchorSource.Ntp);

    public static BootClock Boot(string journal, int boot, long firstSequence, long lastMillis, string previous = "", params Anchor[] anchors) =>
        new(journal, boot, previous, firstSequence, 0, lastMillis, anchors);

    public static ReaderTimeline Timeline(params BootClock[] boots) => new(boots, FairStart, FairEnd);
}
