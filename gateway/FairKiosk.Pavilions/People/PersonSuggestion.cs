namespace FairKiosk.Pavilions.People;

/// <summary>Two badges that may be one person.</summary>
/// <param name="Badges">The badges.</param>
/// <param name="Match">All that says so.</param>
public sealed record PersonSuggestion(BadgePair Badges, PersonMatch Match);
