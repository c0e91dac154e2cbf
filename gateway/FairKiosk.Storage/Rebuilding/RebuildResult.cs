namespace FairKiosk.Storage;

/// <summary>SHA-256 over every projection in key order, as it stood and as the facts and decisions give it.</summary>
public sealed record RebuildResult(IReadOnlyList<ProjectionHash> Projections, long Events)
{
    /// <summary>The projections were what the facts and decisions say.</summary>
    public bool Same => Projections.All(p => p.Same);
}
