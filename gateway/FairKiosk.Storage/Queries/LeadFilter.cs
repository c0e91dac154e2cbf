namespace FairKiosk.Storage;

/// <summary>Which leads, and in what order. Everything absent means all, the latest first.</summary>
public sealed record LeadFilter
{
    public static LeadFilter All { get; } = new();

    /// <summary>Part of name, company or e-mail address, in any case.</summary>
    public string? Search { get; init; }

    /// <summary>"hot", "warm", "cold", or "none" for those without.</summary>
    public string? Rating { get; init; }

    /// <summary>Seen on that day of the fair.</summary>
    public DateOnly? Day { get; init; }

    public bool MeetingsOnly { get; init; }

    /// <summary>Only leads that no export has handed over as they stand now.</summary>
    public bool NewOnly { get; init; }

    /// <summary>Only the leads of that export, as they stand now.</summary>
    public string? ExportedIn { get; init; }

    public LeadOrder Order { get; init; } = LeadOrder.LatestFirst;

    /// <summary>At most so many rows; null = all.</summary>
    public int? Limit { get; init; }

    public int Offset { get; init; }
}
