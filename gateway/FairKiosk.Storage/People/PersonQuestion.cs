using FairKiosk.Pavilions.People;

namespace FairKiosk.Storage;

/// <summary>Two badges that may be one person, for the organiser to answer.</summary>
/// <param name="Match">Why they may be.</param>
public sealed record PersonQuestion(PersonBadge One, PersonBadge Other, PersonMatch Match);
