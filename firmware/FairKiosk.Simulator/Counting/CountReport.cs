namespace FairKiosk.Simulator.Counting;

/// <summary>Counts of the pavilion: visitors are distinct badges, a joint meeting counts once.</summary>
internal sealed record CountReport(int Visitors, int Visits, int Meetings, IReadOnlyList<BoothReport> Booths);
