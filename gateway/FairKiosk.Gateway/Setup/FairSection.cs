using System.Globalization;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Setup;

/// <summary>The parts "series", "fair" and "pavilion" of a set-up file.</summary>
internal static class FairSection
{
    private const int MonthsOfAYear = 12;
    private const int Percent = 100;

    public static FairSeries Series(SetupMap map, FairSeries? known)
    {
        var current = known ?? new FairSeries("", "");
        FairSeries series = new(map.Id("id", current.Id), map.Text("name", current.Name, isRequired: current.Name.Length == 0))
        {
            Aliases = map.Texts("aliases", current.Aliases),
            Field = map.Text("field", current.Field, SetupLimits.Text),
            History = map.Maps("history", "an earlier edition") is { } history ? [.. history.Select(Past)] : current.History,
        };
        map.Done();
        return series;
    }

    public static FairEdition Fair(SetupMap map, FairEdition? known)
    {
        var current = known ?? new FairEdition("", "", "", "", default, default, OpeningHours.UsuallyOpens, OpeningHours.UsuallyCloses);
        var (first, last) = (Required(map, "first", known?.First), Required(map, "last", known?.Last));
        FairEdition fair = new(
            map.Id("id", current.Id),
            map.Text("name", current.Name, isRequired: known is null),
            map.Text("city", current.City, isRequired: known is null),
            map.Zone("zone", current.TimeZone, isRequired: known is null),
            first, last, map.Time("opens", current.Opens) ?? OpeningHours.UsuallyOpens, map.Time("closes", current.Closes) ?? OpeningHours.UsuallyCloses)
        {
            Country = map.Country("country", current.Country),
            OwnHours = map.Maps("days", "a day") is { } days ? OwnHours(days, first, last) : [.. current.OwnHours.Where(own => own.Day >= first && own.Day <= last)],
            Totals = map.Map("totals", "the totals") is { } totals ? Totals(totals, current.Totals) : map.Has("totals") ? FairTotals.None : current.Totals,
        };
        CheckDays(map, fair);
        map.Done();
        return fair;
    }

    public static Pavilion Pavilion(SetupMap map, Pavilion? known)
    {
        var current = known ?? new Pavilion("", "", "");
        Pavilion pavilion = new(map.Id("id", current.Id), map.Text("name", current.Name, isRequired: known is null), map.Text("hall", current.Hall))
        {
            Names = Names(map, current.Names),
            Kind = map.Choice("kind", current.Kind),
            Organisers = map.Maps("organisers", "an organiser") is { } organisers ? [.. organisers.Select(Organiser)] : current.Organisers,
            Banner = map.Text("banner", current.Banner, SetupLimits.Text),
            Funding = map.Text("funding", current.Funding, SetupLimits.Text),
            FiscalYearBegins = map.Whole("fiscal-year-begins", current.FiscalYearBegins, 1, MonthsOfAYear),
            // A pavilion that nobody gave a form has asked the usual questions until now.
            Form = map.Has("form") ? FormSection.Read(map, current.Form ?? (known is null ? null : QualificationForm.Usual), QualificationForm.Usual, others: null) : current.Form,
            Targets = Targets(map, current.Targets),
        };
        map.Done();
        return pavilion;
    }

    public static LocalNames Names(SetupMap map, LocalNames current)
    {
        if (map.Map("names", "the names") is not { } names)
        {
            return map.Has("names") ? LocalNames.None : current;
        }

        LocalNames read = new()
        {
            English = names.Text("en", current.English),
            German = names.Text("de", current.German),
            Japanese = names.Text("ja", current.Japanese),
            Kana = names.Text("kana", current.Kana),
        };
        names.Done();
        return read;
    }

    public static Targets Targets(SetupMap map, Targets current)
    {
        if (map.Map("targets", "the targets") is not { } targets)
        {
            return map.Has("targets") ? Pavilions.Fairs.Targets.None : current;
        }

        Targets read = new()
        {
            Visitors = targets.Figure("visitors", current.Visitors),
            Visits = targets.Figure("visits", current.Visits),
            Meetings = targets.Figure("meetings", current.Meetings),
            Leads = targets.Figure("leads", current.Leads),
        };
        targets.Done();
        return read;
    }

