using FairKiosk.Pavilions;

namespace FairKiosk.Storage.Projections;

/// <summary>The parts of a stored event that projections are made of.</summary>
internal readonly record struct EventRow(
    EventKey Key,
    bool IsScan,
    int Boot,
    long Millis,
    string Badge,
    long Revision,
    string TargetJournal,
    long TargetSequence,
    string Mark,
    string Value)
{
    /// <summary>The columns that <see cref="Read"/> expects, in its order.</summary>
    public const string Columns =
        "e.journal, e.seq, e.hash, e.type, e.boot, e.ms, e.badge, e.rev, e.target_journal, e.target_seq, e.mark, e.value";

    public bool IsTestMark => !IsScan && Mark is "test-on" or "test-off";

    public static EventRow Read(Engine.Statement row) => new EventRow(
        new EventKey(row.Text(0), row.Int64(1), row.Text(2)),
        string.Equals(row.Text(3), "scan", StringComparison.Ordinal),
        row.Int32(4),
        row.Int64(5),
        row.Text(6),
        row.Int64(7),
        row.Text(8),
        row.Int64(9),
        row.Text(10),
        row.Text(11)).Normal();

    /// <summary>A test mark is about no scan, whatever it says.</summary>
    public EventRow Normal() => IsTestMark ? this with { TargetJournal = "", TargetSequence = 0 } : this;

    public static List<EventRow> ReadAll(Engine.Statement query)
    {
        var rows = new List<EventRow>();
        while (query.Step())
        {
            rows.Add(Read(query));
        }

        return rows;
    }
}
