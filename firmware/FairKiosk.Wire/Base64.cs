namespace FairKiosk.Wire;

/// <summary>Base64 with padding (RFC 4648, section 4) between byte ranges.</summary>
internal static class Base64
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    internal static int EncodedLength(int count) => (count + 2) / 3 * 4;

    /// <summary>Encodes a range; the caller has made sure that it fits. Returns the position after the last character.</summary>
    internal static int Encode(byte[] data, int offset, int count, byte[] into, int at)
    {
        for (var i = 0; i < count; i += 3)
        {
            var left = count - i;
            var group = data[offset + i] << 16;
            group |= left > 1 ? data[offset + i + 1] << 8 : 0;
            group |= left > 2 ? data[offset + i + 2] : 0;
            into[at++] = (byte)Alphabet[group >> 18];
            into[at++] = (byte)Alphabet[(group >> 12) & 0x3F];
            into[at++] = left > 1 ? (byte)Alphabet[(group >> 6) & 0x3F] : (byte)'=';
            into[at++] = left > 2 ? (byte)Alphabet[group & 0x3F] : (byte)'=';
        }

        return at;
    }

    /// <summary>Decodes canonical base64, or returns null: wrong length, foreign characters, misplaced padding, stray bits.</summary>
    internal static byte[]? Decode(byte[] text, int offset, int count)
    {
        if (count % 4 != 0)
        {
            return null;
        }

        var padding = 0;
        while (padding < 2 && padding < count && text[offset + count - 1 - padding] == '=')
        {
            padding++;
        }

        var data = new byte[(count / 4 * 3) - padding];
        var written = 0;
        for (var i = 0; i < count; i += 4)
        {
            var group = 0;
            for (var j = 0; j < 4; j++)
            {
                var isPadding = i + j >= count - padding;
                var digit = isPadding ? 0 : DigitOf(text[offset + i + j]);
                if (digit < 0)
                {
                    return null;
                }

                group = (group << 6) | digit;
            }

            for (var shift = 16; shift >= 0; shift -= 8)
            {
                var piece = (byte)(group >> shift);
                if (written < data.Length)
                {
                    data[written++] = piece;
                }
                else if (piece != 0)
                {
                    return null;
                }
            }
        }

        return data;
    }

    private static int DigitOf(int c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' => 62,
        '/' => 63,
        _ => -1,
    };
}
