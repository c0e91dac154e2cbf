using FairKiosk.Simulator.Counting;
using FairKiosk.Simulator.Planning;
using FairKiosk.Simulator.Readers;
using FairKiosk.Simulator.Time;

namespace FairKiosk.Simulator.Running;

/// <summary>A pavilion to be simulated in scaled real time.</summary>
internal sealed record SimulationSetup
{
    public required IReadOnlyList<BoothPlan> Booths { get; init; }

    public required IReadOnlyList<ReaderPlan> Readers { get; init; }

    public required IFairClock Clock { get; init; }

    /// <summary>Gives a clock when the demonstration's time was set anew, as a restarted gateway does; else null.</summary>
    public Func<IFairClock?> ClockSetAnew { get; init; } = () => null;

    /// <summary>Called every real second with the time at the fair.</summary>
    public Action<DateTimeOffset> NoteReached { get; init; } = _ => { };

    public FairHours Hours { get; init; } = FairHours.Default;

    public int Seed { get; init; } = 1;

    /// <summary>Null: until it is stopped.</summary>
    public DateTimeOffset? StopAtRealUtc { get; init; }

    public LedgerFile? LedgerFile { get; init; }

    /// <summary>Makes the reader of a plan; it calls the action when news have come.</summary>
    public required Func<ReaderPlan, Action, VirtualReader> CreateReader { get; init; }
}
