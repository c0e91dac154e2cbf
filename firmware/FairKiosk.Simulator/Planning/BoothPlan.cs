namespace FairKiosk.Simulator.Planning;

/// <summary>A place in the pavilion where badges are read; a joint exhibit has several owners, who share its leads.</summary>
internal sealed record BoothPlan(string StationId, string Name, IReadOnlyList<string> Owners, int Popularity);
