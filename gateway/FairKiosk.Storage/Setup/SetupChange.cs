namespace FairKiosk.Storage;

/// <summary>What a change of the set-up does to what was scanned before.</summary>
/// <param name="Id">What a change of a booth can be taken back by; empty where there is nothing to take back.</param>
/// <param name="Counted">Scans that count and did not before.</param>
/// <param name="Uncounted">Scans that do not count any more.</param>
/// <param name="Moved">Scans that count for another day, another booth or other firms than before.</param>
/// <param name="Counts">What that changes about the numbers.</param>
public sealed record SetupChange(string Id, int Counted, int Uncounted, int Moved, CountChange Counts)
{
    /// <summary>How many scans count differently.</summary>
    public int Scans => Counted + Uncounted + Moved;

    /// <summary>Whether anything does.</summary>
    public bool IsFelt => Scans > 0 || Counts.IsFelt;
}
