using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Journals;

/// <summary>Walks the records of one segment, repairing single flipped bits and stepping over what is beyond repair.</summary>
/// <remarks>Every record is verified on every pass, also when it is read to be sent: what rots later is noticed then. Repairs happen in memory only.</remarks>
internal sealed class SegmentReader
{
    private readonly IJournalStore _store;
    private readonly byte[] _window;
    private readonly int _mostPayloadBytes;
    private string _name = "";
    private long _windowAt;
    private int _windowCount;
    private long _length;
    private long _offset;
    private int _payloadAt;

    internal SegmentReader(IJournalStore store, ReaderSizes sizes)
    {
        _store = store;
        _window = new byte[sizes.WindowBytes];
        _mostPayloadBytes = sizes.EventBytes;
    }

    /// <summary>Gets a value indicating whether anything since <see cref="Open"/> was repaired, skipped or torn.</summary>
    internal bool Damaged { get; private set; }

    /// <summary>Gets a value indicating whether the current record was repaired.</summary>
    internal bool Repaired { get; private set; }

    /// <summary>Gets the sequence of the current record; before the first, the one before the expected.</summary>
    internal long Sequence { get; private set; }

    internal JournalRecordType Type { get; private set; }

    /// <summary>Gets the buffer of the current record's payload; valid until the next call.</summary>
    internal byte[] Buffer => _window;

    internal int PayloadAt => _payloadAt;

    internal int PayloadBytes { get; private set; }

    /// <summary>Begins at the first record.</summary>
    /// <param name="name">The segment's file.</param>
    /// <param name="firstSequence">The sequence that its first record should have.</param>
    /// <param name="previous">The journal kept before, from the header; empty when unreadable.</param>
    internal void Open(string name, long firstSequence, out string previous)
    {
        _name = name;
        _windowAt = 0;
        _windowCount = 0;
        _length = _store.Length(name);
        Sequence = firstSequence - 1;
        Ensure(0, SegmentFormat.HeaderBytes);
        Damaged = !SegmentFormat.ReadHeader(_window, _windowCount, out previous);
        _offset = SegmentFormat.HeaderBytes;
    }

    /// <summary>Moves to the next record; false at the end of what is there now. Records appended later are found by a later call.</summary>
    internal bool Next()
    {
        if (_offset >= _length)
        {
            _length = _store.Length(_name);
            if (_offset >= _length)
            {
                return false;
            }
        }

        Repaired = false;
        if (IsIntact(_offset))
        {
            Accept(_offset);
            return true;
        }

        Damaged = true;
        if (TryRepair())
        {
            Repaired = true;
            Accept(_offset);
            return true;
        }

        for (var at = _offset + 1; at + RecordFormat.OverheadBytes <= _length; at++)
        {
            if (IsIntact(at))
            {
                Accept(at);
                return true;
            }
        }

        _offset = _length;
        return false;
    }

    private void Accept(long at)
    {
        var start = (int)(at - _windowAt);
        PayloadBytes = RecordFormat.PayloadBytes(_window, start);
        _payloadAt = start + RecordFormat.HeaderBytes;
        Sequence = RecordFormat.Sequence(_window, start);
        Type = RecordFormat.Type(_window, start);
        _offset = at + RecordFormat.OverheadBytes + PayloadBytes;
    }

    private bool IsIntact(long at)
    {
        if (!Ensure(at, RecordFormat.OverheadBytes) || !RecordFormat.HasKnownShape(_window, (int)(at - _windowAt)))
        {
            return false;
        }

        var payloadBytes = RecordFormat.PayloadBytes(_window, (int)(at - _windowAt));
        if (!IsPlausible(at, payloadBytes))
        {
            return false;
        }

        var start = (int)(at - _windowAt);
        return RecordFormat.Sequence(_window, start) > Sequence && Checksum.Holds(_window, start, RecordFormat.HeaderBytes + payloadBytes);
    }

    private bool TryRepair()
    {
        if (!Ensure(_offset, RecordFormat.OverheadBytes))
        {
            return false;
        }

        var covered = CoveredBytes();
        var flipped = covered < 0 ? -1 : Checksum.FindFlippedBit(_window, (int)(_offset - _windowAt), covered);
        if (flipped >= 0 && IsNextRecordWith(flipped))
        {
            return true;
        }

        // The length decides where the checksum lies, so its own bits cannot be found that way: they are tried one by one.
        for (var bit = 0; bit < RecordFormat.LengthBits; bit++)
        {
            if (IsNextRecordWith((8 * RecordFormat.LengthAt) + bit))
            {
                return true;
            }
        }

        return false;
    }

    // A repaired record must be exactly the next one, and its payload an event of that sequence: three more witnesses beside the checksum.
    private bool IsNextRecordWith(int flippedBit)
    {
        var start = (int)(_offset - _windowAt);
        Checksum.Flip(_window, start, flippedBit);
        var covered = CoveredBytes();
        start = (int)(_offset - _windowAt);
        if (covered >= 0
            && Checksum.Holds(_window, start, covered)
            && RecordFormat.HasKnownShape(_window, start)
            && RecordFormat.Sequence(_window, start) == Sequence + 1
            && EventCodec.Decode(_window, start + RecordFormat.HeaderBytes, covered - RecordFormat.HeaderBytes, out _) is { } decoded
            && decoded.Sequence == Sequence + 1)
        {
            return true;
        }

        Checksum.Flip(_window, start, flippedBit);
        return false;
    }

    /// <summary>Bytes that the checksum of the record at hand covers, going by its length field, all of them in the window; -1 when it cannot be that long.</summary>
    private int CoveredBytes()
    {
        var start = (int)(_offset - _windowAt);
        var payloadBytes = RecordFormat.PayloadBytes(_window, start);
        var covered = RecordFormat.HeaderBytes + payloadBytes;
        if (payloadBytes > _mostPayloadBytes || _offset + covered + Checksum.Bytes > _length)
        {
            return -1;
        }

        if (start + covered + Checksum.Bytes > _windowCount)
        {
            // The record to its end, with the bits flipped so far carried over.
            System.Array.Copy(_window, start, _window, 0, _windowCount - start);
            _windowCount -= start;
            _windowAt = _offset;
            Fill();
        }

        start = (int)(_offset - _windowAt);
        return start + covered + Checksum.Bytes <= _windowCount ? covered : -1;
    }

    private bool IsPlausible(long at, int payloadBytes) =>
        payloadBytes <= _mostPayloadBytes && Ensure(at, RecordFormat.OverheadBytes + payloadBytes);

    /// <summary>Makes a range of the file available in the window; false when the file ends before.</summary>
    private bool Ensure(long at, int count)
    {
        if (at + count > _length)
        {
            return false;
        }

        if (at < _windowAt || at + count > _windowAt + _windowCount)
        {
            Load(at);
        }

        return at + count <= _windowAt + _windowCount;
    }

    private void Load(long at)
    {
        _windowAt = at;
        _windowCount = 0;
        Fill();
    }

    private void Fill()
    {
        while (_windowCount < _window.Length)
        {
            var read = _store.Read(_name, _windowAt + _windowCount, _window, _windowCount, _window.Length - _windowCount);
            if (read <= 0)
            {
                return;
            }

            _windowCount += read;
        }
    }
}
