namespace FairKiosk.Storage;

/// <summary>One station's counts.</summary>
public sealed record BoothRow(
    string StationId, string Name, int OwnerCount, int Visits, int Visitors, int Meetings, DateTimeOffset? LastScanAtUtc);
