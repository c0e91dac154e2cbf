using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Storage.Engine;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage;

/// <summary>The leads of one exhibitor. Every statement here names the exhibitor in its WHERE: rivals share a stand, not their leads.</summary>
public sealed class LeadQueries
{
    // What a firm wrote on the page comes before what its reader marked; an empty rating says that there is none.
    private const string Rating = "CASE WHEN e.rating IS NULL THEN l.rating ELSE nullif(e.rating, '') END";

    // All that an export says of a lead, and no more: whatever changes it makes the lead new. Another list here makes every lead new once.
    private const string State =
        $"""
        lead_state(json_array(b.name, b.family_name, b.given_name, b.family_reading, b.given_reading, b.company, b.job_title, b.email, b.phone, b.country,
            l.first_at, l.last_at, l.scans, l.visits, l.meetings, {Rating}, l.interests, e.note,
            CASE WHEN l.reader_notes > 0 THEN (
              SELECT group_concat(said) FROM (
                SELECT n.at || n.journal || n.seq || n.hash AS said FROM reader_note n WHERE n.exhibitor_id = l.exhibitor_id AND n.badge = l.badge ORDER BY 1)) END))
        """;

    private const string HandedOver =
        "(SELECT x.state FROM exported_lead x WHERE x.exhibitor_id = l.exhibitor_id AND x.badge = l.badge ORDER BY x.export_id DESC LIMIT 1)";

    private const string From =
        """
        FROM lead l
        JOIN badge b ON b.badge = l.badge
        LEFT JOIN lead_entry e ON e.exhibitor_id = l.exhibitor_id AND e.badge = l.badge
        WHERE l.exhibitor_id = @exhibitor
        """;

    private const string Select =
        $"""
        SELECT l.badge AS Badge, b.name AS Name, b.company AS Company, b.country AS Country, l.first_at AS FirstAt, l.last_at AS LastAt,
               l.visits AS Visits, l.meetings AS Meetings, {Rating} AS Rating, e.note AS Note,
               nullif(trim(ifnull(b.family_reading, '') || ' ' || ifnull(b.given_reading, '')), '') AS Reading, b.job_title AS JobTitle, b.email AS Email, b.phone AS Phone, l.scans AS Scans,
               l.interests AS Interests, l.reader_notes AS ReaderNotes,
               b.family_name AS FamilyName, b.given_name AS GivenName, b.family_reading AS FamilyReading, b.given_reading AS GivenReading,
               {State} AS State, {HandedOver} AS HandedOver
        {From}
        """;

    private readonly WriteConnection _writer;
    private readonly ReadConnections _reads;
    private readonly LeadEntries _entries;

    internal LeadQueries(WriteConnection writer, ReadConnections reads, LeadEntries entries)
    {
        _writer = writer;
        _reads = reads;
        _entries = entries;
    }

    /// <summary>The exhibitor's leads that pass the filter.</summary>
    public IReadOnlyList<LeadRow> List(string exhibitorId, LeadFilter filter) => _reads.Read(connection =>
        Rows(connection, exhibitorId, filter).Select(row => row.ToLead(NotesOf(connection, exhibitorId, row))).ToList());

    /// <summary>One lead; null when it is not this exhibitor's.</summary>
    public LeadRow? Find(string exhibitorId, string badge) => _reads.Read(connection =>
    {
        LeadState.Register(connection);
        return Dapper.SqlMapper.QuerySingleOrDefault<Row>(connection, $"{Select} AND l.badge = @badge", new { exhibitor = exhibitorId, badge }) is { } row
            ? row.ToLead(NotesOf(connection, exhibitorId, row))
            : null;
    });

