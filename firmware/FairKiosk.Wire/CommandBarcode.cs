namespace FairKiosk.Wire;

/// <summary>A barcode that says something about the last scan, or who holds the reader: <c>FK:verb[:value]:check</c>. Immutable.</summary>
/// <remarks>The check is the upper half of SipHash-2-4 over all before its colon under the pavilion's key, 8 hex digits, so nobody outside the
/// pavilion can print a command. A badge that merely begins with FK: is a badge; see docs/wire.md for what is not.</remarks>
public sealed class CommandBarcode
{
    /// <summary>The verb that names who holds the reader from here on; its value is the name. Not a mark: nothing is recorded.</summary>
    public const string Staff = "staff";

    private const int CheckDigits = 8;

    private CommandBarcode(string verb, string value, bool isOfThisPavilion)
    {
        Verb = verb;
        Value = value;
        IsOfThisPavilion = isOfThisPavilion;
    }

    /// <summary>Gets the verb: <see cref="Staff"/>, one of <see cref="Marks"/>, or one of a later version.</summary>
    public string Verb { get; }

    /// <summary>Gets the value; empty for none.</summary>
    public string Value { get; }

    /// <summary>Gets a value indicating whether the check is right. When it is not, the text is one that only another pavilion's sheet, or a misread one, has.</summary>
    public bool IsOfThisPavilion { get; }

    /// <summary>Reads a pavilion's key as it is written in files and typed.</summary>
    /// <param name="digits">32 hex digits of either case; or none: then every barcode is an ordinary badge.</param>
    /// <returns>A new array of 16 bytes, or of none; null for any other text.</returns>
    public static byte[]? KeyOf(string digits)
    {
        if (digits.Length != 0 && digits.Length != 2 * SipHash.KeyBytes)
        {
            return null;
        }

        var key = new byte[digits.Length / 2];
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = Hex.DigitOf(digits[i]);
            if (digit < 0)
            {
                return null;
            }

            key[i / 2] = (byte)((key[i / 2] << 4) | digit);
        }

        return key;
    }

    /// <summary>Makes the text of a barcode, for code sheets. It is plain ASCII, so that scanners that type can type it.</summary>
    /// <param name="key16">The pavilion's key, 16 bytes.</param>
    /// <param name="verb"><see cref="Staff"/> or one of <see cref="Marks"/>.</param>
    /// <param name="value">Its value, or empty.</param>
    /// <returns>The text to print.</returns>
    /// <exception cref="System.ArgumentException">The key does not have 16 bytes.</exception>
    public static string Text(byte[] key16, string verb, string value)
    {
        var body = "FK:" + verb + (value.Length > 0 ? ":" + (verb == Staff ? StaffName.Write(value) : value) : "");
        var bytes = Utf8.GetBytes(body);
        return body + ":" + Hex.FromUInt32((uint)(SipHash.Compute(key16, bytes, 0, bytes.Length) >> 32));
    }

    /// <summary>Recognises a command.</summary>
    /// <param name="key16">The pavilion's key, 16 bytes; empty: there are no commands.</param>
    /// <param name="data">The buffer with a read.</param>
    /// <param name="offset">Where it begins.</param>
    /// <param name="count">Its bytes.</param>
    /// <returns>The command, or null for an ordinary badge. Without the right check only what has exactly the form of a command of this version is one.</returns>
    public static CommandBarcode? Recognise(byte[] key16, byte[] data, int offset, int count)
    {
        var bodyBytes = count - CheckDigits - 1;
        if (key16.Length != SipHash.KeyBytes || bodyBytes < 4 || data[offset] != 'F' || data[offset + 1] != 'K' || data[offset + 2] != ':')
        {
            return null;
        }

        var check = Utf8.GetString(data, offset + bodyBytes + 1, CheckDigits);
        if (data[offset + bodyBytes] != ':' || check.Length != CheckDigits || !Hex.TryParse(check, out var digits))
        {
            return null;
        }

        var verbAt = offset + 3;
        var colon = verbAt;
        while (colon < offset + bodyBytes && data[colon] != ':')
        {
            colon++;
        }

        var valueBytes = Numbers.Larger(0, offset + bodyBytes - colon - 1);
        var verb = Utf8.GetString(data, verbAt, colon - verbAt);
        var value = Utf8.GetString(data, offset + bodyBytes - valueBytes, valueBytes);
        var name = verb == Staff ? StaffName.Read(value) : "";
        var isOfThisPavilion = digits == SipHash.Compute(key16, data, offset, bodyBytes) >> 32;
        // Notes are written on a page, not printed: nothing that begins like one is taken for another pavilion's.
        if (!isOfThisPavilion && name.Length == 0 && (verb == Marks.Note || !Marks.IsValid(verb, value)))
        {
            return null;
        }

        return new CommandBarcode(verb, verb == Staff ? name : value, isOfThisPavilion);
    }
}
