namespace FairKiosk.Wire;

/// <summary>The gateway's answer to a batch. Immutable. Only a receipt allows an event to leave a journal.</summary>
public sealed class Receipt
{
    /// <summary>Gets what it says.</summary>
    public ReceiptKind Kind { get; init; }

    /// <summary>Gets the database id, 16 hex digits.</summary>
    public string Database { get; init; } = "";

    /// <summary>Gets the epoch, 16 hex digits; random at each gateway start.</summary>
    public string Epoch { get; init; } = "";

    /// <summary>Gets the journal it is about; empty for <see cref="ReceiptKind.Refused"/>.</summary>
    public string Journal { get; init; } = "";

    /// <summary>Gets the highest sequence up to which nothing is missing at the gateway; for <see cref="ReceiptKind.Stored"/>.</summary>
    public long UpTo { get; init; }

    /// <summary>Gets the gateway's clock at sending, Unix milliseconds UTC.</summary>
    public long UtcMillis { get; init; }

    /// <summary>Gets the echo of <see cref="Batch.Active"/>.</summary>
    public string Active { get; init; } = "";

    /// <summary>Gets the echo of <see cref="Batch.Boot"/>.</summary>
    public int Boot { get; init; }

    /// <summary>Gets the echo of <see cref="Batch.Millis"/>.</summary>
    public long EchoMillis { get; init; }

    /// <summary>Gets how long to wait, seconds; for <see cref="ReceiptKind.Wait"/>.</summary>
    public int WaitSeconds { get; init; }

    /// <summary>Gets the CRC32C of the whole refused payload; for <see cref="ReceiptKind.Refused"/>.</summary>
    public uint Crc { get; init; }

    /// <summary>Gets why it was refused, for logs.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Gets a line for the reader's display; empty for none.</summary>
    public string Line { get; init; } = "";
}
