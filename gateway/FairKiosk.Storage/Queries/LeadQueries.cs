using System.Globalization;
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

    private const string Columns =
        $"""
        l.badge AS Badge, l.name AS Name, l.company AS Company, l.country AS Country, l.first_at AS FirstAt, l.last_at AS LastAt,
        l.visits AS Visits, l.meetings AS Meetings, {Rating} AS Rating, e.note AS Note,
        nullif(trim(ifnull(l.family_reading, '') || ' ' || ifnull(l.given_reading, '')), '') AS Reading, l.job_title AS JobTitle, l.email AS Email,
        l.phone AS Phone, l.scans AS Scans, l.interests AS Interests, l.reader_notes AS ReaderNotes, l.unread_parts AS UnreadParts, l.by_hand AS ByHand,
        e.edited_by AS EditedBy, e.edited_at AS EditedAt,
        (SELECT max(m.decision_id) FROM recorded_meeting m WHERE m.badge = l.badge AND m.exhibitor_id = @exhibitor) AS LastRecordedMeeting
        """;

    private const string Entry = "LEFT JOIN lead_entry e ON e.exhibitor_id = @exhibitor AND e.badge = l.badge";

    // Who was scanned and who was typed in. The owner is named in each half: neither needs the other's index.
    private const string Own =
        $"""
        FROM (
          {ScannedWithContact}
          UNION ALL
          {TypedInWithContact}) l
        {Entry}
        WHERE true
        """;

    // The same of those that were chosen before.
    private const string Chosen =
        $"""
        FROM (
          {ScannedWithContact} AND s.badge IN (SELECT badge FROM chosen)
          UNION ALL
          {TypedInWithContact} AND h.badge IN (SELECT badge FROM chosen)) l
        {Entry}
        WHERE true
        """;

    // The same without contacts. They lie by badge, all over a large fair: looking up ten thousand to count or to show a hundred takes longer than all else.
    private const string OwnWithoutContacts =
        """
        FROM (
          SELECT s.badge, s.first_at, s.last_at, s.visits, s.meetings, s.rating, s.interests, 0 AS by_hand FROM lead s WHERE s.exhibitor_id = @exhibitor
          UNION ALL
          SELECT h.badge, h.at, h.at, 0, 0, NULL, NULL, 1 FROM hand_lead h WHERE h.exhibitor_id = @exhibitor) l
        """;

    private const string ScannedWithContact =
        """
        SELECT s.badge, s.first_at, s.last_at, s.scans, s.visits, s.meetings, s.rating, s.interests, s.reader_notes, 0 AS by_hand,
                 b.name, b.company, b.job_title, b.email, b.phone, b.country, b.family_reading, b.given_reading, b.unread_parts
          FROM lead s JOIN badge b ON b.badge = s.badge WHERE s.exhibitor_id = @exhibitor
        """;

    private const string TypedInWithContact =
        """
        SELECT h.badge, h.at, h.at, 0, 0, 0, NULL, NULL, 0, 1, h.name, h.company, NULL, h.email, h.phone, h.country, NULL, NULL, NULL
          FROM hand_lead h WHERE h.exhibitor_id = @exhibitor
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
        Dapper.SqlMapper.QuerySingleOrDefault<Row>(connection, $"SELECT {Columns} {Own} AND l.badge = @badge", new { exhibitor = exhibitorId, badge }) is { } row
            ? row.ToLead(NotesOf(connection, exhibitorId, row))
            : null);

    /// <summary>The lead of this exhibitor with that e-mail address, scanned or by hand; null when there is none.</summary>
    public LeadRow? FindByEmail(string exhibitorId, string email) => _reads.Read(connection =>
        Dapper.SqlMapper.QueryFirstOrDefault<Row>(
            connection, $"SELECT {Columns} {Own} AND lower(l.email) = lower(@email) ORDER BY l.badge", new { exhibitor = exhibitorId, email })?.ToLead([]));

    /// <summary>What happened with a lead in the order of time; of another exhibitor's lead nothing.</summary>
    public IReadOnlyList<LeadStep> History(string exhibitorId, string badge) =>
        _reads.Read(connection => LeadHistory.Read(connection, exhibitorId, badge));

    /// <summary>How many leads pass the filter, whatever its limit.</summary>
    public int Count(string exhibitorId, LeadFilter filter) =>
        _reads.Read(connection => Dapper.SqlMapper.QuerySingle<int>(
            connection, $"SELECT count(*) {From(filter, order: null)} {Conditions(filter)}", Parameters(connection, exhibitorId, filter)));

    /// <summary>Sets the firm's own rating: "hot", "warm", "cold", or null for none. False: no such lead of that exhibitor.</summary>
    public bool Rate(string exhibitorId, string badge, string? rating, string who) =>
        rating is null or "hot" or "warm" or "cold"
            ? _writer.Transact(() => _entries.Rate(exhibitorId, badge, rating, who))
            : throw new ArgumentException($"There is no rating '{rating}'.", nameof(rating));

    /// <summary>Adds a lead that nobody scanned: it is no visitor, visit or scan. Gives what it is called where others have a badge.</summary>
    public string AddByHand(string exhibitorId, ContactByHand contact, string? note, string who) =>
        _writer.Transact(() => _entries.AddByHand(exhibitorId, contact, note, who));

    /// <summary>Sets the firm's own rating of many leads at once; what is no lead of that exhibitor is passed over.</summary>
    public RatedLeads RateAll(string exhibitorId, IReadOnlyCollection<string> badges, string? rating, string who) =>
        rating is null or "hot" or "warm" or "cold"
            ? _writer.Transact(() => _entries.RateAll(exhibitorId, badges, rating, who))
            : throw new ArgumentException($"There is no rating '{rating}'.", nameof(rating));

    /// <summary>Takes such a rating back. A lead that was rated again since keeps that.</summary>
    public RatedLeads UndoRatings(string exhibitorId, string decision, string who) =>
        _writer.Transact(() => _entries.UndoRatings(exhibitorId, decision, who));

    /// <summary>Takes back a meeting that was recorded on the page. False: that exhibitor recorded no such meeting, or it is taken back already.</summary>
    public bool UndoMeeting(string exhibitorId, string badge, string decision, string who) =>
        _writer.Transact(() => _entries.UndoMeeting(exhibitorId, badge, decision, who));

    /// <summary>Sets the firm's own note; null or empty takes it away. False: no such lead of that exhibitor.</summary>
    public bool SetNote(string exhibitorId, string badge, string? note, string who) =>
        _writer.Transact(() => _entries.SetNote(exhibitorId, badge, note, who));

    /// <summary>Records a meeting that no reader marked, at that time or now. False: no such lead of that exhibitor.</summary>
    public bool RecordMeeting(string exhibitorId, string badge, DateTimeOffset? atUtc, string who) =>
        _writer.Transact(() => _entries.RecordMeeting(exhibitorId, badge, atUtc, who));

    // A page of the list is chosen first, and then told in full: what is said of each lead is looked up for those that are shown.
    private static IEnumerable<Row> Rows(SqliteConnection connection, string exhibitorId, LeadFilter filter)
    {
        var order = $"ORDER BY {OrderBy(filter)}, l.badge";
        return Dapper.SqlMapper.Query<Row>(
            connection,
            filter.Limit is null
                ? $"SELECT {Columns} {Own} {Conditions(filter)} {order} LIMIT @limit OFFSET @offset"
                : $"""
                   WITH chosen AS MATERIALIZED (
                     SELECT l.badge {From(filter, filter.Order)} {Conditions(filter)} {order} LIMIT @limit OFFSET @offset)
                   SELECT {Columns} {Chosen} {order}
                   """,
            Parameters(connection, exhibitorId, filter));
    }

    private static string From(LeadFilter filter, LeadOrder? order) =>
        !string.IsNullOrWhiteSpace(filter.Search) || order is LeadOrder.Name or LeadOrder.Company or LeadOrder.Country ? Own
        : filter.Rating is not null || order is LeadOrder.Rating ? $"{OwnWithoutContacts} {Entry} WHERE true"
        : $"{OwnWithoutContacts} WHERE true";

    private static object Parameters(SqliteConnection connection, string exhibitorId, LeadFilter filter)
    {
        var (from, to) = filter.Day is null ? default : new Projections.SetupSnapshot(Setup.SetupReader.Read(connection)).Bounds(filter.Day);
        return new
        {
            exhibitor = exhibitorId,
            search = filter.Search is null ? null : "%" + Escape(filter.Search.Trim()) + "%",
            rating = filter.Rating,
            from,
            to,
            interest = filter.Interest is null ? null : string.Create(CultureInfo.InvariantCulture, $",{filter.Interest},"),
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
            conditions.Add(
                """
                (l.name LIKE @search ESCAPE '\' OR l.company LIKE @search ESCAPE '\' OR l.email LIKE @search ESCAPE '\' OR e.note LIKE @search ESCAPE '\'
                 OR (l.reader_notes > 0 AND EXISTS (
                   SELECT 1 FROM reader_note n WHERE n.exhibitor_id = @exhibitor AND n.badge = l.badge AND n.text LIKE @search ESCAPE '\')))
                """);
        }

        if (filter.Rating is not null)
        {
            conditions.Add(filter.Rating == "none" ? $"({Rating}) IS NULL" : $"({Rating}) = @rating");
        }

        if (filter.Day is not null)
        {
            // A lead spans days: it was there on a day when one of its visits at a station of this exhibitor was. One by hand belongs to the day it was added.
            conditions.Add(
                """
                l.last_at >= @from AND l.first_at < @to
                AND (l.by_hand
                 OR EXISTS (SELECT 1 FROM visit v JOIN station_owner o ON o.station_id = v.station_id AND o.exhibitor_id = @exhibitor
                        AND v.start_at >= o.from_at AND (o.to_at IS NULL OR v.start_at < o.to_at)
                        WHERE v.badge = l.badge AND v.start_at >= @from AND v.start_at < @to))
                """);
        }

        if (filter.MeetingsOnly)
        {
            conditions.Add("l.meetings > 0");
        }

        if (filter.ByHandOnly)
        {
            conditions.Add("l.by_hand");
        }

        if (filter.Interest is not null)
        {
            conditions.Add("instr(',' || l.interests || ',', @interest) > 0");
        }

        return string.Concat(conditions.Select(c => " AND " + c));
    }

    private static string OrderBy(LeadFilter filter)
    {
        var (up, down) = filter.Reversed ? ("DESC", "ASC") : ("ASC", "DESC");
        return filter.Order switch
        {
            LeadOrder.Name => $"l.name IS NULL, l.name COLLATE NOCASE {up}",
            LeadOrder.Company => $"l.company IS NULL, l.company COLLATE NOCASE {up}, l.name COLLATE NOCASE",
            LeadOrder.Country => $"l.country IS NULL, l.country {up}, l.company COLLATE NOCASE",
            LeadOrder.Rating => $"({Rating}) IS NULL, CASE {Rating} WHEN 'hot' THEN 0 WHEN 'warm' THEN 1 ELSE 2 END {up}, l.last_at DESC",
            LeadOrder.Visits => $"l.visits {down}, l.last_at DESC",
            LeadOrder.Meetings => $"l.meetings {down}, l.last_at DESC",
            _ => $"l.last_at {down}",
        };
    }

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

        public string? JobTitle { get; init; }

        public string? Email { get; init; }

        public string? Phone { get; init; }

        public long Scans { get; init; }

        public string? Interests { get; init; }

        public long ReaderNotes { get; init; }

        public string? UnreadParts { get; init; }

        public string? LastRecordedMeeting { get; init; }

        public long ByHand { get; init; }

        public string? EditedBy { get; init; }

        public long? EditedAt { get; init; }

        public LeadRow ToLead(IReadOnlyList<ReaderNote> notes) => new(
            Badge, Name, Company, Country, Times.FromMillis(FirstAt), Times.FromMillis(LastAt), (int)Visits, (int)Meetings, Rating, Note)
        {
            Reading = Reading,
            JobTitle = JobTitle,
            Email = Email,
            Phone = Phone,
            Scans = (int)Scans,
            Interests = InterestSet.Parse(Interests ?? ""),
            ReaderNotes = notes,
            UnreadParts = UnreadParts,
            LastRecordedMeeting = LastRecordedMeeting,
            IsByHand = ByHand != 0,
            LastEdit = EditedBy is null ? null : new LeadEdit(EditedBy, Times.FromMillis(EditedAt!.Value)),
        };
    }
}
