using System.Globalization;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage.Tests.Kit;

/// <summary>
/// A fair of as many events as asked for. The setup is made through the product; events, decisions and every projection of them are rows
/// made by SQL, as they would stand after the readers had delivered: a rebuild must find nothing to change.
/// </summary>
/// <remarks>
/// Each booth has one reader. On four days it scans for eight hours; every tenth scan gets a mark: a meeting, a rating or an interest.
/// The first booth sees the same <see cref="LeadsOfFirst"/> visitors again and again, the others share all visitors.
/// </remarks>
public sealed class LargeFair
{
    public const string FirstFirm = "firm-01";

    /// <summary>Evening of the last day: all of it is over.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 19, 16, 45, 0, TimeSpan.Zero);

    private const int Days = 4;
    private const int MostLeadsOfFirst = 10_000;
    private const long DayMillis = 24 * 3600 * 1000;
    private const long ScanningMillis = 8 * 3600 * 1000;
    private const int ScansOfGroup = 10;

    // A group is ten scans and a mark; a day of a reader begins and ends with what anchors its clock.
    private const int EventsOfGroup = ScansOfGroup + 1;
    private const int AnchorsOfDay = 2;

    private static readonly string[] LateIndexes = ["scan_station", "badge_code_code"];

    private static readonly DateOnly FirstDay = new(2026, 11, 16);
    private static readonly DateTimeOffset Opened = new(2026, 11, 16, 8, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Written = new(2026, 11, 19, 16, 0, 0, TimeSpan.Zero);

    private readonly int _groupsOfDay;

    /// <param name="events">At least so many: each reader has as many as the others.</param>
    public LargeFair(int events, int booths)
    {
        Booths = booths;
        var ofDay = (double)events / booths / Days;
        _groupsOfDay = Math.Max(1, (int)Math.Ceiling((ofDay - AnchorsOfDay) / EventsOfGroup));
        Visitors = Math.Max(ScansOfReader, events / 5);
        LeadsOfFirst = Math.Min(MostLeadsOfFirst, ScansOfReader * 9 / 10);
    }

    public int Booths { get; }

    /// <summary>Different badges.</summary>
    public int Visitors { get; }

    public int LeadsOfFirst { get; }

    public int Events => Booths * Days * EventsOfDay;

    public int ScansOfReader => Days * ScansOfDay;

    /// <summary>Of one reader on one day.</summary>
    public int ScansOfDay => _groupsOfDay * ScansOfGroup;

    private int EventsOfDay => (_groupsOfDay * EventsOfGroup) + AnchorsOfDay;

    /// <summary>Makes the database in a temporary folder of its own, and closes it.</summary>
    public string Create()
    {
        var folder = Directory.CreateTempSubdirectory("fairkiosk-large-").FullName;
        Create(folder);
        return folder;
    }

    /// <summary>Makes the database in that folder, which has none yet, and closes it.</summary>
    /// <param name="alsoSetUp">What else is wanted in it, such as sign-ins.</param>
    public void Create(string folder, Action<FairDatabase>? alsoSetUp = null)
    {
        using (var database = FairDatabase.Open(folder, new SteppedTime(Opened.AddDays(-1))))
        {
            SetUp(database.Setup);
            alsoSetUp?.Invoke(database);
        }

        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, FairDatabase.FileName)};Pooling=False");
        connection.Open();
        // A database that breaks while it is made is made anew: nothing of it has to be durable. Rows come in the order of their tables, and what
        // is looked up by another order is made when all of them are there.
        Run(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000;");
        Run(connection, "BEGIN");
        var indexes = LateIndexes.Select(index => (Name: index, Sql: One(connection, $"SELECT sql FROM sqlite_schema WHERE name = '{index}'"))).ToList();
        string[] steps =
        [
            .. indexes.Select(index => "DROP INDEX " + index.Name), Plan(), Facts(), Scans(), Badges(), .. Enumerable.Range(1, Booths).Select(Leads), Marked(), Tallies(), Entries(),
            .. indexes.Select(index => index.Sql), "COMMIT; PRAGMA journal_mode = WAL;",
        ];
        foreach (var step in steps)
        {
            Run(connection, step);
        }
    }

