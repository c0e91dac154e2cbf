using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Clocks;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Projections;

/// <summary>The rows of <c>mark</c>. A mark is about a scan of its own reader. Remembers per reader and journal which sequences are marked at all: most scans are not.</summary>
internal sealed class MarkTable(WriteConnection writer)
{
    private readonly Dictionary<(string ReaderId, string Journal), Dictionary<long, bool>> _targets = [];

    public void Forget() => _targets.Clear();

    public void Forget(string readerId)
    {
        foreach (var key in _targets.Keys.Where(key => string.Equals(key.ReaderId, readerId, StringComparison.Ordinal)).ToList())
        {
            _targets.Remove(key);
        }
    }

    /// <summary>True: the mark is new or its time changed.</summary>
    public bool Save(string readerId, in EventRow row, EventTime time)
    {
        var at = time.AtUtc.ToUnixTimeMilliseconds();
        var earliest = time.EarliestUtc.ToUnixTimeMilliseconds();
        var latest = time.LatestUtc.ToUnixTimeMilliseconds();
        var quality = Names.Of(time.Quality);
        var changed = writer.Get(
            """
            INSERT INTO mark (reader_id, target_journal, target_seq, journal, seq, hash, mark, value, at, earliest, latest, quality)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET at = excluded.at, earliest = excluded.earliest, latest = excluded.latest, quality = excluded.quality
            WHERE at <> excluded.at OR earliest <> excluded.earliest OR latest <> excluded.latest OR quality <> excluded.quality
            """)
            .Bind(readerId).Bind(row.TargetJournal).Bind(row.TargetSequence).Bind(row.Key.Journal).Bind(row.Key.Sequence).Bind(row.Key.Hash)
            .Bind(row.Mark).Bind(row.Value).Bind(at).Bind(earliest).Bind(latest).Bind(quality).Run() > 0;
        if (changed && _targets.TryGetValue((readerId, row.TargetJournal), out var known))
        {
            known[row.TargetSequence] = known.GetValueOrDefault(row.TargetSequence) || IsUndo(row.Mark);
        }

        return changed;
    }

    public bool IsUndone(string readerId, EventKey scan) => Targets(readerId, scan.Journal).GetValueOrDefault(scan.Sequence);

    public bool IsMarked(PlacedScan scan) => Targets(scan.ReaderId, scan.Key.Journal).ContainsKey(scan.Key.Sequence);

    public void AddOf(PlacedScan target, List<PlacedMark> to)
    {
        // Only a note says who wrote it: no other mark looks for its event.
        var query = writer.Get(
            """
            SELECT m.journal, m.seq, m.hash, m.mark, m.value, m.at, m.earliest, m.latest, m.quality,
              CASE m.mark WHEN 'note' THEN (SELECT e.operator FROM event e WHERE e.journal = m.journal AND e.seq = m.seq AND e.hash = m.hash) END
            FROM mark m WHERE m.target_journal = ? AND m.target_seq = ? AND m.reader_id = ?
            """)
            .Bind(target.Key.Journal).Bind(target.Key.Sequence).Bind(target.ReaderId);
        while (query.Step())
        {
            to.Add(new PlacedMark(
                new EventKey(query.Text(0), query.Int64(1), query.Text(2)), query.Text(3), query.Text(4), target, ScanTable.TimeFrom(query, 5))
            {
                Operator = query.TextOrNull(9),
            });
        }
    }

    private Dictionary<long, bool> Targets(string readerId, string journal)
    {
        if (!_targets.TryGetValue((readerId, journal), out var known))
        {
            known = [];
            var query = writer.Get("SELECT target_seq, max(mark = 'undo') FROM mark WHERE target_journal = ? AND reader_id = ? GROUP BY target_seq").Bind(journal).Bind(readerId);
            while (query.Step())
            {
                known[query.Int64(0)] = query.Int64(1) != 0;
            }

            _targets.Add((readerId, journal), known);
        }

        return known;
    }

    private static bool IsUndo(string mark) => string.Equals(mark, MarkNames.Undo, StringComparison.Ordinal);
}
