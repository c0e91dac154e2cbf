namespace FairKiosk.Pavilions.Clocks;

/// <summary>
/// The earliest start and the latest end of each boot, from the boots around it: boots of a journal follow each other by sequence,
/// journals follow each other by what their boot events name as the previous one.
/// </summary>
internal sealed class BootBounds
{
    private readonly Dictionary<string, List<TimelineBoot>> _journals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _previous = new(StringComparer.Ordinal);
    private readonly long _earliest;
    private readonly long _latest;

    internal BootBounds(IEnumerable<TimelineBoot> boots, long earliest, long latest)
    {
        _earliest = earliest;
        _latest = latest;
        foreach (var journal in boots.GroupBy(boot => boot.Journal, StringComparer.Ordinal))
        {
            _journals[journal.Key] = [.. journal.OrderBy(boot => boot.FirstSequence).ThenBy(boot => boot.Boot)];
        }

        foreach (var (journal, ordered) in _journals)
        {
            var previous = ordered.Select(boot => boot.PreviousJournal).FirstOrDefault(name => name.Length > 0);
            _previous[journal] = previous is not null && _journals.ContainsKey(previous) ? previous : null;
        }

        CutCycles();
        Calculate(ParentsFirst());
    }

    /// <summary>The bounds of an event whose boot is unknown, from the boots of its journal that begin before and after it.</summary>
    internal (long Earliest, long Latest) OfUnknownBoot(string journal, long sequence)
    {
        if (!_journals.TryGetValue(journal, out var boots))
        {
            return (_earliest, _latest);
        }

        var before = boots.LastOrDefault(boot => boot.FirstSequence <= sequence);
        var after = boots.FirstOrDefault(boot => boot.FirstSequence > sequence);
        // Inside a boot's own numbers the event may lie before that boot's last one, so only the boot's start is sure.
        var earliest = before is null ? boots[0].EarliestStart : before.Line?.At(before.FirstMillis).Earliest ?? before.EarliestStart;
        return (earliest, after?.LatestStart ?? boots[^1].LatestEnd);
    }

    // A damaged or forged chain may bite its own tail. Every link of such a ring is cut: no link of it is better than another.
    private void CutCycles()
    {
        var settled = new HashSet<string>(StringComparer.Ordinal);
        var ring = new List<string>();
        foreach (var start in _journals.Keys)
        {
            var path = new List<string>();
            var onPath = new Dictionary<string, int>(StringComparer.Ordinal);
            string? journal = start;
            while (journal is not null && !settled.Contains(journal) && onPath.TryAdd(journal, path.Count))
            {
                path.Add(journal);
                journal = _previous[journal];
            }

            if (journal is not null && onPath.TryGetValue(journal, out var from))
            {
                ring.AddRange(path.Skip(from));
            }

            settled.UnionWith(path);
        }

        foreach (var journal in ring)
        {
            _previous[journal] = null;
        }
    }

    private List<string> ParentsFirst()
    {
        var next = _previous.Where(link => link.Value is not null).ToLookup(link => link.Value!, link => link.Key, StringComparer.Ordinal);
        var ordered = _previous.Where(link => link.Value is null).Select(link => link.Key).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            ordered.AddRange(next[ordered[i]]);
        }

        return ordered;
    }

    private void Calculate(List<string> parentsFirst)
    {
        foreach (var journal in parentsFirst)
        {
            var low = _previous[journal] is { } previous ? _journals[previous][^1].EarliestEnd : _earliest;
            foreach (var boot in _journals[journal])
            {
                boot.EarliestStart = low;
                low = boot.EarliestEnd;
            }
        }

        var latestOf = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var i = parentsFirst.Count - 1; i >= 0; i--)
        {
            var journal = parentsFirst[i];
            var high = latestOf.GetValueOrDefault(journal, _latest);
            foreach (var boot in Enumerable.Reverse(_journals[journal]))
            {
                boot.LatestEnd = high;
                high = boot.LatestStart;
            }

            if (_previous[journal] is { } previous)
            {
                latestOf[previous] = latestOf.TryGetValue(previous, out var sibling) ? Math.Min(sibling, high) : high;
            }
        }
    }
}
