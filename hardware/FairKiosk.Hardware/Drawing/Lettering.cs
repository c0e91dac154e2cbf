namespace FairKiosk.Hardware.Drawing;

/// <summary>How much room a text takes: as in Helvetica and its likes. The viewer chooses the typeface, so the page says how long each text is.</summary>
internal static class Lettering
{
    /// <summary>Size of pins and nets, in mm.</summary>
    public const double Small = 2.5;

    /// <summary>Size of the titles of parts.</summary>
    public const double Title = 2.8;

    /// <summary>Size of the title of the page.</summary>
    public const double Heading = 5.2;

    /// <summary>How far a letter reaches above the line that it stands on, as a part of its size.</summary>
    public const double Above = 0.76;

    /// <summary>How far it reaches below.</summary>
    public const double Below = 0.24;

    // Bold letters are wider by so much.
    private const double Bolder = 1.07;

    public static double Width(string text, double size, bool isBold = false) => text.Sum(Width) * size * (isBold ? Bolder : 1);

    /// <summary>Lines no wider than asked, unless a single word is.</summary>
    public static IReadOnlyList<string> WrapBold(string text, double size, double width)
    {
        List<string> lines = [];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = lines.Count == 0 ? word : $"{lines[^1]} {word}";
            if (lines.Count > 0 && Width(longer, size, isBold: true) <= width)
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

    // Widths of the core typeface Helvetica, as Adobe published them; a letter that is not among them counts as a digit.
    private static double Width(char letter) => letter switch
    {
        'i' or 'j' or 'l' => 0.222,
        ' ' or '.' or ',' or ':' or ';' or '/' or 'I' or 'f' or 't' or '!' => 0.278,
        '(' or ')' or '-' or 'r' => 0.333,
        'c' or 'k' or 's' or 'v' or 'x' or 'y' or 'z' or 'J' => 0.5,
        'F' or 'T' or 'Z' => 0.611,
        'A' or 'B' or 'E' or 'K' or 'P' or 'S' or 'V' or 'X' or 'Y' => 0.667,
        'C' or 'D' or 'H' or 'N' or 'R' or 'U' or 'w' => 0.722,
        'G' or 'O' or 'Q' => 0.778,
        'm' or 'M' => 0.833,
        'W' => 0.944,
        _ => 0.556,
    };
}
