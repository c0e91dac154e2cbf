namespace FairKiosk.Storage;

/// <summary>What is here of one journal.</summary>
/// <param name="StoredTo">The highest n for which nothing of 1..n is awaited any more.</param>
/// <param name="Stored">Sequences stored as events.</param>
/// <param name="Waiting">Sequences up to the head that may still come.</param>
/// <param name="Lost">Sequences that can never come.</param>
/// <param name="Refused">Sequences the reader counts as delivered because they were refused.</param>
public sealed record JournalCompleteness(
    string ReaderId,
    string Journal,
    long Oldest,
    long Head,
    long StoredTo,
    long Stored,
    long Waiting,
    IReadOnlyList<SequenceRange> Lost,
    IReadOnlyList<SequenceRange> Refused);
