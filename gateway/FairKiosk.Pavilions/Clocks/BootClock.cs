namespace FairKiosk.Pavilions.Clocks;

/// <summary>
/// One boot of one reader: the stretch of events that share a monotonic clock. What is given is what has arrived so far;
/// several of the same (journal, boot) are taken together.
/// </summary>
/// <param name="Journal">Journal id.</param>
/// <param name="Boot">Boot counter within the journal.</param>
/// <param name="PreviousJournal">The journal the reader wrote before this one, from the boot event; empty when unknown or none.</param>
/// <param name="FirstSequence">Lowest sequence seen of this boot.</param>
/// <param name="FirstMillis">Lowest monotonic milliseconds seen of this boot.</param>
/// <param name="LastMillis">Highest monotonic milliseconds seen of this boot.</param>
/// <param name="Anchors">All anchors of this boot, in any order.</param>
public sealed record BootClock(
    string Journal, int Boot, string PreviousJournal, long FirstSequence, long FirstMillis, long LastMillis, IReadOnlyList<Anchor> Anchors);
