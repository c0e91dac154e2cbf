namespace FairKiosk.Wire;

/// <summary>What <see cref="BatchCodec.Decode"/> made of a payload: a batch, or why not. Immutable.</summary>
public sealed class BatchDecoding
{
    /// <summary>Gets the batch, or null when the whole payload must be refused.</summary>
    public Batch? Batch { get; init; }

    /// <summary>Gets why the payload must be refused, or null.</summary>
    public string? Error { get; init; }

    /// <summary>Gets a value indicating whether <see cref="Journal"/> and <see cref="From"/> could be read even though the payload must be refused.</summary>
    public bool HeaderKnown { get; init; }

    /// <summary>Gets the journal id; empty when unknown.</summary>
    public string Journal { get; init; } = "";

    /// <summary>Gets the sequence of the first event; 0 when unknown.</summary>
    public long From { get; init; }

    /// <summary>Gets the number of events, or -1 when the payload's syntax is so broken that they cannot be counted.</summary>
    public int EventCount { get; init; }
}
