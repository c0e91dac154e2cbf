namespace FairKiosk.Storage;

/// <summary>A firm of a joint exhibit, and the note on a visitor that it shares with the others there.</summary>
/// <param name="Note">As it stood when it was shared; null: it shares none.</param>
public sealed record CoOwner(string ExhibitorId, string? Note, DateTimeOffset? AtUtc, string? Who);
