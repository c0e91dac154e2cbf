namespace FairKiosk.Pavilions.Counting;

/// <summary>Whether a reader was in test mode. Its scans are then kept and shown, but not counted.</summary>
public static class TestMode
{
    /// <summary>Whether a reader was in test mode when an event happened: the last mark before it says so. Before the first mark it was not.</summary>
    /// <remarks>What was before is told by the numbers in a journal and, between journals, by which one went before: that is how the reader itself
    /// knows it. Times do not tell it, for they may be guesses.</remarks>
    /// <param name="marks">All test marks of that reader, in any order.</param>
    /// <param name="previous">The journal that each journal of the reader names as the one before it; a ring ends where it began.</param>
    /// <param name="key">The event.</param>
    /// <returns>True when it was in test mode. A journal that names none before it begins without.</returns>
    public static bool Covers(IReadOnlyCollection<TestMark> marks, IReadOnlyDictionary<string, string> previous, EventKey key)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(previous);
        if (marks.Count == 0)
        {
            return false;
        }

        var last = LastOf(marks, key.Journal, key.Sequence);
        var journal = key.Journal;
        for (var steps = 0; last is null && steps < previous.Count && previous.TryGetValue(journal, out var before) && before.Length > 0; steps++)
        {
            journal = before;
            last = LastOf(marks, journal, long.MaxValue);
        }

        return last is { IsOn: true };
    }

    private static TestMark? LastOf(IEnumerable<TestMark> marks, string journal, long beforeSequence)
    {
        TestMark? last = null;
        foreach (var mark in marks)
        {
            if (mark.Key.Sequence < beforeSequence && string.Equals(mark.Key.Journal, journal, StringComparison.Ordinal)
                && (last is null || last.Key < mark.Key))
            {
                last = mark;
            }
        }

        return last;
    }
}
