using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Search;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Projections;

/// <summary>How what is counted of a badge is written.</summary>
internal static class CountedTables
{
    private static readonly string[] EventKeys = ["journal", "seq", "hash"];

    public static DerivedTable<Visit> Visits { get; } = new(
        "visit",
        EventKeys,
        ["station_id", "start_at", "end_at", "scans"],
        (row, badge) => new Visit(KeyOf(row), badge, row.Shared(3), Times.FromMillis(row.Int64(4)), Times.FromMillis(row.Int64(5)), row.Int32(6)),
        (statement, visit) => Bind(statement, visit.FirstScan),
        (statement, visit) => statement.Bind(visit.StationId).Bind(Millis(visit.StartAtUtc)).Bind(Millis(visit.EndAtUtc)).Bind(visit.Scans),
        (one, other) => one.FirstScan == other.FirstScan);

    public static DerivedTable<Meeting> Meetings { get; } = new(
        "meeting",
        EventKeys,
        ["station_id", "start_at", "end_at", "source"],
        (row, badge) => new Meeting(KeyOf(row), badge, row.Shared(3), Times.FromMillis(row.Int64(4)), Times.FromMillis(row.Int64OrNull(5)), Names.Source(row.Shared(6))),
        (statement, meeting) => Bind(statement, meeting.StartedBy),
        (statement, meeting) => statement.Bind(meeting.StationId).Bind(Millis(meeting.StartAtUtc))
            .Bind(meeting.EndAtUtc is { } end ? Millis(end) : null).Bind(Names.Of(meeting.Source)),
        (one, other) => one.StartedBy == other.StartedBy);

    public static DerivedTable<StrayMark> StrayMarks { get; } = new(
        "stray_mark",
        EventKeys,
        ["station_id", "mark", "at", "reason"],
        (row, badge) => new StrayMark(
            KeyOf(row), badge, row.IsNull(3) ? null : row.Shared(3), row.Shared(4), Times.FromMillis(row.Int64(5)), Enum.Parse<StrayReason>(row.Shared(6))),
        (statement, mark) => Bind(statement, mark.Key),
        (statement, mark) => statement.Bind(mark.StationId).Bind(mark.Mark).Bind(Millis(mark.AtUtc)).Bind(mark.Reason.ToString()),
        (one, other) => one.Key == other.Key);

    public static DerivedTable<LeadLine> Leads { get; } = new(
        "lead",
        ["exhibitor_id"],
        ["journal", "seq", "hash", "first_at", "last_at", "scans", "visits", "meetings", "rating", "interests", "reader_notes", "answers", "folded"],
        (row, badge) => new LeadLine(new Lead(
            row.Shared(0), badge, new EventKey(row.Shared(1), row.Int64(2), row.Text(3)), Times.FromMillis(row.Int64(4)), Times.FromMillis(row.Int64(5)),
            row.Int32(6), row.Int32(7), row.Int32(8), row.TextOrNull(9), row.IsNull(10) ? default : InterestSet.Parse(row.Shared(10)), row.Int32(11))
        {
            Answers = row.IsNull(12) ? default : ReaderAnswers.Parse(row.Shared(12)),
        },
            row.Text(13)),
        (statement, line) => statement.Bind(line.Lead.ExhibitorId),
        (statement, line) => Bind(statement, line.Lead.FirstScan).Bind(Millis(line.Lead.FirstAtUtc)).Bind(Millis(line.Lead.LastAtUtc))
            .Bind(line.Lead.Scans).Bind(line.Lead.Visits).Bind(line.Lead.Meetings).Bind(line.Lead.Rating)
            .Bind(line.Lead.Interests.IsEmpty ? null : line.Lead.Interests.ToString()).Bind(line.Lead.ReaderNotes)
            .Bind(line.Lead.Answers.IsEmpty ? null : line.Lead.Answers.ToString()).Bind(line.Folded),
        (one, other) => string.Equals(one.Lead.ExhibitorId, other.Lead.ExhibitorId, StringComparison.Ordinal),
        alsoWhere: "exhibitor_id");

    public static DerivedTable<ReaderNote> ReaderNotes { get; } = new(
        "reader_note",
        ["exhibitor_id", "journal", "seq", "hash"],
        ["at", "text", "operator", "folded"],
        (row, badge) => new ReaderNote(
            row.Shared(0), badge, new EventKey(row.Shared(1), row.Int64(2), row.Text(3)), Times.FromMillis(row.Int64(4)), row.Text(5), row.TextOrNull(6)),
        (statement, note) => Bind(statement.Bind(note.ExhibitorId), note.Key),
        (statement, note) => statement.Bind(Millis(note.AtUtc)).Bind(note.Text).Bind(note.Operator).Bind(SearchText.Fold(note.Text)),
        (one, other) => one.Key == other.Key && string.Equals(one.ExhibitorId, other.ExhibitorId, StringComparison.Ordinal),
        alsoWhere: "exhibitor_id");

    public static DerivedTable<CheckIn> CheckIns { get; } = new(
        "check_in",
        EventKeys,
        ["meeting_id", "at", "start_at", "end_at"],
        (row, badge) => new CheckIn(KeyOf(row), badge, row.Shared(3), Times.FromMillis(row.Int64(4)), Times.FromMillis(row.Int64OrNull(5)), Times.FromMillis(row.Int64OrNull(6))),
        (statement, checkIn) => Bind(statement, checkIn.Key),
        (statement, checkIn) => statement.Bind(checkIn.MeetingId).Bind(Millis(checkIn.AtUtc))
            .Bind(checkIn.StartAtUtc is { } start ? Millis(start) : null).Bind(checkIn.EndAtUtc is { } end ? Millis(end) : null),
        (one, other) => one.Key == other.Key);

    private static EventKey KeyOf(Statement row) => new(row.Shared(0), row.Int64(1), row.Text(2));

    private static Statement Bind(Statement statement, EventKey key) => statement.Bind(key.Journal).Bind(key.Sequence).Bind(key.Hash);

    private static long Millis(DateTimeOffset atUtc) => atUtc.ToUnixTimeMilliseconds();
}
