using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Journals;

/// <summary>All journals of a reader: one that is written to, and sealed ones that still have to be delivered or may be asked for again.</summary>
internal sealed class JournalSet
{
    private readonly IJournalStore _store;
    private readonly IEntropy _entropy;
    private readonly int _segmentBytes;
    private readonly byte[] _scratch = new byte[64];
    private Journal[] _journals = new Journal[8];

    internal JournalSet(IJournalStore store, IEntropy entropy, int segmentBytes, ReaderSizes sizes)
    {
        _store = store;
        _entropy = entropy;
        _segmentBytes = segmentBytes;
        Reader = new JournalReader(store, sizes);
    }

    internal int Count { get; private set; }

    /// <summary>Gets the journal that is written to; the last of all. There is one after <see cref="BeginNew"/> or a successful <see cref="Load"/>.</summary>
    internal Journal Active => _journals[Count - 1];

    internal long UsedBytes { get; private set; }

    /// <summary>Gets the way to read events back.</summary>
    internal JournalReader Reader { get; }

    internal long Waiting
    {
        get
        {
            var waiting = 0L;
            for (var i = 0; i < Count; i++)
            {
                waiting += _journals[i].Waiting;
            }

            return waiting;
        }
    }

    /// <summary>Bytes of the segments that could be deleted for room.</summary>
    internal long ReceiptedBytes()
    {
        var bytes = 0L;
        for (var i = 0; i < Count; i++)
        {
            bytes += _journals[i].ReceiptedBytes();
        }

        return bytes;
    }

    /// <summary>A journal by age, the oldest first.</summary>
    internal Journal At(int index) => _journals[index];

