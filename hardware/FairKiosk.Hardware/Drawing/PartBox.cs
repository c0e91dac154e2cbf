using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Drawing;

/// <summary>A part as a box: wires come in from the board at its inner edge and go on at its outer edge, where supplies and grounds are as well.</summary>
internal sealed class PartBox
{
    private const double Pad = 1.5;
    private const double WidestTitle = 27;
    private const double TitleLine = 3.6;
    private const double ShortTitle = 38;
    private readonly double _pitch;

    public PartBox(Wiring wiring, string part, int layer, IReadOnlyList<PinSpot> inner, IReadOnlyList<PinSpot> outer, double pitch)
    {
        Part = part;
        Layer = layer;
        Inner = [.. inner];
        Outer = [.. outer];
        _pitch = pitch;
        IsOptional = wiring.BomOf(part)?.IsOptional ?? false;
        var title = PartTitle(wiring, part);
        var titleWidth = Lettering.Width(title, Lettering.Title, isBold: true);
        IsCompact = inner.Count == 1 && outer.Count == 1 && titleWidth <= ShortTitle && Pins.All(pin => pin.Label.Length <= 2);
        var between = inner.Count == 0 || outer.Count == 0 ? 0 : IsCompact ? titleWidth + 4 : 3;
        var labels = WidestLabel(inner) + WidestLabel(outer) + between;
        Title = Lettering.WrapBold(title, Lettering.Title, Math.Max(WidestTitle, labels));
        Width = Math.Max(labels, Title.Max(line => Lettering.Width(line, Lettering.Title, isBold: true))) + (2 * Pad);
        HeaderHeight = IsCompact ? 0.2 : (Title.Count * TitleLine) + 1.2;
        Height = HeaderHeight + (Math.Max(inner.Count, outer.Count) * pitch) + (IsCompact ? 0.2 : 0.6);
    }

    public string Part { get; }

    /// <summary>How many wires away from the board.</summary>
    public int Layer { get; }

    public List<PinSpot> Inner { get; }

    public List<PinSpot> Outer { get; }

    public IEnumerable<PinSpot> Pins => Inner.Concat(Outer);

    public bool IsOptional { get; }

    /// <summary>Whether it is a resistor or the like, whose title stands between its two pins.</summary>
    public bool IsCompact { get; }

    public IReadOnlyList<string> Title { get; }

    public double Width { get; }

    public double Height { get; }

    public double HeaderHeight { get; }

    public double Top { get; private set; }

    public double Bottom => Top + Height;

    public static string PartTitle(Wiring wiring, string part) =>
        $"{part} {wiring.Parts.FirstOrDefault(facts => facts.Part == part)?.Title ?? wiring.BomOf(part)?.Description ?? ""}".TrimEnd();

    /// <summary>Where a pin of the inner edge would be if the box began at 0.</summary>
    public double RowOffset(int row) => HeaderHeight + ((row + 0.5) * _pitch);

    public void MoveTo(double top)
    {
        Top = top;
        Place(Inner);
        Place(Outer);
    }

    private static double WidestLabel(IEnumerable<PinSpot> pins) => pins.Select(pin => pin.LabelWidth).DefaultIfEmpty(0).Max();

    private void Place(List<PinSpot> pins)
    {
        for (var row = 0; row < pins.Count; row++)
        {
            pins[row].Y = Top + RowOffset(row);
        }
    }
}
