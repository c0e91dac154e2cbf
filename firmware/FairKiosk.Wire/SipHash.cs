namespace FairKiosk.Wire;

/// <summary>SipHash-2-4, the keyed check of command barcodes.</summary>
/// <remarks>Aumasson and Bernstein, "SipHash: a fast short-input PRF" (2012). A keyed check keeps a visitor from printing a badge that
/// commands a reader; 32 of its 64 bits are printed.</remarks>
public static class SipHash
{
    /// <summary>Bytes of a key.</summary>
    public const int KeyBytes = 16;

    /// <summary>The 64-bit tag of a range under a key.</summary>
    /// <param name="key16">Exactly 16 bytes.</param>
    /// <param name="data">The bytes.</param>
    /// <param name="offset">Where the range begins.</param>
    /// <param name="count">How many bytes.</param>
    /// <returns>The tag.</returns>
    /// <exception cref="System.ArgumentException">The key does not have 16 bytes.</exception>
    public static ulong Compute(byte[] key16, byte[] data, int offset, int count)
    {
        if (key16.Length != KeyBytes)
        {
            throw new System.ArgumentException("A SipHash key has 16 bytes.");
        }

        var k0 = Word(key16, 0, 8);
        var k1 = Word(key16, 8, 8);
        // The initial constants spell "somepseudorandomlygeneratedbytes" (paper, section 2.1).
        var v0 = k0 ^ 0x736f6d6570736575UL;
        var v1 = k1 ^ 0x646f72616e646f6dUL;
        var v2 = k0 ^ 0x6c7967656e657261UL;
        var v3 = k1 ^ 0x7465646279746573UL;
        var left = count;
        for (; left >= 8; left -= 8)
        {
            var word = Word(data, offset + count - left, 8);
            v3 ^= word;
            Round(ref v0, ref v1, ref v2, ref v3);
            Round(ref v0, ref v1, ref v2, ref v3);
            v0 ^= word;
        }

        var last = ((ulong)(uint)count << 56) | Word(data, offset + count - left, left);
        v3 ^= last;
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= last;
        v2 ^= 0xFF;
        for (var i = 0; i < 4; i++)
        {
            Round(ref v0, ref v1, ref v2, ref v3);
        }

        return v0 ^ v1 ^ v2 ^ v3;
    }

    private static ulong Word(byte[] data, int offset, int count)
    {
        var word = 0UL;
        for (var i = 0; i < count; i++)
        {
            word |= (ulong)data[offset + i] << (8 * i);
        }

        return word;
    }

    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1;
        v1 = Rotate(v1, 13) ^ v0;
        v0 = Rotate(v0, 32);
        v2 += v3;
        v3 = Rotate(v3, 16) ^ v2;
        v0 += v3;
        v3 = Rotate(v3, 21) ^ v0;
        v2 += v1;
        v1 = Rotate(v1, 17) ^ v2;
        v2 = Rotate(v2, 32);
    }

    private static ulong Rotate(ulong value, int bits) => (value << bits) | (value >> (64 - bits));
}
