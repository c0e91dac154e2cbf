using System.Globalization;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Setup;

/// <summary>Writes the set-up as the file that <see cref="SetupFile"/> reads. No passwords and no keys are in it.</summary>
internal sealed partial class SetupExport
{
    private readonly YamlWriter _yaml = new();
    private readonly FairSetup _setup;
    private readonly SetupMoment _moments;

    private SetupExport(FairSetup setup)
    {
        _setup = setup;
        _moments = new SetupMoment(setup.Fair?.Zone);
    }

    public static string Write(FairSetup setup) => new SetupExport(setup).All();

    /// <summary>What the file says of one part, line by line, without what is not set.</summary>
    /// <param name="setup">Where the part belongs: zone and bindings are taken from it.</param>
    public static IReadOnlyList<string> LinesOf(FairSetup setup, object part)
    {
        SetupExport export = new(setup);
        switch (part)
        {
            case FairSeries series:
                export.Series(series);
                break;
            case FairEdition fair:
                export.Fair(fair);
                break;
            case Pavilion pavilion:
                export.Pavilion(pavilion);
                break;
            case Exhibitor exhibitor:
                export.Exhibitor(exhibitor);
                break;
            case Guest guest:
                export.Guest(guest);
                break;
            case StaffMember member:
                export.Staff(member);
                break;
            case Station station:
                export.Station(station);
                break;
            case ReaderEntry reader:
                export.Reader(reader);
                break;
            case PermissionText text:
                export.Permission(text);
                break;
            default:
                throw new ArgumentException($"A set-up has no {part.GetType().Name}.", nameof(part));
        }

        return [.. export._yaml.ToString().Split('\n').Where(line => line.Length > 0 && !line.TrimStart().StartsWith('#'))];
    }

    /// <summary>The part of the series alone, with a past edition at its end: for the set-up of the next one.</summary>
    public static string Write(FairSeries series, PastEdition past)
    {
        SetupExport export = new(FairSetup.Empty);
        export._yaml.Map("series", () => export.Series(series with { History = [.. series.History, past] }));
        return export._yaml.ToString();
    }

    private string All()
    {
        _yaml.Comment(Say.Plain("The set-up of one pavilion at one fair. Read it in with: fairkiosk import FILE"));
        _yaml.Comment(Say.Plain("What is not said here stays as it is; an empty value takes it away. Words behind # are not set."));
        _yaml.Comment(Say.Plain("Times are those of the clocks in the halls."));
        Part("series", _setup.Series, Series, "The fair that comes again and where the pavilion stood before: id, name, aliases, field, history.");
        Part("fair", _setup.Fair, Fair, "This edition: id, name, city, zone, first, last, opens, closes, days, totals.");
        Part("pavilion", _setup.Pavilion, Pavilion, "The joint stand: id, name, hall, kind, organisers, funding, targets.");
        List("exhibitors", _setup.Exhibitors, Exhibitor, "The firms: id, name, country, names, size, role, memberships, targets.");
        List("guests", _setup.Guests, Guest, "Who is invited to meetings: id, name, country, role, languages, people, came, badges, rivals.");
        List("staff", _setup.Staff, Staff, "Who attends meetings: id, name, tasks (coordinator, interpreter), languages, sign-in.");
        List("stations", [.. _setup.Stations.Values.OrderBy(station => station.Id, StringComparer.Ordinal)], Station, "Where badges are read: id, name, kind, owners.");
        List("readers", _setup.Readers, Reader, "The badge readers: id, name, language, bindings.");
        List("permissions", [.. _setup.PermissionTexts.Where(text => !text.IsEmpty)], Permission, "What visitors are asked: recipient, en, de, ja.");
        return _yaml.ToString();
    }

    private void Series(FairSeries series)
    {
        _yaml.Value("id", series.Id);
        _yaml.Value("name", series.Name);
        _yaml.Texts("aliases", series.Aliases, "other spellings, one a line");
        _yaml.Value("field", series.Field, "what the fair is about");
        if (series.History.Count > 0)
        {
            _yaml.Maps("history", series.History, Past);
        }
        else
        {
            _yaml.Unsaid("history", "earlier editions: name, fair, first, last, city, exhibitors, kind, organisers, funding, totals, visits, visitors");
        }
    }

    private void Past(PastEdition past)
    {
        _yaml.Value("name", past.Name);
        _yaml.Value("fair", past.Fair, "which fair, if it was not this one");
        _yaml.Day("first", past.First, "first day");
        _yaml.Day("last", past.Last, "last day");
        _yaml.Value("city", past.City, "where it was");
        _yaml.Bare("exhibitors", past.Exhibitors.ToString());
        Choice("kind", past.Kind);
        _yaml.Texts("organisers", past.Organisers, "who organised the pavilion, one a line");
        _yaml.Value("funding", past.Funding, "who paid");
        Totals(past.Totals);
        Figures("visits", past.Visits);
        Figures("visitors", past.Visitors);
    }

