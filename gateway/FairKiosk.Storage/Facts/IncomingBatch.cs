using FairKiosk.Storage.Facts;

namespace FairKiosk.Storage;

/// <summary>What one message of a reader said about one of its journals. An empty list of events is a question for the receipt.</summary>
/// <param name="Oldest">The first sequence that the journal still holds; what is below and not stored here can never come.</param>
/// <param name="Head">The last sequence written.</param>
/// <param name="Lost">Sequences the journal holds no more because they were damaged.</param>
/// <param name="Refused">Sequences that this gateway refused singly before.</param>
public sealed record IncomingBatch(
    string ReaderId,
    string Journal,
    long Oldest,
    long Head,
    IReadOnlyList<SequenceRange> Lost,
    IReadOnlyList<SequenceRange> Refused,
    IReadOnlyList<EventFact> Events,
    DateTimeOffset ReceivedAtUtc)
{
    /// <summary>Of each event, where <see cref="FactWriter.Prepare"/> made them.</summary>
    internal IReadOnlyList<EventHashes>? Hashes { get; init; }
}
