using System.Text;

namespace FairKiosk.Pavilions.Badges;

/// <summary>Values of vCard 3.0 (RFC 2426, 2.4.2 and 5): escapes and components.</summary>
internal static class VCardText
{
    /// <summary>Splits at semicolons that are not escaped and takes the escapes out of each component.</summary>
    internal static List<string> Components(string value)
    {
        var components = new List<string>();
        var from = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i == value.Length || value[i] == ';')
            {
                components.Add(Plain(value[from..i]));
                from = i + 1;
            }
            else if (value[i] == '\\' && i + 1 < value.Length)
            {
                i++;
            }
        }

        return components;
    }

    /// <summary>
    /// Takes the escapes out (\n, \, \; \\; any other backslash stays as written) and makes one tidy line of it: fields are shown and exported one a line.
    /// </summary>
    internal static string Plain(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (character == '\\' && i + 1 < value.Length && value[i + 1] is 'n' or 'N' or ',' or ';' or '\\')
            {
                i++;
                character = value[i] is 'n' or 'N' ? ' ' : value[i];
            }

            text.Append(char.IsControl(character) ? ' ' : character);
        }

        return text.ToString().Trim();
    }
}
