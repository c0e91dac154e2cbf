using Dapper;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Forms;
using FairKiosk.Storage.Meetings;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage.Setup;

/// <summary>Reads the setup from its projections, on whatever connection the caller has.</summary>
internal static class SetupReader
{
    public static FairSetup Read(SqliteConnection connection)
    {
        var bindings = connection.Query<(string Reader, string Station, long Revision, long From, long? To, bool HasOwnEnd)>(
            "SELECT reader_id, station_id, revision, from_at, to_at, until_at IS NOT NULL FROM binding ORDER BY reader_id, from_at, revision")
            .GroupBy(b => b.Reader, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => (IReadOnlyList<Binding>)[.. g.Select(b => new Binding(b.Reader, b.Station, b.Revision, Times.FromMillis(b.From), Times.FromMillis(b.To)) { HasOwnEnd = b.HasOwnEnd })],
                StringComparer.Ordinal);
        var answers = connection.Query<(string Reader, string Doubt, string Station, long From, long To)>(
            "SELECT reader_id, doubt, station_id, from_at, to_at FROM answer ORDER BY reader_id, decision_id")
            .GroupBy(a => a.Reader, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => (IReadOnlyList<Answer>)[.. g.Select(a => new Answer(a.Station, Doubts.Of(a.Doubt), Times.FromMillis(a.From), Times.FromMillis(a.To)))],
                StringComparer.Ordinal);
        return new FairSetup(
            Fair(connection),
            Pavilion(connection),
            Exhibitors(connection),
            Stations(connection),
            [.. connection.Query<(string Id, string Name, string Language)>("SELECT id, name, language FROM reader ORDER BY id")
                .Select(r => new ReaderEntry(r.Id, r.Name, r.Language))],
            bindings,
            connection.QuerySingle<long>("SELECT version FROM setup_version"))
        {
            Series = Series(connection),
            PermissionTexts = PermissionTexts(connection),
            Guests = MeetingReader.Guests(connection),
            Staff = MeetingReader.Staff(connection),
            Answers = answers,
            SettingRevisions = connection.Query<(string Reader, long Revision, long Binding)>("SELECT reader_id, revision, binding_revision FROM reader_setting")
                .ToDictionary(s => (s.Reader, s.Revision), s => s.Binding),
        };
    }

    public static Dictionary<string, Station> Stations(SqliteConnection connection)
    {
        var owners = connection.Query<(string Station, string Exhibitor, long From, long? To)>(
            "SELECT station_id, exhibitor_id, from_at, to_at FROM station_owner ORDER BY station_id, exhibitor_id, from_at")
            .ToLookup(o => o.Station, o => new Ownership(o.Exhibitor, Times.FromMillis(o.From), Times.FromMillis(o.To)), StringComparer.Ordinal);
        return connection.Query<(string Id, string Name, string Kind)>("SELECT id, name, kind FROM station ORDER BY id")
            .ToDictionary(s => s.Id, s => new Station(s.Id, s.Name, Enum.Parse<StationKind>(s.Kind), [.. owners[s.Id]]), StringComparer.Ordinal);
    }

    public static FairEdition? Fair(SqliteConnection connection) => connection.Query<FairRow>(
        "SELECT id, name, city, time_zone AS Zone, first_day AS First, last_day AS Last, opens, closes, country, totals FROM fair")
        .Select(f => new FairEdition(f.Id, f.Name, f.City, f.Zone, Days.Day(f.First), Days.Day(f.Last), Days.Time(f.Opens), Days.Time(f.Closes))
        {
            Country = f.Country,
            OwnHours = [.. connection.Query<(string Day, string Opens, string Closes)>("SELECT day, opens, closes FROM fair_day ORDER BY day")
                .Select(own => new DayHours(Days.Day(own.Day), Days.Time(own.Opens), Days.Time(own.Closes)))],
            Totals = Totals(f.Totals),
        })
        .FirstOrDefault();

    /// <summary>Of each exhibitor, and of the fair that comes again, all its names.</summary>
    public static IEnumerable<IEnumerable<string>> NamesOfFirmsAndFairs(SqliteConnection connection) => connection.Query<(string Name, string? Names, string? Aliases)>(
        "SELECT name, names, aliases FROM exhibitor UNION ALL SELECT name, NULL, aliases FROM fair_series")
        .Select(known => SetupBodies.Names(DecisionBodies.Parse<DecisionBodies.Names>(known.Names)).All.Prepend(known.Name).Concat(Texts(known.Aliases)));

    private static FairSeries? Series(SqliteConnection connection) => connection.Query<(string Id, string Name, string Field, string? Aliases)>(
        "SELECT id, name, field, aliases FROM fair_series")
        .Select(s => new FairSeries(s.Id, s.Name)
        {
            Field = s.Field,
            Aliases = Texts(s.Aliases),
            History = [.. connection.Query<PastRow>(
                """
                SELECT name, fair, first_day AS First, last_day AS Last, city, exhibitors, kind, organisers, funding, totals, visits, visitors, meetings, planned FROM past_edition ORDER BY place
                """).Select(past => past.Edition())],
        })
        .FirstOrDefault();

