using System.Globalization;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Pavilions.Search;
using FairKiosk.Storage.Projections;

namespace FairKiosk.Storage;

/// <summary>The SELECTs of one exhibitor's leads, with the names of <see cref="LeadQueries"/>' rows. Each names @exhibitor; what else a filter asks for stands
/// in it by name.</summary>
internal static class LeadSql
{
    // What a firm wrote on the page comes before what its reader marked; an empty rating says that there is none.
    private const string Rating = "CASE WHEN e.rating IS NULL THEN l.rating ELSE nullif(e.rating, '') END";

    // All that an export says of a lead, and no more: whatever changes it makes the lead new. Another list here makes every lead new once.
    private const string Said =
        $"""
        json_array(l.name, l.family_name, l.given_name, l.family_reading, l.given_reading, l.company, l.job_title, l.email, l.phone, l.country,
            l.first_at, l.last_at, l.scans, l.visits, l.meetings, {Rating}, l.interests, e.note,
            CASE WHEN l.reader_notes > 0 THEN (
              SELECT group_concat(said) FROM (
                SELECT n.at || n.journal || n.seq || n.hash AS said FROM reader_note n WHERE n.exhibitor_id = @exhibitor AND n.badge = l.badge ORDER BY 1)) END)
        || ifnull((SELECT group_concat(same) FROM (SELECT o.badge AS same {SamePerson} WHERE p.badge = l.badge ORDER BY 1)), '')
        """;

    private const string Answers = "FROM lead_answer a WHERE a.exhibitor_id = @exhibitor AND a.badge = l.badge";

    // Whether the firm may get back to the visitor: 1, 0 where that was taken back, under whichever badge of the person, NULL where nobody asked.
    private static readonly string MayContact =
        $"""
        coalesce(
          (SELECT {SharingSql.Holds("p")} FROM permission p
           WHERE p.exhibitor_id = @exhibitor AND p.badge = l.badge AND p.recipient = '{nameof(Recipient.Exhibitor)}' AND p.partner = ''),
          (SELECT 0 FROM person same JOIN person other ON other.person = same.person AND other.badge <> same.badge
           JOIN permission x ON x.exhibitor_id = @exhibitor AND x.badge = other.badge AND x.recipient = '{nameof(Recipient.Exhibitor)}' AND x.partner = ''
           WHERE same.badge = l.badge AND x.withdrawn_at IS NOT NULL LIMIT 1))
        """;

    // Joined and no part of the list, so that a lead without answers says what it said before there were any.
    private const string SaidInForm =
        $"""
        ifnull(l.answers, '') || ifnull((SELECT group_concat(said) FROM (SELECT json_array(a.field, a.value) AS said {Answers} ORDER BY a.field)), '')
        """;

    // What was answered on the page comes before what a reader said; there a day has ten letters behind the name of its field.
    private const string DueDay =
        $"""
        (CASE WHEN EXISTS (SELECT 1 {Answers} AND a.field = '{QualificationForm.Due}') THEN (SELECT a.value {Answers} AND a.field = '{QualificationForm.Due}')
          WHEN instr(' ' || l.answers, ' {QualificationForm.Due}.') > 0
          THEN substr(' ' || l.answers, instr(' ' || l.answers, ' {QualificationForm.Due}.') + length(' {QualificationForm.Due}.'), 10) END)
        """;

    // Of the other badges of a person those alone that are leads of @exhibitor. Looked for from the persons on: they are few, and leads many.
    private const string SamePerson =
        "FROM person p CROSS JOIN person o ON o.person = p.person AND o.badge <> p.badge CROSS JOIN lead x ON x.exhibitor_id = @exhibitor AND x.badge = o.badge";

    private const string HandedOver =
        "(SELECT x.state FROM exported_lead x WHERE x.exhibitor_id = @exhibitor AND x.badge = l.badge ORDER BY x.export_id DESC LIMIT 1)";

    private const string WasHandedOver = "EXISTS (SELECT 1 FROM exported_lead x WHERE x.exhibitor_id = @exhibitor AND x.badge = l.badge)";

