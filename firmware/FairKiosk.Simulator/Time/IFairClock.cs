namespace FairKiosk.Simulator.Time;

/// <summary>The time at the fair, as a function of real time.</summary>
internal interface IFairClock
{
    double Speed { get; }

    DateTimeOffset FairTimeAt(DateTimeOffset realUtc);

    DateTimeOffset RealTimeOf(DateTimeOffset fairUtc);
}
