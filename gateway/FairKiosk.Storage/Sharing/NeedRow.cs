using FairKiosk.Pavilions.Permissions;

namespace FairKiosk.Storage;

/// <summary>A need that a firm of the pavilion could not serve and released, and where it went.</summary>
/// <param name="Id">What it is called.</param>
/// <param name="ExhibitorId">The firm that released it.</param>
/// <param name="Field">The topic or technology; empty when nobody said.</param>
/// <param name="Contact">What is told of the visitor.</param>
public sealed record NeedRow(
    string Id, string ExhibitorId, DateTimeOffset AtUtc, string Who, string Need, string Field, Passed Passed, SharedContact Contact)
{
    /// <summary>The member that it was routed to; null: to none.</summary>
    public string? RoutedTo { get; init; }

    /// <summary>The other cluster that it was routed to; null: to none.</summary>
    public string? Cluster { get; init; }

    /// <summary>What of the visitor went to that cluster; null where nobody said.</summary>
    public Passed? RoutedPassed { get; init; }

    public DateTimeOffset? RoutedAtUtc { get; init; }

    public string? RoutedBy { get; init; }

    /// <summary>What the member said became of it.</summary>
    public HandOverOutcome Outcome { get; init; }

    /// <summary>Partners whom the visitor allowed to get the contact.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>The visitor agreed that the members get the contact.</summary>
    public bool MembersAllowed { get; init; }

    /// <summary>Nobody was found for it yet.</summary>
    public bool IsUnmet => RoutedTo is null && Cluster is null;
}
