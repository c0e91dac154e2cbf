using System.Globalization;
using System.Security;
using System.Text;

namespace FairKiosk.Hardware.Drawing;

/// <summary>Writes shapes as SVG: the same shapes are the same bytes.</summary>
internal sealed class SvgPage
{
    private const string Ink = "#1a1a1a";
    private readonly StringBuilder _text = new();

    public SvgPage(double width, double height, string title)
    {
        Line($"""<svg xmlns="http://www.w3.org/2000/svg" width="{Number(width)}mm" height="{Number(height)}mm" viewBox="0 0 {Number(width)} {Number(height)}" """
            + """font-family="Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif">""");
        Line($"<title>{Escaped(title)}</title>");
        Line($"""<rect width="{Number(width)}" height="{Number(height)}" fill="#ffffff"/>""");
    }

    public string Finish() => _text + "</svg>\n";

    public void Box(double x, double y, double width, double height, string fill, double stroke, double radius = 0, string attributes = "")
    {
        var line = stroke > 0 ? $" stroke=\"{Ink}\" stroke-width=\"{Number(stroke)}\"" : "";
        var round = radius > 0 ? $" rx=\"{Number(radius)}\"" : "";
        Line($"""<rect x="{Number(x)}" y="{Number(y)}" width="{Number(width)}" height="{Number(height)}"{round} fill="{fill}"{line}{With(attributes)}/>""");
    }

    public void Text(double x, double y, string text, double size, string anchor = "start", bool isBold = false, string attributes = "")
    {
        var room = Number(Lettering.Width(text, size, isBold));
        var weight = isBold ? " font-weight=\"bold\"" : "";
        Line($"""<text x="{Number(x)}" y="{Number(y)}" font-size="{Number(size)}" text-anchor="{anchor}" data-room="{room}" """
            + $"""fill="{Ink}"{weight}{With(attributes)}>{Escaped(text)}</text>""");
    }

    /// <summary>A wire with a dark rim, so that yellow and white are seen on paper and the upper one of two that cross is seen as such.</summary>
    /// <param name="segments">Its straight pieces, level or upright.</param>
    /// <param name="ink">The colour.</param>
    /// <param name="attributes">What else the element says.</param>
    public void Wire(IEnumerable<(double X1, double Y1, double X2, double Y2)> segments, string ink, string attributes)
    {
        var path = string.Concat(segments.Select(piece => $"M{Number(piece.X1)} {Number(piece.Y1)}L{Number(piece.X2)} {Number(piece.Y2)}"));
        Line($"""<path d="{path}" fill="none" stroke="{Ink}" stroke-width="1.3" stroke-linecap="round"/>""");
        Line($"""<path d="{path}" fill="none" stroke="{ink}" stroke-width="0.8" stroke-linecap="round"{With(attributes)}/>""");
    }

    public void Stroke(double x1, double y1, double x2, double y2, double width) =>
        Line($"""<path d="M{Number(x1)} {Number(y1)}L{Number(x2)} {Number(y2)}" stroke="{Ink}" stroke-width="{Number(width)}" stroke-linecap="round"/>""");

    public void Dot(double x, double y) => Line($"""<circle cx="{Number(x)}" cy="{Number(y)}" r="1.05" fill="{Ink}"/>""");

    public static string Escaped(string text) => SecurityElement.Escape(text);

    private static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static string With(string attributes) => attributes.Length > 0 ? $" {attributes}" : "";

    private void Line(string line) => _text.Append(line).Append('\n');
}
