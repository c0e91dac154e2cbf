using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Clocks;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Projections;

/// <summary>The rows of <c>mark</c>. Remembers per journal which sequences are marked at all: most scans are not.</summary>
internal sealed class MarkTable(WriteConnection writer)
{
    private readonly Dictionary<string, Dictionary<long, bool>> _targets = new(StringComparer.Ordinal);

    public void Forget() => _targets.Clear();

    /// <summary>True: the mark is new or its time changed.</summary>
    public bool Save(in EventRow row, EventTime time)
    {
        var at = time.AtUtc.ToUnixTimeMilliseconds();
        var earliest = time.EarliestUtc.ToUnixTimeMilliseconds();
        var latest = time.LatestUtc.ToUnixTimeMilliseconds();
        var quality = Names.Of(time.Quality);
        var changed = writer.Get(
            """
            INSERT INTO mark (target_journal, target_seq, journal, seq, hash, mark, value, at, earliest, latest, quality) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET at = excluded.at, earliest = excluded.earliest, latest = excluded.latest, quality = excluded.quality
            WHERE at <> excluded.at OR earliest <> excluded.earliest OR latest <> excluded.latest OR quality <> excluded.quality
            """)
            .Bind(row.TargetJournal).Bind(row.TargetSequence).Bind(row.Key.Journal).Bind(row.Key.Sequence).Bind(row.Key.Hash)
            .Bind(row.Mark).Bind(row.Value).Bind(at).Bind(earliest).Bind(latest).Bind(quality).Run() > 0;
        if (changed && _targets.TryGetValue(row.TargetJournal, out var known))
        {
            known[row.TargetSequence] = known.GetValueOrDefault(row.TargetSequence) || IsUndo(row.Mark);
        }

        return changed;
    }

    public bool IsUndone(EventKey scan) => Targets(scan.Journal).GetValueOrDefault(scan.Sequence);

    public bool IsMarked(EventKey scan) => Targets(scan.Journal).ContainsKey(scan.Sequence);

    public void AddOf(PlacedScan target, List<PlacedMark> to)
    {
        var query = writer.Get(
            "SELECT journal, seq, hash, mark, value, at, earliest, latest, quality FROM mark WHERE target_journal = ? AND target_seq = ?")
            .Bind(target.Key.Journal).Bind(target.Key.Sequence);
        while (query.Step())
        {
            to.Add(new PlacedMark(
                new EventKey(query.Text(0), query.Int64(1), query.Text(2)), query.Text(3), query.Text(4), target, ScanTable.TimeFrom(query, 5)));
        }
    }

    private Dictionary<long, bool> Targets(string journal)
    {
        if (!_targets.TryGetValue(journal, out var known))
        {
            known = [];
            var query = writer.Get("SELECT target_seq, max(mark = 'undo') FROM mark WHERE target_journal = ? GROUP BY target_seq").Bind(journal);
            while (query.Step())
            {
                known[query.Int64(0)] = query.Int64(1) != 0;
            }

            _targets.Add(journal, known);
        }

        return known;
    }

    private static bool IsUndo(string mark) => string.Equals(mark, MarkNames.Undo, StringComparison.Ordinal);
}
