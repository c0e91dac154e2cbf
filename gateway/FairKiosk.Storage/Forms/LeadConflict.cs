namespace FairKiosk.Storage;

/// <summary>Two people said different things in one field, and somebody has to choose; nothing of it was written.</summary>
/// <param name="Mine">What was to be written.</param>
/// <param name="Theirs">What stands there; empty: it was emptied.</param>
/// <param name="Who">Who wrote that; null: it was said at a reader.</param>
/// <param name="AtUtc">When; null as with <paramref name="Who"/>.</param>
public sealed record LeadConflict(string Field, string Mine, string Theirs, string? Who, DateTimeOffset? AtUtc);
