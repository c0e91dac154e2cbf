using System.Text;

namespace FairKiosk.Reader.Linux.Scanners;

/// <summary>The table of scanners, and the sheet for one of them, as plain text for a terminal or a printer.</summary>
internal static class ScannerSheet
{
    public const int Columns = 80;

    private const int NameColumns = 14;
    private const string Rule = "--------------------------------------------------------------------------------";

    /// <summary>All scanners with what each needs.</summary>
    public static string Table()
    {
        StringBuilder text = new();
        foreach (var family in ScannerFamilies.All)
        {
            text.AppendLine(Rule);
            Row(text, "Scanners", string.Join(", ", family.Models));
            Row(text, "As keyboard", family.Keyboard);
            Row(text, "As serial", family.Serial);
            Row(text, "Country", family.Country);
            Row(text, "End of code", family.EndOfCode);
            Row(text, "Symbology", family.Symbology);
            Row(text, "Characters", family.Characters);
        }

        return text.AppendLine(Rule).ToString();
    }

    /// <summary>One page for the person who sets up this scanner.</summary>
    public static string For(ScannerFamily family)
    {
        StringBuilder text = new();
        text.AppendLine("FairKiosk reader: configuration sheet").AppendLine(Rule);
        Row(text, "Scanners", string.Join(", ", family.Models));
        text.AppendLine().AppendLine("Set it up with the setup codes of its own manual, from the top down.").AppendLine();
        Step(text, "Defaults", "see manual: factory defaults");
        Step(text, "Interface", "one of the two; serial is the surer one for names in Japanese");
        Row(text, string.Empty, $"[ ] keyboard: {family.Keyboard}");
        Row(text, string.Empty, $"[ ] serial:   {family.Serial}");
        Step(text, "Country", family.Country);
        Row(text, string.Empty, "only as keyboard; the same on both sides:");
        Row(text, string.Empty, "[ ] USA --keymap us       [ ] Germany --keymap de");
        Row(text, string.Empty, "[ ] Japan --keymap jp     [ ] France --keymap fr");
        Step(text, "End of code", family.EndOfCode);
        Step(text, "Symbology", family.Symbology);
        Row(text, string.Empty, "so that the reader knows a QR code (]Q1) from a bar code");
        Step(text, "Characters", family.Characters);
        Row(text, string.Empty, "only as keyboard; needed for names in other scripts than the keyboard's, and for the separators of GS1 codes");
        text.AppendLine().AppendLine("""
            Start the reader, one of the two:

              ls /dev/input/by-id
              fairkiosk-reader run --activation FILE --state FOLDER --keymap COUNTRY \
                --source keyboard:/dev/input/by-id/NAME-event-kbd

              ls /dev/serial/by-id
              fairkiosk-reader run --activation FILE --state FOLDER \
                --source serial:/dev/serial/by-id/NAME
            """).AppendLine();
        Step(text, "Try it", "scan a badge: the reader shows \"kept\"");
        Step(text, "Try again", "with a badge whose name has an umlaut, a kanji or an accent, and with --events json: the text is the badge's, letter by letter");
        text.AppendLine().AppendLine("Reader ____________________  Scanner's serial number ____________________").AppendLine();
        return text.AppendLine("Set up on ________________  by ________________").ToString();
    }

    private static void Step(StringBuilder text, string name, string value) => Row(text, $"[ ] {name}", value, NameColumns + 4);

    private static void Row(StringBuilder text, string name, string value) => Row(text, name, value, name.Length == 0 ? NameColumns + 4 : NameColumns);

    // Wrapped at blanks, the following lines below the first.
    private static void Row(StringBuilder text, string name, string value, int indent)
    {
        var line = name.PadRight(indent);
        foreach (var word in value.Split(' '))
        {
            if (line.Length + word.Length > Columns)
            {
                text.AppendLine(line.TrimEnd());
                line = new string(' ', indent);
            }

            line += word + " ";
        }

        text.AppendLine(line.TrimEnd());
    }
}
