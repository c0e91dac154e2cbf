namespace FairKiosk.Storage;

/// <summary>One event as a reader sent it; absent texts are empty, absent numbers 0. <paramref name="Raw"/> is the event's own bytes: its content hash is over them.</summary>
public sealed record EventFact(
    string Journal,
    long Sequence,
    string Type,
    int Boot,
    long Millis,
    string Symbology,
    ReadOnlyMemory<byte> Data,
    string Operator,
    long ConfigRevision,
    string TargetJournal,
    long TargetSequence,
    string Mark,
    string Value,
    string PreviousJournal,
    long UtcMillis,
    string Source,
    int ErrorMillis,
    ReadOnlyMemory<byte> Raw);
