using System.Globalization;
using FairKiosk.Gateway.Pages.Start;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>The fair, its series and its earlier editions as lines of a form, and back.</summary>
internal static class FairLines
{
    /// <summary>Days with hours of their own.</summary>
    public const string Hours = "hours";

    /// <summary>Earlier editions.</summary>
    public const string Past = "past";

    /// <summary>Of an earlier edition: its visits by the hour.</summary>
    public const string HourVisits = "hour-visits";

    /// <summary>Its visitors by the hour.</summary>
    public const string HourVisitors = "hour-visitors";

    public static Dictionary<string, string> Of(FairSetup setup)
    {
        var (fair, series) = (setup.Fair, setup.Series);
        Dictionary<string, string> lines = new(StringComparer.Ordinal)
        {
            ["name"] = fair?.Name ?? "",
            ["city"] = fair?.City ?? "",
            ["country"] = fair?.Country ?? "",
            ["zone"] = fair?.TimeZone ?? "",
            ["first"] = Text(fair?.First),
            ["last"] = Text(fair?.Last),
            ["opens"] = Text(fair?.Opens ?? OpeningHours.UsuallyOpens),
            ["closes"] = Text(fair?.Closes ?? OpeningHours.UsuallyCloses),
            ["series"] = series?.Name ?? "",
            ["field"] = series?.Field ?? "",
            ["aliases"] = string.Join('\n', series?.Aliases ?? []),
        };
        Write(lines, "", fair?.Totals ?? FairTotals.None);
        foreach (var (place, day) in (fair?.OwnHours ?? []).Index())
        {
            var row = FormLines.Row(Hours, place);
            (lines[row + "day"], lines[row + "opens"], lines[row + "closes"]) = (Text(day.Day), Text(day.Opens), Text(day.Closes));
        }

        foreach (var (place, past) in (series?.History ?? []).Index())
        {
            Write(lines, FormLines.Row(Past, place), past);
        }

        return lines;
    }

    /// <summary>The edition as the first steps ask for it: with the hours that fairs usually have, unless others are there.</summary>
    public static FairEdition Basics(FormLines lines, FairEdition? known, Words words)
    {
        var name = lines.Text("name", isRequired: true, FormLines.LongestName);
        var city = lines.Text("city", isRequired: true, FormLines.LongestName);
        var zone = lines.Zone("zone", isRequired: true);
        var (first, last) = (lines.Day("first", isRequired: true), lines.Day("last", isRequired: true));
        if (first is { } begins && last is { } ends)
        {
            if (ends < begins)
            {
                lines.Complain("last", words["Setup.EndsEarly"]);
            }
            else if (begins.Year < SetupStore.FirstYear || ends.Year > SetupStore.LastYear || ends.DayNumber - begins.DayNumber >= SetupStore.MostDays)
            {
                lines.Complain("last", words["Setup.BadYears", SetupStore.FirstYear, SetupStore.LastYear, SetupStore.MostDays]);
            }
        }

        var fair = known ?? new FairEdition(ShortName.Of(name, "fair"), "", "", "", default, default, OpeningHours.UsuallyOpens, OpeningHours.UsuallyCloses);
        return fair with { Name = name, City = city, TimeZone = zone, First = first ?? default, Last = last ?? default };
    }

    public static FairEdition Fair(FormLines lines, FairEdition? known, Words words)
    {
        var fair = Basics(lines, known, words);
        var (opens, closes) = (lines.Time("opens"), lines.Time("closes"));
        if (closes <= opens && !lines.IsWrong("opens"))
        {
            lines.Complain("closes", words["Setup.ClosesEarly"]);
        }

        return fair with { Country = lines.Country("country"), Opens = opens, Closes = closes, OwnHours = OwnHours(lines, fair, words), Totals = Totals(lines, "", words) };
    }

    /// <summary>The fair that comes again; null: it has no name, and nothing is said of it.</summary>
    public static FairSeries? Series(FormLines lines, FairSeries? known, Words words)
    {
        var (name, field, aliases) = (lines.Text("series"), lines.Text("field"), lines.Texts("aliases"));
        ValueList<PastEdition> history =
            [.. lines.Filled(Past, "name", "first", "last", "city", "fair", "exhibitors", "funding", "organisers").Select(row => Read(lines, row, words))];
        if (name.Length == 0)
        {
            if (known is not null || field.Length > 0 || aliases.Count > 0 || history.Count > 0)
            {
                lines.Complain("series", words["Setup.SeriesMissing"]);
            }

            return null;
        }

        return (known ?? new FairSeries(ShortName.Of(name, "series"), "")) with { Name = name, Field = field, Aliases = aliases, History = history };
    }

