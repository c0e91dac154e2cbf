using FairKiosk.Reader.Delivery;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Journals;

/// <summary>One journal id: its segments, what they hold, and how far its delivery has come.</summary>
/// <remarks>Only the journal of the highest ordinal may be written to; all others are sealed: still delivered, never continued.</remarks>
internal sealed class Journal
{
    private string[] _names = new string[4];
    private long[] _firstSequences = new long[4];
    private long[] _lengths = new long[4];

    internal Journal(int ordinal, string id)
    {
        Ordinal = ordinal;
        Id = id;
        Cursor = new Cursor(ordinal, id);
        Delivery = new DeliveryState();
        Previous = "";
        TestMark = "";
    }

    internal int Ordinal { get; }

    internal string Id { get; }

    internal Cursor Cursor { get; }

    internal DeliveryState Delivery { get; }

    /// <summary>Gets the journal kept before this one; empty for the first.</summary>
    internal string Previous { get; private set; }

    /// <summary>Gets the last mark about test mode that <see cref="Load"/> found; empty for none.</summary>
    internal string TestMark { get; private set; }

    /// <summary>Gets or sets the highest sequence given out.</summary>
    internal long Head { get; set; }

    /// <summary>Gets or sets the running boot; 0 for a journal that was opened sealed.</summary>
    internal int Boot { get; set; }

    /// <summary>Gets the sequences between oldest and head that cannot be read any more.</summary>
    internal SequenceRanges Lost { get; } = new();

    internal int SegmentCount { get; private set; }

    /// <summary>Gets the lowest sequence still held; one above the head when none is.</summary>
    internal long Oldest => SegmentCount == 0 ? Head + 1 : _firstSequences[0];

    /// <summary>Gets how many events the gateway has not confirmed.</summary>
    internal long Waiting => Numbers.Larger(0, Head - Numbers.Larger(Delivery.UpTo, Oldest - 1));

    internal long SizeBytes
    {
        get
        {
            var size = Cursor.SizeBytes;
            for (var i = 0; i < SegmentCount; i++)
            {
                size += _lengths[i];
            }

            return size;
        }
    }

    internal long ReceiptedBytes()
    {
        var bytes = 0L;
        for (var i = 0; i < SegmentCount && LastSequence(i) <= Delivery.UpTo; i++)
        {
            bytes += _lengths[i];
        }

        return bytes;
    }

    internal string LastSegment => _names[SegmentCount - 1];

    internal long LastSegmentBytes => _lengths[SegmentCount - 1];

    internal string SegmentName(int index) => _names[index];

    internal long FirstSequence(int index) => _firstSequences[index];

    /// <summary>The last sequence that a segment can hold.</summary>
    internal long LastSequence(int index) => index + 1 < SegmentCount ? _firstSequences[index + 1] - 1 : Head;

    internal void SetPrevious(string previous) => Previous = previous;

    /// <summary>Adds a segment in the order of first sequences.</summary>
    internal void AddSegment(string name, long firstSequence, long length)
    {
        if (SegmentCount == _names.Length)
        {
            Grow();
        }

        var at = SegmentCount;
        for (; at > 0 && _firstSequences[at - 1] > firstSequence; at--)
        {
            _names[at] = _names[at - 1];
            _firstSequences[at] = _firstSequences[at - 1];
            _lengths[at] = _lengths[at - 1];
        }

        _names[at] = name;
        _firstSequences[at] = firstSequence;
        _lengths[at] = length;
        SegmentCount++;
    }

    internal void LastSegmentGrew(int bytes) => _lengths[SegmentCount - 1] += bytes;

    internal void RemoveFirstSegment()
    {
        SegmentCount--;
        System.Array.Copy(_names, 1, _names, 0, SegmentCount);
        System.Array.Copy(_firstSequences, 1, _firstSequences, 0, SegmentCount);
        System.Array.Copy(_lengths, 1, _lengths, 0, SegmentCount);
    }

    /// <summary>Reads everything and works out head and losses; false when the journal is not exactly as a clean close left it.</summary>
    internal bool Load(IJournalStore store, SegmentReader reader)
    {
        var intact = Cursor.Load(store);
        var last = SegmentCount == 0 ? 0 : _firstSequences[0] - 1;
        var end = Cursor.Sealed ? Cursor.Head : long.MaxValue;
        for (var i = 0; i < SegmentCount; i++)
        {
            Lost.Add(last + 1, _firstSequences[i] - 1);
            last = Numbers.Larger(last, _firstSequences[i] - 1);
            intact = LoadSegment(reader, i, end, ref last) && intact;
        }

        // What the cursor knows of and the segments do not hold was cut off: lost, and its numbers stay spent.
        Head = Cursor.Sealed ? Numbers.Smaller(last, Cursor.Head) : last;
        var isAsClosed = intact && Cursor.Closed && Cursor.Head == Head && Lost.Count == 0;
        if (Cursor.Head > Head)
        {
            Lost.Add(Head + 1, Cursor.Head);
            Head = Cursor.Head;
        }

        Boot = Cursor.Boot;
        Delivery.UpTo = Numbers.Smaller(Cursor.UpTo, Head);
        Delivery.Sent = Delivery.UpTo;
        Delivery.FoundHead = Head;
        return isAsClosed;
    }

    private void NoteTestMark(SegmentReader reader)
    {
        if (reader.Type == JournalRecordType.Mark
            && EventCodec.Decode(reader.Buffer, reader.PayloadAt, reader.PayloadBytes, out _) is { } mark && !Marks.NeedsTarget(mark.Mark))
        {
            TestMark = mark.Mark;
        }
    }

    private bool LoadSegment(SegmentReader reader, int index, long end, ref long last)
    {
        try
        {
            reader.Open(_names[index], _firstSequences[index], out var previous);
            Previous = previous.Length > 0 ? previous : Previous;
            while (reader.Next() && reader.Sequence <= end)
            {
                Lost.Add(last + 1, reader.Sequence - 1);
                last = Numbers.Larger(last, reader.Sequence);
                NoteTestMark(reader);
            }

            return !reader.Damaged;
        }
        catch (JournalStoreException)
        {
            return false;
        }
    }

    private void Grow()
    {
        var size = _names.Length * 2;
        var names = new string[size];
        var firstSequences = new long[size];
        var lengths = new long[size];
        System.Array.Copy(_names, names, SegmentCount);
        System.Array.Copy(_firstSequences, firstSequences, SegmentCount);
        System.Array.Copy(_lengths, lengths, SegmentCount);
        _names = names;
        _firstSequences = firstSequences;
        _lengths = lengths;
    }
}
