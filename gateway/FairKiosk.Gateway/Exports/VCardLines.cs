using System.Globalization;
using System.Text;

namespace FairKiosk.Gateway.Exports;

/// <summary>Lines of vCards 4.0 (RFC 6350): escaped, folded and ended as it wants them.</summary>
internal sealed class VCardLines(Stream to)
{
    // Octets of a line without its end (RFC 6350, 3.2); a continued line begins with one blank of them.
    private const int LongestLine = 75;

    private readonly byte[] _letter = new byte[4];

    /// <summary>A line of one value; none where there is nothing to say.</summary>
    public void Text(string property, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Line($"{property}:{Escaped(value)}");
        }
    }

    /// <summary>A line of several parts in their order; none where all are empty.</summary>
    public void Parts(string property, params string?[] parts)
    {
        if (!parts.All(string.IsNullOrWhiteSpace))
        {
            Line($"{property}:{string.Join(';', parts.Select(part => Escaped(part ?? "")))}");
        }
    }

    /// <summary>A line as it stands. It is folded between two characters, never within the bytes of one.</summary>
    public void Line(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(_letter);
            if (octets + length > LongestLine)
            {
                to.Write("\r\n "u8);
                octets = 1;
            }

            to.Write(_letter, 0, length);
            octets += length;
        }

        to.Write("\r\n"u8);
    }

    private static string Escaped(string value)
    {
        StringBuilder text = new(value.Length);
        foreach (var letter in value.ReplaceLineEndings("\n"))
        {
            _ = letter switch
            {
                '\\' or ',' or ';' => text.Append(CultureInfo.InvariantCulture, $"\\{letter}"),
                '\n' => text.Append("\\n"),
                // Anything else that has no width would end a line for some reader.
                _ => text.Append(char.IsControl(letter) ? ' ' : letter),
            };
        }

        return text.ToString();
    }
}
