using FairKiosk.Wire;

namespace FairKiosk.Reader.Scanning;

/// <summary>A barcode that marks the last scan: <c>FK:verb[:value]:check</c>.</summary>
/// <remarks>The check is the upper half of SipHash-2-4 over all before its colon under the pavilion's key, 8 hex digits. Whatever does not
/// verify is an ordinary badge, so nobody outside the pavilion can print a command, and a badge that happens to begin with FK: still counts.</remarks>
public sealed class CommandBarcode
{
    private const int CheckDigits = 8;

    private CommandBarcode(string mark, string value)
    {
        Mark = mark;
        Value = value;
    }

    /// <summary>Gets the verb; a mark name when the barcode was made for this version.</summary>
    public string Mark { get; }

    /// <summary>Gets the value; empty for none.</summary>
    public string Value { get; }

    /// <summary>Makes the text of a barcode, for code sheets.</summary>
    /// <param name="key16">The pavilion's key, 16 bytes.</param>
    /// <param name="mark">One of <see cref="Marks"/>.</param>
    /// <param name="value">Its value, or empty.</param>
    /// <returns>The text to print.</returns>
    /// <exception cref="System.ArgumentException">The key does not have 16 bytes.</exception>
    public static string Text(byte[] key16, string mark, string value)
    {
        var body = "FK:" + mark + (value.Length > 0 ? ":" + value : "");
        var bytes = Utf8.GetBytes(body);
        return body + ":" + Hex.FromUInt32((uint)(SipHash.Compute(key16, bytes, 0, bytes.Length) >> 32));
    }

    /// <summary>Recognises a command.</summary>
    /// <param name="key16">The pavilion's key, 16 bytes; empty: there are no commands.</param>
    /// <param name="data">The buffer with a read.</param>
    /// <param name="offset">Where it begins.</param>
    /// <param name="count">Its bytes.</param>
    /// <returns>The command, or null for an ordinary badge.</returns>
    public static CommandBarcode? Recognise(byte[] key16, byte[] data, int offset, int count)
    {
        var bodyBytes = count - CheckDigits - 1;
        if (key16.Length != SipHash.KeyBytes || bodyBytes < 4 || data[offset] != 'F' || data[offset + 1] != 'K' || data[offset + 2] != ':')
        {
            return null;
        }

        var check = Utf8.GetString(data, offset + bodyBytes + 1, CheckDigits);
        var verified = data[offset + bodyBytes] == ':'
            && Hex.TryParse(check, out var digits)
            && digits == SipHash.Compute(key16, data, offset, bodyBytes) >> 32;
        if (!verified)
        {
            return null;
        }

        var verb = offset + 3;
        var colon = verb;
        while (colon < offset + bodyBytes && data[colon] != ':')
        {
            colon++;
        }

        var valueBytes = System.Math.Max(0, offset + bodyBytes - colon - 1);
        return new CommandBarcode(Utf8.GetString(data, verb, colon - verb), Utf8.GetString(data, offset + bodyBytes - valueBytes, valueBytes));
    }
}