    private void Figures(string key, ValueList<HourFigures> days) =>
        _yaml.Texts(key, [.. days.Select(day => day.ToString())], "counted at the pavilion, a row for each day: one figure for each open hour, such as 12 30 41");

    private void Targets(Targets targets)
    {
        if (targets == Pavilions.Fairs.Targets.None)
        {
            _yaml.Unsaid("targets", "what is to be reached over the whole fair: visitors, visits, meetings, leads");
            return;
        }

        _yaml.Map("targets", () =>
        {
            foreach (var (key, figure) in new[] { ("visitors", targets.Visitors), ("visits", targets.Visits), ("meetings", targets.Meetings), ("leads", targets.Leads) })
            {
                if (figure is { } known)
                {
                    _yaml.Bare(key, known.ToString(CultureInfo.InvariantCulture));
                }
                else
                {
                    _yaml.Unsaid(key, "not set");
                }
            }
        });
    }

    private void Fair(FairEdition fair)
    {
        _yaml.Value("id", fair.Id);
        _yaml.Value("name", fair.Name);
        _yaml.Value("city", fair.City);
        _yaml.Value("country", fair.Country, "two letters, such as DE");
        _yaml.Value("zone", fair.TimeZone);
        _yaml.Day("first", fair.First, "");
        _yaml.Day("last", fair.Last, "");
        _yaml.Value("opens", Clock(fair.Opens));
        _yaml.Value("closes", Clock(fair.Closes));
        if (fair.OwnHours.Count > 0)
        {
            _yaml.Maps("days", fair.OwnHours, own =>
            {
                _yaml.Day("day", own.Day, "");
                _yaml.Value("opens", Clock(own.Opens));
                _yaml.Value("closes", Clock(own.Closes));
            });
        }
        else
        {
            _yaml.Unsaid("days", "days with hours of their own: day, opens, closes");
        }

        Totals(fair.Totals);
    }

    private void Totals(FairTotals totals)
    {
        if (totals == FairTotals.None)
        {
            _yaml.Unsaid("totals", "what the fair published: of, visitors, foreign-percent, countries, exhibitors, exhibitors-from");
            return;
        }

        _yaml.Map("totals", () =>
        {
            _yaml.Texts("of", totals.Of, "the fairs that are counted together, one a line");
            _yaml.Bare("visitors", totals.Visitors.ToString());
            _yaml.Bare("foreign-percent", totals.ForeignPercent.ToString());
            _yaml.Bare("countries", totals.Countries.ToString());
            _yaml.Bare("exhibitors", totals.Exhibitors.ToString());
            _yaml.Texts("exhibitors-from", [.. totals.ExhibitorsFrom.Select(figure => figure.ToString())], "how many of them from a country, one a line: JP at least 100");
        });
    }

    private void Pavilion(Pavilion pavilion)
    {
        _yaml.Value("id", pavilion.Id);
        _yaml.Value("name", pavilion.Name);
        Names(pavilion.Names);
        _yaml.Value("hall", pavilion.Hall, "hall and stand, such as 8a / F19");
        Choice("kind", pavilion.Kind);
        _yaml.Value("banner", pavilion.Banner, "what is written over the stand");
        if (pavilion.Organisers.Count > 0)
        {
            _yaml.Maps("organisers", pavilion.Organisers, organiser =>
            {
                _yaml.Value("name", organiser.Name);
                _yaml.Value("role", SetupWords.Of(organiser.Role));
                _yaml.Value("country", organiser.Country, "two letters, such as JP");
                _yaml.Value("zone", organiser.TimeZone, "time zone of its office, such as Asia/Tokyo");
            });
        }
        else
        {
            _yaml.Unsaid("organisers", "one or more: name, role (lead, partner-cluster, coordinator), country, zone");
        }

        _yaml.Value("funding", pavilion.Funding, "who pays");
        _yaml.Bare("fiscal-year-begins", pavilion.FiscalYearBegins.ToString(CultureInfo.InvariantCulture));
        FormExport.Write(_yaml, pavilion.Form, "what is asked about leads: fields, interests; without it the next step and its day", Names);
        Targets(pavilion.Targets);
    }

