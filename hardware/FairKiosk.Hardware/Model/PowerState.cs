namespace FairKiosk.Hardware.Model;

/// <summary>One row of power.csv: what a part takes in one of its states, and how long it is in it.</summary>
/// <param name="Line">Its line in the file; 0 for one that comes from none.</param>
/// <param name="Part">Reference as in bom.csv, or <c>converter</c> or <c>supply</c>.</param>
/// <param name="State">Name of the state; <c>battery</c>, <c>usable</c>, <c>efficiency</c> and <c>rating</c> are no states but facts.</param>
/// <param name="Milliamps">The current; the capacity in mAh of a battery; percent of <c>usable</c> and <c>efficiency</c>.</param>
/// <param name="Volts">At what voltage; null where it has none.</param>
/// <param name="SecondsPerHour">How long in each hour, besides scans.</param>
/// <param name="SecondsPerScan">How long more for each scan.</param>
/// <param name="Source">Where that was read, or how it was reckoned.</param>
internal sealed record PowerState(
    int Line,
    string Part,
    string State,
    decimal Milliamps,
    decimal? Volts,
    decimal SecondsPerHour,
    decimal SecondsPerScan,
    string Source);
