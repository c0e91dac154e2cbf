using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Journals;

/// <summary>What a journal knows about itself beside its records, in two slots written in turn, so that a torn write leaves the other.</summary>
/// <remarks>Slot: <c>FKC</c> and format version (4), generation (4), journal id (8), receipted up to (8), head (8), boot (4), flags (4), CRC32C (4).
/// The slots lie 512 bytes apart, in different sectors of any storage.</remarks>
internal sealed class Cursor
{
    private const int SlotBytes = 44;
    private const int CoveredBytes = SlotBytes - Checksum.Bytes;
    private const int SlotDistance = 512;
    private const int FileBytes = 2 * SlotDistance;
    private const uint MagicAndVersion = 'F' | ('K' << 8) | ('C' << 16) | (1u << 24);
    private const uint ClosedFlag = 1;
    private const uint SealedFlag = 2;

    private readonly string _journal;
    private readonly string _name;
    private uint _generation;

    internal Cursor(int ordinal, string journal)
    {
        _journal = journal;
        _name = JournalNames.Cursor(ordinal, journal);
    }

    internal long UpTo { get; private set; }

    internal long Head { get; private set; }

    internal int Boot { get; private set; }

    /// <summary>Gets a value indicating whether the journal was closed with this head; any later record is a surprise.</summary>
    internal bool Closed { get; private set; }

    /// <summary>Gets a value indicating whether the journal was given up with this head after a fault; any later record was never confirmed to a person.</summary>
    internal bool Sealed { get; private set; }

    internal static long SizeBytes => FileBytes;

    internal void Create(IJournalStore store)
    {
        store.Create(_name);
        var file = new byte[FileBytes];
        WriteSlot(file, 0, 0);
        WriteSlot(file, SlotDistance, 1);
        _generation = 1;
        store.Append(_name, file, 0, file.Length);
        store.Sync(_name);
    }

    /// <summary>Reads the newer slot; false when either was damaged, even if repaired.</summary>
    internal bool Load(IJournalStore store)
    {
        var file = new byte[FileBytes];
        int count;
        try
        {
            count = store.Read(_name, 0, file, 0, FileBytes);
        }
        catch (JournalStoreException)
        {
            return false;
        }

        var intact0 = LoadSlot(file, 0, count);
        var intact1 = LoadSlot(file, SlotDistance, count);
        return intact0 && intact1;
    }

    /// <summary>Writes the older slot.</summary>
    /// <exception cref="JournalStoreException">The storage failed; the other slot still holds.</exception>
    internal void Save(IJournalStore store, byte[] scratch, long upTo, long head, int boot, bool closed, bool isSealed)
    {
        UpTo = upTo;
        Head = head;
        Boot = boot;
        Closed = closed;
        Sealed = isSealed;
        _generation++;
        WriteSlot(scratch, 0, _generation);
        store.Write(_name, (_generation & 1) * SlotDistance, scratch, 0, SlotBytes);
        store.Sync(_name);
    }

    internal void Delete(IJournalStore store) => store.Delete(_name);

    private void WriteSlot(byte[] into, int at, uint generation)
    {
        var id = Hex.ToUInt64(_journal);
        LittleEndian.Put(into, at, MagicAndVersion, 4);
        LittleEndian.Put(into, at + 4, generation, 4);
        LittleEndian.Put(into, at + 8, id, 8);
        LittleEndian.Put(into, at + 16, (ulong)UpTo, 8);
        LittleEndian.Put(into, at + 24, (ulong)Head, 8);
        LittleEndian.Put(into, at + 32, (uint)Boot, 4);
        LittleEndian.Put(into, at + 36, (Closed ? ClosedFlag : 0) | (Sealed ? SealedFlag : 0), 4);
        Checksum.Seal(into, at, CoveredBytes);
    }

    private bool LoadSlot(byte[] file, int at, int count)
    {
        if (count < at + SlotBytes)
        {
            return false;
        }

        var intact = Checksum.Holds(file, at, CoveredBytes);
        var id = Hex.ToUInt64(_journal);
        var readable = (intact || Checksum.Repair(file, at, CoveredBytes))
            && LittleEndian.UInt32(file, at) == MagicAndVersion
            && LittleEndian.UInt64(file, at + 8) == id;
        if (!readable)
        {
            return false;
        }

        var generation = LittleEndian.UInt32(file, at + 4);
        if (generation >= _generation)
        {
            _generation = generation;
            UpTo = (long)LittleEndian.UInt64(file, at + 16);
            Head = (long)LittleEndian.UInt64(file, at + 24);
            Boot = (int)LittleEndian.UInt32(file, at + 32);
            var flags = LittleEndian.UInt32(file, at + 36);
            Closed = (flags & ClosedFlag) != 0;
            Sealed = (flags & SealedFlag) != 0;
        }

        return intact;
    }
}
