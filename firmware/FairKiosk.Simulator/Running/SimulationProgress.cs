namespace FairKiosk.Simulator.Running;

/// <summary>Where the simulation stands: what the status line shows. The counts are those of the fair-local day.</summary>
internal sealed record SimulationProgress(
    DateTimeOffset FairTimeUtc, int Visitors, int Visits, int Meetings, int ReadersOnline, int Readers, long Waiting);
