namespace FairKiosk.Wire;

/// <summary>One event of a reader's journal, as decoded. Immutable. A field that the event does not carry is empty or 0.</summary>
public sealed class ReaderEvent
{
    /// <summary>Gets the journal id, 16 hex digits. It comes from the batch; empty when decoded alone.</summary>
    public string Journal { get; init; } = "";

    /// <summary>Gets the sequence number within the journal, from 1.</summary>
    public long Sequence { get; init; }

    /// <summary>Gets the type, one of <see cref="EventTypes"/> or one of a later version.</summary>
    public string Type { get; init; } = "";

    /// <summary>Gets the boot counter within the journal, from 1; (journal, boot) is a clock domain.</summary>
    public int Boot { get; init; }

    /// <summary>Gets the monotonic milliseconds of the boot. For an anchor: the instant that <see cref="UtcMillis"/> names.</summary>
    public long Millis { get; init; }

    /// <summary>Gets the symbology, an AIM identifier such as <c>]Q1</c> where the scanner tells it, or one of <c>nfc:uid</c>, <c>nfc:ndef</c>, <c>nfc:raw</c>.</summary>
    public string Symbology { get; init; } = "";

    /// <summary>Gets the raw bytes that were read.</summary>
    public byte[] Data { get; init; } = [];

    /// <summary>Gets the operator's staff badge, if known.</summary>
    public string Operator { get; init; } = "";

    /// <summary>Gets the configuration revision that the reader was showing; 0 before the first.</summary>
    public long ConfigRevision { get; init; }

    /// <summary>Gets the journal of a mark's target scan.</summary>
    public string TargetJournal { get; init; } = "";

    /// <summary>Gets the sequence of a mark's target scan; 0 when the mark has none.</summary>
    public long TargetSequence { get; init; }

    /// <summary>Gets what a mark says, one of <see cref="Marks"/> or one of a later version.</summary>
    public string Mark { get; init; } = "";

    /// <summary>Gets a mark's value.</summary>
    public string Value { get; init; } = "";

    /// <summary>Gets the journal that this reader kept before this one, told by boot events; empty for the first.</summary>
    public string PreviousJournal { get; init; } = "";

    /// <summary>Gets the firmware version, told by boot events.</summary>
    public string Firmware { get; init; } = "";

    /// <summary>Gets an anchor's time, Unix milliseconds UTC.</summary>
    public long UtcMillis { get; init; }

    /// <summary>Gets an anchor's source, <c>receipt</c> or <c>ntp</c>.</summary>
    public string Source { get; init; } = "";

    /// <summary>Gets an anchor's greatest error to either side, milliseconds.</summary>
    public int ErrorMillis { get; init; }

    /// <summary>Gets the event object exactly as it came, UTF-8 JSON; the content hash is taken over these bytes.</summary>
    public byte[] Raw { get; init; } = [];
}
