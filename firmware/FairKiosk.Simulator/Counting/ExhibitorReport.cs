namespace FairKiosk.Simulator.Counting;

/// <summary>What one exhibitor receives; a joint exhibit counts for each of its owners.</summary>
internal sealed record ExhibitorReport(string Exhibitor, int Leads, int Meetings);
