using FairKiosk.Pavilions.Forms;

namespace FairKiosk.Pavilions.Fairs;

/// <summary>A firm, institute or support body that stands in a pavilion; the owner of its leads.</summary>
/// <param name="Id">Short stable name, lower case.</param>
/// <param name="Name">Name as the firm writes it.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code; empty when unknown.</param>
public sealed record Exhibitor(string Id, string Name, string Country)
{
    /// <summary>The name in other languages.</summary>
    public LocalNames Names { get; init; } = LocalNames.None;

    /// <summary>Other spellings by which it is searched.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>State, Land or prefecture; empty when unknown.</summary>
    public string Region { get; init; } = "";

    /// <summary>Whether it comes from the pavilion's own region; null when nobody said.</summary>
    public bool? IsInsideRegion { get; init; }

    /// <summary>How big it is.</summary>
    public SizeClass Size { get; init; }

    /// <summary>As what it stands in the pavilion.</summary>
    public ExhibitorRole Role { get; init; }

    /// <summary>The clusters that it belongs or belonged to.</summary>
    public ValueList<Membership> Memberships { get; init; } = [];

    /// <summary>The languages that its people speak, ISO 639-1; empty when nobody said, which is not none.</summary>
    public ValueList<string> Languages { get; init; } = [];

    /// <summary>What it shows, in a few words; empty when nobody said.</summary>
    public string Theme { get; init; } = "";

    /// <summary>Technologies and fields that it looks for.</summary>
    public ValueList<string> Wanted { get; init; } = [];

    /// <summary>Those it is never paired with in a meeting, exhibitors or guests. It is enough that one of the two names the other.</summary>
    public ValueList<string> Rivals { get; init; } = [];

    /// <summary>First day in the pavilion; null: from the beginning.</summary>
    public DateOnly? Joined { get; init; }

    /// <summary>Last day in the pavilion, included; null: to the end.</summary>
    public DateOnly? Left { get; init; }

    /// <summary>What it asks about its leads on top of the pavilion's form; null: nothing.</summary>
    public QualificationForm? Form { get; init; }

    /// <summary>What the firm wants to reach.</summary>
    public Targets Targets { get; init; } = Targets.None;

    /// <summary>The name that a page in that language shows.</summary>
    /// <param name="language">ISO 639-1: en, de or ja.</param>
    /// <returns>The name in that language where there is one, else the main name.</returns>
    public string NameIn(string language) => Names.In(language, Name);

    /// <summary>The clusters that it belongs to on a day, each once.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Their names in ordinal order.</returns>
    public IReadOnlyList<string> ClustersOn(DateOnly day) =>
        [.. Memberships.Where(membership => membership.Holds(day)).Select(membership => membership.Cluster).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
