using System.Text;

namespace FairKiosk.Pavilions.Badges;

/// <summary>
/// MeCard (of the Japanese telephone companies) and BizCard: <c>MECARD:N:Doe,Jane;TEL:030 1;;</c>. Fields end with a semicolon, the card with a second
/// one; a backslash takes a separator's meaning away.
/// </summary>
internal sealed class FieldCard : IBadgeCard
{
    private const string Me = "MECARD:";
    private const string Biz = "BIZCARD:";

    private readonly List<CardField> _fields;

    private FieldCard(string prefix, List<CardField> fields, BadgeContact contact)
    {
        _fields = fields;
        Contact = contact;
        Identity = prefix.ToLowerInvariant() + string.Join('\n', fields.Select(field => field.Text));
    }

    /// <summary>Its fields as written, up to its end.</summary>
    public string Identity { get; }

    /// <summary>Neither card has a field for an id.</summary>
    public string Uid => "";

    /// <inheritdoc/>
    public BadgeContact? Contact { get; }

    /// <inheritdoc/>
    public IEnumerable<string> ValuesOf(string property) =>
        _fields.Where(field => string.Equals(field.Name, property, StringComparison.Ordinal)).Select(field => Unescaped(field.Value).Trim());

    /// <summary>Reads a card; null when the text does not begin with one.</summary>
    internal static FieldCard? TryRead(string text)
    {
        text = text.TrimStart('\uFEFF').TrimStart();
        var isMe = text.StartsWith(Me, StringComparison.OrdinalIgnoreCase);
        if (!isMe && !text.StartsWith(Biz, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var prefix = isMe ? Me : Biz;
        var fields = Split(text[prefix.Length..], out var rest);
        var contact = new FieldContact(fields, rest);
        return new FieldCard(prefix, fields, isMe ? contact.OfMeCard() : contact.OfBizCard());
    }

    /// <summary>The fields up to the empty one that ends the card.</summary>
    /// <param name="text">The card without its prefix.</param>
    /// <param name="rest">What stands after its end.</param>
    internal static List<CardField> Split(string text, out string rest)
    {
        var fields = new List<CardField>();
        var from = 0;
        while (from < text.Length)
        {
            var end = IndexOf(text, ';', from);
            end = end < 0 ? text.Length : end;
            var field = text[from..end].Trim();
            from = Math.Min(end + 1, text.Length);
            if (field.Length == 0)
            {
                break;
            }

            var colon = field.IndexOf(':', StringComparison.Ordinal);
            fields.Add(colon < 0 ? new CardField(field, "", "") : new CardField(field, field[..colon].Trim().ToUpperInvariant(), field[(colon + 1)..]));
        }

        // Further semicolons only end the card once more.
        rest = text[from..].TrimStart([';', ' ', '\r', '\n']).TrimEnd();
        return fields;
    }

    /// <summary>Splits a value at commas that are not escaped and takes the escapes out of each part.</summary>
    internal static List<string> Parts(string value)
    {
        var parts = new List<string>();
        var from = 0;
        while (from <= value.Length)
        {
            var end = IndexOf(value, ',', from);
            end = end < 0 ? value.Length : end;
            parts.Add(Plain(value[from..end]));
            from = end + 1;
        }

        return parts;
    }

    /// <summary>Takes the escapes out and makes one tidy line of it.</summary>
    internal static string Plain(string value) => BadgeText.OneLine(Unescaped(value));

    // \\ \; \: \, and \"; any other backslash stays as written.
    private static string Unescaped(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length && value[i + 1] is '\\' or ';' or ':' or ',' or '"')
            {
                i++;
            }

            text.Append(value[i]);
        }

        return text.ToString();
    }

    private static int IndexOf(string text, char separator, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == separator)
            {
                return i;
            }
        }

        return -1;
    }
}
