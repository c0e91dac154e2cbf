namespace FairKiosk.Wire;

/// <summary>The escapes of JSON strings (RFC 8259, section 7). A surrogate counts only in a pair: a lone one has no UTF-8.</summary>
internal static class JsonEscapes
{
    private const int UnitBytes = 6;
    private const int PairBytes = 12;

    /// <summary>Bytes of the escape that begins at a position, a surrogate pair as one; 0 when it is none.</summary>
    internal static int Length(byte[] data, int at, int end)
    {
        if (end - at < 2)
        {
            return 0;
        }

        if (data[at + 1] != 'u')
        {
            return Simple(data[at + 1]) < 0 ? 0 : 2;
        }

        var unit = Unit(data, at, end);
        if (unit is >= 0xD800 and <= 0xDBFF)
        {
            return Unit(data, at + UnitBytes, end) is >= 0xDC00 and <= 0xDFFF ? PairBytes : 0;
        }

        return unit is < 0 or (>= 0xDC00 and <= 0xDFFF) ? 0 : UnitBytes;
    }

    /// <summary>The UTF-8 of a string body whose escapes and UTF-8 have been checked.</summary>
    internal static byte[] Unescape(byte[] data, int start, int end)
    {
        var bytes = new byte[end - start];
        var length = 0;
        var i = start;
        while (i < end)
        {
            if (data[i] != '\\')
            {
                bytes[length++] = data[i++];
                continue;
            }

            var step = Length(data, i, end);
            length = Utf8.WriteScalar(Scalar(data, i, end, step), bytes, length);
            i += step;
        }

        return length == bytes.Length ? bytes : Bytes.Copy(bytes, 0, length);
    }

    private static int Scalar(byte[] data, int at, int end, int step) => step switch
    {
        2 => Simple(data[at + 1]),
        PairBytes => 0x10000 + ((Unit(data, at, end) - 0xD800) << 10) + (Unit(data, at + UnitBytes, end) - 0xDC00),
        _ => Unit(data, at, end),
    };

    /// <summary>The code unit of the six characters <c>\uXXXX</c> at a position, or -1.</summary>
    private static int Unit(byte[] data, int at, int end)
    {
        if (end - at < UnitBytes || data[at] != '\\' || data[at + 1] != 'u')
        {
            return -1;
        }

        var unit = 0;
        for (var i = 2; i < UnitBytes; i++)
        {
            var digit = Hex.DigitOf(data[at + i]);
            if (digit < 0)
            {
                return -1;
            }

            unit = (unit << 4) | digit;
        }

        return unit;
    }

    private static int Simple(int c) => c switch
    {
        '"' or '\\' or '/' => c,
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => -1,
    };
}
