using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Journals;

/// <summary>Reads events of any journal by sequence; cheap when they are asked for in order.</summary>
internal sealed class JournalReader
{
    private Journal? _journal;
    private int _segment;
    private bool _hasRecord;

    internal JournalReader(IJournalStore store, ReaderSizes sizes)
    {
        Record = new SegmentReader(store, sizes);
    }

    /// <summary>Gets the segment reader, whose current record <see cref="Read"/> has moved to.</summary>
    internal SegmentReader Record { get; }

    /// <summary>Drops the position: segments are about to be removed.</summary>
    internal void Forget()
    {
        _journal = null;
        _hasRecord = false;
    }

    /// <summary>Moves <see cref="Record"/> to the first readable record at or after a sequence, and notes those before it as lost.</summary>
    /// <returns>False when there is none up to the head.</returns>
    /// <exception cref="JournalStoreException">The storage failed.</exception>
    internal bool Read(Journal journal, long sequence)
    {
        sequence = Numbers.Larger(sequence, journal.Oldest);
        if (_journal == journal && _hasRecord && Record.Sequence == sequence)
        {
            return true;
        }

        var isAhead = _journal == journal && Record.Sequence < sequence && sequence <= journal.LastSequence(_segment);
        if (!isAhead && !Seek(journal, sequence))
        {
            return false;
        }

        while (true)
        {
            while (Record.Next() && Record.Sequence <= journal.Head)
            {
                if (Record.Sequence >= sequence)
                {
                    journal.Lost.Add(sequence, Record.Sequence - 1);
                    _hasRecord = true;
                    return true;
                }
            }

            if (_segment + 1 >= journal.SegmentCount)
            {
                journal.Lost.Add(sequence, journal.Head);
                Forget();
                return false;
            }

            Open(journal, _segment + 1);
        }
    }

    private bool Seek(Journal journal, long sequence)
    {
        Forget();
        var segment = journal.SegmentCount - 1;
        while (segment > 0 && journal.FirstSequence(segment) > sequence)
        {
            segment--;
        }

        if (segment < 0 || sequence > journal.Head)
        {
            return false;
        }

        Open(journal, segment);
        return true;
    }

    private void Open(Journal journal, int segment)
    {
        Forget();
        Record.Open(journal.SegmentName(segment), journal.FirstSequence(segment), out _);
        _journal = journal;
        _segment = segment;
    }
}
