namespace FairKiosk.Pavilions.Counting;

/// <summary>A meeting that a person recorded on a page.</summary>
/// <param name="DecisionId">The decision that recorded it; unique.</param>
/// <param name="StationId">Where it took place.</param>
/// <param name="Badge">Pseudonym of the badge, hex.</param>
/// <param name="AtUtc">When it took place.</param>
public sealed record RecordedMeeting(string DecisionId, string StationId, string Badge, DateTimeOffset AtUtc)
{
    /// <summary>The firm whose page it was; a planned meeting with that firm explains it.</summary>
    /// <value>Empty unless set.</value>
    public string ExhibitorId { get; init; } = "";
}
