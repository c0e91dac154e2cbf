using PdfSharp.Drawing;
using QRCoder;

namespace FairKiosk.Gateway.Labels;

/// <summary>Draws on a page in millimetres. A text may mix Latin and Japanese letters; each comes from its own font.</summary>
internal sealed class SheetPen(XGraphics page)
{
    private const double PointsPerMillimetre = 72 / 25.4;

    // Of ISO/IEC 18004; the generator puts it around every symbol.
    private const int QuietModules = 4;

    // Radicals are the first block of East Asian letters in Unicode.
    private const char FirstEastAsian = '\u2e80';

    private static readonly XPdfFontOptions Embedded = new(PdfSharp.Pdf.PdfFontEncoding.Unicode);

    public static double Points(double millimetres) => millimetres * PointsPerMillimetre;

    /// <summary>Draws a text with its baseline at y; too wide a text is set smaller, down to 60 %, and then cut.</summary>
    public void Text(string text, double x, double y, double width, double size, bool bold = false, bool centred = false)
    {
        double fitting = Math.Max(0.6, Math.Min(1, width / Math.Max(0.01, Width(text, size, bold)))) * size;
        while (text.Length > 1 && Width(text, fitting, bold) > width + 0.1)
        {
            text = text[..^(text.Length > 2 ? 2 : 1)].TrimEnd() + "\u2026";
        }

        double left = centred ? x + ((width - Width(text, fitting, bold)) / 2) : x;
        foreach (string run in Runs(text))
        {
            page.DrawString(run, Font(run, fitting, bold), XBrushes.Black, Points(left), Points(y));
            left += Width(run, fitting, bold);
        }
    }

    /// <summary>The text on as few lines as it takes, at most two; a third one's words stay on the second, which is then set smaller.</summary>
    public IReadOnlyList<string> Lines(string text, double width, double size)
    {
        if (Width(text, size, bold: false) <= width)
        {
            return [text];
        }

        int cut = -1;
        for (int i = 1; i < text.Length && Width(text[..i].TrimEnd(), size, bold: false) <= width; i++)
        {
            cut = text[i] == ' ' || (text[i] >= FirstEastAsian && !char.IsLowSurrogate(text[i])) ? i : cut;
        }

        return cut < 0 ? [text] : [text[..cut].TrimEnd(), text[cut..].TrimStart()];
    }

    public void Line(double x1, double x2, double y, double millimetres) =>
        page.DrawLine(new XPen(XColors.Black, Points(millimetres)), Points(x1), Points(y), Points(x2), Points(y));

    /// <summary>Draws a QR code as rectangles; its quiet zone is up to the layout.</summary>
    public void QrCode(string text, double x, double y, double size)
    {
        using QRCodeGenerator generator = new();
        using QRCodeData code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        int modules = code.ModuleMatrix.Count - (2 * QuietModules);
        double module = size / modules;
        for (int row = 0; row < modules; row++)
        {
            for (int column = 0; column < modules; column++)
            {
                int begin = column;
                while (column < modules && code.ModuleMatrix[row + QuietModules][column + QuietModules])
                {
                    column++;
                }

                if (column > begin)
                {
                    // A hundredth more in height, so that no hairline shows between rows on a screen.
                    page.DrawRectangle(
                        XBrushes.Black, Points(x + (begin * module)), Points(y + (row * module)), Points((column - begin) * module), Points(1.01 * module));
                }
            }
        }
    }

    private static XFont Font(string run, double size, bool bold) =>
        new(run[0] >= FirstEastAsian ? SheetFonts.Japanese : SheetFonts.Latin, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular, Embedded);

    private static IEnumerable<string> Runs(string text)
    {
        int begin = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] >= FirstEastAsian != text[begin] >= FirstEastAsian)
            {
                yield return text[begin..i];
                begin = i;
            }
        }
    }

    private double Width(string text, double size, bool bold) =>
        Runs(text).Sum(run => page.MeasureString(run, Font(run, size, bold)).Width) / PointsPerMillimetre;
}
