namespace FairKiosk.Wire;

/// <summary>One payload of a reader's events topic, as decoded. Immutable. Without events it is a hello: an invitation to send a receipt.</summary>
public sealed class Batch
{
    /// <summary>Gets the journal id of the events, 16 hex digits.</summary>
    public string Journal { get; init; } = "";

    /// <summary>Gets the lowest sequence that the journal still holds.</summary>
    public long Oldest { get; init; }

    /// <summary>Gets the highest sequence that the journal has given out; 0 before the first.</summary>
    public long Head { get; init; }

    /// <summary>Gets the id of the journal that the reader is writing to; <see cref="Boot"/> and <see cref="Millis"/> are of its clock.</summary>
    public string Active { get; init; } = "";

    /// <summary>Gets the boot counter of the active journal; a receipt echoes it.</summary>
    public int Boot { get; init; }

    /// <summary>Gets the monotonic milliseconds at sending; a receipt echoes them.</summary>
    public long Millis { get; init; }

    /// <summary>Gets the sequence of the first event, or the one the reader would send next.</summary>
    public long From { get; init; }

    /// <summary>Gets inclusive pairs of sequences that the journal can never deliver.</summary>
    public long[] Lost { get; init; } = [];

    /// <summary>Gets inclusive pairs of sequences that the gateway refused when they came singly; it has them raw.</summary>
    public long[] Refused { get; init; } = [];

    /// <summary>Gets the events in the order sent.</summary>
    public ReaderEvent[] Events { get; init; } = [];
}
