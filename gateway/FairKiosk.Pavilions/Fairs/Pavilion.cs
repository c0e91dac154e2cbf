using FairKiosk.Pavilions.Forms;

namespace FairKiosk.Pavilions.Fairs;

/// <summary>A joint stand of several exhibitors.</summary>
/// <param name="Id">Short stable name, lower case.</param>
/// <param name="Name">Name as people write it.</param>
/// <param name="Hall">Hall and stand as the fair prints them, e.g. "8a / F19"; empty when unknown.</param>
public sealed record Pavilion(string Id, string Name, string Hall)
{
    /// <summary>The name in other languages.</summary>
    public LocalNames Names { get; init; } = LocalNames.None;

    /// <summary>How it stands at the fair.</summary>
    public PavilionKind Kind { get; init; }

    /// <summary>Who organises it, in the order in which they are named.</summary>
    public ValueList<Organiser> Organisers { get; init; } = [];

    /// <summary>What is written over the stand; empty: the name.</summary>
    public string Banner { get; init; } = "";

    /// <summary>The programme that pays; empty when nobody said.</summary>
    public string Funding { get; init; } = "";

    /// <summary>The month in which the funder's year begins, 1 to 12; a Japanese 年度 begins in April.</summary>
    /// <value>January.</value>
    public int FiscalYearBegins { get; init; } = 1;

    /// <summary>Whether everybody may read who stands in it, without a sign-in.</summary>
    /// <value>False.</value>
    public bool IsListPublic { get; init; }

    /// <summary>What is asked about the leads of all its firms; null: the usual form.</summary>
    public QualificationForm? Form { get; init; }

    /// <summary>What the pavilion wants to reach.</summary>
    public Targets Targets { get; init; } = Targets.None;

    /// <summary>The name that a page in that language shows.</summary>
    /// <param name="language">ISO 639-1: en, de or ja.</param>
    /// <returns>The name in that language where there is one, else the main name.</returns>
    public string NameIn(string language) => Names.In(language, Name);

    /// <summary>The funder's year that a day belongs to, by the calendar year in which it begins.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The year: with April, 31 March 2014 belongs to 2013.</returns>
    public int FiscalYearOf(DateOnly day) => day.Month >= FiscalYearBegins ? day.Year : day.Year - 1;
}