    private static PastEdition Past(SetupMap map)
    {
        PastEdition past = new(map.Text("name", "", isRequired: true))
        {
            Fair = map.Text("fair", ""),
            First = map.Day("first", null),
            Last = map.Day("last", null),
            City = map.Text("city", ""),
            Exhibitors = map.Number("exhibitors", QualifiedNumber.Unknown),
            Kind = map.Choice("kind", PavilionKind.Unknown),
            Organisers = map.Texts("organisers", []),
            Funding = map.Text("funding", "", SetupLimits.Text),
            Totals = map.Map("totals", "the totals") is { } totals ? Totals(totals, FairTotals.None) : FairTotals.None,
            Visits = map.Figures("visits"),
            Visitors = map.Figures("visitors"),
        };
        if (past.Last < past.First)
        {
            map.Complain("last", Say.Plain("This edition ends before it begins."));
        }

        map.Done();
        return past;
    }

    private static FairTotals Totals(SetupMap map, FairTotals current)
    {
        FairTotals totals = new()
        {
            Of = map.Texts("of", current.Of),
            Visitors = map.Number("visitors", current.Visitors),
            ForeignPercent = map.Number("foreign-percent", current.ForeignPercent),
            Countries = map.Number("countries", current.Countries),
            Exhibitors = map.Number("exhibitors", current.Exhibitors),
        };
        var from = map.Texts("exhibitors-from", [.. current.ExhibitorsFrom.Select(figure => figure.ToString())]);
        foreach (var wrong in from.Where(text => CountryFigure.Parse(text) is null).Take(1))
        {
            map.Complain("exhibitors-from", Say.Plain($"'{wrong}' is no country and figure, such as 'JP at least 100'."));
        }

        totals = totals with { ExhibitorsFrom = [.. from.Select(CountryFigure.Parse).OfType<CountryFigure>()] };
        if (totals.ForeignPercent.Value > Percent)
        {
            map.Complain("foreign-percent", Say.Plain("Of a hundred visitors no more than a hundred come from abroad."));
        }

        map.Done();
        return totals;
    }

    private static Organiser Organiser(SetupMap map)
    {
        Organiser organiser = new(map.Text("name", "", isRequired: true), map.Choice("role", OrganiserRole.Lead))
        {
            Country = map.Country("country", ""),
            TimeZone = map.Zone("zone", ""),
        };
        map.Done();
        return organiser;
    }

    private static ValueList<DayHours> OwnHours(IReadOnlyList<SetupMap> days, DateOnly first, DateOnly last)
    {
        SortedDictionary<DateOnly, DayHours> hours = [];
        foreach (var map in days)
        {
            var (day, opens, closes) = (map.Day("day", null), map.Time("opens", null), map.Time("closes", null));
            if (day is null || opens is null || closes is null)
            {
                map.Complain(Say.Plain("A day needs 'day', 'opens' and 'closes'."));
            }
            else if (closes <= opens)
            {
                map.Complain("closes", Say.Plain("The halls must close after they open."));
            }
            else if (last >= first && (day < first || day > last))
            {
                map.Complain("day", Say.With($"{Iso(day.Value)} is no day of the fair, which lasts from {Iso(first)} to {Iso(last)}."));
            }
            else if (!hours.TryAdd(day.Value, new DayHours(day.Value, opens.Value, closes.Value)))
            {
                map.Complain("day", Say.With($"{Iso(day.Value)} is there twice."));
            }

            map.Done();
        }

        return [.. hours.Values];
    }

    private static void CheckDays(SetupMap map, FairEdition fair)
    {
        if (fair.Closes <= fair.Opens)
        {
            map.Complain(map.Has("closes") ? "closes" : "opens", Say.Plain("The halls must close after they open."));
        }

        // A day that is missing is told already.
        if (fair.First == default || fair.Last == default)
        {
            return;
        }

        if (fair.Last < fair.First)
        {
            map.Complain("last", Say.With($"The fair ends on {Iso(fair.Last)}, before it begins on {Iso(fair.First)}."));
        }
        else if (fair.First.Year < SetupStore.FirstYear || fair.Last.Year > SetupStore.LastYear || fair.Last.DayNumber - fair.First.DayNumber >= SetupStore.MostDays)
        {
            map.Complain("first", Say.With($"The fair must lie between {SetupStore.FirstYear} and {SetupStore.LastYear} and last at most {SetupStore.MostDays} days."));
        }
    }

    private static DateOnly Required(SetupMap map, string key, DateOnly? current)
    {
        var day = map.Day(key, current);
        if (day is null && (!map.Has(key) || map.IsCleared(key)))
        {
            map.Complain(key, Say.With($"The fair needs '{key}', a day such as 2026-11-16."));
        }

        return day ?? default;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
