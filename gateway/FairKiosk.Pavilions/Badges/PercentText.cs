using System.Text;

namespace FairKiosk.Pavilions.Badges;

/// <summary>Percent escapes of URIs (RFC 3986, 2.1).</summary>
internal static class PercentText
{
    /// <summary>The text with its escapes taken out; null when they are broken or not UTF-8, for then it would no longer be what was printed.</summary>
    internal static string? Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return text;
        }

        var written = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var i = 0; i < written.Length; i++, length++)
        {
            if (written[i] != (byte)'%')
            {
                written[length] = written[i];
            }
            else if (i + 2 < written.Length && char.IsAsciiHexDigit((char)written[i + 1]) && char.IsAsciiHexDigit((char)written[i + 2]))
            {
                written[length] = Convert.FromHexString([(char)written[i + 1], (char)written[i + 2]])[0];
                i += 2;
            }
            else
            {
                return null;
            }
        }

        return CharsetDecoder.Undeclared(written.AsSpan(0, length), BadgeCharset.Utf8);
    }
}
