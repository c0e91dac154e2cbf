using System.Text;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>Writes messages as phones write them.</summary>
internal static class NdefBuilder
{
    public const byte WellKnown = 1;
    public const byte Media = 2;
    public const byte AbsoluteUri = 3;
    public const byte External = 4;

    private const int ShortLimit = 256;

    public static byte[] Message(params byte[][] records)
    {
        // The first record begins the message, the last one ends it.
        var marked = records.Select(record => record.ToArray()).ToArray();
        marked[0][0] |= 0x80;
        marked[^1][0] |= 0x40;
        return [.. marked.SelectMany(record => record)];
    }

    public static byte[] Record(byte kind, string name, byte[] payload) => payload.Length < ShortLimit
        ? [(byte)(0x10 | kind), (byte)name.Length, (byte)payload.Length, .. Encoding.Latin1.GetBytes(name), .. payload]
        : [kind, (byte)name.Length, 0, 0, (byte)(payload.Length >> 8), (byte)payload.Length, .. Encoding.Latin1.GetBytes(name), .. payload];

    public static byte[] Text(string text, Encoding? encoding = null)
    {
        var isUtf16 = encoding is UnicodeEncoding;
        return Record(WellKnown, "T", [(byte)(isUtf16 ? 0x82 : 0x02), (byte)'e', (byte)'n', .. (encoding ?? Encoding.UTF8).GetBytes(text)]);
    }

    public static byte[] Uri(byte prefix, string rest) => Record(WellKnown, "U", [prefix, .. Encoding.UTF8.GetBytes(rest)]);

    public static byte[] Card(string card, string type = "text/vcard") => Record(Media, type, Encoding.UTF8.GetBytes(card));

    public static byte[] Poster(params byte[][] records) => Record(WellKnown, "Sp", Message(records));
}
