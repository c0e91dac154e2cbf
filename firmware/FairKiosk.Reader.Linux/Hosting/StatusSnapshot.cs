namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>What <c>status</c> shows of a reader, written by the running one into its state folder.</summary>
internal sealed record StatusSnapshot
{
    public required string Reader { get; init; }

    public required string Journal { get; init; }

    public required long Oldest { get; init; }

    public required long Head { get; init; }

    public required long Waiting { get; init; }

    public required bool Connected { get; init; }

    /// <summary>Why not, in plain words.</summary>
    public required string Reason { get; init; }

    public required string Station { get; init; }

    public required long ConfigRevision { get; init; }

    /// <summary>Unix milliseconds UTC by the gateway's clock; 0 when none came in this run.</summary>
    public required long LastReceiptUtcMillis { get; init; }

    public required long LastReceiptUpTo { get; init; }

    /// <summary>Unix milliseconds UTC by the reader's own clock.</summary>
    public required long WrittenUtcMillis { get; init; }
}
