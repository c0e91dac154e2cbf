using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Drawing;

/// <summary>The wiring of a reader as a page of SVG: the board in the middle, what is wired to it on both sides.</summary>
internal static class WiringDrawing
{
    private const double LegendTop = 192.5;

    /// <exception cref="DoesNotFitException">It does not fit on a page.</exception>
    public static string Draw(Wiring wiring)
    {
        var sheet = Sheet.Plan(wiring);
        var title = $"{Heading(wiring.Name)}: wiring";
        SvgPage page = new(Sheet.Width, Sheet.Height, title);
        page.Text(Sheet.Margin, 15, title, Lettering.Heading, "start", isBold: true);
        page.Text(Sheet.Width - Sheet.Margin, 15, "drawn from pins.csv", Lettering.Small, "end");

        SidePainter[] sides =
        [
            new(page, sheet.Left, sheet.BoardLeft, isLeft: true), new(page, sheet.Right, sheet.BoardRight, isLeft: false),
            .. sheet.BetweenRails.Select(part => new SidePainter(page, part.Side, part.Left, isLeft: false)),
        ];
        foreach (var side in sides)
        {
            side.DrawWires();
        }

        DrawBoard(page, sheet, DrawnNets.Board(wiring));
        foreach (var side in sides)
        {
            side.DrawBoxes();
            side.DrawBoardPins();
        }

        DrawLegend(page, wiring);
        return page.Finish();
    }

    private static string Heading(string name)
    {
        var words = name.Replace('-', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static void DrawBoard(SvgPage page, Sheet sheet, string board)
    {
        page.Box(
            sheet.BoardLeft, sheet.BoardTop, sheet.BoardWidth, sheet.BoardBottom - sheet.BoardTop, "#e6eef2", 0.7, 1.5,
            $"data-part=\"{SvgPage.Escaped(board)}\"");
        for (var line = 0; line < sheet.BoardTitle.Count; line++)
        {
            page.Text(
                (sheet.BoardLeft + sheet.BoardRight) / 2, sheet.BoardTop + 4.6 + (line * 3.8), sheet.BoardTitle[line], Lettering.Title, "middle",
                isBold: true);
        }
    }

    private static void DrawLegend(SvgPage page, Wiring wiring)
    {
        page.Stroke(Sheet.Margin, LegendTop, Sheet.Width - Sheet.Margin, LegendTop, 0.3);
        var (x, y) = (Sheet.Margin, LegendTop + 5.5);
        var used = wiring.Pins.Select(pin => pin.Colour).ToHashSet(StringComparer.Ordinal);
        foreach (var colour in WireColours.Names.Where(used.Contains))
        {
            page.Wire([(x + 0.7, y - 0.9, x + 6, y - 0.9)], WireColours.Ink(colour), "data-legend=\"colour\"");
            x = Caption(x + 8, y, $"{WireColours.Letters(colour)} {colour}");
        }

        (x, y) = (Sheet.Margin, LegendTop + 11.5);
        var domains = wiring.Pins.Select(pin => VoltageDomain.Of(pin.Volts)).ToHashSet();
        foreach (var domain in VoltageDomain.All.Where(domains.Contains))
        {
            page.Box(x, y - 2.6, 6, 3.5, domain.Tint, 0.25, 0.6);
            x = Caption(x + 7.5, y, domain.Name);
        }

        page.Dot(x + 2, y - 0.9);
        x = Caption(x + 4.5, y, "joined; a cross without a dot is not");
        if (wiring.Bom.Any(line => line.IsOptional && line.References.Any(part => wiring.Pins.Any(pin => pin.Part == part))))
        {
            page.Box(x, y - 2.6, 6, 3.5, "#f4f4f2", 0.45, 0.6, "stroke-dasharray=\"2 1.2\"");
            x = Caption(x + 7.5, y, "optional");
        }

        var rails = DrawnNets.Rails(wiring);
        var names = wiring.Nets.Where(net => rails.Contains(net.Name) && net.Pins.Count > 1).Select(net => $"{net.Name} {net.Colour}");
        page.Text(x, y, $"Joined wherever they stand: {string.Join(", ", names)}.", Lettering.Small);

        double Caption(double at, double height, string text)
        {
            page.Text(at, height, text, Lettering.Small);
            return at + Lettering.Width(text, Lettering.Small) + 5;
        }
    }
}
