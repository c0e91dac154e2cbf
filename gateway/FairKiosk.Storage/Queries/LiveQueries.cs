using System.Globalization;
using Dapper;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Meetings;
using FairKiosk.Storage.Projections;
using FairKiosk.Storage.Setup;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage;

/// <summary>The organiser's live numbers, all of one snapshot.</summary>
public sealed class LiveQueries
{
    private readonly ReadConnections _reads;
    private readonly TimeProvider _time;

    internal LiveQueries(ReadConnections reads, TimeProvider time)
    {
        _reads = reads;
        _time = time;
    }

    /// <param name="day">A fair-local day; null = the whole fair.</param>
    /// <param name="latest">How many of the last scans.</param>
    public LiveBoard Read(DateOnly? day, int latest = 12) => _reads.Read(connection =>
    {
        var setup = new SetupSnapshot(SetupReader.Read(connection));
        var dayText = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        var tally = connection.Query<(string Station, string Measure, long Value)>(
            "SELECT station_id, measure, value FROM tally WHERE day = @dayText", new { dayText })
            .ToDictionary(t => (t.Station, t.Measure), t => (int)t.Value);
        int Of(string station, string measure) => tally.GetValueOrDefault((station, measure));

        var (from, to) = setup.Bounds(day);
        var now = _time.GetUtcNow();
        var last = LastScans(connection, setup, from, to);
        var booths = setup.Setup.Stations.Values.OrderBy(s => s.Id, StringComparer.Ordinal)
            .Select(s => new BoothRow(
                s.Id, s.Name, s.Owners.Where(o => o.Holds(now)).Select(o => o.ExhibitorId).Distinct(StringComparer.Ordinal).Count(),
                Of(s.Id, Tallies.Visits), Of(s.Id, Tallies.Visitors), Of(s.Id, Tallies.Meetings), Times.FromMillis(last.GetValueOrDefault(s.Id))))
            .ToList();
        var notCounted = tally.Where(t => t.Key.Station.Length == 0 && t.Key.Measure is "scans-outside-hours" or "scans-test-mode" or "scans-staff" or "scans-undone")
            .Sum(t => t.Value);
        return new LiveBoard(
            Of("", Tallies.Visitors), Of("", Tallies.Visits), Of("", Tallies.Meetings), booths,
            Latest(connection, setup, last, from, to, latest),
            CompletenessQueries.Readers(connection, now),
            Of("", "scans-" + Names.WhoseIsThis),
            connection.QuerySingle<int>("SELECT count(*) FROM quarantine WHERE replayed_at IS NULL"),
            [.. connection.Query<string>("SELECT text FROM alarm ORDER BY kind, subject")])
        {
            NotCounted = notCounted,
            ReleasedNeeds = connection.QuerySingle<int>(NeedStore.Released),
            UnmetNeeds = connection.QuerySingle<int>(NeedStore.Unmet),
            HasScans = connection.QuerySingle<bool>("SELECT EXISTS (SELECT 1 FROM scan)"),
            Hours = [.. tally.Where(t => t.Key.Measure.StartsWith(Tallies.VisitsAt, StringComparison.Ordinal))
                .Select(t => new HourRow(int.Parse(t.Key.Measure[Tallies.VisitsAt.Length..], CultureInfo.InvariantCulture), t.Value))
                .OrderBy(row => row.Hour)],
            Countries = Countries(tally),
            Days = Days(connection, setup, now),
            Reached = Reached(connection, setup.Setup.Pavilion),
            ReachedByFirms = ReachedByFirms(connection, [.. setup.Setup.Exhibitors.Where(firm => firm.Targets != Targets.None).Select(firm => firm.Id)]),
        };
    });

    private static List<CountryRow> Countries(Dictionary<(string Station, string Measure), int> tally) =>
    [
        .. tally.Where(t => t.Key.Measure.StartsWith(Tallies.VisitorsFrom, StringComparison.Ordinal))
            .Select(t => (Country: t.Key.Measure[Tallies.VisitorsFrom.Length..], Visitors: t.Value))
            .Select(row => new CountryRow(row.Country == PublishedNumbers.UnknownCountry ? null : row.Country, row.Visitors))
            .OrderBy(row => row.Country is null).ThenByDescending(row => row.Visitors).ThenBy(row => row.Country, StringComparer.Ordinal),
    ];

    // Seeks, day by day: tallies of many stations lie between.
    private static List<DayRow> Days(SqliteConnection connection, SetupSnapshot setup, DateTimeOffset now) => setup.Setup.Fair is not { } fair
        ? []
        : [.. fair.Days().Select(hours => hours.Day).Where(day => day <= fair.DayOf(now)).Select(day =>
        {
            var of = OfPavilion(connection, Setup.Days.Text(day));
            return new DayRow(day, of.GetValueOrDefault(Tallies.Visitors), of.GetValueOrDefault(Tallies.Visits), of.GetValueOrDefault(Tallies.Meetings));
        })];

    private static FirmFigures Reached(SqliteConnection connection, Pavilion? pavilion)
    {
        var of = OfPavilion(connection, "");
        return new FirmFigures(
            of.GetValueOrDefault(Tallies.Visitors), of.GetValueOrDefault(Tallies.Visits), of.GetValueOrDefault(Tallies.Meetings),
            pavilion?.Targets.Leads is null ? 0 : connection.QuerySingle<int>("SELECT count(*) FROM lead"));
    }

