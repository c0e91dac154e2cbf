using FairKiosk.Pavilions.Clocks;

namespace FairKiosk.Pavilions.Counting;

/// <summary>Whether a reader was in test mode. Its scans are then kept and shown, but not counted.</summary>
public static class TestMode
{
    /// <summary>Whether a reader was in test mode when an event happened: the last mark before it says so. Before the first mark it was not.</summary>
    /// <param name="marks">All test marks of that reader, in any order.</param>
    /// <param name="key">The event.</param>
    /// <param name="time">When it happened.</param>
    /// <returns>True when it was in test mode.</returns>
    public static bool Covers(IEnumerable<TestMark> marks, EventKey key, EventTime time)
    {
        ArgumentNullException.ThrowIfNull(marks);
        TestMark? last = null;
        foreach (var mark in marks)
        {
            var isBefore = Compare(mark.Time, mark.Key, time, key) < 0;
            if (isBefore && (last is null || Compare(last.Time, last.Key, mark.Time, mark.Key) < 0))
            {
                last = mark;
            }
        }

        return last is { IsOn: true };
    }

    private static int Compare(EventTime time, EventKey key, EventTime otherTime, EventKey otherKey)
    {
        var order = time.AtUtc.CompareTo(otherTime.AtUtc);
        return order == 0 ? key.CompareTo(otherKey) : order;
    }
}
