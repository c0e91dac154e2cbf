namespace FairKiosk.Pavilions.Badges;

/// <summary>
/// GS1 element strings (GS1 General Specifications, 3 and 7.8): application identifiers with their values one after the other. Those of predefined
/// length follow each other directly, the others end at FNC1, which scanners send as 0x1D.
/// </summary>
internal static class Gs1Elements
{
    private const char Fnc1 = '\u001D';

    // The longest value that any identifier allows (91 to 99, company internal information).
    private const int LongestValue = 90;

    /// <summary>The values of an identifier; none when the code does not say that it is GS1, or is not GS1 from its first to its last character.</summary>
    internal static IReadOnlyList<string> Values(string symbology, string text, string identifier)
    {
        var isGs1 = symbology is "]C1" or "]d2" or "]d5" or "]Q3" or "]Q4" or "]e0" or "]J1" || text.StartsWith(Fnc1);
        var values = new List<string>();
        for (var at = text.StartsWith(Fnc1) ? 1 : 0; isGs1 && at < text.Length;)
        {
            var digits = IdentifierLength(text.AsSpan(at));
            if (digits == 0 || at + digits >= text.Length || !text.AsSpan(at, digits).ContainsOnlyDigits())
            {
                return [];
            }

            var from = at + digits;
            var end = text.IndexOf(Fnc1, from);
            end = end < 0 ? text.Length : end;
            var predefined = PredefinedLength(text.AsSpan(at, 2));
            if (predefined > 0)
            {
                if (at + predefined > end || !text.AsSpan(from, predefined - digits).ContainsOnlyDigits())
                {
                    return [];
                }

                end = at + predefined;
            }

            if (end == from || end - from > LongestValue)
            {
                return [];
            }

            if (string.CompareOrdinal(text, at, identifier, 0, Math.Max(digits, identifier.Length)) == 0 && digits == identifier.Length)
            {
                values.Add(text[from..end]);
            }

            at = end < text.Length && text[end] == Fnc1 ? end + 1 : end;
        }

        return values;
    }

    // Digits of the identifier that begins with two given ones; 0 for identifiers that are not assigned.
    private static int IdentifierLength(ReadOnlySpan<char> text) => text.Length < 2 ? 0 : text[..2] switch
    {
        "00" or "01" or "02" or "03" or "04" or "10" or "11" or "12" or "13" or "14" or "15" or "16" or "17" or "18" or "19" => 2,
        "20" or "21" or "22" or "30" or "37" or "90" or "91" or "92" or "93" or "94" or "95" or "96" or "97" or "98" or "99" => 2,
        "23" or "24" or "25" or "40" or "41" or "42" or "71" => 3,
        "31" or "32" or "33" or "34" or "35" or "36" or "39" or "43" or "70" or "72" or "80" or "81" or "82" => 4,
        _ => 0,
    };

    // Characters of identifier and value together, where they need no FNC1 after them (figure 7.8.5-2); 0 for all others.
    private static int PredefinedLength(ReadOnlySpan<char> start) => start switch
    {
        "00" => 20,
        "01" or "02" or "03" => 16,
        "04" => 18,
        "11" or "12" or "13" or "14" or "15" or "16" or "17" or "18" or "19" => 8,
        "20" => 4,
        "31" or "32" or "33" or "34" or "35" or "36" => 10,
        "41" => 16,
        _ => 0,
    };

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
