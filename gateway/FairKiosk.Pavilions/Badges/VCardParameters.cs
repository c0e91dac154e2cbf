using System.Collections.Frozen;
using System.Globalization;

namespace FairKiosk.Pavilions.Badges;

/// <summary>The parameters of one vCard line, as far as they decide how its value is read.</summary>
internal sealed class VCardParameters
{
    /// <summary>What a line without PREF counts as: after the last of 1 to 100 (RFC 6350, 5.3).</summary>
    internal const int NoPreference = 101;

    private HashSet<string>? _types;

    /// <summary>Values of TYPE and parameters without a name, in upper case.</summary>
    internal IReadOnlySet<string> Types => (IReadOnlySet<string>?)_types ?? FrozenSet<string>.Empty;

    /// <summary>1 for the most preferred, which is also what TYPE=PREF says.</summary>
    internal int Preference { get; private set; } = NoPreference;

    /// <summary>True for ENCODING=QUOTED-PRINTABLE, with or without its name.</summary>
    internal bool IsQuotedPrintable { get; private set; }

    /// <summary>True for VALUE=URI.</summary>
    internal bool IsUri { get; private set; }

    /// <summary>Name of the declared charset; empty when there is none.</summary>
    internal string Charset { get; private set; } = "";

    /// <summary>SORT-AS as written, without its quotes.</summary>
    internal string SortAs { get; private set; } = "";

    /// <summary>False for values that are no text (base64) or that another line says in readable form (PHONETIC, RFC 9554).</summary>
    internal bool IsText { get; private set; } = true;

    /// <summary>Reads the parameters of a line's head.</summary>
    /// <param name="head">The line before its colon.</param>
    /// <param name="from">Index after the first semicolon.</param>
    internal static VCardParameters Parse(string head, int from)
    {
        var parameters = new VCardParameters();
        while (from <= head.Length)
        {
            var end = VCardText.IndexOutsideQuotes(head, ';', from);
            end = end < 0 ? head.Length : end;
            var parameter = head[from..end];
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                parameters.AddBare(parameter.Trim().ToUpperInvariant());
            }
            else
            {
                var value = parameter[(equals + 1)..].Replace("\"", "", StringComparison.Ordinal).Trim();
                parameters.Add(parameter[..equals].Trim().ToUpperInvariant(), value, value.ToUpperInvariant());
            }

            from = end + 1;
        }

        return parameters;
    }

    // vCard 2.1 leaves the names of TYPE and ENCODING out: TEL;WORK;VOICE or FN;QUOTED-PRINTABLE.
    private void AddBare(string value)
    {
        AddEncoding(value);
        AddTypes(value);
    }

    private void Add(string name, string value, string upper)
    {
        switch (name)
        {
            case "TYPE":
                AddTypes(upper);
                break;
            case "ENCODING":
                AddEncoding(upper);
                break;
            case "CHARSET":
                Charset = value;
                break;
            case "PREF":
                var isRank = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) && rank is >= 1 and < NoPreference;
                Preference = isRank ? Math.Min(rank, Preference) : Preference;
                break;
            case "VALUE":
                IsUri |= upper is "URI" or "URL";
                break;
            case "SORT-AS":
                SortAs = value;
                break;
            case "PHONETIC":
                IsText = false;
                break;
            default:
                break;
        }
    }

    private void AddTypes(string upper)
    {
        foreach (var type in upper.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            (_types ??= new HashSet<string>(StringComparer.Ordinal)).Add(type);
            Preference = type is "PREF" ? 1 : Preference;
        }
    }

    private void AddEncoding(string upper)
    {
        IsQuotedPrintable |= upper is "QUOTED-PRINTABLE" or "Q";
        IsText &= upper is not ("B" or "BASE64");
    }
}