    private static ValueList<DayHours> OwnHours(FormLines lines, FairEdition fair, Words words)
    {
        List<DayHours> hours = [];
        foreach (var row in lines.Filled(Hours, "day", "opens", "closes"))
        {
            var (day, opens, closes) = (lines.Day(row + "day"), lines.Time(row + "opens"), lines.Time(row + "closes"));
            if (day < fair.First || day > fair.Last)
            {
                lines.Complain(row + "day", words["Setup.NoFairDay"]);
            }

            if (hours.Exists(other => other.Day == day))
            {
                lines.Complain(row + "day", words["Setup.DayTwice"]);
            }

            if (closes <= opens && !lines.IsWrong(row + "opens"))
            {
                lines.Complain(row + "closes", words["Setup.ClosesEarly"]);
            }

            hours.Add(new DayHours(day ?? default, opens, closes));
        }

        return [.. hours.OrderBy(own => own.Day)];
    }

    private static void Write(Dictionary<string, string> lines, string row, PastEdition past)
    {
        lines[row + "name"] = past.Name;
        lines[row + "fair"] = past.Fair;
        lines[row + "first"] = Text(past.First);
        lines[row + "last"] = Text(past.Last);
        lines[row + "city"] = past.City;
        lines[row + "kind"] = past.Kind.ToString();
        lines[row + "organisers"] = string.Join('\n', past.Organisers);
        lines[row + "funding"] = past.Funding;
        NumberLines.Write(lines, row + "stand", past.Exhibitors);
        lines[row + HourVisits] = TargetLines.Text(past.Visits);
        lines[row + HourVisitors] = TargetLines.Text(past.Visitors);
        Write(lines, row, past.Totals);
    }

    private static PastEdition Read(FormLines lines, string row, Words words)
    {
        var (first, last) = (lines.Day(row + "first"), lines.Day(row + "last"));
        if (last < first)
        {
            lines.Complain(row + "last", words["Setup.EndsEarly"]);
        }

        return new PastEdition(lines.Text(row + "name", isRequired: true))
        {
            Fair = lines.Text(row + "fair"),
            First = first,
            Last = last,
            City = lines.Text(row + "city"),
            Kind = lines.Choice<PavilionKind>(row + "kind"),
            Organisers = lines.Texts(row + "organisers"),
            Funding = lines.Text(row + "funding"),
            Exhibitors = lines.Number(row + "stand"),
            Totals = Totals(lines, row, words),
            Visits = TargetLines.Figures(lines, row + HourVisits, words),
            Visitors = TargetLines.Figures(lines, row + HourVisitors, words),
        };
    }

    private static void Write(Dictionary<string, string> lines, string row, FairTotals totals)
    {
        NumberLines.Write(lines, row + "visitors", totals.Visitors);
        NumberLines.Write(lines, row + "foreign", totals.ForeignPercent);
        NumberLines.Write(lines, row + "countries", totals.Countries);
        NumberLines.Write(lines, row + "exhibitors", totals.Exhibitors);
        lines[row + "of"] = string.Join('\n', totals.Of);
        lines[row + "from"] = string.Join('\n', totals.ExhibitorsFrom);
    }

    private static FairTotals Totals(FormLines lines, string row, Words words) => new()
    {
        Visitors = lines.Number(row + "visitors"),
        ForeignPercent = lines.Number(row + "foreign", most: 100),
        Countries = lines.Number(row + "countries"),
        Exhibitors = lines.Number(row + "exhibitors"),
        Of = lines.Texts(row + "of"),
        ExhibitorsFrom = Figures(lines, row + "from", words),
    };

    private static ValueList<CountryFigure> Figures(FormLines lines, string name, Words words)
    {
        var figures = lines.Texts(name).Select(CountryFigure.Parse).ToList();
        if (figures.Contains(null))
        {
            lines.Complain(name, words["Setup.ExhibitorsFromHint"]);
        }

        return [.. figures.OfType<CountryFigure>()];
    }

    internal static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
