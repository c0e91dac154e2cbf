namespace FairKiosk.Pavilions.Badges;

/// <summary>One unfolded line of a vCard: <c>[group.]NAME[;parameters]:value</c> (RFC 2426, 4).</summary>
internal sealed class VCardLine
{
    private static readonly VCardParameters None = new();

    private readonly string? _transcoded;

    private VCardLine(string text, string name, VCardParameters parameters, string? value, string? transcoded)
    {
        Text = text;
        Name = name;
        Parameters = parameters;
        Value = value ?? "";
        IsReadable = value is not null;
        _transcoded = transcoded;
    }

    /// <summary>The line as written; bytes that are not UTF-8 as <c>\xHH</c>. It does not depend on any charset, so identities may rest on it.</summary>
    internal string Text { get; }

    /// <summary>The line as a person would read it: in its charset where that is known, else <see cref="Text"/>.</summary>
    internal string Shown => _transcoded ?? Text;

    /// <summary>Property name in upper case, without its group; empty when the line has no value.</summary>
    internal string Name { get; }

    /// <summary>The line's parameters.</summary>
    internal VCardParameters Parameters { get; }

    /// <summary>False for bytes of no known charset and for values that are no text: those stay raw.</summary>
    internal bool IsReadable { get; }

    /// <summary>The value, decoded, its backslash escapes still in it; empty unless it is readable.</summary>
    internal string Value { get; }

    /// <summary>Reads a line.</summary>
    /// <param name="line">Its bytes, unfolded.</param>
    /// <param name="undeclared">The fair's charset, for bytes that are not UTF-8 and declare nothing.</param>
    internal static VCardLine Parse(ReadOnlySpan<byte> line, BadgeCharset undeclared)
    {
        var text = BadgeText.Raw(line);
        var colon = VCardText.ColonIn(line);
        if (colon < 0)
        {
            return new VCardLine(text, "", None, value: null, transcoded: null);
        }

        var head = BadgeText.Raw(line[..colon]);
        var semicolon = VCardText.IndexOutsideQuotes(head, ';', 0);
        var parameters = semicolon < 0 ? None : VCardParameters.Parse(head, semicolon + 1);
        var name = semicolon < 0 ? head : head[..semicolon];
        name = name[(name.LastIndexOf('.') + 1)..].Trim().ToUpperInvariant();

        var value = parameters.IsText ? Decode(line[(colon + 1)..], parameters, undeclared) : null;
        var isTranscoded = value is not null && !parameters.IsQuotedPrintable && !text.AsSpan(head.Length + 1).SequenceEqual(value);
        return new VCardLine(text, name, parameters, value, isTranscoded ? $"{head}:{value}" : null);
    }

    private static string? Decode(ReadOnlySpan<byte> value, VCardParameters parameters, BadgeCharset undeclared)
    {
        if (parameters.IsQuotedPrintable)
        {
            if (QuotedPrintable.Decode(value) is not { } bytes)
            {
                return null;
            }

            value = bytes;
        }

        if (parameters.Charset.Length == 0)
        {
            return CharsetDecoder.Undeclared(value, undeclared);
        }

        return CharsetDecoder.Named(parameters.Charset) is { } declared ? CharsetDecoder.Declared(value, declared) : null;
    }
}