    /// <summary>Who last edited each lead of this exhibitor on a page; leads that nobody edited are not in it. One badge, or all of them.</summary>
    public IReadOnlyDictionary<string, LeadEdit> LastEdits(string exhibitorId, string? badge = null) =>
        _reads.Query<(string Badge, string Who, long At)>(
            """
            SELECT json_extract(body, '$.badge') AS badge, who, max(at) AS at FROM decision
            WHERE kind IN ('lead-rating', 'lead-note', 'recorded-meeting') AND json_extract(body, '$.exhibitor') = @exhibitor
              AND (@badge IS NULL OR json_extract(body, '$.badge') = @badge)
            GROUP BY 1
            """, new { exhibitor = exhibitorId, badge })
            .ToDictionary(e => e.Badge, e => new LeadEdit(e.Badge, e.Who, Times.FromMillis(e.At)), StringComparer.Ordinal);

    /// <summary>How many leads pass the filter, whatever its limit.</summary>
    public int Count(string exhibitorId, LeadFilter filter) =>
        _reads.Read(connection => (int)Dapper.SqlMapper.ExecuteScalar<long>(connection, $"SELECT count(*) {From}{Conditions(filter)}", Values(connection, exhibitorId, filter)));

    /// <summary>Sets the firm's own rating: "hot", "warm", "cold", or null for none. False: no such lead of that exhibitor.</summary>
    public bool Rate(string exhibitorId, string badge, string? rating, string who) =>
        rating is null or "hot" or "warm" or "cold"
            ? _writer.Transact(() => _entries.Rate(exhibitorId, badge, rating, who))
            : throw new ArgumentException($"There is no rating '{rating}'.", nameof(rating));

    /// <summary>Sets the firm's own note; null or empty takes it away. False: no such lead of that exhibitor.</summary>
    public bool SetNote(string exhibitorId, string badge, string? note, string who) =>
        _writer.Transact(() => _entries.SetNote(exhibitorId, badge, note, who));

    /// <summary>Records a meeting that no reader marked, at that time or now. False: no such lead of that exhibitor.</summary>
    public bool RecordMeeting(string exhibitorId, string badge, DateTimeOffset? atUtc, string who) =>
        _writer.Transact(() => _entries.RecordMeeting(exhibitorId, badge, atUtc, who));

    private static IEnumerable<Row> Rows(SqliteConnection connection, string exhibitorId, LeadFilter filter)
    {
        var sql =
            $"""
            {Select} {Conditions(filter)}
            ORDER BY {OrderBy(filter.Order)}, l.badge
            LIMIT @limit OFFSET @offset
            """;
        return Dapper.SqlMapper.Query<Row>(connection, sql, Values(connection, exhibitorId, filter));
    }

    private static object Values(SqliteConnection connection, string exhibitorId, LeadFilter filter)
    {
        LeadState.Register(connection);
        var (from, to) = new Projections.SetupSnapshot(Setup.SetupReader.Read(connection)).Bounds(filter.Day);
        return new
        {
            exhibitor = exhibitorId,
            search = filter.Search is null ? null : "%" + Escape(filter.Search.Trim()) + "%",
            rating = filter.Rating,
            export = filter.ExportedIn,
            from,
            to,
            limit = filter.Limit ?? -1,
            offset = filter.Offset,
        };
    }

    // A table of its own, asked only for the leads that have notes.
    private static List<ReaderNote> NotesOf(SqliteConnection connection, string exhibitorId, Row lead) => lead.ReaderNotes == 0
        ? []
        : Dapper.SqlMapper.Query<(string Journal, long Sequence, string Hash, long At, string Text, string? Operator)>(
            connection,
            """
            SELECT journal, seq, hash, at, text, operator FROM reader_note WHERE exhibitor_id = @exhibitor AND badge = @badge
            ORDER BY at, journal, seq, hash
            """,
            new { exhibitor = exhibitorId, badge = lead.Badge })
            .Select(note => new ReaderNote(
                exhibitorId, lead.Badge, new EventKey(note.Journal, note.Sequence, note.Hash), Times.FromMillis(note.At), note.Text, note.Operator))
            .ToList();

