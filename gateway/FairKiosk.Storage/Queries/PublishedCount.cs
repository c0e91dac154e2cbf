using System.Globalization;
using Dapper;
using FairKiosk.Pavilions.Publishing;
using FairKiosk.Storage.Meetings;
using FairKiosk.Storage.Projections;
using FairKiosk.Storage.Setup;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage;

/// <summary>Counts, in one snapshot, what is published, and whom each number is about.</summary>
internal sealed class PublishedCount(SqliteConnection connection)
{
    // A row for each scan of a visit, because each may be another firm's; the first of them stands for the visit.
    private const string Visits =
        $"""
        SELECT v.badge, v.station_id, v.start_at, c.meeting_id AS meeting, NULL AS recorder, s.at AS owned_at,
               (s.journal, s.seq, s.hash) = (v.journal, v.seq, v.hash) AS is_counted
        FROM visit v JOIN scan s ON s.badge = v.badge AND s.station_id = v.station_id AND s.at BETWEEN v.start_at AND v.end_at AND s.standing = 'counted'
        LEFT JOIN check_in c ON {ScanOwner.AtMeeting}
        """;

    // A planned one once, whoever was checked in. Of one that only a person told of nobody knows whose badge it was: one unknown visitor stands behind it,
    // who is of no country, not even of an unknown one: those are visitors who were scanned.
    private const string Meetings =
        $"""
        SELECT m.badge, m.station_id, m.start_at, c.meeting_id AS meeting, r.exhibitor_id AS recorder, coalesce(s.at, m.start_at) AS owned_at, 1 AS is_counted
        FROM meeting m LEFT JOIN recorded_meeting r ON {HeldMeetings.Recorded} LEFT JOIN {HeldMeetings.Start} LEFT JOIN {HeldMeetings.Marked}
        LEFT JOIN check_in c ON {ScanOwner.AtMeeting}
        UNION ALL
        SELECT coalesce(min(c.badge), ''), h.station_id, h.planned_at, h.meeting_id, NULL, h.planned_at, 1
        FROM held_meeting h LEFT JOIN check_in c ON c.meeting_id = h.meeting_id GROUP BY h.meeting_id
        """;

    private readonly ILookup<string, string> _firms = connection.Query<(string Meeting, string Exhibitor)>(
        "SELECT p.meeting_id, p.party_id FROM meeting_party p JOIN exhibitor e ON e.id = p.party_id")
        .ToLookup(party => party.Meeting, party => party.Exhibitor, StringComparer.Ordinal);

    private readonly SetupSnapshot _setup = new(SetupReader.Read(connection));
    private readonly Dictionary<string, Tally> _days = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tally> _countries = new(StringComparer.Ordinal);
    private readonly Tally _whole = new();
    private readonly Dictionary<string, string> _countryOf = CountryOfMerged(connection);

    /// <summary>The firms behind the visits and behind the meetings of the whole fair, once it was counted.</summary>
    internal (IReadOnlySet<string> Visits, IReadOnlySet<string> Meetings) Firms => (_whole.Visits.ExhibitorIds, _whole.Meetings.ExhibitorIds);

    public PublishedNumbers Publish(DateTimeOffset atUtc, PublishedNumbers? before)
    {
        Count(Visits, tally => tally.Visits);
        Count(Meetings, tally => tally.Meetings);
        CountVisitors();
        // Days that have not begun are no groups: of them nothing is known, not even that nobody came.
        var days = FairDays(atUtc);
        NumberTable ByDay(Func<Tally, Part> part) =>
            new(part(_whole).As(""), [.. days.Select(day => part(_days.GetValueOrDefault(day) ?? new Tally()).As(day))], IsPartition: false);
        var told = Publication.Publish(
            new NumberTables(ByDay(tally => tally.Visitors), ByDay(tally => tally.Visits) with { AddsUp = true }, ByDay(tally => tally.Meetings) with { AddsUp = true }, ByCountry()),
            before is null ? null : new PublishedTables(before.Visitors, before.Visits, before.Meetings, before.Countries));
        PublishedTable Dated(PublishedTable table, PublishedTable? earlier) =>
            ReferenceEquals(table, earlier) ? table with { StillOfUtc = table.StillOfUtc ?? before!.AtUtc } : table;
        return new PublishedNumbers(
            atUtc, Dated(told.Visitors, before?.Visitors), Dated(told.Visits, before?.Visits), Dated(told.Meetings, before?.Meetings), Dated(told.Countries, before?.Countries));
    }

    private NumberTable ByCountry()
    {
        var groups = _countries.Select(country => country.Value.Visitors.As(country.Key))
            .OrderBy(group => group.Name == PublishedNumbers.UnknownCountry).ThenByDescending(group => group.Value).ThenBy(group => group.Name, StringComparer.Ordinal);
        return Publication.Join(new NumberTable(_whole.Visitors.As(""), [.. groups], IsPartition: true), PublishedNumbers.OtherCountries);
    }

