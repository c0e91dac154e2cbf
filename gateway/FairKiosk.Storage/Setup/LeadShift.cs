namespace FairKiosk.Storage;

/// <summary>A firm gets so many leads that it did not have, and has others no more.</summary>
public sealed record LeadShift(string ExhibitorId, int Gained, int Lost);
