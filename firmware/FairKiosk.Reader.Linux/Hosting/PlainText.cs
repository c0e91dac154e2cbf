using System.Globalization;
using System.Text;

namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>Text from outside as a terminal may get it: what would command the terminal or turn its lines around is written as <c>\uHHHH</c>.</summary>
internal static class PlainText
{
    /// <summary>One line.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes())
        {
            plain.Append(IsPlain(letter) ? letter.ToString() : Escaped(letter));
        }

        return plain.ToString();
    }

    /// <summary>JSON in UTF-8; a reader of JSON gets the same from it.</summary>
    public static byte[] OfJson(ReadOnlySpan<byte> json) => Encoding.UTF8.GetBytes(Of(Encoding.UTF8.GetString(json)));

    // Not control characters, separators of lines, and what is invisible.
    private static bool IsPlain(Rune letter) => Rune.GetUnicodeCategory(letter) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    // Beyond the basic plane two escapes, as JSON has it.
    private static string Escaped(Rune letter) =>
        string.Concat(letter.ToString().Select(unit => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}")));
}
