namespace FairKiosk.Hardware.Drawing;

/// <summary>Draws one side of the board; the left one is the right one in a mirror, but for its letters.</summary>
internal sealed class SidePainter(SvgPage page, Side side, double boardEdge, bool isLeft)
{
    private const double Pad = 1.5;
    private const double LabelDown = 0.95;
    private const double LabelUp = 1.1;

    private string Outward => isLeft ? "end" : "start";

    private string Inward => isLeft ? "start" : "end";

    /// <summary>Wires, and symbols of supplies and grounds.</summary>
    public void DrawWires()
    {
        foreach (var block in side.Blocks)
        {
            for (var channel = 0; channel <= block.Layers; channel++)
            {
                DrawChannel(block, channel);
            }
        }

        foreach (var pin in side.BoardRails)
        {
            DrawRail(pin, 0);
        }

        foreach (var box in Boxes())
        {
            foreach (var pin in box.Outer.Where(pin => pin.IsRail))
            {
                DrawRail(pin, OuterEdge(box));
            }

            foreach (var pin in box.Inner.Where(pin => pin.IsRail))
            {
                DrawRail(pin, side.Column(box.Layer), isOutward: false);
            }
        }
    }

    public void DrawBoxes()
    {
        foreach (var box in Boxes())
        {
            var (inner, outer) = (X(side.Column(box.Layer)), X(OuterEdge(box)));
            var dashes = box.IsOptional ? "stroke-dasharray=\"2 1.2\" " : "";
            page.Box(Math.Min(inner, outer), box.Top, box.Width, box.Height, "#f4f4f2", 0.45, 1, $"{dashes}data-part=\"{SvgPage.Escaped(box.Part)}\"");
            for (var line = 0; line < box.Title.Count; line++)
            {
                page.Text((inner + outer) / 2, TitleY(box, line), box.Title[line], Lettering.Title, "middle", isBold: true);
            }

            foreach (var pin in box.Inner)
            {
                DrawPin(pin, side.Column(box.Layer) + Pad, isInnerEdge: true);
            }

            foreach (var pin in box.Outer)
            {
                DrawPin(pin, OuterEdge(box) - Pad, isInnerEdge: false);
            }
        }
    }

    /// <summary>The pins on this edge of the board.</summary>
    public void DrawBoardPins()
    {
        foreach (var pin in side.BoardPins)
        {
            DrawPin(pin, -Pad, isInnerEdge: false);
        }
    }

    private double X(double outward) => isLeft ? boardEdge - outward : boardEdge + outward;

    private IEnumerable<PartBox> Boxes() => side.Blocks.SelectMany(block => block.Boxes);

    private static double TitleY(PartBox box, int line) => box.IsCompact ? box.Inner[0].Y + LabelDown : box.Top + 3.6 + (line * 3.6);

    private double OuterEdge(PartBox box) => side.Column(box.Layer) + box.Width;

    private void DrawChannel(Block block, int channel)
    {
        var tracks = block.TracksIn(channel).ToList();
        var near = block.Near(channel).ToList();
        var far = block.Far(channel).ToList();
        foreach (var net in near.Concat(far).Select(pin => pin.Net).Distinct(StringComparer.Ordinal))
        {
            PinSpot[] nearPins = [.. near.Where(pin => pin.Net == net)];
            PinSpot[] farPins = [.. far.Where(pin => pin.Net == net)];
            if (nearPins.Length + farPins.Length > 1)
            {
                DrawNet(block, channel, nearPins, farPins, tracks.IndexOf(net));
            }
        }
    }

