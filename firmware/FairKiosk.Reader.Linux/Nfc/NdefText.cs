using System.Text;

namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>The text of a record as UTF-8. What is not UTF-16 although it should be gives null; other bytes stay as they are.</summary>
internal static class NdefText
{
    private const byte Utf16 = 0x80;
    private const byte LanguageLength = 0x3F;

    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> BigEndianMark => [0xFE, 0xFF];

    private static ReadOnlySpan<byte> LittleEndianMark => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Of a text record: a byte for charset and length of the language, the language, the text (Text RTD 1.0, 3.2).</summary>
    public static byte[]? OfText(ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty || payload.Length < 1 + (payload[0] & LanguageLength))
        {
            return null;
        }

        var text = payload[(1 + (payload[0] & LanguageLength))..];
        if ((payload[0] & Utf16) == 0)
        {
            return WithoutMark(text, Utf8Mark).ToArray();
        }

        // Without a mark UTF-16 is big-endian (Text RTD 1.0, 3.4).
        return text.StartsWith(LittleEndianMark) ? TryDecode(LittleEndian, text[2..]) : TryDecode(BigEndian, WithoutMark(text, BigEndianMark));
    }

    /// <summary>Of a URI record.</summary>
    public static byte[]? OfUri(ReadOnlySpan<byte> payload) =>
        payload.IsEmpty ? null : [.. Encoding.ASCII.GetBytes(UriPrefixes.Of(payload[0])), .. payload[1..]];

    /// <summary>Of the vCard records that stand one behind the other, which are one card. UTF-16 is told by its mark.</summary>
    public static byte[]? OfCards(IEnumerable<NdefRecord> records)
    {
        var parts = records.Select(record => record.Payload).ToList();
        var mark = parts[0].AsSpan();
        if (mark.StartsWith(BigEndianMark))
        {
            return TryDecode(BigEndian, Joined(parts, BigEndianMark));
        }

        return mark.StartsWith(LittleEndianMark) ? TryDecode(LittleEndian, Joined(parts, LittleEndianMark)) : Joined(parts, Utf8Mark);
    }

    // Each record may have been written with a mark of its own; inside the text it would be a character.
    private static byte[] Joined(List<byte[]> parts, ReadOnlySpan<byte> mark)
    {
        List<byte> all = [];
        foreach (var part in parts)
        {
            all.AddRange(WithoutMark(part, mark));
        }

        return [.. all];
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> text, ReadOnlySpan<byte> mark) => text.StartsWith(mark) ? text[mark.Length..] : text;

    private static byte[]? TryDecode(UnicodeEncoding utf16, ReadOnlySpan<byte> text)
    {
        try
        {
            return Encoding.UTF8.GetBytes(utf16.GetString(text));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
