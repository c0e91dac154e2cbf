namespace FairKiosk.Reader.Scanning;

/// <summary>The scans that something may still be said about, the newest first. Without allocation after it was made.</summary>
internal sealed class RecentScans
{
    // More than pass one reader within the longest window; an older one is refused, never taken for another.
    private const int Kept = 256;

    private readonly string[] _journals = new string[Kept];
    private readonly long[] _sequences = new long[Kept];
    private readonly long[] _times = new long[Kept];
    private int _count;

    /// <summary>Gets the index of the newest; -1 when there is none.</summary>
    internal int Newest => _count - 1;

    internal void Add(string journal, long sequence, long now)
    {
        if (_count == Kept)
        {
            RemoveAt(0);
        }

        _journals[_count] = journal;
        _sequences[_count] = sequence;
        _times[_count] = now;
        _count++;
    }

    /// <summary>The index of a scan, or -1.</summary>
    internal int Find(string journal, long sequence)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            if (_sequences[i] == sequence && _journals[i] == journal)
            {
                return i;
            }
        }

        return -1;
    }

    internal string Journal(int index) => _journals[index];

    internal long Sequence(int index) => _sequences[index];

    /// <summary>When it was scanned, monotonic milliseconds.</summary>
    internal long At(int index) => _times[index];

    internal void RemoveAt(int index)
    {
        _count--;
        System.Array.Copy(_journals, index + 1, _journals, index, _count - index);
        System.Array.Copy(_sequences, index + 1, _sequences, index, _count - index);
        System.Array.Copy(_times, index + 1, _times, index, _count - index);
    }

    internal void Clear() => _count = 0;
}
