namespace FairKiosk.Storage;

/// <summary>How far a rebuild is: <paramref name="Done"/> of <paramref name="Total"/> events and badges.</summary>
public sealed record RebuildProgress(string Step, long Done, long Total);
