namespace FairKiosk.Storage;

/// <summary>One export of a list of leads that was handed over: what, when, and to whom.</summary>
public sealed record LeadExportRow(string Id, DateTimeOffset AtUtc, string Who, string Format, int Leads);
