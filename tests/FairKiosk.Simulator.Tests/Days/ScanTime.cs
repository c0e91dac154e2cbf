namespace FairKiosk.Simulator.Tests.Days;

internal sealed record ScanTime(DateTimeOffset AtUtc, DateTimeOffset EarliestUtc, DateTimeOffset LatestUtc, bool Estimated);
