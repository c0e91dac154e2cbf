namespace FairKiosk.Storage;

/// <summary>A payload that could not be understood, kept as it came. With journal and sequence it counts as delivered.</summary>
public sealed record QuarantinedPayload(
    string ReaderId,
    string Topic,
    ReadOnlyMemory<byte> Raw,
    string Reason,
    string? Journal,
    long? Sequence,
    DateTimeOffset ReceivedAtUtc);
