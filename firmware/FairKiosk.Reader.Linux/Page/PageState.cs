namespace FairKiosk.Reader.Linux.Page;

/// <summary>All that the page shows.</summary>
internal sealed record PageState
{
    /// <summary>Of the program: a page of an older one is loaded anew.</summary>
    public required string Version { get; init; }

    public required string Reader { get; init; }

    public required string Station { get; init; }

    /// <summary>ISO 639-1, as the gateway wants it.</summary>
    public required string Language { get; init; }

    /// <summary>What interests and answers are called here.</summary>
    public required IReadOnlyList<PageLabel> Labels { get; init; }

    public required string Operator { get; init; }

    public required bool Connected { get; init; }

    /// <summary>Connected, and the gateway has confirmed nothing for a minute.</summary>
    public required bool NotStored { get; init; }

    public required bool NearlyFull { get; init; }

    public required long Waiting { get; init; }

    /// <summary>Percent; -1 without a battery.</summary>
    public required int Battery { get; init; }

    public required bool Mains { get; init; }

    public required bool Test { get; init; }

    /// <summary>What became of what was presented or pressed last, see <see cref="Hosting.OutcomeNames"/>; empty before the first.</summary>
    public required string Outcome { get; init; }

    /// <summary>When that was, monotonic milliseconds.</summary>
    public required long OutcomeMillis { get; init; }

    /// <summary>Whether that was about the scan that is shown.</summary>
    public required bool OutcomeOfScan { get; init; }

    public required PageScan? Scan { get; init; }
}
