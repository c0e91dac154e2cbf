using FairKiosk.Wire;

namespace FairKiosk.Reader.Journals;

/// <summary>A block whose last four bytes are the CRC32C of those before; repairs one flipped bit.</summary>
/// <remarks>Flash and SD cards most often fail by single bits. CRC32C tells any two single-bit errors of a block apart up to 2^31 bits
/// (Koopman, "32-Bit Cyclic Redundancy Codes for Internet Applications", 2002), so the one that explains the difference is the one.</remarks>
internal static class Checksum
{
    internal const int Bytes = 4;

    /// <summary>Appends the checksum of a range; returns the position after it.</summary>
    internal static int Seal(byte[] block, int at, int count)
    {
        LittleEndian.Put(block, at + count, Crc32C.Compute(block, at, count), Bytes);
        return at + count + Bytes;
    }

    /// <summary>Whether the checksum behind a range is the range's.</summary>
    internal static bool Holds(byte[] block, int at, int count) =>
        LittleEndian.UInt32(block, at + count) == Crc32C.Compute(block, at, count);

    /// <summary>Finds the one flipped bit of range and checksum that explains why they disagree.</summary>
    /// <returns>Byte from the range's begin times 8 plus bit, or -1 when no single bit explains it or they agree.</returns>
    internal static int FindFlippedBit(byte[] block, int at, int count)
    {
        var syndrome = LittleEndian.UInt32(block, at + count) ^ Crc32C.Compute(block, at, count);
        if ((syndrome & (syndrome - 1)) != 0)
        {
            return Crc32C.FindFlippedBit(syndrome, count);
        }

        // One bit of the checksum itself, or none.
        for (var bit = 0; bit < 8 * Bytes; bit++)
        {
            if (syndrome == 1u << bit)
            {
                return (8 * count) + bit;
            }
        }

        return -1;
    }

    internal static void Flip(byte[] block, int at, int bit) => block[at + (bit >> 3)] ^= (byte)(1 << (bit & 7));

    /// <summary>Flips back, in memory, the one bit that makes range and checksum agree; false when there is none.</summary>
    internal static bool Repair(byte[] block, int at, int count)
    {
        var bit = FindFlippedBit(block, at, count);
        if (bit < 0)
        {
            return false;
        }

        Flip(block, at, bit);
        return true;
    }
}
