namespace FairKiosk.Storage;

/// <summary>What a reader told about itself. Not a fact of the fair: only the last one is kept.</summary>
/// <param name="UtcMillis">The reader's own wall clock; null when it has none.</param>
public sealed record ReaderHealth(
    string ReaderId,
    bool Online,
    string Journal,
    long Oldest,
    long Head,
    long Waiting,
    int? BatteryPercent,
    bool Mains,
    int? SignalDbm,
    string Firmware,
    long ConfigRevision,
    long? UtcMillis,
    DateTimeOffset HeardAtUtc);
