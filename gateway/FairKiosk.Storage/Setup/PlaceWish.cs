namespace FairKiosk.Storage;

/// <summary>Where a reader shall stand.</summary>
/// <param name="FromUtc">First instant, included; it may have passed.</param>
/// <param name="ToUtc">End, not included; null: until it is moved.</param>
public sealed record PlaceWish(string ReaderId, string StationId, DateTimeOffset FromUtc, DateTimeOffset? ToUtc);
