namespace FairKiosk.Storage.Facts;

/// <summary>A set of sequence numbers as sorted ranges that neither touch nor overlap: one set has one form, whatever the order of adding.</summary>
internal sealed class RangeSet
{
    private readonly List<SequenceRange> _ranges = [];

    public IReadOnlyList<SequenceRange> Ranges => _ranges;

    public long Count
    {
        get
        {
            var count = 0L;
            foreach (var range in _ranges)
            {
                count += range.Count;
            }

            return count;
        }
    }

    /// <summary>The end of the unbroken run that starts at 1; 0 when 1 is missing.</summary>
    public long UpTo => _ranges.Count > 0 && _ranges[0].From <= 1 ? _ranges[0].To : 0;

    public bool Contains(long value)
    {
        var at = FirstEndingAtOrAfter(value);
        return at < _ranges.Count && _ranges[at].From <= value;
    }

    public bool Add(long value)
    {
        if (_ranges.Count > 0 && _ranges[^1].To + 1 == value)
        {
            _ranges[^1] = _ranges[^1] with { To = value };
            return true;
        }

        if (Contains(value))
        {
            return false;
        }

        Add(new SequenceRange(value, value));
        return true;
    }

    /// <summary>Adds a range; one that is empty or begins below 1 is cut to what is valid.</summary>
    public void Add(SequenceRange range)
    {
        var from = Math.Max(1, range.From);
        var to = Math.Min(range.To, long.MaxValue - 1);
        if (from > to)
        {
            return;
        }

        // Touching ranges become one.
        var first = FirstEndingAtOrAfter(from - 1);
        var last = first;
        while (last < _ranges.Count && _ranges[last].From <= to + 1)
        {
            from = Math.Min(from, _ranges[last].From);
            to = Math.Max(to, _ranges[last].To);
            last++;
        }

        _ranges.RemoveRange(first, last - first);
        _ranges.Insert(first, new SequenceRange(from, to));
    }

    public bool Remove(long value) => Remove(new SequenceRange(value, value));

    /// <summary>True: something of the range was in the set.</summary>
    public bool Remove(SequenceRange range)
    {
        var removed = false;
        for (var at = FirstEndingAtOrAfter(range.From); at < _ranges.Count && _ranges[at].From <= range.To;)
        {
            var found = _ranges[at];
            _ranges.RemoveAt(at);
            removed = true;
            if (found.From < range.From)
            {
                _ranges.Insert(at++, new SequenceRange(found.From, range.From - 1));
            }

            if (range.To < found.To)
            {
                _ranges.Insert(at++, new SequenceRange(range.To + 1, found.To));
            }
        }

        return removed;
    }

    /// <summary>The parts of the range that are not in this set.</summary>
    public IEnumerable<SequenceRange> MissingIn(SequenceRange range)
    {
        var from = Math.Max(1, range.From);
        for (var at = FirstEndingAtOrAfter(from); at < _ranges.Count && _ranges[at].From <= range.To; at++)
        {
            if (_ranges[at].From > from)
            {
                yield return new SequenceRange(from, _ranges[at].From - 1);
            }

            from = _ranges[at].To + 1;
        }

        if (from <= range.To)
        {
            yield return new SequenceRange(from, range.To);
        }
    }

    private int FirstEndingAtOrAfter(long value)
    {
        int low = 0, high = _ranges.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ranges[middle].To < value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
