namespace FairKiosk.Storage;

/// <summary>What became of what somebody said about a lead.</summary>
/// <param name="Conflicts">The fields that were not written, because somebody else wrote something else meanwhile; the others were.</param>
public sealed record LeadSaved(LeadSaveOutcome Outcome, IReadOnlyList<LeadConflict> Conflicts);
