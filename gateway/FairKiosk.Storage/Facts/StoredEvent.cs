using FairKiosk.Pavilions;

namespace FairKiosk.Storage.Facts;

/// <summary>An event that is here already, with the reader it belongs to and, of a mark, what it is about; <paramref name="Badges"/> are those of all contents under its number.</summary>
internal sealed record StoredEvent(EventKey Key, string ReaderId, string? TargetJournal, long TargetSequence, IReadOnlyList<string> Badges);
