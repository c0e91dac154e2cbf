namespace FairKiosk.Wire;

/// <summary>Lower-case hexadecimal: journal ids, database ids and epochs (16 digits), checksums (8 digits).</summary>
public static class Hex
{
    /// <summary>Digits of a journal id, a database id or an epoch.</summary>
    public const int IdDigits = 16;

    /// <summary>Whether a text is an id: exactly 16 lower-case hex digits.</summary>
    /// <param name="text">The candidate.</param>
    /// <returns>True when it is.</returns>
    public static bool IsId(string text)
    {
        if (text.Length != IdDigits)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes 64 bits as 16 digits.</summary>
    /// <param name="value">The bits.</param>
    /// <returns>The digits, most significant first.</returns>
    public static string FromUInt64(ulong value) => Digits(value, IdDigits);

    /// <summary>Writes 32 bits as 8 digits.</summary>
    /// <param name="value">The bits.</param>
    /// <returns>The digits, most significant first.</returns>
    public static string FromUInt32(uint value) => Digits(value, 8);

    /// <summary>Reads digits of either case.</summary>
    /// <param name="text">1 to 16 hex digits.</param>
    /// <param name="value">The bits; 0 when it returns false.</param>
    /// <returns>False when the text is empty, too long, or holds anything else.</returns>
    public static bool TryParse(string text, out ulong value)
    {
        value = 0;
        if (text.Length is 0 or > IdDigits)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var digit = DigitOf(text[i]);
            if (digit < 0)
            {
                value = 0;
                return false;
            }

            value = (value << 4) | (uint)digit;
        }

        return true;
    }

    /// <summary>Reads an id.</summary>
    /// <param name="id">16 hex digits.</param>
    /// <returns>The bits; 0 when the text is none.</returns>
    public static ulong ToUInt64(string id) => TryParse(id, out var value) ? value : 0;

    /// <summary>The value of one hex digit of either case.</summary>
    /// <param name="c">A character.</param>
    /// <returns>0 to 15, or -1.</returns>
    public static int DigitOf(int c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    private static string Digits(ulong value, int count)
    {
        var chars = new char[count];
        for (var i = count - 1; i >= 0; i--)
        {
            chars[i] = "0123456789abcdef"[(int)(value & 0xF)];
            value >>= 4;
        }

        return new string(chars);
    }
}
