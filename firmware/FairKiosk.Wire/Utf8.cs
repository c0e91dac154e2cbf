namespace FairKiosk.Wire;

/// <summary>UTF-8 as RFC 3629 defines it, without allocation where the caller brings the buffer.</summary>
public static class Utf8
{
    private const int Replacement = 0xFFFD;

    /// <summary>Whether a range is well-formed UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="offset">Where the range begins.</param>
    /// <param name="count">How many bytes.</param>
    /// <returns>True for well-formed, and for an empty range.</returns>
    public static bool IsValid(byte[] data, int offset, int count)
    {
        var i = offset;
        var end = offset + count;
        while (i < end)
        {
            var length = SequenceLength(data, i, end);
            if (length == 0)
            {
                return false;
            }

            i += length;
        }

        return true;
    }

    /// <summary>Encodes a text. A lone surrogate becomes U+FFFD.</summary>
    /// <param name="text">The text.</param>
    /// <returns>A new array of exactly the needed size.</returns>
    public static byte[] GetBytes(string text)
    {
        var bytes = new byte[CountBytes(text)];
        Write(text, bytes, 0);
        return bytes;
    }

    /// <summary>Decodes a range. Each byte that belongs to no well-formed sequence becomes U+FFFD.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="offset">Where the range begins.</param>
    /// <param name="count">How many bytes.</param>
    /// <returns>The text.</returns>
    public static string GetString(byte[] data, int offset, int count)
    {
        var chars = new char[count];
        var length = 0;
        var i = offset;
        var end = offset + count;
        while (i < end)
        {
            var step = SequenceLength(data, i, end);
            var scalar = step == 0 ? Replacement : Scalar(data, i, step);
            i += step == 0 ? 1 : step;
            if (scalar >= 0x10000)
            {
                chars[length++] = (char)(0xD800 + ((scalar - 0x10000) >> 10));
                chars[length++] = (char)(0xDC00 + ((scalar - 0x10000) & 0x3FF));
            }
            else
            {
                chars[length++] = (char)scalar;
            }
        }

        return new string(chars, 0, length);
    }

    /// <summary>Encodes a text into a caller's buffer. A lone surrogate becomes U+FFFD.</summary>
    /// <param name="text">The text.</param>
    /// <param name="into">The buffer.</param>
    /// <param name="at">Where to begin.</param>
    /// <returns>The position after the last byte, or -1 when it does not fit (the buffer is then partly written).</returns>
    public static int Write(string text, byte[] into, int at)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var scalar = ScalarAt(text, i);
            if (scalar >= 0x10000)
            {
                i++;
            }

            at = WriteScalar(scalar, into, at);
            if (at < 0)
            {
                return -1;
            }
        }

        return at;
    }

    /// <summary>The code point at an index of a text.</summary>
    internal static int ScalarAt(string text, int index)
    {
        var c = text[index];
        if (c is < '\uD800' or > '\uDFFF')
        {
            return c;
        }

        var paired = c < '\uDC00' && index + 1 < text.Length && text[index + 1] is >= '\uDC00' and <= '\uDFFF';
        return paired ? 0x10000 + ((c - 0xD800) << 10) + (text[index + 1] - 0xDC00) : Replacement;
    }

    /// <summary>Encodes one code point; returns the position after it, or -1 when it does not fit.</summary>
    internal static int WriteScalar(int scalar, byte[] into, int at)
    {
        var length = ScalarBytes(scalar);
        if (into.Length - at < length)
        {
            return -1;
        }

        switch (length)
        {
            case 1:
                into[at] = (byte)scalar;
                break;
            case 2:
                into[at] = (byte)(0xC0 | (scalar >> 6));
                into[at + 1] = Tail(scalar);
                break;
            case 3:
                into[at] = (byte)(0xE0 | (scalar >> 12));
                into[at + 1] = Tail(scalar >> 6);
                into[at + 2] = Tail(scalar);
                break;
            default:
                into[at] = (byte)(0xF0 | (scalar >> 18));
                into[at + 1] = Tail(scalar >> 12);
                into[at + 2] = Tail(scalar >> 6);
                into[at + 3] = Tail(scalar);
                break;
        }

        return at + length;
    }

    /// <summary>Bytes of the well-formed sequence at a position (RFC 3629, section 4), or 0 when there is none.</summary>
    internal static int SequenceLength(byte[] data, int at, int end)
    {
        var first = data[at];
        if (first < 0x80)
        {
            return 1;
        }

        var length = first switch
        {
            >= 0xC2 and <= 0xDF => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF4 => 4,
            _ => 0,
        };
        if (length == 0 || end - at < length)
        {
            return 0;
        }

        var low = first switch { 0xE0 => 0xA0, 0xF0 => 0x90, _ => 0x80 };
        var high = first switch { 0xED => 0x9F, 0xF4 => 0x8F, _ => 0xBF };
        if (data[at + 1] < low || data[at + 1] > high)
        {
            return 0;
        }

        for (var i = 2; i < length; i++)
        {
            if (data[at + i] is < 0x80 or > 0xBF)
            {
                return 0;
            }
        }

        return length;
    }

    private static int CountBytes(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var scalar = ScalarAt(text, i);
            if (scalar >= 0x10000)
            {
                i++;
            }

            count += ScalarBytes(scalar);
        }

        return count;
    }

    private static int ScalarBytes(int scalar) => scalar switch { < 0x80 => 1, < 0x800 => 2, < 0x10000 => 3, _ => 4 };

    private static byte Tail(int bits) => (byte)(0x80 | (bits & 0x3F));

    private static int Scalar(byte[] data, int at, int length) => length switch
    {
        1 => data[at],
        2 => ((data[at] & 0x1F) << 6) | (data[at + 1] & 0x3F),
        3 => ((data[at] & 0x0F) << 12) | ((data[at + 1] & 0x3F) << 6) | (data[at + 2] & 0x3F),
        _ => ((data[at] & 0x07) << 18) | ((data[at + 1] & 0x3F) << 12) | ((data[at + 2] & 0x3F) << 6) | (data[at + 3] & 0x3F),
    };
}
