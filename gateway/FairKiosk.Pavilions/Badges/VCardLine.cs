using System.Collections.Frozen;
using System.Text;

namespace FairKiosk.Pavilions.Badges;

/// <summary>One unfolded line of a vCard: <c>[group.]NAME[;parameters]:value</c> (RFC 2426, 4).</summary>
internal sealed class VCardLine
{
    private static readonly FrozenSet<string> Encoded = FrozenSet.Create(StringComparer.Ordinal, "B", "BASE64", "QUOTED-PRINTABLE", "Q");

    private VCardLine(string text, string name, IReadOnlySet<string> types, bool isReadable, string value)
    {
        Text = text;
        Name = name;
        Types = types;
        IsReadable = isReadable;
        Value = value;
    }

    /// <summary>The line as written; bytes that are not UTF-8 as <c>\xHH</c>.</summary>
    internal string Text { get; }

    /// <summary>Property name in upper case, without its group; empty when the line has no value.</summary>
    internal string Name { get; }

    /// <summary>Values of TYPE and parameters without a name, in upper case; <c>PREF</c> also for PREF=1.</summary>
    internal IReadOnlySet<string> Types { get; }

    /// <summary>False for bytes that are not UTF-8, for encoded values and for URIs: those stay raw.</summary>
    internal bool IsReadable { get; }

    /// <summary>The value with its escapes still in it.</summary>
    internal string Value { get; }

    internal static VCardLine Parse(ReadOnlySpan<byte> line)
    {
        var text = Decode(line, out var isUtf8);
        var colon = Find(text, ':', 0);
        if (colon < 0)
        {
            return new VCardLine(text, "", FrozenSet<string>.Empty, isReadable: false, "");
        }

        var head = text[..colon];
        var semicolon = Find(head, ';', 0);
        IReadOnlySet<string> types = FrozenSet<string>.Empty;
        var isReadable = isUtf8;
        if (semicolon >= 0)
        {
            var given = new HashSet<string>(StringComparer.Ordinal);
            isReadable &= Parameters(head[(semicolon + 1)..], given);
            types = given;
        }

        var name = semicolon < 0 ? head : head[..semicolon];
        name = name[(name.LastIndexOf('.') + 1)..].Trim().ToUpperInvariant();
        return new VCardLine(text, name, types, isReadable, text[(colon + 1)..]);
    }

    private static bool Parameters(string text, HashSet<string> types)
    {
        var isReadable = true;
        for (var from = 0; from <= text.Length;)
        {
            var end = Find(text, ';', from);
            end = end < 0 ? text.Length : end;
            var parameter = text[from..end].Trim().ToUpperInvariant();
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? "TYPE" : parameter[..equals].Trim();
            var values = parameter[(equals + 1)..].Replace("\"", "", StringComparison.Ordinal)
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (name is "TYPE")
            {
                types.UnionWith(values);
                isReadable &= equals >= 0 || !values.Any(Encoded.Contains);
            }
            else if (name is "PREF" && values is ["1"])
            {
                types.Add("PREF");
            }
            else if (name is "ENCODING")
            {
                isReadable &= !values.Any(Encoded.Contains);
            }
            else if (name is "VALUE")
            {
                isReadable &= !values.Contains("URI", StringComparer.Ordinal);
            }

            from = end + 1;
        }

        return isReadable;
    }

    private static int Find(string text, char wanted, int from)
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

    private static string Decode(ReadOnlySpan<byte> line, out bool isUtf8)
    {
        isUtf8 = System.Text.Unicode.Utf8.IsValid(line);
        if (isUtf8)
        {
            return Encoding.UTF8.GetString(line);
        }

        var text = new StringBuilder(line.Length * 2);
        while (!line.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(line, out var rune, out var taken) == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune.ToString());
            }
            else
            {
                foreach (var value in line[..taken])
                {
                    text.Append("\\x").Append(Convert.ToHexString([value]));
                }
            }

            line = line[taken..];
        }

        return text.ToString();
    }
}
