using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage.Forms;

namespace FairKiosk.Storage.Setup;

/// <summary>The set-up as decisions say it, and back. What was not said is left out of a decision, so that old and new ones read alike.</summary>
internal static class SetupBodies
{
    public const string Unknown = QualifiedNumber.UnknownText;
    public const string NoKind = nameof(PavilionKind.Unknown);
    public const string NoSize = nameof(SizeClass.Unknown);
    public const string UsualRole = nameof(ExhibitorRole.Exhibitor);

    public static DecisionBodies.Fair Of(FairEdition fair) => new(
        fair.Id, fair.Name, fair.City, fair.TimeZone, fair.First, fair.Last, fair.Opens, fair.Closes,
        Said(fair.Country),
        fair.OwnHours.Count == 0 ? null : [.. fair.OwnHours.Select(own => new DecisionBodies.Hours(own.Day, own.Opens, own.Closes))],
        Of(fair.Totals));

    public static DecisionBodies.Series Of(FairSeries series) => new(
        series.Id, series.Name, Said(series.Field), Said(series.Aliases), series.History.Count == 0 ? null : [.. series.History.Select(Of)]);

    public static DecisionBodies.Pavilion Of(Pavilion pavilion) => new(
        pavilion.Id, pavilion.Name, pavilion.Hall,
        Of(pavilion.Names),
        Said(pavilion.Kind),
        pavilion.Organisers.Count == 0
            ? null
            : [.. pavilion.Organisers.Select(by => new DecisionBodies.Organiser(by.Name, by.Role.ToString(), Said(by.Country), Said(by.TimeZone)))],
        Said(pavilion.Banner),
        Said(pavilion.Funding),
        pavilion.FiscalYearBegins == 1 ? null : pavilion.FiscalYearBegins,
        FormBodies.Of(pavilion.Form), Of(pavilion.Targets));

    public static DecisionBodies.Exhibitor Of(Exhibitor exhibitor) => new(
        exhibitor.Id, exhibitor.Name, exhibitor.Country,
        Of(exhibitor.Names),
        Said(exhibitor.Aliases),
        Said(exhibitor.Region),
        exhibitor.IsInsideRegion,
        Said(exhibitor.Size),
        Said(exhibitor.Role),
        exhibitor.Memberships.Count == 0 ? null : [.. exhibitor.Memberships.Select(member => new DecisionBodies.Membership(member.Cluster, member.From, member.To))],
        exhibitor.Joined,
        exhibitor.Left,
        FormBodies.Of(exhibitor.Form), Of(exhibitor.Targets), Said(exhibitor.Rivals), Said(exhibitor.Languages));

    public static DecisionBodies.Station Of(Station station) => new(
        station.Id, station.Name, station.Kind.ToString(), [.. station.Owners.Select(o => new DecisionBodies.Owner(o.ExhibitorId, o.FromUtc, o.ToUtc))]);

    public static DecisionBodies.PermissionText Of(PermissionText text) => new(text.Recipient.ToString(), Said(text.English), Said(text.German), Said(text.Japanese));

    public static ValueList<string> Texts(IReadOnlyList<string>? texts) => [.. texts ?? []];

    public static FairTotals Totals(DecisionBodies.Totals? said) => said is null
        ? FairTotals.None
        : new FairTotals
        {
            Of = Texts(said.Of),
            Visitors = Number(said.Visitors),
            ForeignPercent = Number(said.ForeignPercent),
            Countries = Number(said.Countries),
            Exhibitors = Number(said.Exhibitors),
            ExhibitorsFrom = [.. (said.ExhibitorsFrom ?? []).Select(CountryFigure.Parse).OfType<CountryFigure>()],
        };

    public static LocalNames Names(DecisionBodies.Names? said) => said is null
        ? LocalNames.None
        : new LocalNames { English = said.En ?? "", German = said.De ?? "", Japanese = said.Ja ?? "", Kana = said.Kana ?? "" };

    public static Targets Targets(DecisionBodies.Targets? said) => said is null
        ? Pavilions.Fairs.Targets.None
        : new Targets { Visitors = said.Visitors, Visits = said.Visits, Meetings = said.Meetings, Leads = said.Leads };

    /// <summary>Day by day; what cannot be read tells nothing of any day.</summary>
    public static ValueList<HourFigures> Figures(IReadOnlyList<string>? said)
    {
        var days = (said ?? []).Select(text => HourFigures.TryParse(text, out var figures) ? figures : null).ToList();
        return days.Contains(null) ? [] : [.. days.OfType<HourFigures>()];
    }

    public static QualifiedNumber Number(string? text) => text is not null && QualifiedNumber.TryParse(text, out var number) ? number : QualifiedNumber.Unknown;

    public static DecisionBodies.Names? Of(LocalNames names) => names == LocalNames.None
        ? null
        : new DecisionBodies.Names(Said(names.English), Said(names.German), Said(names.Japanese), Said(names.Kana));

    private static DecisionBodies.Past Of(PastEdition past) => new(
        past.Name, Said(past.Fair), past.First, past.Last, Said(past.City), Said(past.Exhibitors), Said(past.Kind), Said(past.Organisers), Said(past.Funding),
        Of(past.Totals), Said(past.Visits), Said(past.Visitors));

    private static DecisionBodies.Targets? Of(Targets targets) =>
        targets == Pavilions.Fairs.Targets.None ? null : new DecisionBodies.Targets(targets.Visitors, targets.Visits, targets.Meetings, targets.Leads);

    private static DecisionBodies.Totals? Of(FairTotals totals) => totals == FairTotals.None
        ? null
        : new DecisionBodies.Totals(Said(totals.Of), Said(totals.Visitors), Said(totals.ForeignPercent), Said(totals.Countries), Said(totals.Exhibitors),
            totals.ExhibitorsFrom.Count == 0 ? null : [.. totals.ExhibitorsFrom.Select(figure => figure.ToString())]);

    private static string? Said(string text) => text.Length == 0 ? null : text;

    private static ValueList<string>? Said(ValueList<string> texts) => texts.Count == 0 ? null : texts;

    private static ValueList<string>? Said(ValueList<HourFigures> days) => days.Count == 0 ? null : [.. days.Select(day => day.ToString())];

    private static string? Said(QualifiedNumber number) => number.Value is null ? null : number.ToString();

    private static string? Said<T>(T choice)
        where T : struct, Enum => EqualityComparer<T>.Default.Equals(choice, default) ? null : choice.ToString();
}
