using System.Globalization;
using Dapper;
using FairKiosk.Pavilions.Publishing;
using FairKiosk.Storage.Projections;
using FairKiosk.Storage.Setup;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage;

/// <summary>Counts, in one snapshot, what is published, and whom each number is about.</summary>
internal sealed class PublishedCount(SqliteConnection connection)
{
    private const string Visits =
        """
        SELECT t.badge AS Badge, t.station_id AS Station, t.start_at AS At, b.country AS Country, NULL AS Meeting
        FROM visit t JOIN badge b ON b.badge = t.badge ORDER BY t.badge
        """;

    // A planned one once, whoever was checked in. Of one that only a person told of nobody knows whose badge it was: one unknown visitor stands behind it.
    private const string Meetings =
        """
        SELECT t.badge AS Badge, t.station_id AS Station, t.start_at AS At, b.country AS Country, NULL AS Meeting
        FROM meeting t JOIN badge b ON b.badge = t.badge
        UNION ALL
        SELECT coalesce(min(c.badge), ''), h.station_id, h.planned_at, b.country, h.meeting_id
        FROM held_meeting h LEFT JOIN check_in c ON c.meeting_id = h.meeting_id LEFT JOIN badge b ON b.badge = c.badge
        GROUP BY h.meeting_id
        ORDER BY 1
        """;

    private readonly ILookup<string, string> _firms = connection.Query<(string Meeting, string Exhibitor)>(
        "SELECT h.meeting_id, p.party_id FROM held_meeting h JOIN meeting_party p ON p.meeting_id = h.meeting_id JOIN exhibitor e ON e.id = p.party_id")
        .ToLookup(party => party.Meeting, party => party.Exhibitor, StringComparer.Ordinal);

    private readonly SetupSnapshot _setup = new(SetupReader.Read(connection));
    private readonly Dictionary<string, Tally> _days = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tally> _countries = new(StringComparer.Ordinal);
    private readonly Tally _whole = new();

    public PublishedNumbers Publish(DateTimeOffset atUtc, PublishedNumbers? before)
    {
        Count(Visits, tally => tally.Visits);
        Count(Meetings, tally => tally.Meetings);
        CountVisitors();
        // Days that have not begun are no groups: of them nothing is known, not even that nobody came.
        var days = FairDays(atUtc);
        NumberTable ByDay(Func<Tally, Part> part) =>
            new(part(_whole).As(""), [.. days.Select(day => part(_days.GetValueOrDefault(day) ?? new Tally()).As(day))], IsPartition: false);
        return new PublishedNumbers(
            atUtc,
            Publication.Publish(ByDay(tally => tally.Visitors), before?.Visitors),
            Publication.Publish(ByDay(tally => tally.Visits), before?.Visits),
            Publication.Publish(ByDay(tally => tally.Meetings), before?.Meetings),
            Publication.Publish(ByCountry(), before?.Countries));
    }

    private NumberTable ByCountry()
    {
        var groups = _countries.Select(country => country.Value.Visitors.As(country.Key))
            .OrderBy(group => group.Name == PublishedNumbers.UnknownCountry).ThenByDescending(group => group.Value).ThenBy(group => group.Name, StringComparer.Ordinal);
        return Publication.Join(new NumberTable(_whole.Visitors.As(""), [.. groups], IsPartition: true), PublishedNumbers.OtherCountries);
    }

    // Rows come badge by badge, so that nobody is counted twice within a group without a list of everybody.
    private void Count(string rows, Func<Tally, Part> part)
    {
        foreach (var row in connection.Query<Row>(rows, buffered: false))
        {
            var owners = row.Meeting is { } meeting ? [.. _firms[meeting]] : _setup.Setup.Stations[row.Station].OwnersAt(DateTimeOffset.FromUnixTimeMilliseconds(row.At));
            foreach (var tally in new[] { _whole, Of(_days, _setup.DayOf(row.At)), Of(_countries, CountryOf(row.Country)) })
            {
                part(tally).Add(row.Badge, owners);
                tally.Visitors.ExhibitorIds.UnionWith(owners);
            }
        }
    }

    // Whoever was scanned where nobody knows whose it is was at the pavilion all the same.
    private void CountVisitors()
    {
        foreach (var (days, country) in connection.Query<(string Days, string? Country)>("SELECT days, country FROM badge WHERE days <> ''", buffered: false))
        {
            _whole.Visitors.Value++;
            Of(_countries, CountryOf(country)).Visitors.Value++;
            foreach (var day in days.Split(','))
            {
                Of(_days, day).Visitors.Value++;
            }
        }

        foreach (var tally in _days.Values.Concat(_countries.Values).Append(_whole))
        {
            tally.Visitors.Visitors = tally.Visitors.Value;
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

    // A country that is no code may be anything that stood on a badge, a name included.
    private static string CountryOf(string? country) =>
        country is { Length: 2 } && country.All(char.IsAsciiLetterUpper) ? country : PublishedNumbers.UnknownCountry;

    private static Tally Of(Dictionary<string, Tally> tallies, string name)
    {
        if (!tallies.TryGetValue(name, out var tally))
        {
            tallies.Add(name, tally = new Tally());
        }

        return tally;
    }

    private sealed record Row
    {
        public string Badge { get; init; } = "";

        public string Station { get; init; } = "";

        public long At { get; init; }

        public string? Country { get; init; }

        public string? Meeting { get; init; }
    }

    private sealed class Tally
    {
        public Part Visitors { get; } = new();

        public Part Visits { get; } = new();

        public Part Meetings { get; } = new();
    }

    private sealed class Part
    {
        private string _last = "";

        public long Value { get; set; }

        public long Visitors { get; set; }

        public HashSet<string> ExhibitorIds { get; } = new(StringComparer.Ordinal);

        public void Add(string badge, IReadOnlyList<string> owners)
        {
            Value++;
            if (badge != _last)
            {
                Visitors++;
                _last = badge;
            }

            ExhibitorIds.UnionWith(owners);
        }

        public NumberGroup As(string name) => new(name, Value, Visitors, ExhibitorIds);
    }
}
