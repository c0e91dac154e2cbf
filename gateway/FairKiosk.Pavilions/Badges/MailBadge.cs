using System.Text;

namespace FairKiosk.Pavilions.Badges;

/// <summary>A code that is one mail address: plain, as mailto: (RFC 6068), or as the MATMSG of Japanese telephones.</summary>
internal static class MailBadge
{
    private const string Scheme = "mailto:";
    private const string MatMsg = "MATMSG:";

    // RFC 5321, 4.5.3.1.1; with the domain 254 characters.
    private const int LongestLocalPart = 64;
    private const int LongestAddress = 254;

    /// <summary>Identity and contact of a mail address; null when the text is none, or more than one.</summary>
    internal static BadgeReading? TryRead(string text)
    {
        if (text.Length > BadgeRule.LongestText)
        {
            return null;
        }

        if (text.StartsWith(MatMsg, StringComparison.OrdinalIgnoreCase))
        {
            var fields = FieldCard.Split(text[MatMsg.Length..], out var rest);
            var to = fields.FindAll(field => field.Name is "TO");
            return to is [var only]
                ? Reading(FieldCard.Plain(only.Value), [.. fields.Where(field => field != only && field.Value.Length > 0).Select(field => field.Text), rest])
                : null;
        }

        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return Reading(text, []);
        }

        var question = text.IndexOf('?', StringComparison.Ordinal);
        var address = question < 0 ? text[Scheme.Length..] : text[Scheme.Length..question];
        return Reading(PercentText.Decode(address) ?? "", question < 0 ? [] : text[(question + 1)..].Split('&'));
    }

    private static BadgeReading? Reading(string address, IReadOnlyCollection<string> unread)
    {
        if (!IsAddress(address))
        {
            return null;
        }

        // Only the domain is the same in capitals and small letters (RFC 5321, 2.4).
        var at = address.IndexOf('@', StringComparison.Ordinal);
        var contact = BadgeContact.Nothing with
        {
            Email = address,
            UnreadParts = BadgeText.Visible(string.Join('\n', unread.Where(part => part.Length > 0))),
        };
        return new BadgeReading($"mail:{address[..at]}{address[at..].ToLowerInvariant()}", contact, IsStaff: false);
    }

    private static bool IsAddress(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at is < 1 or > LongestLocalPart || text.Length > LongestAddress)
        {
            return false;
        }

        var labels = text[(at + 1)..].Split('.');
        return text[..at].EnumerateRunes().All(IsOfLocalPart)
            && labels.Length > 1
            && Array.TrueForAll(labels, label => label.Length > 0 && !label.StartsWith('-') && !label.EndsWith('-') && label.EnumerateRunes().All(IsOfLabel));
    }

    // RFC 5322 atext and dots; letters of other scripts are allowed too (RFC 6531).
    private static bool IsOfLocalPart(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || (rune.IsAscii && "!#$%&'*+-/=?^_`{|}~.".Contains((char)rune.Value, StringComparison.Ordinal));

    private static bool IsOfLabel(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value is '-';
}
