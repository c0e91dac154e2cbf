using FairKiosk.Wire;

namespace FairKiosk.Reader.Journals;

/// <summary>A set of sequence numbers, kept as sorted inclusive ranges that never touch.</summary>
internal sealed class SequenceRanges
{
    // From, to, from, to, ...
    private long[] _bounds = new long[8];

    internal int Count { get; private set; }

    internal long From(int index) => _bounds[2 * index];

    internal long To(int index) => _bounds[(2 * index) + 1];

    internal void Add(long from, long to)
    {
        if (to < from)
        {
            return;
        }

        // Ranges [first, last) touch the new one and melt into it.
        var first = 0;
        while (first < Count && To(first) < from - 1)
        {
            first++;
        }

        var last = first;
        while (last < Count && From(last) <= to + 1)
        {
            from = Numbers.Smaller(from, From(last));
            to = Numbers.Larger(to, To(last));
            last++;
        }

        Resize(first, last);
        _bounds[2 * first] = from;
        _bounds[(2 * first) + 1] = to;
    }

    internal bool Contains(long sequence)
    {
        for (var i = 0; i < Count; i++)
        {
            if (sequence >= From(i) && sequence <= To(i))
            {
                return true;
            }
        }

        return false;
    }

    internal void Clear() => Count = 0;

    /// <summary>Copies the first ranges that reach beyond a sequence; returns how many numbers were written.</summary>
    internal int CopyBeyond(long sequence, long[] into, int maxRanges)
    {
        var written = 0;
        for (var i = 0; i < Count && written < 2 * maxRanges; i++)
        {
            if (To(i) > sequence)
            {
                into[written++] = From(i);
                into[written++] = To(i);
            }
        }

        return written;
    }

    // Replaces the ranges [first, last) by one, moving what follows.
    private void Resize(int first, int last)
    {
        var count = Count - (last - first) + 1;
        var source = _bounds;
        if (2 * count > _bounds.Length)
        {
            _bounds = new long[_bounds.Length * 2];
            System.Array.Copy(source, _bounds, 2 * first);
        }

        System.Array.Copy(source, 2 * last, _bounds, 2 * (first + 1), 2 * (Count - last));
        Count = count;
    }
}
