namespace FairKiosk.Storage;

/// <summary>Who last changed something at a lead on a page, and when.</summary>
public sealed record LeadEdit(string Who, DateTimeOffset AtUtc);
