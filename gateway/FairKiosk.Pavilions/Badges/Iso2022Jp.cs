namespace FairKiosk.Pavilions.Badges;

/// <summary>ISO-2022-JP (RFC 1468) with half-width kana, turned into Shift_JIS: the same characters in another place.</summary>
internal static class Iso2022Jp
{
    // Begins a change of character set.
    private const byte Escape = 0x1B;

    // A byte of JIS X 0208 is 0x21 to 0x7E; 94 rows become 47 lead bytes of Shift_JIS, two rows each.
    private const byte First = 0x21;
    private const byte Last = 0x7E;

    private enum CharacterSet
    {
        Ascii,
        HalfWidthKana,
        Kanji,
    }

    /// <summary>True for bytes that change to a character set other than ASCII, in the way that Japanese text does.</summary>
    internal static bool IsIn(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.IndexOf(Escape); at >= 0; at = bytes.IndexOf(Escape))
        {
            bytes = bytes[(at + 1)..];
            if (SetAfter(bytes) is CharacterSet.Kanji or CharacterSet.HalfWidthKana)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The bytes in Shift_JIS; null when they are not ISO-2022-JP.</summary>
    internal static byte[]? ToShiftJis(ReadOnlySpan<byte> bytes)
    {
        var shifted = new List<byte>(bytes.Length);
        var set = CharacterSet.Ascii;
        while (!bytes.IsEmpty)
        {
            if (bytes[0] == Escape)
            {
                if (SetAfter(bytes[1..]) is not { } next)
                {
                    return null;
                }

                set = next;
                bytes = bytes[3..];
                continue;
            }

            var taken = Take(bytes, set, shifted);
            if (taken == 0)
            {
                return null;
            }

            bytes = bytes[taken..];
        }

        return [.. shifted];
    }

    private static CharacterSet? SetAfter(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'(', (byte)'B' or (byte)'J', ..] => CharacterSet.Ascii,
        [(byte)'(', (byte)'I', ..] => CharacterSet.HalfWidthKana,
        [(byte)'$', (byte)'@' or (byte)'B', ..] => CharacterSet.Kanji,
        _ => null,
    };

    private static int Take(ReadOnlySpan<byte> bytes, CharacterSet set, List<byte> shifted)
    {
        // Separators of a card stand between its kanji without a change of set in some writers' cards; blanks and line ends do everywhere.
        if (set is CharacterSet.Ascii || bytes[0] < First)
        {
            shifted.Add(bytes[0]);
            return bytes[0] <= Last ? 1 : 0;
        }

        if (set is CharacterSet.HalfWidthKana)
        {
            shifted.Add((byte)(bytes[0] | 0x80));
            return bytes[0] <= 0x5F ? 1 : 0;
        }

        if (bytes.Length < 2 || bytes[0] > Last || bytes[1] is < First or > Last)
        {
            return 0;
        }

        var row = bytes[0] - First;
        var cell = bytes[1] - First;
        var lead = (row / 2) + (row / 2 < 31 ? 0x81 : 0xC1);
        var trail = row % 2 == 1 ? cell + 0x9F : cell + (cell < 63 ? 0x40 : 0x41);
        shifted.Add((byte)lead);
        shifted.Add((byte)trail);
        return 2;
    }
}
