namespace FairKiosk.Wire;

/// <summary>CRC32C (Castagnoli): reflected polynomial 0x82F63B78, as in RFC 3720 appendix B.4.</summary>
/// <remarks>Slicing-by-8 (Kounavis and Berry, "A Systematic Approach to Building High Performance Software-based CRC Generators"):
/// eight tables, 8 KiB of memory, eight bytes a step, so that verifying a whole journal at start stays short on a small board.</remarks>
public static class Crc32C
{
    private const uint Polynomial = 0x82F63B78;
    private static readonly uint[] T0 = FirstTable();
    private static readonly uint[] T1 = NextTable(T0);
    private static readonly uint[] T2 = NextTable(T1);
    private static readonly uint[] T3 = NextTable(T2);
    private static readonly uint[] T4 = NextTable(T3);
    private static readonly uint[] T5 = NextTable(T4);
    private static readonly uint[] T6 = NextTable(T5);
    private static readonly uint[] T7 = NextTable(T6);

    /// <summary>The checksum of a range.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="offset">Where the range begins.</param>
    /// <param name="count">How many bytes.</param>
    /// <returns>The CRC; 0 for an empty range.</returns>
    public static uint Compute(byte[] data, int offset, int count) => Append(0, data, offset, count);

    /// <summary>The checksum of what <paramref name="crc"/> covers followed by a range.</summary>
    /// <param name="crc">The checksum so far; 0 to begin.</param>
    /// <param name="data">The bytes.</param>
    /// <param name="offset">Where the range begins.</param>
    /// <param name="count">How many bytes.</param>
    /// <returns>The CRC of both.</returns>
    public static uint Append(uint crc, byte[] data, int offset, int count)
    {
        var r = ~crc;
        var i = offset;
        var end = offset + count;
        for (; end - i >= 8; i += 8)
        {
            r ^= (uint)(data[i] | (data[i + 1] << 8) | (data[i + 2] << 16) | (data[i + 3] << 24));
            r = T7[r & 0xFF] ^ T6[(r >> 8) & 0xFF] ^ T5[(r >> 16) & 0xFF] ^ T4[r >> 24]
                ^ T3[data[i + 4]] ^ T2[data[i + 5]] ^ T1[data[i + 6]] ^ T0[data[i + 7]];
        }

        for (; i < end; i++)
        {
            r = T0[(r ^ data[i]) & 0xFF] ^ (r >> 8);
        }

        return ~r;
    }

    /// <summary>Finds the one flipped bit that explains a difference between two checksums.</summary>
    /// <remarks>A CRC is linear: flipping one bit changes it by an amount that depends only on the bit's distance from the end. That
    /// amount is 1 advanced through the shift register once per bit of distance, so walking backwards meets every bit in turn.</remarks>
    /// <param name="syndrome">Computed checksum XOR the stored one.</param>
    /// <param name="count">Bytes that the checksum covers.</param>
    /// <returns>Byte index times 8 plus bit (0 = least significant) of the flipped bit, or -1 when no single bit of the range explains it.</returns>
    public static int FindFlippedBit(uint syndrome, int count)
    {
        var r = 1u;
        for (var position = (count * 8) - 1; position >= 0; position--)
        {
            r = (r >> 1) ^ (Polynomial & (0u - (r & 1)));
            if (r == syndrome)
            {
                return position;
            }
        }

        return -1;
    }

    private static uint[] FirstTable()
    {
        var table = new uint[256];
        for (var i = 0; i < table.Length; i++)
        {
            var r = (uint)i;
            for (var bit = 0; bit < 8; bit++)
            {
                r = (r >> 1) ^ (Polynomial & (0u - (r & 1)));
            }

            table[i] = r;
        }

        return table;
    }

    private static uint[] NextTable(uint[] previous)
    {
        var table = new uint[256];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = T0[previous[i] & 0xFF] ^ (previous[i] >> 8);
        }

        return table;
    }
}
