namespace FairKiosk.Pavilions.Stations;

/// <summary>Where an event took place.</summary>
/// <param name="StationId">The station; null when the organiser must say whose it is.</param>
/// <param name="Doubt">Why not, when it is null.</param>
public readonly record struct Placement(string? StationId, PlacementDoubt Doubt)
{
    /// <summary>True when the organiser must say whose it is.</summary>
    public bool IsWhoseIsThis => StationId is null;
}