    private static string Station(string number) => $"'stand-' || {number}";

    /// <summary>32 hexadecimal digits that belong to that number alone.</summary>
    private static string Hex32(string number, int kind) => string.Create(
        CultureInfo.InvariantCulture,
        $"printf('%08x%08x%08x%08x', (({number}) * 2654435761 + {kind}) % 4294967296, (({number}) * 2246822519 + {kind}) % 4294967296, (({number}) * 3266489917) % 4294967296, {kind})");

    /// <summary>Of the event at that place in the journal of a reader.</summary>
    private static string HashOf(string reader, string place) => Hex32($"{reader} * 100000000 + {place}", 1);

    private static string One(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void SetUp(SetupStore setup)
    {
        const string who = "test";
        setup.SetFair(
            new FairEdition("compamed-2026", "COMPAMED 2026", "Düsseldorf", "Europe/Berlin", FirstDay, FirstDay.AddDays(Days - 1), new TimeOnly(9, 0), new TimeOnly(18, 0)), who);
        setup.SetPavilion(new Pavilion("saitama", "Saitama Pavilion", "8a"), who);
        foreach (var number in Enumerable.Range(1, Booths).Select(booth => booth.ToString("00", CultureInfo.InvariantCulture)))
        {
            setup.AddExhibitor(new Exhibitor("firm-" + number, "Firm " + number, "JP"), who);
            setup.AddStation(new Station("stand-" + number, "Booth " + number, StationKind.Booth, [new Ownership("firm-" + number, Opened.AddDays(-1), null)]), who);
            setup.AddReader("reader-" + number, "Reader " + number, who);
            setup.Bind("reader-" + number, "stand-" + number, Opened.AddDays(-1), who);
        }
    }

    // Who stood at which reader when, event by event; n counts the scans of a reader.
    private string Plan() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        CREATE TEMP TABLE place (p INTEGER PRIMARY KEY, day, pos, ms, n);
        WITH RECURSIVE step(p) AS (SELECT 0 UNION ALL SELECT p + 1 FROM step WHERE p < {(Days * EventsOfDay) - 1})
        INSERT INTO place
          SELECT p, p / {EventsOfDay}, p % {EventsOfDay}, (p / {EventsOfDay}) * {DayMillis} + (p % {EventsOfDay}) * {ScanningMillis / EventsOfDay},
            (p / {EventsOfDay}) * {ScansOfDay} + ((p % {EventsOfDay} - 1) / {EventsOfGroup}) * {ScansOfGroup} + (p % {EventsOfDay} - 1) % {EventsOfGroup}
          FROM step;
        CREATE TEMP TABLE counter (r INTEGER PRIMARY KEY, number, journal);
        WITH RECURSIVE step(r) AS (SELECT 1 UNION ALL SELECT r + 1 FROM step WHERE r < {Booths})
        INSERT INTO counter SELECT r, printf('%02d', r), printf('%016x', 4096 + r) FROM step;
        CREATE TEMP VIEW made AS
          SELECT c.r, c.number, c.journal, p.p + 1 AS seq, p.day, p.ms, {HashOf("c.r", "p.p")} AS hash, (p.n / {ScansOfGroup}) AS grp,
            CASE WHEN p.pos IN (0, {EventsOfDay - 1}) THEN 'anchor' WHEN (p.pos - 1) % {EventsOfGroup} = {ScansOfGroup} THEN 'mark' ELSE 'scan' END AS type,
            CASE c.r WHEN 1 THEN p.n % {LeadsOfFirst} ELSE ((c.r - 2) * {ScansOfReader} + p.n) % {Visitors} END AS visitor
          FROM counter c CROSS JOIN place p;
        """);

    private string Facts() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        INSERT INTO event (journal, seq, hash, reader_id, type, boot, ms, badge, target_journal, target_seq, mark, value, rev, received_at)
          SELECT journal, seq, hash, 'reader-' || number, type, 1, ms,
            CASE type WHEN 'scan' THEN {Hex32("visitor", 2)} END,
            CASE type WHEN 'mark' THEN journal END, CASE type WHEN 'mark' THEN seq - 1 END,
            CASE type WHEN 'mark' THEN CASE grp % 3 WHEN 1 THEN 'meeting-start' WHEN 2 THEN 'rating' ELSE 'interest' END END,
            CASE type WHEN 'mark' THEN CASE grp % 3 WHEN 1 THEN '' WHEN 2 THEN CASE (grp / 3) % 3 WHEN 0 THEN 'hot' WHEN 1 THEN 'warm' ELSE 'cold' END ELSE '3' END END,
            0, {Opened.ToUnixTimeMilliseconds()} + ms
          FROM made;
        INSERT INTO event_payload SELECT journal, seq, hash, zeroblob(200) FROM event;
        INSERT INTO anchor (reader_id, journal, seq, hash, boot, ms, utc, source, err)
          SELECT reader_id, journal, seq, hash, boot, ms, received_at, 'receipt', 10 FROM event WHERE type = 'anchor';
        INSERT INTO boot (reader_id, journal, boot, first_seq, last_seq, first_ms, last_ms)
          SELECT 'reader-' || number, journal, 1, 1, {Days * EventsOfDay}, 0, (SELECT max(ms) FROM place) FROM counter;
        INSERT INTO journal (reader_id, journal, prev, oldest, head, stored_to, stored, settled)
          SELECT 'reader-' || number, journal, '', 1, {Days * EventsOfDay}, {Days * EventsOfDay}, {Days * EventsOfDay}, {Days * EventsOfDay} FROM counter;
        INSERT INTO reader_status (reader_id, online, journal, oldest, head, waiting, battery, mains, firmware, rev, heard_at)
          SELECT 'reader-' || number, 1, journal, 1, {Days * EventsOfDay}, 0, 80, 0, 'test', 1, {Now.ToUnixTimeMilliseconds()} - 5000 FROM counter;
        CREATE TEMP TABLE person (badge TEXT PRIMARY KEY, v) WITHOUT ROWID;
        WITH RECURSIVE step(v) AS (SELECT 0 UNION ALL SELECT v + 1 FROM step WHERE v < {Visitors - 1})
        INSERT INTO person SELECT {Hex32("v", 2)}, v FROM step ORDER BY 1;
        INSERT INTO badge_code (badge, code, symbology, data)
          SELECT badge, {Hex32("v", 3)}, ']Q1', CAST(replace('BEGIN:VCARD|VERSION:3.0|UID:V' || v || '|N:Visitor' || v || ';Anna;;;|FN:Anna Visitor' || v
            || '|ORG:Firma ' || (v % 997) || '|EMAIL:anna' || v || '@example.org|ADR:;;;;;;Germany|END:VCARD|', '|', char(13) || char(10)) AS BLOB)
          FROM person ORDER BY badge;
        """);