    private static string Conditions(LeadFilter filter)
    {
        var conditions = new List<string>();
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            conditions.Add(@"(b.name LIKE @search ESCAPE '\' OR b.company LIKE @search ESCAPE '\' OR b.email LIKE @search ESCAPE '\')");
        }

        if (filter.Rating is not null)
        {
            conditions.Add(filter.Rating == "none" ? $"({Rating}) IS NULL" : $"({Rating}) = @rating");
        }

        if (filter.Day is not null)
        {
            // A lead spans days: it was there on a day when one of its visits at a station of this exhibitor was.
            conditions.Add(
                """
                EXISTS (SELECT 1 FROM visit v JOIN station_owner o ON o.station_id = v.station_id AND o.exhibitor_id = @exhibitor
                        AND v.start_at >= o.from_at AND (o.to_at IS NULL OR v.start_at < o.to_at)
                        WHERE v.badge = l.badge AND v.start_at >= @from AND v.start_at < @to)
                """);
        }

        if (filter.NewOnly)
        {
            conditions.Add($"{State} IS NOT {HandedOver}");
        }

        if (filter.ExportedIn is not null)
        {
            conditions.Add("EXISTS (SELECT 1 FROM exported_lead x WHERE x.exhibitor_id = @exhibitor AND x.badge = l.badge AND x.export_id = @export)");
        }

        if (filter.MeetingsOnly)
        {
            conditions.Add("l.meetings > 0");
        }

        return string.Concat(conditions.Select(c => " AND " + c));
    }

    private static string OrderBy(LeadOrder order) => order switch
    {
        LeadOrder.Name => "b.name IS NULL, b.name COLLATE NOCASE",
        LeadOrder.Company => "b.company IS NULL, b.company COLLATE NOCASE, b.name COLLATE NOCASE",
        LeadOrder.Country => "b.country IS NULL, b.country, b.company COLLATE NOCASE",
        LeadOrder.Rating => $"CASE {Rating} WHEN 'hot' THEN 0 WHEN 'warm' THEN 1 WHEN 'cold' THEN 2 ELSE 3 END, l.last_at DESC",
        LeadOrder.Visits => "l.visits DESC, l.last_at DESC",
        _ => "l.last_at DESC",
    };

    private static string Escape(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

    // Properties, not a constructor: an expression that is NULL in the first row has no type that a constructor could be found by.
    private sealed record Row
    {
        public string Badge { get; init; } = "";

        public string? Name { get; init; }

        public string? Company { get; init; }

        public string? Country { get; init; }

        public long FirstAt { get; init; }

        public long LastAt { get; init; }

        public long Visits { get; init; }

        public long Meetings { get; init; }

        public string? Rating { get; init; }

        public string? Note { get; init; }

        public string? Reading { get; init; }

        public string? FamilyName { get; init; }

        public string? GivenName { get; init; }

        public string? FamilyReading { get; init; }

        public string? GivenReading { get; init; }

        public string? JobTitle { get; init; }

        public string? Email { get; init; }

        public string? Phone { get; init; }

        public long Scans { get; init; }

        public string? Interests { get; init; }

        public long ReaderNotes { get; init; }

        public long State { get; init; }

        public long? HandedOver { get; init; }

        public LeadRow ToLead(IReadOnlyList<ReaderNote> notes) => new(
            Badge, Name, Company, Country, Times.FromMillis(FirstAt), Times.FromMillis(LastAt), (int)Visits, (int)Meetings, Rating, Note)
        {
            Reading = Reading,
            FamilyName = FamilyName,
            GivenName = GivenName,
            FamilyReading = FamilyReading,
            GivenReading = GivenReading,
            JobTitle = JobTitle,
            Email = Email,
            Phone = Phone,
            Scans = (int)Scans,
            State = State,
            IsNew = State != HandedOver,
            Interests = InterestSet.Parse(Interests ?? ""),
            ReaderNotes = notes,
        };
    }
}
