namespace FairKiosk.Pavilions.Fairs;

/// <summary>What a pavilion or a firm wants to reach at this edition, over the whole fair.</summary>
public sealed record Targets
{
    /// <summary>The highest figure that is taken.</summary>
    public const int Most = 9_999_999;

    /// <summary>Nobody said what is to be reached.</summary>
    public static Targets None { get; } = new();

    /// <summary>Distinct visitors; null: none was set.</summary>
    public int? Visitors { get; init; }

    /// <summary>Visits; null: none was set.</summary>
    public int? Visits { get; init; }

    /// <summary>Meetings; null: none was set.</summary>
    public int? Meetings { get; init; }

    /// <summary>Leads; null: none was set. Those of a pavilion are the leads of all its firms together.</summary>
    public int? Leads { get; init; }

    /// <summary>What would be needed in each hour that the halls are still open.</summary>
    /// <param name="target">What is to be reached.</param>
    /// <param name="actual">What there is.</param>
    /// <param name="left">How long the halls are still open.</param>
    /// <returns>Rounded up; 0 when it is reached, null when there is no time left.</returns>
    public static int? NeededPerHour(int target, int actual, TimeSpan left) =>
        actual >= target ? 0 : left <= TimeSpan.Zero ? null : (int)Math.Min(int.MaxValue, Math.Ceiling((target - actual) / left.TotalHours));
}
