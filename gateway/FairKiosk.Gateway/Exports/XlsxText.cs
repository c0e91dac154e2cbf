using System.Buffers;
using System.Text;

namespace FairKiosk.Gateway.Exports;

/// <summary>Texts as cells of a workbook hold them (ECMA-376, 22.9.2.19).</summary>
internal static class XlsxText
{
    // Excel calls a workbook with a longer one damaged.
    private const int LongestCell = 32_767;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    public static string Of(string text)
    {
        StringBuilder safe = new(text.Length);
        var at = 0;
        text = text.ReplaceLineEndings("\n");
        foreach (var rune in text.EnumerateRunes())
        {
            // XML has no place for control characters; halves of a character come as U+FFFD already.
            var written = (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')) || rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune;
            var letters = BeginsEscape(text.AsSpan(at)) ? "_x005F_" : written.ToString();
            if (safe.Length + letters.Length > LongestCell - 1)
            {
                return safe.Append('…').ToString();
            }

            safe.Append(letters);
            at += rune.Utf16SequenceLength;
        }

        return safe.ToString();
    }

    /// <summary>How many digits wide its longest line is; Chinese, Japanese and Korean letters take two.</summary>
    public static int Width(string text)
    {
        var (widest, line) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            line = rune.Value is '\n' ? 0 : line + (rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or >= 0x1F300 ? 2 : 1);
            widest = Math.Max(widest, line);
        }

        return widest;
    }

    // "_x0041_" stands for an A: an underline that would begin such a thing is written out itself.
    private static bool BeginsEscape(ReadOnlySpan<char> rest) =>
        rest is ['_', 'x', _, _, _, _, '_', ..] && rest[2..6].IndexOfAnyExcept(HexDigits) < 0;
}
