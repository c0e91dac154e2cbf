using System.Globalization;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Forms;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage;

/// <summary>The leads of one exhibitor. Every statement here names the exhibitor in its WHERE: rivals share a stand, not their leads.</summary>
public sealed class LeadQueries
{
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
    {
        var same = SamePersons(connection, exhibitorId);
        return Rows(connection, exhibitorId, filter).Select(row => row.ToLead(NotesOf(connection, exhibitorId, row)) with { SamePerson = [.. same[row.Badge]] }).ToList();
    });

    /// <summary>One lead; null when it is not this exhibitor's.</summary>
    public LeadRow? Find(string exhibitorId, string badge) => _reads.Read(connection =>
        Dapper.SqlMapper.QuerySingleOrDefault<Row>(connection, $"{LeadSql.All} AND l.badge = @badge", new { exhibitor = exhibitorId, badge }) is { } row
            ? row.ToLead(NotesOf(connection, exhibitorId, row)) with { SamePerson = [.. SamePersons(connection, exhibitorId)[badge]] }
            : null);

    /// <summary>The lead of this exhibitor with that e-mail address, scanned or by hand; null when there is none.</summary>
    public LeadRow? FindByEmail(string exhibitorId, string email) => _reads.Read(connection =>
        Dapper.SqlMapper.QueryFirstOrDefault<Row>(
            connection, $"{LeadSql.All} AND lower(l.email) = lower(@email) ORDER BY l.badge", new { exhibitor = exhibitorId, email })?.ToLead([]));

    /// <summary>What happened with a lead in the order of time; of another exhibitor's lead nothing.</summary>
    /// <param name="sharing">With what the visitor allowed and where they were passed on.</param>
    public IReadOnlyList<LeadStep> History(string exhibitorId, string badge, bool sharing = true) =>
        _reads.Read(connection => LeadHistory.Read(connection, exhibitorId, badge, sharing));

    /// <summary>How many leads pass the filter, whatever its limit.</summary>
    public int Count(string exhibitorId, LeadFilter filter) => _reads.Read(connection =>
    {
        var search = LeadSearch.Of(connection, exhibitorId, filter.Search);
        return Dapper.SqlMapper.QuerySingle<int>(connection, LeadSql.Count(filter, search), Parameters(connection, exhibitorId, filter, search));
    });

    /// <summary>The leads that no export has handed over as they stand now, the latest first.</summary>
    public IReadOnlyList<LeadRow> ListNew(string exhibitorId) => [.. List(exhibitorId, LeadFilter.All).Where(lead => lead.IsNew)];

    /// <summary>How many those are.</summary>
    public int CountNew(string exhibitorId) => _reads.Read(connection =>
        Dapper.SqlMapper.QuerySingle<int>(connection, LeadSql.NeverHandedOver, new { exhibitor = exhibitorId })
        + Dapper.SqlMapper.Query<(string Said, long? MayContact, long? HandedOver)>(connection, LeadSql.States, new { exhibitor = exhibitorId }, buffered: false)
            .Count(lead => LeadState.Of(lead.Said, lead.MayContact) != lead.HandedOver));

    /// <summary>Writes what somebody says in some fields of a lead, and over nothing that somebody else wrote since they read it.</summary>
    public LeadSaved Save(string exhibitorId, string badge, IReadOnlyList<LeadChange> changes, string who) => _writer.Transact(() =>
        new LeadFields(_writer, _entries).Save(Setup.SetupReader.Read(_writer.Connection).FormOf(exhibitorId), exhibitorId, badge, changes, who));

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

    private static ILookup<string, SamePerson> SamePersons(SqliteConnection connection, string exhibitorId) =>
        Dapper.SqlMapper.Query<(string Badge, string Other, string? Name)>(connection, LeadSql.SamePersons, new { exhibitor = exhibitorId })
            .ToLookup(same => same.Badge, same => new SamePerson(same.Other, same.Name), StringComparer.Ordinal);

    private static IEnumerable<Row> Rows(SqliteConnection connection, string exhibitorId, LeadFilter filter)
    {
        var search = LeadSearch.Of(connection, exhibitorId, filter.Search);
        return Dapper.SqlMapper.Query<Row>(connection, LeadSql.List(filter, search), Parameters(connection, exhibitorId, filter, search));
    }

    private static Dapper.DynamicParameters Parameters(SqliteConnection connection, string exhibitorId, LeadFilter filter, LeadSearch search)
    {
        var (from, to) = filter.Day is null ? default : new Projections.SetupSnapshot(Setup.SetupReader.Read(connection)).Bounds(filter.Day);
        var parameters = new Dapper.DynamicParameters(new
        {
            exhibitor = exhibitorId,
            rating = filter.Rating,
            export = filter.ExportedIn,
            from,
            to,
            interest = filter.Interest is null ? null : string.Create(CultureInfo.InvariantCulture, $",{filter.Interest},"),
            step = filter.NextStep,
            limit = filter.Limit ?? -1,
            offset = filter.Offset,
        });
        foreach (var (i, word) in search.Words.Concat(search.Names).Index())
        {
            parameters.Add(LeadSql.PlainName(i), word.Plain);
            parameters.Add(LeadSql.BareName(i), word.Bare);
        }

        foreach (var (i, spellings) in search.Near.Index())
        {
            foreach (var (j, near) in spellings.Index())
            {
                parameters.Add(LeadSql.NearName(i, j), near);
            }
        }

        return parameters;
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

        public string? ReaderAnswers { get; init; }

        public string PageAnswers { get; init; } = "[]";

        public string Said { get; init; } = "";

        public long? HandedOver { get; init; }

        public string? UnreadParts { get; init; }

        public string? LastRecordedMeeting { get; init; }

        public long ByHand { get; init; }

        public long? MayContact { get; init; }

        public string? EditedBy { get; init; }

        public long? EditedAt { get; init; }

        public LeadRow ToLead(IReadOnlyList<ReaderNote> notes)
        {
            var state = LeadState.Of(Said, MayContact);
            var answers = LeadAnswers.Of(ReaderAnswers, Interests, PageAnswers);
            return new LeadRow(
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
                State = state,
                IsNew = state != HandedOver,
                Interests = InterestSet.Parse(answers.FirstOrDefault(answer => answer.Field == QualificationForm.AskedAbout)?.Value ?? ""),
                Answers = answers,
                ReaderNotes = notes,
                UnreadParts = UnreadParts,
                LastRecordedMeeting = LastRecordedMeeting,
                IsByHand = ByHand != 0,
                MayBeContacted = MayContact is null ? null : MayContact != 0,
                LastEdit = EditedBy is null ? null : new LeadEdit(EditedBy, Times.FromMillis(EditedAt!.Value)),
            };
        }
    }
}
