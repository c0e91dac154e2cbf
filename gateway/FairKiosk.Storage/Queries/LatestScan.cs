namespace FairKiosk.Storage;

/// <summary>A recent scan without a name.</summary>
/// <param name="StationName">Empty: nobody knows yet whose scan it is.</param>
/// <param name="VisitorBoothNumber">How many stations this visitor had been to by then, this one included; 0 while the scan has no station.</param>
/// <param name="Known">The badge told more than an id.</param>
public sealed record LatestScan(
    DateTimeOffset AtUtc, string StationName, string? Country, int VisitorBoothNumber, bool HasMeeting, bool Known)
{
    /// <summary>The time is an estimate; it lies between unknown bounds.</summary>
    public bool Estimated { get; init; }
}
