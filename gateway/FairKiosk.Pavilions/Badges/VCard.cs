using System.Text;

namespace FairKiosk.Pavilions.Badges;

/// <summary>A vCard on a badge: 2.1 (versit), 3.0 (RFC 2426) or 4.0 (RFC 6350). Other versions give only their UID.</summary>
internal sealed class VCard : IBadgeCard
{
    private static readonly byte[] Begin = Encoding.ASCII.GetBytes("BEGIN:VCARD");

    private readonly List<VCardLine> _own;

    private readonly VCardVersion _version;

    private VCard(List<VCardLine> own, List<VCardLine> others)
    {
        _own = own;
        _version = VCardLines.Version(own.Find(line => line.Name is "VERSION")?.Value.Trim());
        Uid = own.Find(IsUid) is { } uid ? VCardText.Unescaped(uid.Value, _version).Trim() : "";
        Contact = _version is VCardVersion.Unknown ? null : new VCardContact(own, others, _version).Read();
    }

    /// <inheritdoc/>
    public string Uid { get; }

    /// <inheritdoc/>
    public BadgeContact? Contact { get; }

    /// <summary>Its lines as written, without folding, line ends, frame and version.</summary>
    public string Identity => "vcard:" + string.Join('\n', _own.Where(line => line.Name is not "VERSION").Select(line => line.Text.TrimEnd()));

    /// <inheritdoc/>
    public IEnumerable<string> ValuesOf(string property) => _own
        .Where(line => line.IsReadable && string.Equals(line.Name, property, StringComparison.Ordinal))
        .Select(line => VCardText.Unescaped(line.Value, _version).Trim());

    /// <summary>True for a line that gives a UID.</summary>
    internal static bool IsUid(VCardLine line) => line.Name is "UID" && line.IsReadable && line.Value.Trim().Length > 0;

    /// <summary>Reads the first card; null when the bytes do not begin with one.</summary>
    /// <param name="raw">The badge's bytes.</param>
    /// <param name="undeclared">The fair's charset, for bytes that are not UTF-8 and declare nothing.</param>
    internal static VCard? TryRead(ReadOnlySpan<byte> raw, BadgeCharset undeclared)
    {
        raw = raw.StartsWith(Encoding.UTF8.Preamble) ? raw[Encoding.UTF8.Preamble.Length..] : raw;
        raw = raw.TrimStart(" \t\r\n"u8);
        if (raw.Length < Begin.Length || !Ascii.EqualsIgnoreCase(raw[..Begin.Length], Begin))
        {
            return null;
        }

        var (own, others) = FirstCard(VCardLines.Unfold(raw, undeclared));
        return new VCard(own, others);
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
