namespace FairKiosk.Pavilions.Badges;

/// <summary>
/// A code with extended channel interpretation: its symbology says so, its data begins with <c>\000020</c>, which names the charset, and has each of
/// its own backslashes twice (AIM ECI protocol, ISO/IEC 15424).
/// </summary>
/// <param name="Raw">The data without the mark and with its backslashes once.</param>
/// <param name="Charset">The charset that the code declares for all of it.</param>
internal sealed record EciCode(ReadOnlyMemory<byte> Raw, BadgeCharset Charset)
{
    // A backslash and six digits.
    private const int MarkLength = 7;

    /// <summary>Reads the mark; null for a code without one, for a charset that is not read, and for data with a second mark.</summary>
    internal static EciCode? TryRead(string symbology, ReadOnlySpan<byte> raw)
    {
        if (symbology is not ("]Q2" or "]Q4" or "]Q6" or "]d4" or "]d5" or "]d6")
            || raw.Length < MarkLength || raw[0] != (byte)'\\' || CharsetOf(raw[1..MarkLength]) is not { } charset)
        {
            return null;
        }

        var data = new byte[raw.Length - MarkLength];
        var length = 0;
        for (var i = MarkLength; i < raw.Length; i++, length++)
        {
            data[length] = raw[i];
            if (raw[i] == (byte)'\\')
            {
                i++;
                if (i == raw.Length || raw[i] != (byte)'\\')
                {
                    return null;
                }
            }
        }

        return new EciCode(data.AsMemory(0, length), charset);
    }

    // AIM ECI assignments, part 3.
    private static BadgeCharset? CharsetOf(ReadOnlySpan<byte> digits) => digits switch
    {
        [(byte)'0', (byte)'0', (byte)'0', (byte)'0', .. var last] => last switch
        {
            [(byte)'0', (byte)'1' or (byte)'3'] => BadgeCharset.Latin1,
            [(byte)'2', (byte)'0'] => BadgeCharset.ShiftJis,
            [(byte)'2', (byte)'3'] => BadgeCharset.Windows1252,
            [(byte)'2', (byte)'6' or (byte)'7'] => BadgeCharset.Utf8,
            [(byte)'2', (byte)'8'] => BadgeCharset.Big5,
            [(byte)'2', (byte)'9'] => BadgeCharset.Gb2312,
            [(byte)'3', (byte)'0'] => BadgeCharset.EucKr,
            _ => null,
        },
        _ => null,
    };
}
