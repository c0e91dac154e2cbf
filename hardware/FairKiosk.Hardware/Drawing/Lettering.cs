namespace FairKiosk.Hardware.Drawing;

/// <summary>How much room a text takes. The viewer chooses the typeface, so letters count as in the widest of the usual ones, DejaVu Sans.</summary>
internal static class Lettering
{
    /// <summary>Size of pins and nets, in mm.</summary>
    public const double Small = 2.6;

    /// <summary>Size of the titles of parts.</summary>
    public const double Title = 2.9;

    /// <summary>Size of the title of the page.</summary>
    public const double Heading = 5.2;

    /// <summary>How far a letter reaches above the line that it stands on, as a part of its size.</summary>
    public const double Above = 0.76;

    /// <summary>How far it reaches below.</summary>
    public const double Below = 0.24;

    public static double Width(string text, double size) => text.Sum(Width) * size;

    /// <summary>Lines no wider than asked, unless a single word is.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width)
    {
        List<string> lines = [];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = lines.Count == 0 ? word : $"{lines[^1]} {word}";
            if (lines.Count > 0 && Width(longer, size) <= width)
            {
                lines[^1] = longer;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private static double Width(char letter) => letter switch
    {
        ' ' => 0.32,
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' => 0.34,
        '(' or ')' or '-' or '/' or 'f' or 'r' or 't' => 0.42,
        'm' or 'w' or 'M' or 'W' or '@' => 1.0,
        >= 'A' and <= 'Z' => 0.74,
        _ => 0.64,
    };
}
