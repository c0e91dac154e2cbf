namespace FairKiosk.Pavilions.Badges;

/// <summary>Telephone and mail addresses of vCards, which version 4.0 writes as URIs.</summary>
internal static class VCardAddress
{
    private const string TelScheme = "tel:";
    private const string MailScheme = "mailto:";

    /// <summary>
    /// The number; a tel: URI (RFC 3966) as the number with its extension. Empty for any other URI, and for a local number that needs its context.
    /// </summary>
    internal static string Telephone(string text, bool isUri)
    {
        if (!text.StartsWith(TelScheme, StringComparison.OrdinalIgnoreCase))
        {
            return isUri ? "" : text;
        }

        var parts = text[TelScheme.Length..].Split(';');
        var number = parts[0].Trim();
        if (number.Length == 0 || !number.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '.' or '(' or ')' or ' ' or '*' or '#'))
        {
            return "";
        }

        return parts.Length switch
        {
            1 => number,
            2 when parts[1].StartsWith("ext=", StringComparison.OrdinalIgnoreCase) => $"{number} ext. {parts[1][4..]}",
            _ => "",
        };
    }

    /// <summary>The mail address; empty for a URI that is more than a mail address.</summary>
    internal static string Mail(string text, bool isUri)
    {
        if (!text.StartsWith(MailScheme, StringComparison.OrdinalIgnoreCase))
        {
            return isUri ? "" : text;
        }

        var address = text[MailScheme.Length..];
        return address.AsSpan().IndexOfAny('?', ',', '%') < 0 ? address : "";
    }
}
