namespace FairKiosk.Storage;

/// <summary>What one transaction stored.</summary>
/// <param name="UpTo">Per reader and journal named in it: the highest n for which 1..n is stored, in quarantine, refused or lost.</param>
/// <param name="Committed">Events that were new.</param>
/// <param name="Duplicates">Events that were there already.</param>
/// <param name="Quarantined">Payloads that were new in quarantine.</param>
public sealed record CommitResult(
    IReadOnlyDictionary<(string ReaderId, string Journal), long> UpTo, int Committed, int Duplicates, int Quarantined, bool ProjectionsChanged);
