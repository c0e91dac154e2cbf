using System.Text;
using System.Text.RegularExpressions;
using FairKiosk.Reader.Linux.Texts;

namespace FairKiosk.Reader.Linux.Scanners;

/// <summary>The table of scanners, and the sheet for one of them, as plain text for a terminal or a printer.</summary>
internal static class ScannerSheet
{
    public const int Columns = 80;

    private const int NameColumns = 14;
    private const char FirstWide = '\u2E80';
    private const string Rule = "--------------------------------------------------------------------------------";

    // No line begins with what closes the one before.
    private static readonly Regex Pieces = new(
        @" *([\u0021-\u2FFF]+|.)[\u3001\u3002\u300D\uFF09\uFF0C\uFF1A\uFF1B\u30FC]*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    /// <summary>All scanners with what each needs.</summary>
    public static string Table()
    {
        StringBuilder text = new();
        foreach (var family in ScannerFamilies.All)
        {
            text.AppendLine(Rule);
            Row(text, Say.Plain("Scanners"), string.Join(", ", family.Models));
            Row(text, Say.Plain("As keyboard"), Say.Plain(family.Keyboard));
            Row(text, Say.Plain("As serial"), Say.Plain(family.Serial));
            Row(text, Say.Plain("Country"), Say.Plain(family.Country));
            Row(text, Say.Plain("End of code"), Say.Plain(family.EndOfCode));
            Row(text, Say.Plain("Symbology"), Say.Plain(family.Symbology));
            Row(text, Say.Plain("Characters"), Say.Plain(family.Characters));
        }

        return text.AppendLine(Rule).ToString();
    }

    /// <summary>One page for the person who sets up this scanner.</summary>
    public static string For(ScannerFamily family)
    {
        StringBuilder text = new();
        text.AppendLine(Say.Plain("FairKiosk reader: configuration sheet")).AppendLine(Rule);
        Row(text, Say.Plain("Scanners"), string.Join(", ", family.Models));
        text.AppendLine().AppendLine(Say.Plain("Set it up with the setup codes of its own manual, from the top down.")).AppendLine();
        Step(text, Say.Plain("Defaults"), Say.Plain("see manual: factory defaults"));
        Step(text, Say.Plain("Interface"), Say.Plain("one of the two; serial is the surer one for names in Japanese"));
        Row(text, string.Empty, Say.With($"[ ] keyboard: {Say.Plain(family.Keyboard)}"));
        Row(text, string.Empty, Say.With($"[ ] serial:   {Say.Plain(family.Serial)}"));
        Step(text, Say.Plain("Country"), Say.Plain(family.Country));
        Row(text, string.Empty, Say.Plain("only as keyboard; the same on both sides:"));
        Row(text, string.Empty, Say.Plain("[ ] USA --keymap us       [ ] Germany --keymap de"));
        Row(text, string.Empty, Say.Plain("[ ] Japan --keymap jp     [ ] France --keymap fr"));
        Step(text, Say.Plain("End of code"), Say.Plain(family.EndOfCode));
        Step(text, Say.Plain("Symbology"), Say.Plain(family.Symbology));
        Row(text, string.Empty, Say.Plain("so that the reader knows a QR code (]Q1) from a bar code"));
        Step(text, Say.Plain("Characters"), Say.Plain(family.Characters));
        Row(text, string.Empty, Say.Plain("only as keyboard; needed for names in other scripts than the keyboard's, and for the separators of GS1 codes"));
        text.AppendLine().AppendLine(Say.Lines("""
            Start the reader, one of the two:

              ls /dev/input/by-id
              fairkiosk-reader run --activation FILE --state FOLDER --keymap COUNTRY \
                --source keyboard:/dev/input/by-id/NAME-event-kbd

              ls /dev/serial/by-id
              fairkiosk-reader run --activation FILE --state FOLDER \
                --source serial:/dev/serial/by-id/NAME
            """)).AppendLine();
        Step(text, Say.Plain("Try it"), Say.Plain("scan a badge: the reader shows \"kept\""));
        Step(text, Say.Plain("Try again"), Say.Plain("with a badge whose name has an umlaut, a kanji or an accent, and with --events json: the text is the badge's, letter by letter"));
        text.AppendLine().AppendLine(Say.Plain("Reader ____________________  Scanner's serial number ____________________")).AppendLine();
        return text.AppendLine(Say.Plain("Set up on ________________  by ________________")).ToString();
    }

    private static void Step(StringBuilder text, string name, string value) => Row(text, $"[ ] {name}", value, NameColumns + 4);

    private static void Row(StringBuilder text, string name, string value) => Row(text, name, value, name.Length == 0 ? NameColumns + 4 : NameColumns);

    // Wrapped at blanks, and between the letters of a script that has none; the following lines below the first.
    private static void Row(StringBuilder text, string name, string value, int indent)
    {
        var line = name + new string(' ', Math.Max(0, indent - Wide(name)));
        foreach (var piece in Pieces.Matches(value).Select(match => match.Value))
        {
            if (Wide(line) + Wide(piece) > Columns)
            {
                text.AppendLine(line.TrimEnd());
                line = new string(' ', indent);
            }

            line += line.AsSpan().IsWhiteSpace() ? piece.TrimStart() : piece;
        }

        text.AppendLine(line.TrimEnd());
    }

    // Letters of Japanese take two columns of a terminal.
    private static int Wide(string text) => text.Sum(letter => letter >= FirstWide ? 2 : 1);
}
