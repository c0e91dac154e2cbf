namespace FairKiosk.Reader.Journals;

/// <summary>A record: marker (2), payload length (2), type (1), sequence (8), payload, CRC32C (4) of all before.</summary>
/// <remarks>The payload is the event object as it will be sent, UTF-8. The marker's bytes never occur in UTF-8 (RFC 3629, section 3),
/// so a search for the next record after damage does not stop inside a payload.</remarks>
internal static class RecordFormat
{
    internal const int HeaderBytes = 13;
    internal const int OverheadBytes = HeaderBytes + Checksum.Bytes;
    internal const int LengthAt = 2;
    internal const int LengthBits = 16;
    private const byte Marker0 = 0xF5;
    private const byte Marker1 = 0xFA;
    private const int TypeAt = 4;
    private const int SequenceAt = 5;

    /// <summary>Puts header and checksum around a payload that is in place; returns the record's size.</summary>
    internal static int Seal(byte[] record, JournalRecordType type, long sequence, int payloadBytes)
    {
        record[0] = Marker0;
        record[1] = Marker1;
        LittleEndian.Put(record, LengthAt, (uint)payloadBytes, 2);
        record[TypeAt] = (byte)type;
        LittleEndian.Put(record, SequenceAt, (ulong)sequence, 8);
        return Checksum.Seal(record, 0, HeaderBytes + payloadBytes);
    }

    internal static bool HasMarker(byte[] block, int at) => block[at] == Marker0 && block[at + 1] == Marker1;

    internal static bool HasKnownShape(byte[] block, int at) =>
        HasMarker(block, at) && block[at + TypeAt] is >= (byte)JournalRecordType.Scan and <= (byte)JournalRecordType.Anchor;

    internal static int PayloadBytes(byte[] block, int at) => block[at + LengthAt] | (block[at + LengthAt + 1] << 8);

    internal static JournalRecordType Type(byte[] block, int at) => (JournalRecordType)block[at + TypeAt];

    internal static long Sequence(byte[] block, int at) => (long)LittleEndian.UInt64(block, at + SequenceAt);
}