    private void Exhibitor(Exhibitor firm)
    {
        _yaml.Value("id", firm.Id);
        _yaml.Value("name", firm.Name);
        Names(firm.Names);
        _yaml.Texts("aliases", firm.Aliases, "other spellings, one a line");
        _yaml.Value("country", firm.Country, "two letters, such as JP");
        _yaml.Value("region", firm.Region, "state or prefecture");
        _yaml.Value("inside-region", firm.IsInsideRegion is { } inside ? (inside ? "yes" : "no") : null, "yes or no: from the pavilion's own region");
        Choice("size", firm.Size);
        _yaml.Value("role", SetupWords.Of(firm.Role));
        if (firm.Memberships.Count > 0)
        {
            _yaml.Maps("memberships", firm.Memberships, membership =>
            {
                _yaml.Value("cluster", membership.Cluster);
                _yaml.Day("from", membership.From, "first day");
                _yaml.Day("to", membership.To, "last day");
            });
        }
        else
        {
            _yaml.Unsaid("memberships", "clusters: cluster, from, to");
        }

        Languages(firm.Languages);
        Rivals(firm.Rivals);
        _yaml.Day("joined", firm.Joined, "first day in the pavilion");
        _yaml.Day("left", firm.Left, "last day in the pavilion");
        FormExport.Write(_yaml, firm.Form, "what this firm asks besides: fields, interests", Names);
        Targets(firm.Targets);
    }

    private void Languages(ValueList<string> languages) => _yaml.Texts("languages", languages, "two letters each, such as de, one a line");

    private void Rivals(ValueList<string> rivals) => _yaml.Texts("rivals", rivals, "exhibitors and guests it is never paired with, one a line");

    private void Station(Station station)
    {
        _yaml.Value("id", station.Id);
        _yaml.Value("name", station.Name);
        _yaml.Value("kind", SetupWords.Of(station.Kind));
        _yaml.Maps("owners", station.Owners, owner =>
        {
            if (owner.FromUtc == DateTimeOffset.UnixEpoch && owner.ToUtc is null)
            {
                _yaml.Word(owner.ExhibitorId);
                return;
            }

            _yaml.Value("exhibitor", owner.ExhibitorId);
            Span(owner.FromUtc, owner.ToUtc);
        });
    }

    private void Reader(ReaderEntry reader)
    {
        _yaml.Value("id", reader.Id);
        _yaml.Value("name", reader.Name);
        _yaml.Value("language", reader.Language);
        var bindings = ReaderBindings.Effective(_setup.Bindings.GetValueOrDefault(reader.Id) ?? []);
        switch (bindings)
        {
            case []:
                _yaml.Unsaid("station", "where it stands; or bindings: station, from, to");
                break;
            case [{ ToUtc: null } only] when only.FromUtc == DateTimeOffset.UnixEpoch:
                _yaml.Value("station", only.StationId);
                break;
            default:
                _yaml.Maps("bindings", bindings, binding =>
                {
                    _yaml.Value("station", binding.StationId);
                    Span(binding.FromUtc, binding.ToUtc);
                });
                break;
        }
    }

    private void Permission(PermissionText text)
    {
        _yaml.Value("recipient", SetupWords.Of(text.Recipient));
        _yaml.Value("en", text.English, "the question in English; {firm}, {organiser} and {partner} stand for names");
        _yaml.Value("de", text.German, "in German");
        _yaml.Value("ja", text.Japanese, "in Japanese");
    }

    private void Span(DateTimeOffset from, DateTimeOffset? to)
    {
        if (from != DateTimeOffset.UnixEpoch)
        {
            _yaml.Value("from", _moments.Write(from));
        }

        if (to is { } end)
        {
            _yaml.Value("to", _moments.Write(end));
        }
    }

    private void Names(LocalNames names)
    {
        if (names == LocalNames.None)
        {
            _yaml.Unsaid("names", "in other languages: en, de, ja, kana");
            return;
        }

        _yaml.Map("names", () =>
        {
            _yaml.Value("en", names.English, "in English");
            _yaml.Value("de", names.German, "in German");
            _yaml.Value("ja", names.Japanese, "in Japanese");
            _yaml.Value("kana", names.Kana, "how the Japanese name is read");
        });
    }

    private void Choice<T>(string key, T choice)
        where T : struct, Enum => _yaml.Value(key, EqualityComparer<T>.Default.Equals(choice, default) ? null : SetupWords.Of(choice), Say.With($"one of {string.Join(", ", SetupWords.All<T>().Skip(1))}"));

    private void Part<T>(string key, T? part, Action<T> write, string otherwise)
        where T : class
    {
        _yaml.Gap();
        if (part is null)
        {
            _yaml.Unsaid(key, otherwise);
        }
        else
        {
            _yaml.Map(key, () => write(part));
        }
    }

    private void List<T>(string key, IReadOnlyCollection<T> items, Action<T> write, string otherwise)
    {
        _yaml.Gap();
        if (items.Count == 0)
        {
            _yaml.Unsaid(key, otherwise);
        }
        else
        {
            _yaml.Maps(key, items, write);
        }
    }

    private static string Clock(TimeOnly time) => time.ToString(time.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
}
