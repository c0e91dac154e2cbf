using System.Text;

namespace FairKiosk.Pavilions.Badges;

/// <summary>Lines of a vCard, folding undone (RFC 2426, 2.6). Bytes, not characters: writers fold in the middle of a character.</summary>
internal static class VCardLines
{
    private static readonly byte[] QuotedPrintableName = Encoding.ASCII.GetBytes("QUOTED-PRINTABLE");

    // Asked for each line of a badge that may be all line ends; no writer's head is longer.
    private const int LongestHead = 256;

    /// <summary>
    /// The lines without their ends (CR LF, LF or CR), empty ones left out. A line that begins with a space or tab continues the one before; vCard 2.1
    /// folds only where a blank is meant and keeps it. A quoted-printable line that ends in an equals sign goes on in the next.
    /// </summary>
    internal static List<VCardLine> Unfold(ReadOnlySpan<byte> raw, BadgeCharset undeclared)
    {
        var keepsBlank = VersionOf(raw) is VCardVersion.V21;
        var lines = new List<VCardLine>();
        var current = new byte[raw.Length];
        var length = 0;
        // Length without the blanks at the end; kept beside, for a badge may be nothing but blanks and line ends.
        var solid = 0;
        while (!raw.IsEmpty)
        {
            var line = NextLine(ref raw);
            if (EndsSoftly(current.AsSpan(0, solid)) && !IsEnd(line))
            {
                length = solid - 1;
                solid = length;
            }
            else if (!line.IsEmpty && line[0] is (byte)' ' or (byte)'\t')
            {
                line = keepsBlank ? line : line[1..];
            }
            else if (!line.IsEmpty)
            {
                Add(lines, current.AsSpan(0, length), undeclared);
                length = 0;
                solid = 0;
            }

            line.CopyTo(current.AsSpan(length));
            var written = line.TrimEnd(" \t"u8).Length;
            solid = written > 0 ? length + written : solid;
            length += line.Length;
        }

        Add(lines, current.AsSpan(0, length), undeclared);
        return lines;
    }

    /// <summary>The version that a text names; <see cref="VCardVersion.V30"/>, the usual one, when it names none.</summary>
    internal static VCardVersion Version(string? text) => text switch
    {
        null => VCardVersion.V30,
        "2.1" => VCardVersion.V21,
        "3.0" => VCardVersion.V30,
        "4.0" => VCardVersion.V40,
        _ => VCardVersion.Unknown,
    };

    // Unfolding depends on the version, which is itself a line; it is too short to be folded.
    private static VCardVersion VersionOf(ReadOnlySpan<byte> raw)
    {
        while (!raw.IsEmpty)
        {
            var line = NextLine(ref raw);
            if (line.Length > 8 && Ascii.EqualsIgnoreCase(line[..8], "VERSION:"u8))
            {
                return Version(BadgeText.Raw(line[8..]).Trim());
            }
        }

        return VCardVersion.V30;
    }

    // CR LF is read as CR and an empty line, which says nothing.
    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> raw)
    {
        var end = raw.IndexOfAny((byte)'\r', (byte)'\n');
        var line = end < 0 ? raw : raw[..end];
        var isCrLf = end >= 0 && end + 1 < raw.Length && raw[end] == (byte)'\r' && raw[end + 1] == (byte)'\n';
        raw = end < 0 ? [] : raw[(end + (isCrLf ? 2 : 1))..];
        return line;
    }

    private static bool EndsSoftly(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty || line[^1] != (byte)'=')
        {
            return false;
        }

        var colon = VCardText.ColonIn(line[..Math.Min(line.Length, LongestHead)]);
        return colon > 0 && IsQuotedPrintable(line[..colon]);
    }

    private static bool IsQuotedPrintable(ReadOnlySpan<byte> head)
    {
        for (var i = 1; i + QuotedPrintableName.Length <= head.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(head.Slice(i, QuotedPrintableName.Length), QuotedPrintableName))
            {
                return true;
            }
        }

        return false;
    }

    // A soft break before the card's end was left by a cut, not by a writer.
    private static bool IsEnd(ReadOnlySpan<byte> line) => Ascii.EqualsIgnoreCase(line.Trim(" \t"u8), "END:VCARD"u8);

    private static void Add(List<VCardLine> lines, ReadOnlySpan<byte> line, BadgeCharset undeclared)
    {
        if (!line.IsEmpty)
        {
            lines.Add(VCardLine.Parse(line, undeclared));
        }
    }
}
