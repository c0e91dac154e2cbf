using System.Text;

namespace FairKiosk.Simulator.Visitors;

/// <summary>What a scanner reads from a visitor's badge.</summary>
internal static class VisitorBadge
{
    // AIM symbology identifiers, ISO/IEC 15424: QR model 2 and Code 128 without FNC1.
    private const string Qr = "]Q1";
    private const string Code128 = "]C0";

    // RFC 2426 (vCard 3.0), 2.6: lines longer than 75 octets should be folded.
    private const int MaxLineOctets = 75;

    public static string Symbology(Visitor visitor, BadgeFace face) => IsQr(visitor, face) ? Qr : Code128;

    public static byte[] Read(Visitor visitor, BadgeFace face) =>
        Encoding.UTF8.GetBytes(IsQr(visitor, face) ? VCard(visitor) : visitor.BadgeId);

    public static string VCard(Visitor visitor)
    {
        StringBuilder card = new();
        AppendLine(card, "BEGIN:VCARD");
        AppendLine(card, "VERSION:3.0");
        AppendLine(card, $"N:{Escape(visitor.FamilyName)};{Escape(visitor.GivenName)};;;");
        AppendLine(card, $"FN:{Escape(visitor.FullName)}");
        AppendLine(card, $"ORG:{Escape(visitor.Company)}");
        AppendLine(card, $"TITLE:{Escape(visitor.JobTitle)}");
        AppendLine(card, $"EMAIL;TYPE=INTERNET:{Escape(visitor.Email)}");
        AppendLine(card, $"TEL;TYPE=WORK,VOICE:{Escape(visitor.Phone)}");
        AppendLine(card, $"ADR;TYPE=WORK:;;;{Escape(visitor.City)};;;{visitor.Country}");
        AppendLine(card, $"UID:{visitor.BadgeId}");
        AppendLine(card, "END:VCARD");
        return card.ToString();
    }

    private static bool IsQr(Visitor visitor, BadgeFace face) => face == BadgeFace.Qr && !visitor.IdOnly;

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    private static void AppendLine(StringBuilder card, string line)
    {
        int octets = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxLineOctets)
            {
                card.Append("\r\n ");
                octets = 1;
            }

            card.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        card.Append("\r\n");
    }
}
