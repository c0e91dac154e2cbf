namespace FairKiosk.Storage;

/// <summary>The visits that began in one hour.</summary>
/// <param name="Hour">Fair-local, 0 to 23.</param>
/// <param name="Visits">Of one day, or of all days of the fair together; at least 1.</param>
public sealed record HourRow(int Hour, int Visits);
