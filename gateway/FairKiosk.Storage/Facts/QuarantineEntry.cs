namespace FairKiosk.Storage;

/// <summary>A payload in quarantine; its id is the SHA-256 of its topic and its bytes in hex.</summary>
public sealed record QuarantineEntry(
    string Id,
    string ReaderId,
    string Topic,
    string Reason,
    string? Journal,
    long? Sequence,
    DateTimeOffset ReceivedAtUtc,
    DateTimeOffset? ReplayedAtUtc,
    int Bytes);
