namespace FairKiosk.Pavilions.Badges;

/// <summary>Quoted-printable (RFC 2045, 6.7) as vCard 2.1 uses it, soft line breaks already taken out.</summary>
internal static class QuotedPrintable
{
    /// <summary>The bytes that are meant; null when an equals sign is not followed by two hexadecimal digits.</summary>
    internal static byte[]? Decode(ReadOnlySpan<byte> value)
    {
        var bytes = new byte[value.Length];
        var length = 0;
        for (var i = 0; i < value.Length; i++, length++)
        {
            if (value[i] != (byte)'=')
            {
                bytes[length] = value[i];
            }
            else if (i + 2 < value.Length && char.IsAsciiHexDigit((char)value[i + 1]) && char.IsAsciiHexDigit((char)value[i + 2]))
            {
                bytes[length] = (byte)((Digit(value[i + 1]) << 4) | Digit(value[i + 2]));
                i += 2;
            }
            else
            {
                return null;
            }
        }

        return bytes[..length];
    }

    // Capitals are asked for, small letters are written too.
    private static int Digit(byte digit) => digit <= (byte)'9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