    // The clock is anchored at both ends of a day; between them the error grows by 100 ppm from the nearer one.
    private string Scans()
    {
        var length = (ScanningMillis / EventsOfDay) * (EventsOfDay - 1);
        var error = string.Create(
            CultureInfo.InvariantCulture, $"(10 + (min(ms % {DayMillis}, {length} - ms % {DayMillis}) + 9999) / 10000)");
        return
            $"""
            INSERT INTO scan (badge, journal, seq, hash, reader_id, station_id, at, earliest, latest, quality, standing)
              SELECT badge, journal, seq, hash, reader_id, {Station("substr(reader_id, 8)")}, received_at, received_at - {error}, received_at + {error}, 'anchored', 'counted'
              FROM event WHERE type = 'scan' ORDER BY badge, journal, seq;
            INSERT INTO mark (reader_id, target_journal, target_seq, journal, seq, hash, mark, value, at, earliest, latest, quality)
              SELECT reader_id, target_journal, target_seq, journal, seq, hash, mark, value, received_at, received_at - {error}, received_at + {error}, 'anchored'
              FROM event WHERE type = 'mark';
            """;
    }

    // No badge is at the same booth twice within the window: each scan is a visit of its own. Every visitor is scanned somewhere.
    private static string Badges() =>
        $"""
        INSERT INTO visit (badge, journal, seq, hash, station_id, start_at, end_at, scans)
          SELECT badge, journal, seq, hash, station_id, at, at, 1 FROM scan ORDER BY badge, journal, seq;
        INSERT INTO badge (badge, known, staff, name, family_name, given_name, company, email, country, days, leads)
          SELECT s.badge, 1, 0, 'Anna Visitor' || p.v, 'Visitor' || p.v, 'Anna', 'Firma ' || (p.v % 997), 'anna' || p.v || '@example.org', 'DE',
            (SELECT group_concat(value) FROM (SELECT value FROM json_each(s.days) ORDER BY 1)), s.firms
          FROM (SELECT badge, json_group_array(DISTINCT {DayOf("at")}) AS days, group_concat(DISTINCT 'firm-' || substr(station_id, 7)) AS firms
                FROM scan GROUP BY badge) s
          CROSS JOIN person p ON p.badge = s.badge;
        """;

