using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FairKiosk.Hardware.Tests.Drawing;

/// <summary>A drawing as somebody sees it: texts, wires and boxes with their places, in mm.</summary>
internal sealed partial class DrawnPage
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public DrawnPage(string svg)
    {
        var root = XDocument.Parse(svg).Root!;
        var size = root.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToArray();
        (Width, Height) = (size[2], size[3]);
        Texts = [.. root.Elements(Svg + "text").Select(Text)];
        Boxes = [.. root.Elements(Svg + "rect").Where(rect => rect.Attribute("data-part") is not null).Select(Box)];
        Wires = [.. root.Elements(Svg + "path").Where(path => path.Attribute("data-net") is not null).Select(Wire)];
        All = [.. root.Elements(Svg + "rect").Select(Box).Select(box => box.Area), .. Texts.Select(text => text.Area), .. Wires.SelectMany(wire => wire.Pieces)];
    }

    public double Width { get; }

    public double Height { get; }

    public IReadOnlyList<DrawnText> Texts { get; }

    public IReadOnlyList<DrawnBox> Boxes { get; }

    public IReadOnlyList<DrawnWire> Wires { get; }

    public IReadOnlyList<Area> All { get; }

    public DrawnBox BoxOf(string part) => Boxes.Single(box => box.Part == part);

    public IEnumerable<string> TextsOnEachOther() =>
        from one in Texts.Index()
        from other in Texts.Skip(one.Index + 1)
        where one.Item.Area.Meets(other.Area)
        select $"{one.Item.Text} / {other.Text}";

    public IEnumerable<string> WiresOnEachOther() =>
        from one in Wires.Index()
        from other in Wires.Skip(one.Index + 1)
        where one.Item.Net != other.Net
        from piece in one.Item.Pieces
        where other.Pieces.Any(piece.RunsAlong)
        select $"{one.Item.Net} / {other.Net}";

    public IEnumerable<string> WiresThroughParts() =>
        from wire in Wires
        from box in Boxes
        where wire.Pieces.Any(piece => piece.Meets(box.Area))
        select $"{wire.Net} / {box.Part}";

    public IEnumerable<string> WiresThroughTexts() =>
        from wire in Wires
        from text in Texts
        where wire.Pieces.Any(piece => piece.Meets(text.Area))
        select $"{wire.Net} / {text.Text}";

    public IEnumerable<string> PartsOnEachOther() =>
        from one in Boxes.Index()
        from other in Boxes.Skip(one.Index + 1)
        where one.Item.Area.Meets(other.Area)
        select $"{one.Item.Part} / {other.Part}";

    private static DrawnText Text(XElement text)
    {
        var (x, y, size, length) = (Number(text, "x"), Number(text, "y"), Number(text, "font-size"), Number(text, "data-room"));
        var left = text.Attribute("text-anchor")!.Value switch { "start" => x, "end" => x - length, _ => x - (length / 2) };

        // As far as a letter reaches above and below its line, in the usual typefaces.
        return new DrawnText(text.Value, size, y, text.Attribute("data-pin")?.Value, new Area(left, y - (0.74 * size), left + length, y + (0.2 * size)));
    }

    private static DrawnBox Box(XElement rect)
    {
        var (x, y) = (rect.Attribute("x") is null ? 0 : Number(rect, "x"), rect.Attribute("y") is null ? 0 : Number(rect, "y"));
        return new DrawnBox(rect.Attribute("data-part")?.Value ?? "", new Area(x, y, x + Number(rect, "width"), y + Number(rect, "height")));
    }

    private static DrawnWire Wire(XElement path) => new(
        path.Attribute("data-net")!.Value,
        [.. Piece().Matches(path.Attribute("d")!.Value).Select(piece => Area.Between(Number(piece, 1), Number(piece, 2), Number(piece, 3), Number(piece, 4)))]);

    private static double Number(XElement element, string name) => Number(element.Attribute(name)!.Value);

    private static double Number(Match piece, int group) => Number(piece.Groups[group].Value);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)")]
    private static partial Regex Piece();
}
