namespace FairKiosk.Storage;

/// <summary>What a rating of many leads changed.</summary>
/// <param name="Decision">What takes it back; null when nothing was changed.</param>
/// <param name="Count">How many leads.</param>
public sealed record RatedLeads(string? Decision, int Count);
