namespace FairKiosk.Wire;

/// <summary>A staff member's name as it stands in a command barcode: ASCII letters, digits, hyphen and dot as they are, every other byte of its
/// UTF-8 as % and two hex digits.</summary>
/// <remarks>A scanner that types can type these on every keyboard layout that the reader knows; 田中 it could not.</remarks>
public static class StaffName
{
    /// <summary>Bytes of a name in UTF-8. A QR code of 20 mm that holds more would be too fine for hand scanners.</summary>
    public const int MaxBytes = 48;

    private const string Digits = "0123456789ABCDEF";

    /// <summary>Whether a name can stand in a command barcode.</summary>
    /// <param name="name">The name as people write it.</param>
    /// <returns>False when it is empty, longer than <see cref="MaxBytes"/>, or holds a control character.</returns>
    public static bool IsValid(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is < ' ' or '\u007f')
            {
                return false;
            }
        }

        return name.Length > 0 && Utf8.GetBytes(name).Length <= MaxBytes;
    }

    /// <summary>Writes a name for a barcode.</summary>
    /// <param name="name">The name as people write it.</param>
    /// <returns>ASCII text without a colon.</returns>
    public static string Write(string name)
    {
        var bytes = Utf8.GetBytes(name);
        var chars = new char[3 * bytes.Length];
        var count = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (IsPlain(bytes[i]))
            {
                chars[count++] = (char)bytes[i];
            }
            else
            {
                chars[count++] = '%';
                chars[count++] = Digits[bytes[i] >> 4];
                chars[count++] = Digits[bytes[i] & 0xF];
            }
        }

        return new string(chars, 0, count);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="text">The value of a barcode.</param>
    /// <returns>The name, or empty when the text is not exactly of that form, or the name is none.</returns>
    public static string Read(string text)
    {
        var bytes = new byte[text.Length];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] <= 'z' && IsPlain((byte)text[i]))
            {
                bytes[count++] = (byte)text[i];
                continue;
            }

            var high = text[i] == '%' && i + 2 < text.Length ? Hex.DigitOf(text[i + 1]) : -1;
            var low = high < 0 ? -1 : Hex.DigitOf(text[i + 2]);
            if (low < 0)
            {
                return "";
            }

            bytes[count++] = (byte)((high << 4) | low);
            i += 2;
        }

        if (!Utf8.IsValid(bytes, 0, count))
        {
            return "";
        }

        var name = Utf8.GetString(bytes, 0, count);
        return IsValid(name) ? name : "";
    }

    private static bool IsPlain(byte c) => c is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9')
        or (byte)'-' or (byte)'.';
}
