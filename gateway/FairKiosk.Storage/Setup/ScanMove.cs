namespace FairKiosk.Storage;

/// <summary>So many scans go from one station to another; null stands for "whose is this?".</summary>
public sealed record ScanMove(string? FromStationId, string? ToStationId, int Count);
