namespace FairKiosk.Pavilions.Stations;

/// <summary>What the organiser said to "whose is this?": scans of one reader that wait for one reason and lie in one span took place at that station.</summary>
/// <param name="StationId">The station.</param>
/// <param name="Doubt">Why the scans wait; scans that wait for another reason go on waiting.</param>
/// <param name="FromUtc">First instant, included.</param>
/// <param name="ToUtc">End, not included.</param>
public sealed record Answer(string StationId, PlacementDoubt Doubt, DateTimeOffset FromUtc, DateTimeOffset ToUtc)
{
    /// <summary>Whether it speaks of a scan.</summary>
    /// <param name="doubt">Why the scan waits.</param>
    /// <param name="atUtc">Its time; of an estimated one the best guess, which is what the organiser was shown.</param>
    /// <returns>True when it does.</returns>
    public bool Settles(PlacementDoubt doubt, DateTimeOffset atUtc) => Doubt == doubt && FromUtc <= atUtc && atUtc < ToUtc;
}