    // Rows come person by person, so that nobody is counted twice within a group without a list of everybody: first those of one badge, then the few of several.
    private void Count(string rows, Func<Tally, Part> part)
    {
        const string Columns =
            "t.station_id AS Station, t.start_at AS At, b.country AS Country, t.meeting AS Meeting, t.recorder AS Recorder, t.owned_at AS OwnedAt, t.is_counted AS IsCounted";
        var alone = connection.Query<Row>(
            $"SELECT t.badge AS Person, {Columns} FROM ({rows}) t LEFT JOIN badge b ON b.badge = t.badge WHERE NOT EXISTS (SELECT 1 FROM person p WHERE p.badge = t.badge) ORDER BY t.badge",
            buffered: false);
        var merged = connection.Query<Row>(
            $"SELECT p.person AS Person, {Columns} FROM person p JOIN ({rows}) t ON t.badge = p.badge JOIN badge b ON b.badge = p.badge ORDER BY p.person, p.badge", buffered: false)
            .Select(row => row with { Country = _countryOf.GetValueOrDefault(row.Person) });
        foreach (var row in alone.Concat(merged))
        {
            var owners = Owners(row);
            Tally[] tallies = row.Person.Length > 0
                ? [_whole, Of(_days, _setup.DayOf(row.At)), Of(_countries, Tallies.Country(row.Country))]
                : [_whole, Of(_days, _setup.DayOf(row.At))];
            foreach (var tally in tallies)
            {
                part(tally).Add(row.Person, owners, row.IsCounted);
                tally.Visitors.ExhibitorIds.UnionWith(owners);
                if (row.Meeting is not null && row.Person.Length > 0)
                {
                    // Whoever checked in was scanned at the table: that visit is about those in the meeting.
                    tally.Visits.ExhibitorIds.UnionWith(owners);
                }
            }
        }
    }

    // As LeadRule has it: of what was scanned or marked at a planned meeting those who met there, of what may have been at one nobody, and what a firm recorded
    // at a place that it does not own is its own alone.
    private IReadOnlyList<string> Owners(Row row)
    {
        if (row.Meeting is { } meeting)
        {
            return [.. _firms[meeting]];
        }

        var owners = _setup.Setup.Stations[row.Station].OwnersAt(DateTimeOffset.FromUnixTimeMilliseconds(row.OwnedAt));
        return row.Recorder is { } firm && !owners.Contains(firm, StringComparer.Ordinal) ? [firm] : owners;
    }

    // Whoever was scanned where nobody knows whose it is was at the pavilion all the same.
    private void CountVisitors()
    {
        foreach (var (days, country) in connection.Query<(string Days, string? Country)>(
            "SELECT days, country FROM badge b WHERE days <> '' AND NOT EXISTS (SELECT 1 FROM person p WHERE p.badge = b.badge)", buffered: false))
        {
            Add(days.Split(','), country);
        }

        foreach (var person in connection.Query<(string Person, string Days)>("SELECT p.person, b.days FROM person p JOIN badge b ON b.badge = p.badge WHERE b.days <> ''")
            .GroupBy(badge => badge.Person, badge => badge.Days, StringComparer.Ordinal))
        {
            Add(person.SelectMany(days => days.Split(',')).Distinct(StringComparer.Ordinal), _countryOf.GetValueOrDefault(person.Key));
        }

        foreach (var tally in _days.Values.Concat(_countries.Values).Append(_whole))
        {
            tally.Visitors.Visitors = tally.Visitors.Value;
        }
    }

    private void Add(IEnumerable<string> days, string? country)
    {
        _whole.Visitors.Value++;
        Of(_countries, Tallies.Country(country)).Visitors.Value++;
        foreach (var day in days)
        {
            Of(_days, day).Visitors.Value++;
        }
    }

    private List<string> FairDays(DateTimeOffset atUtc)
    {
        if (_setup.Setup.Fair is not { } fair)
        {
            return [];
        }

        var days = new List<string>();
        for (var day = fair.First; day <= fair.Last && day <= fair.DayOf(atUtc); day = day.AddDays(1))
        {
            days.Add(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        return days;
    }

    private static Tally Of(Dictionary<string, Tally> tallies, string name)
    {
        if (!tallies.TryGetValue(name, out var tally))
        {
            tallies.Add(name, tally = new Tally());
        }

        return tally;
    }

    // That of the first badge that is a visitor's and says one, of persons with several badges.
    private static Dictionary<string, string> CountryOfMerged(SqliteConnection connection)
    {
        var countries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (person, country) in connection.Query<(string Person, string Country)>(
            "SELECT p.person, b.country FROM person p JOIN badge b ON b.badge = p.badge WHERE b.country IS NOT NULL AND b.days <> '' ORDER BY p.person, p.badge"))
        {
            if (Tallies.IsCountry(country))
            {
                countries.TryAdd(person, country);
            }
        }

        return countries;
    }

    private sealed record Row
    {
        public string Person { get; init; } = "";

        public string Station { get; init; } = "";

        public long At { get; init; }

        public string? Country { get; init; }

        public string? Meeting { get; init; }

        public string? Recorder { get; init; }

        public long OwnedAt { get; init; }

        public bool IsCounted { get; init; }
    }

    private sealed class Tally
    {
        public Part Visitors { get; } = new();

        public Part Visits { get; } = new();

        public Part Meetings { get; } = new();
    }

    private sealed class Part
    {
        private string? _last;

        public long Value { get; set; }

        public long Visitors { get; set; }

        public HashSet<string> ExhibitorIds { get; } = new(StringComparer.Ordinal);

        public void Add(string person, IReadOnlyList<string> owners, bool isCounted)
        {
            Value += isCounted ? 1 : 0;
            if (person != _last)
            {
                Visitors++;
                _last = person;
            }

            ExhibitorIds.UnionWith(owners);
        }

        public NumberGroup As(string name) => new(name, Value, Visitors, ExhibitorIds);
    }
}