    private static readonly string Columns =
        $"""
        l.badge AS Badge, l.name AS Name, l.company AS Company, l.country AS Country, l.first_at AS FirstAt, l.last_at AS LastAt,
        l.visits AS Visits, l.meetings AS Meetings, {Rating} AS Rating, e.note AS Note,
        nullif(trim(ifnull(l.family_reading, '') || ' ' || ifnull(l.given_reading, '')), '') AS Reading, l.job_title AS JobTitle, l.email AS Email,
        l.phone AS Phone, l.scans AS Scans, l.interests AS Interests, l.reader_notes AS ReaderNotes, l.unread_parts AS UnreadParts, l.by_hand AS ByHand,
        l.family_name AS FamilyName, l.given_name AS GivenName, l.family_reading AS FamilyReading, l.given_reading AS GivenReading,
        {Said} || {SaidInForm} AS Said, {MayContact} AS MayContact, {HandedOver} AS HandedOver,
        l.answers AS ReaderAnswers, (SELECT json_group_array(json_array(a.field, a.value, a.who, a.at)) {Answers}) AS PageAnswers,
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
          SELECT s.badge, s.first_at, s.last_at, s.visits, s.meetings, s.rating, s.interests, s.answers, 0 AS by_hand, s.folded FROM lead s WHERE s.exhibitor_id = @exhibitor
          UNION ALL
          SELECT h.badge, h.at, h.at, 0, 0, NULL, NULL, NULL, 1, h.folded FROM hand_lead h WHERE h.exhibitor_id = @exhibitor) l
        """;

    private const string ScannedWithContact =
        """
        SELECT s.badge, s.first_at, s.last_at, s.scans, s.visits, s.meetings, s.rating, s.interests, s.answers, s.reader_notes, 0 AS by_hand, s.folded,
                 b.name, b.company, b.job_title, b.email, b.phone, b.country, b.family_name, b.given_name, b.family_reading, b.given_reading, b.unread_parts
          FROM lead s JOIN badge b ON b.badge = s.badge WHERE s.exhibitor_id = @exhibitor
        """;

    private const string TypedInWithContact =
        """
        SELECT h.badge, h.at, h.at, 0, 0, 0, NULL, NULL, NULL, 0, 1, h.folded, h.name, h.company, NULL, h.email, h.phone, h.country, NULL, NULL, NULL, NULL, NULL
          FROM hand_lead h WHERE h.exhibitor_id = @exhibitor
        """;

    /// <summary>The parameter of that word of a search; behind the words come the other names of what is searched.</summary>
    public static string PlainName(int number) => string.Create(CultureInfo.InvariantCulture, $"plain{number}");

    /// <summary>The parameter of the same word without umlauts.</summary>
    public static string BareName(int number) => string.Create(CultureInfo.InvariantCulture, $"bare{number}");

    /// <summary>The parameter of another spelling of that word.</summary>
    public static string NearName(int number, int spelling) => string.Create(CultureInfo.InvariantCulture, $"near{number}_{spelling}");

    /// <summary>All leads of @exhibitor in full; to be carried on with AND.</summary>
    public static string All => $"SELECT {Columns} {Own}";

    /// <summary>For each lead of @exhibitor its other leads that are the same person.</summary>
    public static string SamePersons =>
        $"""
        SELECT p.badge, o.badge, b.name {SamePerson} CROSS JOIN badge b ON b.badge = o.badge CROSS JOIN lead own ON own.exhibitor_id = @exhibitor AND own.badge = p.badge
        ORDER BY p.badge, o.badge
        """;

    /// <summary>Of each lead of @exhibitor that was handed over: what would be said now, and the state that it was in the last time.</summary>
    public static string States => $"SELECT {Said} || {SaidInForm}, {MayContact}, {HandedOver} {Own} AND {WasHandedOver}";

    /// <summary>How many leads of @exhibitor were never handed over: those are new, whatever would be said of them.</summary>
    public static string NeverHandedOver => $"SELECT count(*) {OwnWithoutContacts} WHERE NOT {WasHandedOver}";

    /// <summary>How many pass the filter, whatever its limit.</summary>
    public static string Count(LeadFilter filter, LeadSearch search) => $"SELECT count(*) {From(filter, order: null)} {Conditions(filter, search)}";

    /// <summary>Those that pass the filter, in its order; what is written as it was searched comes before what is so but for a letter. A page is chosen first and then told in full: what is said of each lead is looked up for those that are shown.</summary>
    public static string List(LeadFilter filter, LeadSearch search)
    {
        var order = $"ORDER BY {(search.HasNear ? $"NOT ({Found(search with { Near = [] })}), " : "")}{OrderBy(filter)}, l.badge";
        return filter.Limit is null
            ? $"SELECT {Columns} {Own} {Conditions(filter, search)} {order} LIMIT @limit OFFSET @offset"
            : $"""
               WITH chosen AS MATERIALIZED (
                 SELECT l.badge {From(filter, filter.Order)} {Conditions(filter, search)} {order} LIMIT @limit OFFSET @offset)
               SELECT {Columns} {Chosen} {order}
               """;
    }

