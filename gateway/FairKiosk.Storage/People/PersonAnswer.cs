namespace FairKiosk.Storage;

/// <summary>What was said of two badges and still holds.</summary>
public sealed record PersonAnswer(PersonBadge One, PersonBadge Other, DateTimeOffset AtUtc, string Who);
