namespace FairKiosk.Simulator.Counting;

/// <summary>Counts of one station.</summary>
internal sealed record BoothReport(string Station, int Visits, int Visitors, int Meetings);
