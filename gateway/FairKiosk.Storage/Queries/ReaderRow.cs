namespace FairKiosk.Storage;

/// <summary>One reader: its health as it last told, and how complete its events are here.</summary>
/// <param name="Waiting">Events still on the reader; null when it was never heard.</param>
/// <param name="ClockOffset">The reader's wall clock minus the gateway's; null when unknown.</param>
/// <param name="Head">Events written over all its journals.</param>
/// <param name="Lost">Events that can never come.</param>
public sealed record ReaderRow(
    string ReaderId,
    string Name,
    string StationName,
    bool Online,
    int? BatteryPercent,
    bool Mains,
    long? Waiting,
    DateTimeOffset? LastHeardUtc,
    TimeSpan? ClockOffset,
    long Stored,
    long Head,
    long Lost,
    IReadOnlyList<JournalCompleteness> Journals)
{
    /// <summary>The version that it told; empty when it told none.</summary>
    public string Firmware { get; init; } = "";

    /// <summary>It is in test mode, as far as its marks have come: what it scans is kept and not counted.</summary>
    public bool IsTest { get; init; }
}
