namespace FairKiosk.Simulator.Time;

/// <summary>The fair is now: for a gateway that runs on the real time.</summary>
internal sealed class RealClock : IFairClock
{
    public double Speed => 1;

    public DateTimeOffset FairTimeAt(DateTimeOffset realUtc) => realUtc;

    public DateTimeOffset RealTimeOf(DateTimeOffset fairUtc) => fairUtc;
}
