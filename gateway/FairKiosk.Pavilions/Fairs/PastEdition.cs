namespace FairKiosk.Pavilions.Fairs;

/// <summary>An earlier time that the pavilion stood at a fair: what a report compares this edition with.</summary>
/// <param name="Name">The edition as people write it, such as COMPAMED 2014.</param>
public sealed record PastEdition(string Name)
{
    /// <summary>The fair that it was an edition of.</summary>
    /// <value>Empty: the series it is told of.</value>
    public string Fair { get; init; } = "";

    /// <summary>First day; null when nobody knows.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day, included; null when nobody knows.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Where it took place; empty when nobody knows.</summary>
    public string City { get; init; } = "";

    /// <summary>Who stood in the pavilion, as a number. Unknown is not 0.</summary>
    public QualifiedNumber Exhibitors { get; init; }

    /// <summary>How the pavilion stood there.</summary>
    public PavilionKind Kind { get; init; }

    /// <summary>Who organised the pavilion, the leading organisation first.</summary>
    public ValueList<string> Organisers { get; init; } = [];

    /// <summary>Who paid; empty when nobody says.</summary>
    public string Funding { get; init; } = "";

    /// <summary>What the fair published about that edition.</summary>
    public FairTotals Totals { get; init; } = FairTotals.None;

    /// <summary>Visits at the pavilion on the first day, the second, and so on.</summary>
    /// <value>Empty: nobody knows.</value>
    public ValueList<HourFigures> Visits { get; init; } = [];

    /// <summary>Visitors of the pavilion in the same way, each in the hour of that day in which they were first seen.</summary>
    /// <value>Empty: nobody knows.</value>
    public ValueList<HourFigures> Visitors { get; init; } = [];

    /// <summary>Meetings of the pavilion in the same way: planned ones that were held in the hour in which they were to begin, walk-ins when they began.</summary>
    /// <value>Empty: nobody knows.</value>
    public ValueList<HourFigures> Meetings { get; init; } = [];

    /// <summary>What stood in the plan, held or not, in the hour in which it was to begin.</summary>
    /// <value>Empty: nobody knows.</value>
    public ValueList<HourFigures> Planned { get; init; } = [];

    /// <summary>How many days it lasted; null when nobody knows.</summary>
    public int? Days => First is { } first && Last is { } last ? last.DayNumber - first.DayNumber + 1 : null;
}
