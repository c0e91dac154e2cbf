using FairKiosk.Pavilions.Counting;

namespace FairKiosk.Storage;

/// <summary>One step of a lead's history: what, and when.</summary>
public sealed record LeadStep(DateTimeOffset AtUtc, LeadStepKind Kind, string Value)
{
    /// <summary>The field of the form that was answered, and of other steps what their kind says.</summary>
    public string? Field { get; init; }

    /// <summary>The name of the reader that it was done at; null: on a page.</summary>
    public string? Reader { get; init; }

    /// <summary>Where a scan took place.</summary>
    public string? Station { get; init; }

    /// <summary>The sign-in on a page, or whoever held the reader; null when nobody said.</summary>
    public string? Who { get; init; }

    /// <summary>What a scan is worth in the numbers; null for everything else.</summary>
    public ScanStanding? Standing { get; init; }

    /// <summary>The time is an estimate; it lies between unknown bounds.</summary>
    public bool Estimated { get; init; }
}
