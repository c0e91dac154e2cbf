namespace FairKiosk.Simulator.Cli;

/// <summary>What the command line asked for; null where it said nothing.</summary>
internal sealed record SimulatorArguments
{
    public required string DataFolder { get; init; }

    public int? Booths { get; init; }

    public int? Readers { get; init; }

    public double? Speed { get; init; }

    public int Seed { get; init; } = 1;

    public string? LedgerFile { get; init; }

    /// <summary>Minutes of the fair's opening hours.</summary>
    public int? Minutes { get; init; }

    public TimeOnly? Until { get; init; }

    public bool Quiet { get; init; }
}
