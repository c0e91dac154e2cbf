namespace FairKiosk.Gateway.Ingest;

/// <summary>How much is taken at once, and how often things are looked at. These are real times, also in a demo whose clock runs faster.
/// The defaults are the product's; tests take smaller ones.</summary>
internal sealed record IngestLimits
{
    /// <summary>Batches received and not yet looked into.</summary>
    public int ChannelBatches { get; init; } = 8192;

    /// <summary>Bytes of the same: many readers with full batches must not eat the memory.</summary>
    public long ChannelBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Events in one transaction: 2,048 give 57,000 inserts/s where single ones give 17,000 (docs/architecture.md).</summary>
    public int TransactionEvents { get; init; } = 2048;

    /// <summary>How long a transaction waits for company.</summary>
    public TimeSpan TransactionWindow { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>Pause between two tries while the database cannot be written.</summary>
    public TimeSpan RetryInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often the newest status of each reader is written down.</summary>
    public TimeSpan StatusInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a change made by a command in another process is looked for.</summary>
    public TimeSpan SetupInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a reader shows itself.</summary>
    public TimeSpan IdentifyTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What a reader is asked to wait.</summary>
    public int WaitSeconds { get; init; } = 5;
}
