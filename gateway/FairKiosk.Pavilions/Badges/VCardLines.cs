namespace FairKiosk.Pavilions.Badges;

/// <summary>Lines of a vCard, folding undone (RFC 2426, 2.6). Bytes, not characters: writers fold in the middle of a character.</summary>
internal static class VCardLines
{
    /// <summary>The lines without their ends (CR LF, LF or CR); a line that begins with a space or tab continues the one before; empty ones are left out.</summary>
    internal static List<VCardLine> Unfold(ReadOnlySpan<byte> raw)
    {
        var lines = new List<VCardLine>();
        var current = new byte[raw.Length];
        var length = 0;
        while (!raw.IsEmpty)
        {
            var end = raw.IndexOfAny((byte)'\r', (byte)'\n');
            var line = end < 0 ? raw : raw[..end];
            raw = end < 0 ? [] : raw[(end + 1)..];
            if (!line.IsEmpty && line[0] is (byte)' ' or (byte)'\t')
            {
                line = line[1..];
            }
            else if (!line.IsEmpty)
            {
                Add(lines, current.AsSpan(0, length));
                length = 0;
            }

            line.CopyTo(current.AsSpan(length));
            length += line.Length;
        }

        Add(lines, current.AsSpan(0, length));
        return lines;
    }

    private static void Add(List<VCardLine> lines, ReadOnlySpan<byte> line)
    {
        if (!line.IsEmpty)
        {
            lines.Add(VCardLine.Parse(line));
        }
    }
}