    // Of one firm, from what its reader scanned; and on which days it saw how many visitors.
    private string Leads(int booth) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        INSERT INTO lead (exhibitor_id, badge, journal, seq, hash, first_at, last_at, scans, visits, meetings, reader_notes, folded)
          SELECT 'firm-' || c.number, s.badge, c.journal, s.seq, {HashOf("c.r", "s.seq - 1")}, s.first_at, s.last_at, s.scans, s.scans, 0, 0,
            'anna visitor' || p.v || char(10) || 'firma ' || (p.v % 997) || char(10) || 'anna' || p.v || '@example.org'
          FROM counter c CROSS JOIN (
            SELECT badge, min(seq) AS seq, min(received_at) AS first_at, max(received_at) AS last_at, count(*) AS scans
            FROM event WHERE journal = (SELECT journal FROM counter WHERE r = {booth}) AND type = 'scan' GROUP BY badge) s
          CROSS JOIN person p ON p.badge = s.badge
          WHERE c.r = {booth};
        INSERT INTO tally (day, station_id, measure, value)
          SELECT {DayOf("received_at")}, {Station("substr(reader_id, 8)")}, 'visitors', count(DISTINCT badge)
          FROM event WHERE journal = (SELECT journal FROM counter WHERE r = {booth}) AND type = 'scan' GROUP BY 1;
        """);

    // What marks say. Of several starts on one day at one booth the first one counts.
    private static string Marked() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        CREATE TEMP TABLE said AS
          SELECT e.badge, m.journal, m.seq, m.hash, substr(m.reader_id, 8) AS number, m.mark, m.value, m.at, (m.at - {Opened.ToUnixTimeMilliseconds()}) / {DayMillis} AS day
          FROM mark m JOIN event e ON e.journal = m.target_journal AND e.seq = m.target_seq;
        INSERT INTO meeting (badge, journal, seq, hash, station_id, start_at, end_at, source)
          SELECT badge, journal, min(seq), hash, {Station("number")}, at, NULL, 'mark' FROM said WHERE mark = 'meeting-start' GROUP BY badge, journal, day;
        UPDATE lead SET meetings = m.held
          FROM (SELECT station_id, badge, count(*) AS held FROM meeting GROUP BY 1, 2) m
          WHERE lead.exhibitor_id = 'firm-' || substr(m.station_id, 7) AND lead.badge = m.badge;
        UPDATE lead SET rating = r.value
          FROM (SELECT number, badge, max(seq), value FROM said WHERE mark = 'rating' GROUP BY 1, 2) r
          WHERE lead.exhibitor_id = 'firm-' || r.number AND lead.badge = r.badge;
        UPDATE lead SET interests = a.value
          FROM (SELECT DISTINCT number, badge, value FROM said WHERE mark = 'interest') a
          WHERE lead.exhibitor_id = 'firm-' || a.number AND lead.badge = a.badge;
        """);

    // Each reader scans as many as the others; p is the place in its journal.
    private string Tallies() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        CREATE TEMP TABLE scanned AS
          SELECT {DayOf("at")} AS day, strftime('%H', (at + 3600000) / 1000, 'unixepoch') AS hour, count(*) AS scans
          FROM (SELECT {Opened.ToUnixTimeMilliseconds()} + ms AS at FROM made WHERE r = 1 AND type = 'scan') GROUP BY 1, 2;
        INSERT INTO tally SELECT day, station, 'visits', sum(scans) FROM scanned, (SELECT {Station("number")} AS station FROM counter) GROUP BY 1, 2;
        INSERT INTO tally SELECT day, '', 'visits-at-' || hour, scans * {Booths} FROM scanned;
        INSERT INTO tally SELECT day, '', 'scans-counted', sum(scans) * {Booths} FROM scanned GROUP BY 1;
        INSERT INTO tally SELECT '', {Station("substr(exhibitor_id, 6)")}, 'visitors', count(*) FROM lead GROUP BY exhibitor_id;
        INSERT INTO tally SELECT day, '', 'visitors', (SELECT count(*) FROM badge b WHERE instr(b.days, day) > 0) FROM (SELECT DISTINCT day FROM scanned);
        INSERT INTO tally SELECT '', '', 'visitors', count(*) FROM badge;
        INSERT INTO tally SELECT day, '', 'visitors-from-' || coalesce(country, 'unknown'), count(*) FROM badge, (SELECT DISTINCT day FROM scanned) WHERE instr(days, day) > 0 GROUP BY 1, 3;
        INSERT INTO tally SELECT '', '', 'visitors-from-' || coalesce(country, 'unknown'), count(*) FROM badge GROUP BY 3;
        INSERT INTO tally SELECT {DayOf("start_at")}, station_id, 'meetings', count(*) FROM meeting GROUP BY 1, 2;
        INSERT INTO tally SELECT day, '', measure, sum(value) FROM tally WHERE measure IN ('visits', 'meetings') GROUP BY 1, 3;
        INSERT INTO tally SELECT '', station_id, measure, sum(value) FROM tally WHERE measure NOT LIKE 'visitors%' GROUP BY 2, 3;
        """);

    // Every fifth lead of the first firm has a note, every fiftieth of the others, all written in one evening.
    private static string Entries() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        CREATE TEMP TABLE noted AS
          SELECT exhibitor_id, badge, row_number() OVER () AS n FROM lead
          WHERE CAST(substr(folded, 13) AS INTEGER) % CASE exhibitor_id WHEN '{FirstFirm}' THEN 5 ELSE 50 END = 0;
        INSERT INTO decision (id, at, who, kind, body)
          SELECT printf('%012x%08x', {Written.ToUnixTimeMilliseconds()} + n, n), {Written.ToUnixTimeMilliseconds()} + n, 'booth', 'lead-note',
            json_object('exhibitor', exhibitor_id, 'badge', badge, 'note', 'note ' || n)
          FROM noted;
        INSERT INTO lead_entry (exhibitor_id, badge, note, folded, noted_by, edited_by, edited_at)
          SELECT exhibitor_id, badge, 'note ' || n, 'note ' || n, printf('%012x%08x', {Written.ToUnixTimeMilliseconds()} + n, n), 'booth',
            {Written.ToUnixTimeMilliseconds()} + n
          FROM noted;
        """);

    private static string DayOf(string at) => $"date(({at} + 3600000) / 1000, 'unixepoch')";
}
