namespace FairKiosk.Storage;

/// <summary>What a firm, or the whole pavilion, has reached over the whole fair.</summary>
/// <param name="Visitors">Distinct persons.</param>
/// <param name="Leads">Scanned ones; of the pavilion those of all firms together.</param>
public sealed record FirmFigures(int Visitors, int Visits, int Meetings, int Leads);
