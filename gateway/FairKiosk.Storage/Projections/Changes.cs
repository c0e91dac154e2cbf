namespace FairKiosk.Storage.Projections;

/// <summary>What the facts of one transaction may have changed.</summary>
internal sealed class Changes
{
    /// <summary>New scans and marks, by the reader that sent them.</summary>
    public List<(string ReaderId, EventRow Row)> Events { get; } = [];

    /// <summary>Readers whose every event must be placed anew.</summary>
    public HashSet<string> Readers { get; } = new(StringComparer.Ordinal);

    /// <summary>Badges that must be counted anew.</summary>
    public HashSet<string> Badges { get; } = new(StringComparer.Ordinal);

    /// <summary>Badges whose every scan must be placed anew.</summary>
    public HashSet<string> RestandingBadges { get; } = new(StringComparer.Ordinal);

    /// <summary>Badges that no transaction before this one knew.</summary>
    public HashSet<string> NewBadges { get; } = new(StringComparer.Ordinal);
}
