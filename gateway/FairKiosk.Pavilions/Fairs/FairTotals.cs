namespace FairKiosk.Pavilions.Fairs;

/// <summary>What a fair published about itself. What it did not say is unknown.</summary>
public sealed record FairTotals
{
    /// <summary>Nothing was published.</summary>
    public static FairTotals None { get; } = new();

    /// <summary>The fairs that the figures count together, such as MEDICA and COMPAMED: no figure belongs to one of them alone.</summary>
    /// <value>Empty: this fair alone.</value>
    public ValueList<string> Of { get; init; } = [];

    /// <summary>Visitors.</summary>
    public QualifiedNumber Visitors { get; init; }

    /// <summary>How many of a hundred visitors came from abroad.</summary>
    public QualifiedNumber ForeignPercent { get; init; }

    /// <summary>Countries that exhibitors came from.</summary>
    public QualifiedNumber Countries { get; init; }

    /// <summary>Exhibitors.</summary>
    public QualifiedNumber Exhibitors { get; init; }

    /// <summary>How many of the exhibitors are from a country, of those that were told.</summary>
    public ValueList<CountryFigure> ExhibitorsFrom { get; init; } = [];
}