    private static Pavilion? Pavilion(SqliteConnection connection) =>
        connection.Query<PavilionRow>(
            "SELECT id, name, hall, names, kind, banner, funding, fiscal_year_begins AS FiscalYearBegins, form, targets, list_public AS ListPublic FROM pavilion")
        .Select(p => new Pavilion(p.Id, p.Name, p.Hall)
        {
            Names = SetupBodies.Names(DecisionBodies.Parse<DecisionBodies.Names>(p.Names)),
            Kind = Enum.Parse<PavilionKind>(p.Kind),
            Organisers = [.. connection.Query<(string Name, string Role, string Country, string Zone)>(
                "SELECT name, role, country, time_zone FROM pavilion_organiser ORDER BY place")
                .Select(by => new Organiser(by.Name, Enum.Parse<OrganiserRole>(by.Role)) { Country = by.Country, TimeZone = by.Zone })],
            Banner = p.Banner,
            Funding = p.Funding,
            FiscalYearBegins = (int)p.FiscalYearBegins,
            IsListPublic = p.ListPublic != 0,
            Form = Form(p.Form),
            Targets = SetupBodies.Targets(DecisionBodies.Parse<DecisionBodies.Targets>(p.Targets)),
        })
        .FirstOrDefault();

    private static List<Exhibitor> Exhibitors(SqliteConnection connection)
    {
        var memberships = connection.Query<(string Exhibitor, string Cluster, string? From, string? To)>(
            "SELECT exhibitor_id, cluster, from_day, to_day FROM membership ORDER BY exhibitor_id, place")
            .ToLookup(m => m.Exhibitor, m => new Membership(m.Cluster, Days.DayOrNull(m.From), Days.DayOrNull(m.To)), StringComparer.Ordinal);
        return [.. connection.Query<ExhibitorRow>(
            "SELECT id, name, country, names, aliases, region, inside_region AS InsideRegion, size, role, joined, left_after AS LeftAfter, form, targets, rivals, languages, theme, wanted FROM exhibitor ORDER BY id")
            .Select(e => new Exhibitor(e.Id, e.Name, e.Country)
            {
                Names = SetupBodies.Names(DecisionBodies.Parse<DecisionBodies.Names>(e.Names)),
                Aliases = Texts(e.Aliases),
                Region = e.Region,
                IsInsideRegion = e.InsideRegion is { } inside ? inside != 0 : null,
                Size = Enum.Parse<SizeClass>(e.Size),
                Role = Enum.Parse<ExhibitorRole>(e.Role),
                Memberships = [.. memberships[e.Id]],
                Joined = Days.DayOrNull(e.Joined),
                Left = Days.DayOrNull(e.LeftAfter),
                Form = Form(e.Form),
                Targets = SetupBodies.Targets(DecisionBodies.Parse<DecisionBodies.Targets>(e.Targets)),
                Rivals = Texts(e.Rivals),
                Languages = Texts(e.Languages),
                Theme = e.Theme,
                Wanted = Texts(e.Wanted),
            })];
    }

    private static QualificationForm? Form(string? json) => FormBodies.Form(DecisionBodies.Parse<DecisionBodies.Form>(json));

    private static List<PermissionText> PermissionTexts(SqliteConnection connection) =>
        [.. connection.Query<(string Recipient, long Version, string En, string De, string Ja)>(
            """
            SELECT recipient, version, en, de, ja FROM permission_text t
            WHERE version = (SELECT max(x.version) FROM permission_text x WHERE x.recipient = t.recipient)
            """)
            .Select(t => new PermissionText(Enum.Parse<Recipient>(t.Recipient)) { Version = (int)t.Version, English = t.En, German = t.De, Japanese = t.Ja })
            .OrderBy(text => text.Recipient)];

    private static FairTotals Totals(string? json) => SetupBodies.Totals(DecisionBodies.Parse<DecisionBodies.Totals>(json));

    private static ValueList<string> Texts(string? json) => SetupBodies.Texts(DecisionBodies.Parse<IReadOnlyList<string>>(json));

    // More columns than a tuple maps at a glance.
    private sealed record FairRow(
        string Id, string Name, string City, string Zone, string First, string Last, string Opens, string Closes, string Country, string? Totals);

    private sealed record PastRow(
        string Name, string Fair, string? First, string? Last, string City, string Exhibitors, string Kind, string? Organisers, string Funding, string? Totals,
        string? Visits, string? Visitors, string? Meetings, string? Planned)
    {
        public PastEdition Edition() => new(Name)
        {
            Fair = Fair,
            First = Days.DayOrNull(First),
            Last = Days.DayOrNull(Last),
            City = City,
            Exhibitors = SetupBodies.Number(Exhibitors),
            Kind = Enum.Parse<PavilionKind>(Kind),
            Organisers = Texts(Organisers),
            Funding = Funding,
            Totals = SetupReader.Totals(Totals),
            Visits = SetupBodies.Figures(DecisionBodies.Parse<IReadOnlyList<string>>(Visits)),
            Visitors = SetupBodies.Figures(DecisionBodies.Parse<IReadOnlyList<string>>(Visitors)),
            Meetings = SetupBodies.Figures(DecisionBodies.Parse<IReadOnlyList<string>>(Meetings)),
            Planned = SetupBodies.Figures(DecisionBodies.Parse<IReadOnlyList<string>>(Planned)),
        };
    }

    private sealed record ExhibitorRow(
        string Id, string Name, string Country, string? Names, string? Aliases, string Region, long? InsideRegion, string Size, string Role, string? Joined,
        string? LeftAfter, string? Form, string? Targets, string? Rivals, string? Languages, string Theme, string? Wanted);

    private sealed record PavilionRow(
        string Id, string Name, string Hall, string? Names, string Kind, string Banner, string Funding, long FiscalYearBegins, string? Form, string? Targets,
        long ListPublic);
}