    internal Journal? Find(string id)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_journals[i].Id == id)
            {
                return _journals[i];
            }
        }

        return null;
    }

    /// <summary>Reads what the store holds; true when the newest journal was closed cleanly and may be continued.</summary>
    /// <exception cref="JournalStoreException">The store cannot even be listed.</exception>
    internal bool Load()
    {
        var names = _store.List();
        for (var i = 0; i < names.Length; i++)
        {
            if (JournalNames.TryParse(names[i], out var ordinal, out var id, out var firstSequence))
            {
                var journal = FindOrAdd(ordinal, id);
                if (firstSequence > 0)
                {
                    journal.AddSegment(names[i], firstSequence, LengthOf(names[i]));
                }
            }
        }

        var canContinue = false;
        for (var i = 0; i < Count; i++)
        {
            canContinue = _journals[i].Load(_store, Reader.Record) && _journals[i].SegmentCount > 0;
            UsedBytes += _journals[i].SizeBytes;
        }

        return canContinue;
    }

    /// <summary>Marks the newest journal as open and raises its boot.</summary>
    /// <exception cref="JournalStoreException">The storage failed; the journal must not be continued.</exception>
    internal void Continue()
    {
        Active.Boot++;
        SaveCursor(Active, closed: false, isSealed: false);
    }

    /// <summary>Begins a new journal with one record, whose payload is in place in <paramref name="record"/>; the journal before is sealed by being older.</summary>
    /// <returns>The result for the record. Unless kept, the journal before stays active and must not be written to.</returns>
    internal AppendResult BeginNew(string id, byte[] record, JournalRecordType type, int payloadBytes)
    {
        var ordinal = Count == 0 ? 1 : Active.Ordinal + 1;
        var journal = new Journal(ordinal, id) { Boot = 1 };
        journal.SetPrevious(Count == 0 ? "" : Active.Id);
        var segment = SegmentFormat.Name(ordinal, id, 1);
        var needed = SegmentFormat.HeaderBytes + RecordFormat.OverheadBytes + payloadBytes + Cursor.SizeBytes;
        if (!MakeRoom(needed))
        {
            return AppendResult.Full;
        }

        try
        {
            CreateSegment(journal, segment, 1);
            journal.Cursor.Create(_store);
            var bytes = RecordFormat.Seal(record, type, 1, payloadBytes);
            _store.Append(segment, record, 0, bytes);
            _store.Sync(segment);
            journal.LastSegmentGrew(bytes);
            journal.Head = 1;
        }
        catch (JournalStoreException)
        {
            DeleteQuietly(segment);
            DeleteQuietly(JournalNames.Cursor(ordinal, id));
            return AppendResult.Failed;
        }

        Add(journal);
        UsedBytes += journal.SizeBytes;
        return AppendResult.Kept;
    }

    /// <summary>Draws an id that no journal here has.</summary>
    internal string DrawId()
    {
        var random = new byte[8];
        string id;
        do
        {
            _entropy.Fill(random);
            id = Hex.FromUInt64(LittleEndian.UInt64(random, 0));
        }
        while (Find(id) != null || id == "0000000000000000");

        return id;
    }

    /// <summary>Appends a record, whose payload is in place, to the active journal and makes it durable.</summary>
    /// <param name="record">The buffer; the payload begins at <see cref="RecordFormat.HeaderBytes"/>.</param>
    /// <param name="type">The record's type.</param>
    /// <param name="payloadBytes">Its payload.</param>
    /// <param name="reserveBytes">Room that must be left afterwards for what matters more.</param>
    internal AppendResult Append(byte[] record, JournalRecordType type, int payloadBytes, int reserveBytes)
    {
        var bytes = RecordFormat.Seal(record, type, Active.Head + 1, payloadBytes);
        if (!MakeRoom(bytes + SegmentFormat.HeaderBytes + reserveBytes))
        {
            return AppendResult.Full;
        }

        try
        {
            // MakeRoom may have begun a segment already.
            if (Active.LastSegmentBytes > SegmentFormat.HeaderBytes && Active.LastSegmentBytes + bytes > _segmentBytes)
            {
                Roll();
            }

            _store.Append(Active.LastSegment, record, 0, bytes);
            _store.Sync(Active.LastSegment);
        }
        catch (JournalStoreException)
        {
            return AppendResult.Failed;
        }

        Active.Head++;
        Active.LastSegmentGrew(bytes);
        UsedBytes += bytes;
        return AppendResult.Kept;
    }

    /// <summary>Gives the active journal up after a fault: its last record, if it is there at all, was never confirmed to a person.</summary>
    internal void Seal()
    {
        try
        {
            SaveCursor(Active, closed: false, isSealed: true);
        }
        catch (JournalStoreException)
        {
            // The storage that failed may fail here too. Then the next start may find and deliver one record without a beep.
        }
    }

    /// <summary>Keeps the active journal's state; with <paramref name="closed"/>, so that the next start continues it.</summary>
    /// <exception cref="JournalStoreException">The storage failed; the state before still holds.</exception>
    internal void Save(bool closed) => SaveCursor(Active, closed, isSealed: false);

    /// <summary>Keeps how far a sealed journal is receipted.</summary>
    /// <exception cref="JournalStoreException">The storage failed, or the journal has no cursor.</exception>
    internal void SaveSealed(Journal journal) => SaveCursor(journal, closed: false, journal.Cursor.Sealed);

    private void Roll()
    {
        var journal = Active;
        CreateSegment(journal, SegmentFormat.Name(journal.Ordinal, journal.Id, journal.Head + 1), journal.Head + 1);
        UsedBytes += SegmentFormat.HeaderBytes;
    }

    private void CreateSegment(Journal journal, string name, long firstSequence)
    {
        _store.Create(name);
        SegmentFormat.WriteHeader(_scratch, journal.Ordinal, journal.Id, journal.Previous, firstSequence);
        _store.Append(name, _scratch, 0, SegmentFormat.HeaderBytes);
        journal.AddSegment(name, firstSequence, SegmentFormat.HeaderBytes);
    }

    /// <summary>Deletes receipted segments, the oldest first, until there is room; never one that holds an unreceipted event.</summary>
    private bool MakeRoom(long bytes)
    {
        if (UsedBytes + bytes <= _store.CapacityBytes)
        {
            return true;
        }

        Reader.Forget();
        try
        {
            for (var i = 0; i < Count && UsedBytes + bytes > _store.CapacityBytes;)
            {
                i += FreeOldestSegment(_journals[i]) ? 0 : 1;
            }
        }
        catch (JournalStoreException)
        {
            return false;
        }

        return UsedBytes + bytes <= _store.CapacityBytes;
    }

    private bool FreeOldestSegment(Journal journal)
    {
        if (journal.SegmentCount == 0 || journal.LastSequence(0) > journal.Delivery.UpTo)
        {
            return false;
        }

        if (journal.SegmentCount == 1 && journal == Active)
        {
            // The one that is written to: worth a fresh one only when it holds something.
            if (journal.LastSegmentBytes == SegmentFormat.HeaderBytes)
            {
                return false;
            }

            Roll();
        }

        var before = journal.SizeBytes;
        _store.Delete(journal.SegmentName(0));
        journal.RemoveFirstSegment();
        UsedBytes -= before - journal.SizeBytes;
        if (journal.SegmentCount == 0)
        {
            Remove(journal);
        }

        return journal.SegmentCount > 0;
    }

    private void SaveCursor(Journal journal, bool closed, bool isSealed) =>
        journal.Cursor.Save(_store, _scratch, journal.Delivery.UpTo, journal.Head, journal.Boot, closed, isSealed);

    private void DeleteQuietly(string name)
    {
        try
        {
            _store.Delete(name);
        }
        catch (JournalStoreException)
        {
            // Not created, or found at the next start as a sealed journal without a confirmed event.
        }
    }

    private long LengthOf(string name)
    {
        try
        {
            return _store.Length(name);
        }
        catch (JournalStoreException)
        {
            return 0;
        }
    }

    private Journal FindOrAdd(int ordinal, string id)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_journals[i].Ordinal == ordinal && _journals[i].Id == id)
            {
                return _journals[i];
            }
        }

        var journal = new Journal(ordinal, id);
        Add(journal);
        return journal;
    }

    // Kept in the order of ordinals: a reader has few journals, and they come almost sorted.
    private void Add(Journal journal)
    {
        if (Count == _journals.Length)
        {
            var larger = new Journal[Count * 2];
            System.Array.Copy(_journals, larger, Count);
            _journals = larger;
        }

        var at = Count;
        for (; at > 0 && _journals[at - 1].Ordinal > journal.Ordinal; at--)
        {
            _journals[at] = _journals[at - 1];
        }

        _journals[at] = journal;
        Count++;
    }

    private void Remove(Journal journal)
    {
        journal.Cursor.Delete(_store);
        UsedBytes -= journal.SizeBytes;
        var at = 0;
        while (_journals[at] != journal)
        {
            at++;
        }

        Count--;
        System.Array.Copy(_journals, at + 1, _journals, at, Count - at);
    }
}
