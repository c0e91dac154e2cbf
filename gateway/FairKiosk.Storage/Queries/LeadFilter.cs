namespace FairKiosk.Storage;

/// <summary>Which leads, and in what order. Everything absent means all, the latest first.</summary>
public sealed record LeadFilter
{
    public static LeadFilter All { get; } = new();

    /// <summary>Words in any order, each part of name, readings, company, e-mail address, the firm's own note or one that it wrote at a reader; however they are spelt
    /// (<see cref="Pavilions.Search.SearchText"/>), a long one also with a letter wrong, a firm or fair of the set-up by each of its names.</summary>
    public string? Search { get; init; }

    /// <summary>"hot", "warm", "cold", or "none" for those without.</summary>
    public string? Rating { get; init; }

    /// <summary>Seen on that day of the fair.</summary>
    public DateOnly? Day { get; init; }

    public bool MeetingsOnly { get; init; }

    /// <summary>Only the leads of that export, as they stand now.</summary>
    public string? ExportedIn { get; init; }

    /// <summary>Asked about that, 1 to 12, as somebody said on the page or at a reader.</summary>
    public int? Interest { get; init; }

    /// <summary>Whose next step is that one.</summary>
    public string? NextStep { get; init; }

    /// <summary>Only those that were added by hand.</summary>
    public bool ByHandOnly { get; init; }

    public LeadOrder Order { get; init; } = LeadOrder.LatestFirst;

    /// <summary>The other way round; what is unknown stays at the end.</summary>
    public bool Reversed { get; init; }

    /// <summary>At most so many rows; null = all.</summary>
    public int? Limit { get; init; }

    public int Offset { get; init; }
}
