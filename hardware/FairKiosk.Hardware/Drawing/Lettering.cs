namespace FairKiosk.Hardware.Drawing;

/// <summary>How much room a text may take. The viewer chooses the typeface; the widest of the usual ones is DejaVu Sans.</summary>
internal static class Lettering
{
    /// <summary>Size of pins and nets, in mm.</summary>
    public const double Small = 2.5;

    /// <summary>Size of the titles of parts.</summary>
    public const double Title = 2.5;

    /// <summary>Size of the title of the page.</summary>
    public const double Heading = 5.2;

    /// <summary>How far a letter reaches above the line that it stands on, as a part of its size.</summary>
    public const double Above = 0.76;

    /// <summary>How far it reaches below.</summary>
    public const double Below = 0.24;

    // Bold letters are wider by so much.
    private const double Bolder = 1.13;

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

    // Widths of DejaVu Sans, from its tables, rounded up; a letter that is not among them counts as a digit.
    private static double Width(char letter) => letter switch
    {
        'i' or 'j' or 'l' => 0.28,
        ' ' or '.' or ',' or 'I' or 'J' => 0.32,
        ':' or ';' or '/' or 'f' => 0.36,
        '-' or '(' or ')' or 't' or '!' => 0.41,
        'r' or '_' => 0.5,
        'c' or 's' or 'z' or 'L' => 0.56,
        'k' or 'v' or 'x' or 'y' or 'F' or 'P' or 'T' or 'Y' => 0.612,
        'K' or 'A' or 'B' or 'C' or 'R' or 'V' or 'X' or 'Z' => 0.7,
        'D' or 'G' or 'H' or 'N' or 'U' or '&' => 0.78,
        'O' or 'Q' or 'w' or '+' or '=' => 0.84,
        'M' => 0.864,
        'm' or 'W' or '%' or '@' => 1,
        _ => 0.637,
    };
}
