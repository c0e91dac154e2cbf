using FairKiosk.Simulator.Visitors;

namespace FairKiosk.Simulator.Planning;

/// <summary>One thing that happens at one reader.</summary>
internal sealed record PlannedAction(DateTimeOffset AtUtc, string ReaderId, ActionKind Kind)
{
    public Visitor? Visitor { get; init; }

    public BadgeFace Face { get; init; }

    public string Mark { get; init; } = "";

    public string Value { get; init; } = "";

    /// <summary>What a sound reader answers.</summary>
    public Answer Expected { get; init; }
}
