using FairKiosk.Pavilions;

namespace FairKiosk.Storage.Facts;

/// <summary>An event that is here already, with the reader it belongs to and, of a mark, what it is about.</summary>
internal sealed record StoredEvent(EventKey Key, string ReaderId, string? TargetJournal, long TargetSequence);
