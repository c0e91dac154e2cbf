namespace FairKiosk.Storage.Facts;

/// <summary>The keyed hashes of an event: of its own bytes, and of the code read where it is a scan.</summary>
internal readonly record struct EventHashes(string Content, string? BadgeCode);
