namespace FairKiosk.Pavilions.Meetings;

/// <summary>A time of which not everything that a reader scanned is known, both ends included: something between two of its scans is lost.</summary>
/// <param name="FromUtc">What was scanned before is known.</param>
/// <param name="ToUtc">What was scanned after it, too.</param>
public sealed record UntoldTime(DateTimeOffset FromUtc, DateTimeOffset ToUtc);
