using System.Collections.Frozen;
using System.Text;
using System.Text.Unicode;

namespace FairKiosk.Pavilions.Badges;

/// <summary>Decodes a badge's bytes strictly: what is not surely text in the charset is no text at all.</summary>
internal static class CharsetDecoder
{
    private static readonly FrozenDictionary<string, BadgeCharset> Labels = new Dictionary<string, BadgeCharset>(StringComparer.OrdinalIgnoreCase)
    {
        ["UTF-8"] = BadgeCharset.Utf8,
        ["UTF8"] = BadgeCharset.Utf8,
        // A card that names ASCII names what every card without a charset has; writers that mean UTF-8 leave it so.
        ["US-ASCII"] = BadgeCharset.Utf8,
        ["ASCII"] = BadgeCharset.Utf8,
        ["SHIFT_JIS"] = BadgeCharset.ShiftJis,
        ["SHIFT-JIS"] = BadgeCharset.ShiftJis,
        ["SJIS"] = BadgeCharset.ShiftJis,
        ["X-SJIS"] = BadgeCharset.ShiftJis,
        ["WINDOWS-31J"] = BadgeCharset.ShiftJis,
        ["MS932"] = BadgeCharset.ShiftJis,
        ["CP932"] = BadgeCharset.ShiftJis,
        ["ISO-2022-JP"] = BadgeCharset.Iso2022Jp,
        ["EUC-JP"] = BadgeCharset.EucJp,
        ["WINDOWS-1252"] = BadgeCharset.Windows1252,
        ["CP1252"] = BadgeCharset.Windows1252,
        ["ISO-8859-1"] = BadgeCharset.Latin1,
        ["ISO8859-1"] = BadgeCharset.Latin1,
        ["ISO_8859-1"] = BadgeCharset.Latin1,
        ["LATIN1"] = BadgeCharset.Latin1,
        ["EUC-KR"] = BadgeCharset.EucKr,
        ["KS_C_5601-1987"] = BadgeCharset.EucKr,
        ["GB2312"] = BadgeCharset.Gb2312,
        ["GBK"] = BadgeCharset.Gb2312,
        ["BIG5"] = BadgeCharset.Big5,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // From the provider itself: registering it would change Encoding.GetEncoding for the whole process.
    private static readonly FrozenDictionary<BadgeCharset, Encoding> CodePages = new Dictionary<BadgeCharset, Encoding>
    {
        [BadgeCharset.EucJp] = CodePage(51932),
        [BadgeCharset.Windows1252] = CodePage(1252),
        [BadgeCharset.Latin1] = Encoding.Latin1,
        [BadgeCharset.EucKr] = CodePage(949),
        [BadgeCharset.Gb2312] = CodePage(936),
        [BadgeCharset.Big5] = CodePage(950),
    }.ToFrozenDictionary();

    /// <summary>The charset of a name as badges write it; null for one that is not read.</summary>
    internal static BadgeCharset? Named(string label) => Labels.TryGetValue(label, out var charset) ? charset : null;

    /// <summary>
    /// Decodes bytes of a declared charset. Null when they are not text in it, and when they are plainly UTF-8: then declaration and bytes
    /// contradict each other, and which of them is wrong would be a guess.
    /// </summary>
    internal static string? Declared(ReadOnlySpan<byte> bytes, BadgeCharset charset) => IsPlainlyUtf8(bytes, charset) ? null : Text(bytes, charset);

    /// <summary>Decodes bytes that declare nothing: UTF-8, which is its own proof, else the fair's charset; null when they are neither.</summary>
    internal static string? Undeclared(ReadOnlySpan<byte> bytes, BadgeCharset fairs) =>
        Text(bytes, Utf8.IsValid(bytes) && !Iso2022Jp.IsIn(bytes) ? BadgeCharset.Utf8 : fairs);

    // Two bytes of a Western text are never UTF-8 by chance, but one East Asian character of two bytes often is (村 in EUC-JP); three bytes are not.
    private static bool IsPlainlyUtf8(ReadOnlySpan<byte> bytes, BadgeCharset declared)
    {
        var least = declared is BadgeCharset.Windows1252 or BadgeCharset.Latin1 ? (byte)0xC2 : (byte)0xE0;
        return declared is not BadgeCharset.Utf8 && bytes.IndexOfAnyInRange(least, byte.MaxValue) >= 0 && Utf8.IsValid(bytes);
    }

    private static string? Text(ReadOnlySpan<byte> bytes, BadgeCharset charset)
    {
        if (charset is BadgeCharset.Iso2022Jp)
        {
            // Both share the character set, so one table serves both.
            return Iso2022Jp.ToShiftJis(bytes) is { } shifted ? Text(shifted, BadgeCharset.ShiftJis) : null;
        }

        // ISO-2022-JP is ASCII by its bytes, so every other charset would read letter salad out of it.
        if (Iso2022Jp.IsIn(bytes))
        {
            return null;
        }

        if (charset is BadgeCharset.Utf8)
        {
            return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
        }

        // Control characters stand for bytes that the charset does not use, private ones for characters that only their maker knows.
        var text = charset is BadgeCharset.ShiftJis ? ShiftJis.Decode(bytes) : Strict(CodePages[charset], bytes);
        return text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0 && text.AsSpan().IndexOfAnyInRange('\uE000', '\uF8FF') < 0 ? text : null;
    }

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException($"Code page {number} is not part of this .NET.");
}
