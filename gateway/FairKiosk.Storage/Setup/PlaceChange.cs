namespace FairKiosk.Storage;

/// <summary>What became of a change of places.</summary>
/// <param name="Id">What it can be taken back by; empty for a change that took something back.</param>
/// <param name="Moves">The scans that belong to another station than before; those that count for nothing are left out.</param>
/// <param name="Counts">What that changes about the numbers.</param>
public sealed record PlaceChange(string Id, IReadOnlyList<ScanMove> Moves, CountChange Counts)
{
    public int Moved => Moves.Sum(move => move.Count);
}
