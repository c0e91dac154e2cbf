namespace FairKiosk.Simulator.Readers;

/// <summary>What a virtual reader's wall clock shows: how far it is from the true time, and whether it claims to be synchronised.</summary>
internal sealed record WallClock(TimeSpan Offset, bool Synchronised, int ErrorMillis)
{
    public static WallClock Right { get; } = new(TimeSpan.Zero, Synchronised: true, ErrorMillis: 50);

    public static WallClock ThreeHoursOff { get; } = new(TimeSpan.FromHours(3), Synchronised: false, ErrorMillis: 0);
}
