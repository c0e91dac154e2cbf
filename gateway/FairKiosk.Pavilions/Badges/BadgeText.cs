using System.Buffers;
using System.Globalization;
using System.Text;

namespace FairKiosk.Pavilions.Badges;

/// <summary>Makes text of badges and notes safe to show: fields as one tidy line, raw parts and notes with everything visible.</summary>
internal static class BadgeText
{
    /// <summary>Longest field, in characters. What is longer is no name, firm or number of a person and stays raw.</summary>
    internal const int LongestField = 256;

    // More than any script puts on one letter; without an end they would cover the lines above and below.
    private const int MostMarksOnALetter = 8;

    /// <summary>
    /// One tidy line: fields are shown and exported one a line. Control characters become blanks, runs of blanks one; what is invisible and only
    /// turns or hides the text beside it is left out, and so are marks heaped upon one letter.
    /// </summary>
    internal static string OneLine(string text)
    {
        // Most text is tidy, and a hostile card may have tens of thousands of parts: those are not copied.
        if (IsTidy(text))
        {
            return text.Trim();
        }

        var line = new StringBuilder(text.Length);
        var marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsControl(character) || character is ' ' or '\u2028' or '\u2029')
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }

                marks = 0;
            }
            else if (IsTag(text, i))
            {
                i++;
            }
            else if (!IsHiding(character))
            {
                marks = MarksUpTo(text, i, marks);
                if (marks <= MostMarksOnALetter)
                {
                    line.Append(character);
                }
            }
        }

        return line.ToString().Trim();
    }

    /// <summary>The text with characters that cannot be seen written as <c>\xHH</c> or <c>\uHHHH</c>; lines stay lines.</summary>
    internal static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsControl(character) && character is not ('\n' or '\t'))
            {
                visible.Append(CultureInfo.InvariantCulture, $"\\x{(int)character:X2}");
            }
            else if (IsHiding(character) || character is '\u2028' or '\u2029')
            {
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }
            else
            {
                visible.Append(character);
            }
        }

        return visible.ToString();
    }

    /// <summary>UTF-8 as text; bytes that are not UTF-8 as <c>\xHH</c>.</summary>
    internal static string Raw(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var text = new StringBuilder(bytes.Length * 2);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var taken) == OperationStatus.Done)
            {
                text.Append(rune.ToString());
            }
            else
            {
                foreach (var value in bytes[..taken])
                {
                    text.Append("\\x").Append(Convert.ToHexString([value]));
                }
            }

            bytes = bytes[taken..];
        }

        return text.ToString();
    }

    private static bool IsTidy(string text)
    {
        var marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isSecondBlank = text[i] == ' ' && i > 0 && text[i - 1] == ' ';
            marks = MarksUpTo(text, i, marks);
            if (char.IsControl(text[i]) || isSecondBlank || marks > MostMarksOnALetter || text[i] is '\u2028' or '\u2029' || IsHiding(text[i]) || IsTag(text, i))
            {
                return false;
            }
        }

        return true;
    }

    // How many marks the letter bears by then. The second half of a character of two belongs to what the first one was.
    private static int MarksUpTo(string text, int at, int marks) => char.IsLowSurrogate(text[at]) ? marks
        : CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1
        : 0;

    // Direction marks, embeddings, overrides and isolates, zero-width blanks and byte order marks. Joiners stay: Persian and Indian names need them.
    private static bool IsHiding(char character) =>
        character is '\u061C' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // U+E0000 to U+E007F: letters that no font shows.
    private static bool IsTag(string text, int at) =>
        text[at] == '\uDB40' && at + 1 < text.Length && text[at + 1] is >= '\uDC00' and <= '\uDC7F';
}
