namespace FairKiosk.Simulator.Visitors;

/// <summary>A person with a badge. The badge id is printed on every face of the badge and is what makes two scans the same person.</summary>
internal sealed record Visitor
{
    public required string BadgeId { get; init; }

    /// <summary>Empty for people who have one name only.</summary>
    public required string FamilyName { get; init; }

    public required string GivenName { get; init; }

    public required string FullName { get; init; }

    public required string Company { get; init; }

    public required string JobTitle { get; init; }

    public required string Email { get; init; }

    public required string Phone { get; init; }

    public required string City { get; init; }

    /// <summary>Two letters, ISO 3166-1.</summary>
    public required string Country { get; init; }

    /// <summary>The badge carries nothing but its id; the organiser's list comes later.</summary>
    public bool IdOnly { get; init; }

    public required VisitorKind Kind { get; init; }
}
