namespace FairKiosk.Simulator.Counting;

/// <summary>One fair-local day.</summary>
internal sealed record DayReport(DateOnly Day, CountReport Counts);
