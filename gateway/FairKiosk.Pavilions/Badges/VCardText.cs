using System.Text;

namespace FairKiosk.Pavilions.Badges;

/// <summary>Values of vCards: escapes, components (RFC 2426, 2.4.2 and 5; RFC 6350, 3.4) and what quotes hide.</summary>
internal static class VCardText
{
    /// <summary>Splits at semicolons that are not escaped and takes the escapes out of each component.</summary>
    internal static List<string> Components(string value, VCardVersion version)
    {
        var components = new List<string>();
        var from = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i == value.Length || value[i] == ';')
            {
                components.Add(Plain(value[from..i], version));
                from = i + 1;
            }
            else if (value[i] == '\\' && i + 1 < value.Length)
            {
                i++;
            }
        }

        return components;
    }

    /// <summary>Takes the escapes out and makes one tidy line of it.</summary>
    internal static string Plain(string value, VCardVersion version) => BadgeText.OneLine(Unescaped(value, version));

    /// <summary>
    /// Takes the escapes out. Versions 3.0 and 4.0 escape \n, \, \; and \\; version 2.1 only the semicolon by its text, but its writers also \, \: and \\.
    /// Any other backslash stays as written.
    /// </summary>
    internal static string Unescaped(string value, VCardVersion version)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (character == '\\' && i + 1 < value.Length && IsEscaped(value[i + 1], version))
            {
                i++;
                character = value[i] is 'n' or 'N' ? '\n' : value[i];
            }

            text.Append(character);
        }

        return text.ToString();
    }

    /// <summary>
    /// The value with blanks for the commas of its lists: "Hans,Peter" is two given names in versions 3.0 and 4.0 (RFC 2426, 3.1.2); 2.1 has no lists.
    /// </summary>
    internal static string SpacedLists(string value, VCardVersion version)
    {
        if (version is VCardVersion.V21 || !value.Contains(',', StringComparison.Ordinal))
        {
            return value;
        }

        var text = new StringBuilder(value);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\')
            {
                i++;
            }
            else if (value[i] == ',')
            {
                text[i] = ' ';
            }
        }

        return text.ToString();
    }

    /// <summary>Index of a character outside double quotes; -1 when it is not there.</summary>
    internal static int IndexOutsideQuotes(string text, char wanted, int from)
    {
        var isQuoted = false;
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && text[i] == wanted)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Index of the colon that ends a line's head; -1 when it is not there. No charset of badges uses its byte for anything else in a head.</summary>
    internal static int ColonIn(ReadOnlySpan<byte> line)
    {
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == (byte)'"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && line[i] == (byte)':')
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsEscaped(char character, VCardVersion version) => character switch
    {
        ',' or ';' or '\\' => true,
        'n' or 'N' => version is not VCardVersion.V21,
        ':' => version is VCardVersion.V21,
        _ => false,
    };
}