    private static Dictionary<string, int> OfPavilion(SqliteConnection connection, string day) =>
        connection.Query<(string Measure, long Value)>(
            "SELECT measure, value FROM tally WHERE day = @day AND station_id = '' AND measure IN ('visitors', 'visits', 'meetings')", new { day })
            .ToDictionary(t => t.Measure, t => (int)t.Value, StringComparer.Ordinal);

    // Each question is asked once for all firms: of a hundred with targets a hundred times as many would be too slow for every change.
    private static Dictionary<string, FirmFigures> ReachedByFirms(SqliteConnection connection, IReadOnlyList<string> firms)
    {
        if (firms.Count == 0)
        {
            return [];
        }

        Dictionary<string, int> Count(string sql) => connection.Query<(string Firm, long Count)>(sql).ToDictionary(row => row.Firm, row => (int)row.Count, StringComparer.Ordinal);
        var leads = connection.Query<(string Firm, int Leads, int Visits)>(
            "SELECT l.exhibitor_id, count(*), sum(l.visits) FROM exhibitor e JOIN lead l ON l.exhibitor_id = e.id GROUP BY l.exhibitor_id")
            .ToDictionary(row => row.Firm, row => (row.Leads, row.Visits), StringComparer.Ordinal);
        var merged = Count(
            """
            SELECT x.exhibitor_id, count(*) - count(DISTINCT p.person)
            FROM person p CROSS JOIN exhibitor e CROSS JOIN lead x ON x.exhibitor_id = e.id AND x.badge = p.badge GROUP BY x.exhibitor_id
            """);
        var held = Count(HeldMeetings.ByFirm);
        var walkIns = Count($"SELECT exhibitor_id, count(*) FROM ({HeldMeetings.WalkInsOfFirms}) GROUP BY exhibitor_id");
        return firms.ToDictionary(
            firm => firm,
            firm =>
            {
                var (all, visits) = leads.GetValueOrDefault(firm);
                return new FirmFigures(all - merged.GetValueOrDefault(firm), visits, held.GetValueOrDefault(firm) + walkIns.GetValueOrDefault(firm), all);
            },
            StringComparer.Ordinal);
    }

    // One seek per station: the newest scan that counts or waits. The empty id stands for scans of no station.
    private static Dictionary<string, long?> LastScans(SqliteConnection connection, SetupSnapshot setup, long from, long to) =>
        setup.Setup.Stations.Keys.Append("").ToDictionary(
            id => id,
            id => connection.QuerySingle<long?>(
                """
                SELECT at FROM scan INDEXED BY scan_station
                WHERE station_id IS @station AND at >= @from AND at < @to AND standing IN ('counted', 'whose-is-this')
                UNION ALL SELECT NULL ORDER BY 1 DESC LIMIT 1
                """, new { station = id.Length == 0 ? null : id, from, to }),
            StringComparer.Ordinal);

    private static List<LatestScan> Latest(
        SqliteConnection connection, SetupSnapshot setup, Dictionary<string, long?> last, long from, long to, int count)
    {
        // The newest scans of all can only be at the stations with the newest last scan.
        var stations = last.Where(l => l.Value is not null).OrderByDescending(l => l.Value).Take(count).Select(l => l.Key);
        var rows = stations.SelectMany(id => connection.Query<Row>(
            """
            SELECT s.at AS At, s.station_id AS Station, s.badge AS Badge, s.quality AS Quality, b.country AS Country, b.known AS Known,
                   s.journal || s.seq || s.hash AS Key
            FROM scan s INDEXED BY scan_station JOIN badge b ON b.badge = s.badge
            WHERE s.station_id IS @station AND s.at >= @from AND s.at < @to AND s.standing IN ('counted', 'whose-is-this')
            ORDER BY s.at DESC LIMIT @count
            """, new { station = id.Length == 0 ? null : id, from, to, count }))
            .OrderByDescending(r => r.At).ThenBy(r => r.Key, StringComparer.Ordinal).Take(count).ToList();
        return [.. rows.Select(row => new LatestScan(
            Times.FromMillis(row.At),
            row.Station is null ? "" : setup.Setup.Stations[row.Station].Name,
            row.Country,
            row.Station is null ? 0 : connection.QuerySingle<int>(
                """
                SELECT count(DISTINCT station_id) FROM visit WHERE start_at <= @At AND badge IN (
                  SELECT @Badge UNION ALL SELECT o.badge FROM person p JOIN person o ON o.person = p.person WHERE p.badge = @Badge)
                """, new { row.Badge, row.At }),
            row.Station is not null && connection.QuerySingle<bool>(
                """
                SELECT EXISTS (
                  SELECT 1 FROM meeting WHERE badge = @Badge AND station_id = @Station
                  UNION ALL SELECT 1 FROM check_in c JOIN held_meeting h ON h.meeting_id = c.meeting_id WHERE c.badge = @Badge AND h.station_id = @Station)
                """, new { row.Badge, row.Station }),
            row.Known != 0)
        {
            Estimated = row.Quality == Names.Estimated,
        })];
    }

    private sealed record Row(long At, string? Station, string Badge, string Quality, string? Country, long Known, string Key);
}
