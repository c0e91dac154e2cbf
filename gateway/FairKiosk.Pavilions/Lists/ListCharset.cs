using System.Text;

namespace FairKiosk.Pavilions.Lists;

/// <summary>
/// Tells how a list is written that does not say it and is not UTF-8: as Shift_JIS or as Windows-1252, by what stands in it. Both take nearly any bytes, so
/// what decides is which letters would come out: Japanese text is made of kana and common characters, Western text of single accented letters.
/// </summary>
public static class ListCharset
{
    private const int ShiftJisPage = 932;
    private const int Windows1252Page = 1252;

    // So many half-width kana in a row are a word; in a Western text so many capitals with accents hardly ever stand together.
    private const int KanaOfAWord = 3;

    /// <summary>Shift_JIS as Windows code page 932.</summary>
    public static Encoding ShiftJis { get; } = CodePage(ShiftJisPage);

    /// <summary>Windows-1252.</summary>
    public static Encoding Windows1252 { get; } = CodePage(Windows1252Page);

    /// <summary>An encoding by its name, such as <c>shift_jis</c>, <c>windows-1250</c> or <c>utf-8</c>.</summary>
    /// <param name="name">The name, in small letters or capitals.</param>
    /// <returns>Null when there is none of that name.</returns>
    public static Encoding? Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            // No such name; or UTF-7, which is known and not read.
            return null;
        }
    }

    /// <summary>Chooses between the two.</summary>
    /// <param name="sample">Some of the list's bytes, from the beginning of a line to the end of one; no UTF-8.</param>
    /// <returns>Null when they are neither.</returns>
    public static Encoding? Of(ReadOnlySpan<byte> sample)
    {
        var isShiftJis = FairKiosk.Pavilions.Badges.ShiftJis.Decode(sample) is { } text && !text.Any(IsPrivateOrControl);
        return isShiftJis && Evidence(sample) > 0 ? ShiftJis
            : sample.IndexOfAny((ReadOnlySpan<byte>)[0x81, 0x8D, 0x8F, 0x90, 0x9D]) < 0 ? Windows1252
            : isShiftJis ? ShiftJis
            : null;
    }

    // Above 0: Japanese. First bytes 81 to 9F are kana, punctuation and the common characters, and in a Western text rare quotation marks; E0 to FC are rare
    // characters, and in a Western text all small letters with accents.
    private static int Evidence(ReadOnlySpan<byte> bytes)
    {
        var (evidence, kana) = (0, 0);
        for (var at = 0; at < bytes.Length; at++)
        {
            var isKana = bytes[at] is >= 0xA1 and <= 0xDF;
            kana = isKana ? kana + 1 : 0;
            if (isKana)
            {
                evidence += kana < KanaOfAWord ? -1 : kana == KanaOfAWord ? KanaOfAWord : 1;
            }
            else if (bytes[at] is >= 0x81 and <= 0x9F)
            {
                evidence += 2;
                at++;
            }
            else if (bytes[at] is >= 0xE0 and <= 0xFC)
            {
                evidence--;
                at++;
            }
        }

        return evidence;
    }

    private static bool IsPrivateOrControl(char letter) => letter is (>= '\u0080' and <= '\u009F') or (>= '\uE000' and <= '\uF8FF');

    // From the provider itself: registering it would change Encoding.GetEncoding for the whole process.
    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number) ?? throw new InvalidOperationException($"Code page {number} is not part of this .NET.");
}