    private void DrawNet(Block block, int channel, PinSpot[] near, PinSpot[] far, int track)
    {
        var farEdge = X(far.Length > 0 ? side.Column(channel + 1) : 0);
        List<(double X1, double Y1, double X2, double Y2)> pieces = [];
        if (track < 0)
        {
            pieces.Add((NearEdge(near[0]), near[0].Y, farEdge, near[0].Y));
        }
        else
        {
            var upright = X(side.Track(channel, track));
            pieces.AddRange(near.Select(pin => (NearEdge(pin), pin.Y, upright, pin.Y)));
            pieces.AddRange(far.Select(pin => (upright, pin.Y, farEdge, pin.Y)));
            var heights = near.Concat(far).Select(pin => pin.Y).ToList();
            pieces.Add((upright, heights.Min(), upright, heights.Max()));
        }

        var pins = near.Concat(far).ToList();
        page.Wire(pieces, WireColours.Ink(pins[0].Pin.Colour), $"data-net=\"{SvgPage.Escaped(pins[0].Net)}\"");
        if (track >= 0)
        {
            DrawDots(near, far, X(side.Track(channel, track)));
        }

        foreach (var pin in near)
        {
            page.Text(NearEdge(pin) + Outwards(LabelUp), pin.Y - LabelUp, pin.NetLabel, Lettering.Small, Outward);
        }

        foreach (var pin in far.Where(pin => near.Length == 0 || !Tracks.IsStraight(block, channel, pin)))
        {
            page.Text(farEdge - Outwards(LabelUp), pin.Y - LabelUp, pin.NetLabel, Lettering.Small, Inward);
        }

        double NearEdge(PinSpot pin) => channel == 0 ? boardEdge : X(OuterEdge(block.Boxes.First(box => box.Outer.Contains(pin))));
    }

    // A dot where three ways meet: a cross without one is two wires that do not touch.
    private void DrawDots(PinSpot[] near, PinSpot[] far, double x)
    {
        var heights = near.Concat(far).Select(pin => Math.Round(pin.Y, 3)).ToList();
        foreach (var height in heights.Distinct())
        {
            var ways = heights.Count(other => other == height) + (height > heights.Min() ? 1 : 0) + (height < heights.Max() ? 1 : 0);
            if (ways > 2)
            {
                page.Dot(x, height);
            }
        }
    }

    private double Outwards(double distance) => isLeft ? -distance : distance;

    private void DrawRail(PinSpot pin, double edge, bool isOutward = true)
    {
        var along = isOutward == isLeft ? -1 : 1;
        var anchor = along < 0 ? "end" : "start";
        var end = X(edge) + (along * RailSymbol.Lead);
        page.Wire([(X(edge), pin.Y, end, pin.Y)], WireColours.Ink(pin.Pin.Colour), $"data-net=\"{SvgPage.Escaped(pin.Net)}\"");
        if (pin.IsOpen)
        {
            page.Stroke(end - 0.9, pin.Y - 0.9, end + 0.9, pin.Y + 0.9, 0.45);
            page.Stroke(end - 0.9, pin.Y + 0.9, end + 0.9, pin.Y - 0.9, 0.45);
            page.Text(end + (along * 2), pin.Y + LabelDown, pin.NetLabel, Lettering.Small, anchor);
            return;
        }

        if (pin.IsGround)
        {
            for (var bar = 0; bar < 3; bar++)
            {
                var x = end + (along * (0.2 + (bar * 0.8)));
                var half = 1.5 - (bar * 0.5);
                page.Stroke(x, pin.Y - half, x, pin.Y + half, 0.45);
            }

            page.Text(end + (along * 3.2), pin.Y + LabelDown, pin.Net, Lettering.Small, anchor);
            return;
        }

        var width = Lettering.Width(pin.Net, Lettering.Small, isBold: true) + 1.8;
        page.Box(along < 0 ? end - width : end, pin.Y - 1.75, width, 3.5, pin.Domain?.Tint ?? "#ffffff", 0.35, 0.8);
        page.Text(end + (along * width / 2), pin.Y + LabelDown, pin.Net, Lettering.Small, "middle", isBold: true);
    }

    private void DrawPin(PinSpot pin, double at, bool isInnerEdge)
    {
        var startsHere = isInnerEdge != isLeft;
        var x = X(at);
        if (pin.Domain is { } domain)
        {
            var width = pin.LabelWidth + 1;
            page.Box(startsHere ? x - 0.5 : x - width + 0.5, pin.Y - 1.75, width, 3.5, domain.Tint, 0, 0.6);
        }

        page.Text(
            x, pin.Y + LabelDown, pin.Label, Lettering.Small, startsHere ? "start" : "end",
            attributes: $"data-pin=\"{SvgPage.Escaped($"{pin.Pin.Part} {pin.Pin.Pin}")}\"");
    }
}
