using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Storage;

/// <summary>Scans of one reader that wait for the same reason, without a long pause between two of them.</summary>
/// <param name="FromUtc">The first scan.</param>
/// <param name="LastUtc">The last scan.</param>
/// <param name="ShownStationId">What the reader was showing; null for nothing, or unknown.</param>
/// <param name="BoundStationId">Where it was bound to; null for nowhere.</param>
/// <param name="Estimated">The times are estimates.</param>
public sealed record WaitingScans(
    string ReaderId,
    PlacementDoubt Doubt,
    DateTimeOffset FromUtc,
    DateTimeOffset LastUtc,
    int Count,
    string? ShownStationId,
    string? BoundStationId,
    bool Estimated)
{
    /// <summary>The answer that speaks of exactly these scans.</summary>
    public Answer AnswerWith(string stationId) => new(stationId, Doubt, FromUtc, LastUtc.AddMilliseconds(1));
}
