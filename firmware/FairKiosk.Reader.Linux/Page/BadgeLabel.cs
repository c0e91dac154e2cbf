using System.Globalization;
using System.Text;

namespace FairKiosk.Reader.Linux.Page;

/// <summary>What a badge calls itself, so that the person at the reader sees whose it is. For the eye only: what a badge says is read by the gateway,
/// and where that would take more than a look, there is no label.</summary>
internal static class BadgeLabel
{
    private const int MaxChars = 60;

    public static string Of(ReadOnlySpan<byte> data)
    {
        string text;
        try
        {
            text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(data).Trim();
        }
        catch (ArgumentException)
        {
            return string.Empty;
        }

        if (text.StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase))
        {
            return Shown(CardName(text));
        }

        if (text.StartsWith("MECARD:", StringComparison.OrdinalIgnoreCase))
        {
            return Shown(Unescaped(text.AsSpan("MECARD:".Length), "N:", isList: true));
        }

        return text.Length <= MaxChars && !text.Any(char.IsControl) ? Shown(text) : string.Empty;
    }

    // The formatted name of a plain vCard; an encoded or foreign one is left to the gateway.
    private static string CardName(string card)
    {
        foreach (var line in card.ReplaceLineEndings("\n").Replace("\n ", string.Empty, StringComparison.Ordinal).Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? string.Empty : line[..colon].ToUpperInvariant();
            if (name is "FN" or "FN;CHARSET=UTF-8")
            {
                return Unescaped(line.AsSpan(colon + 1), string.Empty, isList: false);
            }
        }

        return string.Empty;
    }

    /// <summary>The text after a prefix. In a list it begins the text or follows a semicolon, and ends at the next one that is not escaped.</summary>
    private static string Unescaped(ReadOnlySpan<char> text, string prefix, bool isList)
    {
        var value = new StringBuilder();
        var isInside = text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
        for (var i = isInside ? prefix.Length : 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == ';' && isList)
            {
                if (isInside)
                {
                    break;
                }

                isInside = text[(i + 1)..].StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
                i += isInside ? prefix.Length : 0;
                continue;
            }

            if (letter == '\\' && i + 1 < text.Length)
            {
                letter = text[++i] is 'n' or 'N' ? ' ' : text[i];
            }

            if (isInside)
            {
                value.Append(letter);
            }
        }

        return value.ToString();
    }

    // Without what could turn or hide the letters beside it.
    private static string Shown(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
                && shown.Length + rune.Utf16SequenceLength <= MaxChars)
            {
                shown.Append(rune.ToString());
            }
        }

        return shown.ToString().Trim();
    }
}
