namespace FairKiosk.Storage;

/// <summary>The numbers of one fair day.</summary>
public sealed record DayRow(DateOnly Day, int Visitors, int Visits, int Meetings);