    private static string From(LeadFilter filter, LeadOrder? order) =>
        order is LeadOrder.Name or LeadOrder.Company or LeadOrder.Country ? Own
        : filter.Rating is not null || order is LeadOrder.Rating ? $"{OwnWithoutContacts} {Entry} WHERE true"
        : $"{OwnWithoutContacts} WHERE true";

    private static string Conditions(LeadFilter filter, LeadSearch search)
    {
        var conditions = new List<string>();
        if (search.Words.Count > 0)
        {
            conditions.Add($"({Found(search)})");
        }

        if (filter.Rating is not null)
        {
            conditions.Add(filter.Rating == "none" ? $"({Rating}) IS NULL" : $"({Rating}) = @rating");
        }

        if (filter.Day is not null)
        {
            // A lead spans days: it was there on a day when one of its scans was. One by hand belongs to the day it was added.
            conditions.Add(
                $"""
                l.last_at >= @from AND l.first_at < @to
                AND (l.by_hand
                 OR EXISTS (SELECT 1 FROM scan s WHERE s.badge = l.badge AND s.at >= @from AND s.at < @to AND s.standing = '{Names.Counted}' AND {ScanOwner.Is("@exhibitor")}))
                """);
        }

        if (filter.ExportedIn is not null)
        {
            conditions.Add("EXISTS (SELECT 1 FROM exported_lead x WHERE x.exhibitor_id = @exhibitor AND x.badge = l.badge AND x.export_id = @export)");
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
            conditions.Add(
                $"""
                instr(',' || CASE WHEN EXISTS (SELECT 1 {Answers} AND a.field = '{QualificationForm.AskedAbout}')
                  THEN (SELECT a.value {Answers} AND a.field = '{QualificationForm.AskedAbout}') ELSE l.interests END || ',', @interest) > 0
                """);
        }

        if (filter.NextStep is not null)
        {
            // What was answered on the page comes before what a reader said.
            conditions.Add(
                $"""
                CASE WHEN EXISTS (SELECT 1 {Answers} AND a.field = '{QualificationForm.NextStep}')
                  THEN EXISTS (SELECT 1 {Answers} AND a.field = '{QualificationForm.NextStep}' AND a.value = @step)
                  ELSE instr(' ' || l.answers || ' ', ' {QualificationForm.NextStep}.' || @step || ' ') > 0 END
                """);
        }

        return string.Concat(conditions.Select(c => " AND " + c));
    }

    // All words, or another name of what they name.
    private static string Found(LeadSearch search)
    {
        var words = search.Words.Select((word, i) =>
            Written(folded => string.Join(" OR ", [Holds(folded, i, word), .. search.Near.ElementAtOrDefault(i)?.Select((_, j) => $"instr({folded}, @{NearName(i, j)}) > 0") ?? []])));
        var names = search.Names.Select((name, k) => Written(folded => Holds(folded, search.Words.Count + k, name)));
        return string.Join(" OR ", names.Prepend(string.Join(" AND ", words)));
    }

    // In the contact or a note. Few leads have notes: those that hold what is searched are looked for once, not for each lead.
    private static string Written(Func<string, string> holds) =>
        $"""
        ({holds("l.folded")}
         OR l.badge IN (SELECT w.badge FROM lead_entry w WHERE w.exhibitor_id = @exhibitor AND ({holds("w.folded")}))
         OR l.badge IN (SELECT n.badge FROM reader_note n WHERE n.exhibitor_id = @exhibitor AND ({holds("n.folded")})))
        """;

    // The same as SearchWord.IsIn.
    private static string Holds(string folded, int number, SearchWord word)
    {
        var text = word.MayCrossBlanks ? $"replace({folded}, ' ', '')" : folded;
        var plain = $"instr({text}, @{PlainName(number)}) > 0";
        return word.Bare == word.Plain ? plain : $"({plain} OR instr({text}, @{BareName(number)}) > 0)";
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
            LeadOrder.Due => $"{DueDay} IS NULL, {DueDay} {up}, l.last_at DESC",
            LeadOrder.Visits => $"l.visits {down}, l.last_at DESC",
            LeadOrder.Meetings => $"l.meetings {down}, l.last_at DESC",
            _ => $"l.last_at {down}",
        };
    }
}
