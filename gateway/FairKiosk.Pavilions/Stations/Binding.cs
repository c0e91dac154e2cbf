namespace FairKiosk.Pavilions.Stations;

/// <summary>That a reader stands at a station, from one instant to another.</summary>
/// <param name="ReaderId">The reader.</param>
/// <param name="StationId">The station.</param>
/// <param name="Revision">
/// The config revision that first told the reader so. A correction afterwards keeps the revision of the binding it corrects, for the reader showed what it showed.
/// </param>
/// <param name="FromUtc">First instant, included.</param>
/// <param name="ToUtc">End, not included; null while it lasts.</param>
public sealed record Binding(string ReaderId, string StationId, long Revision, DateTimeOffset FromUtc, DateTimeOffset? ToUtc)
{
    /// <summary>Whether its end was said with it. Where not, it ends where the next one begins.</summary>
    public bool HasOwnEnd { get; init; }

    /// <summary>Whether the binding holds at an instant.</summary>
    /// <param name="atUtc">The instant.</param>
    /// <returns>True when it does.</returns>
    public bool Holds(DateTimeOffset atUtc) => FromUtc <= atUtc && (ToUtc is null || atUtc < ToUtc);
}
