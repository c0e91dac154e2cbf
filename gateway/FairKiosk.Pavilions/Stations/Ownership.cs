namespace FairKiosk.Pavilions.Stations;

/// <summary>That an exhibitor owns what is scanned at a station, from one instant to another.</summary>
/// <param name="ExhibitorId">The owner.</param>
/// <param name="FromUtc">First instant, included.</param>
/// <param name="ToUtc">End, not included; null while it lasts.</param>
public sealed record Ownership(string ExhibitorId, DateTimeOffset FromUtc, DateTimeOffset? ToUtc)
{
    /// <summary>Whether the ownership holds at an instant.</summary>
    /// <param name="atUtc">The instant.</param>
    /// <returns>True when it does.</returns>
    public bool Holds(DateTimeOffset atUtc) => FromUtc <= atUtc && (ToUtc is null || atUtc < ToUtc);
}
