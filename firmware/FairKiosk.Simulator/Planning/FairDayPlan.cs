using FairKiosk.Simulator.Visitors;

namespace FairKiosk.Simulator.Planning;

/// <summary>Everything that happens on one fair day, in order of time. A function of the options alone.</summary>
internal sealed class FairDayPlan
{
    private FairDayPlan(SimulationOptions options, IReadOnlyList<Visitor> visitors, IReadOnlyList<PlannedAction> actions)
    {
        Options = options;
        Visitors = visitors;
        Actions = actions;
    }

    public SimulationOptions Options { get; }

    public IReadOnlyList<Visitor> Visitors { get; }

    public IReadOnlyList<PlannedAction> Actions { get; }

    public DateTimeOffset OpensAtUtc => Options.Hours.OpensAtUtc(Options.Day);

    public DateTimeOffset ClosesAtUtc => Options.Hours.ClosesAtUtc(Options.Day);

    public static FairDayPlan Create(SimulationOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfZero(options.Booths.Count, nameof(options));
        ArgumentOutOfRangeException.ThrowIfZero(options.Readers.Count, nameof(options));
        DayPlanner planner = new(options);
        return new FairDayPlan(options, planner.Visitors, planner.Plan());
    }
}
