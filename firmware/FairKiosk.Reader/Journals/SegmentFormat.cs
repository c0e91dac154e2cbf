using FairKiosk.Wire;

namespace FairKiosk.Reader.Journals;

/// <summary>A segment's file: a header, then records. Its name says journal and first sequence too, so that a broken header costs nothing.</summary>
/// <remarks>Header: <c>FKJ</c> and format version (4), ordinal (4), journal id (8), previous journal id or 0 (8), first sequence (8), CRC32C (4).
/// Name: ordinal of the journal on this reader, journal id, first sequence: <c>000003-9f86d081884c7d65-0000001042.seg</c>.</remarks>
internal static class SegmentFormat
{
    internal const int HeaderBytes = 36;
    internal const string Extension = ".seg";
    private const int CoveredBytes = HeaderBytes - Checksum.Bytes;
    private const uint MagicAndVersion = 'F' | ('K' << 8) | ('J' << 16) | (1u << 24);

    internal static string Name(int ordinal, string journal, long firstSequence) =>
        JournalNames.Stem(ordinal, journal) + "-" + JournalNames.Digits(firstSequence, JournalNames.SequenceDigits) + Extension;

    internal static void WriteHeader(byte[] into, int ordinal, string journal, string previous, long firstSequence)
    {
        var id = Hex.ToUInt64(journal);
        var previousId = Hex.ToUInt64(previous);
        LittleEndian.Put(into, 0, MagicAndVersion, 4);
        LittleEndian.Put(into, 4, (uint)ordinal, 4);
        LittleEndian.Put(into, 8, id, 8);
        LittleEndian.Put(into, 16, previousId, 8);
        LittleEndian.Put(into, 24, (ulong)firstSequence, 8);
        Checksum.Seal(into, 0, CoveredBytes);
    }

    /// <summary>Reads a header of which <paramref name="count"/> bytes are there; false when it is damaged, repaired or not.</summary>
    internal static bool ReadHeader(byte[] header, int count, out string previous)
    {
        previous = "";
        if (count < HeaderBytes)
        {
            return false;
        }

        var intact = Checksum.Holds(header, 0, CoveredBytes);
        if (!intact && !Checksum.Repair(header, 0, CoveredBytes))
        {
            return false;
        }

        if (LittleEndian.UInt32(header, 0) != MagicAndVersion)
        {
            return false;
        }

        var previousId = LittleEndian.UInt64(header, 16);
        previous = previousId == 0 ? "" : Hex.FromUInt64(previousId);
        return intact;
    }
}
