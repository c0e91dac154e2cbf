namespace FairKiosk.Storage;

/// <summary>Who last changed something by hand at one lead, and when.</summary>
public sealed record LeadEdit(string Badge, string Who, DateTimeOffset AtUtc);
