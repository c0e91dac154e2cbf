using System.Text;

namespace FairKiosk.Pavilions.Badges;

/// <summary>A vCard on a badge, read as plain vCard 3.0 (RFC 2426). Version 4.0 writes the properties read here alike; other versions give only their UID.</summary>
/// <param name="Uid">The UID property; empty when there is none.</param>
/// <param name="Contact">What it says about the person; null for a version that is not read.</param>
/// <param name="CanonicalText">Its lines without folding, line ends and frame: the same however a scanner ends its lines.</param>
internal sealed record VCard(string Uid, BadgeContact? Contact, string CanonicalText)
{
    private static readonly byte[] Begin = Encoding.ASCII.GetBytes("BEGIN:VCARD");

    /// <summary>Reads the first card; null when the bytes do not begin with one.</summary>
    internal static VCard? TryRead(ReadOnlySpan<byte> raw)
    {
        raw = raw.StartsWith(Encoding.UTF8.Preamble) ? raw[Encoding.UTF8.Preamble.Length..] : raw;
        raw = raw.TrimStart(" \t\r\n"u8);
        if (raw.Length < Begin.Length || !Ascii.EqualsIgnoreCase(raw[..Begin.Length], Begin))
        {
            return null;
        }

        var (own, others) = FirstCard(VCardLines.Unfold(raw));
        var version = own.FirstOrDefault(line => line.Name is "VERSION")?.Value.Trim() ?? "3.0";
        var uid = own.FirstOrDefault(line => line.Name is "UID" && line.Value.Trim().Length > 0);
        var canonical = string.Join('\n', own.Where(line => line.Name is not "VERSION").Select(line => line.Text.TrimEnd()));
        return new VCard(
            uid is null ? "" : VCardText.Plain(uid.Value),
            version is "3.0" or "4.0" ? new VCardContact(own, others).Read() : null,
            canonical);
    }

    // The lines between BEGIN and END of the outermost first card; cards inside it and after it are left raw. A missing END ends at the last line.
    private static (List<VCardLine> Own, List<VCardLine> Others) FirstCard(List<VCardLine> lines)
    {
        var own = new List<VCardLine>(lines.Count);
        var others = new List<VCardLine>();
        var depth = 1;
        foreach (var line in lines.Skip(1))
        {
            var isBegin = Frames(line, "BEGIN");
            var isEnd = Frames(line, "END");
            depth += isBegin ? 1 : 0;
            if (depth != 1)
            {
                others.Add(line);
            }
            else if (!isEnd)
            {
                own.Add(line);
            }

            depth -= isEnd ? 1 : 0;
            // After the first card's END nothing belongs to it any more, however many cards begin and end.
            depth = depth == 0 ? int.MinValue / 2 : depth;
        }

        return (own, others);
    }

    private static bool Frames(VCardLine line, string name) =>
        string.Equals(line.Name, name, StringComparison.Ordinal) && string.Equals(line.Value.Trim(), "VCARD", StringComparison.OrdinalIgnoreCase);
}
