namespace FairKiosk.Pavilions.Counting;

/// <summary>An agreed talk (商談) with one badge at one station. It counts once for the pavilion however many exhibitors own the station.</summary>
/// <param name="StartedBy">The start mark; for a recorded one an empty journal, sequence 0 and the decision's id as hash.</param>
/// <param name="Badge">Pseudonym of the badge, hex.</param>
/// <param name="StationId">The station.</param>
/// <param name="StartAtUtc">When it began.</param>
/// <param name="EndAtUtc">When it ended; null when its length is unknown, which is not the same as 0.</param>
/// <param name="Source">How it became known.</param>
public sealed record Meeting(EventKey StartedBy, string Badge, string StationId, DateTimeOffset StartAtUtc, DateTimeOffset? EndAtUtc, MeetingSource Source);
