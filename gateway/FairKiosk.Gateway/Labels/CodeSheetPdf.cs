using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace FairKiosk.Gateway.Labels;

/// <summary>A code sheet on A4: one page, and another one where a form has more than fits.</summary>
internal static class CodeSheetPdf
{
    public const string ContentType = "application/pdf";

    // Millimetres. A code of 20 with 5 free to each side: a hand scanner aimed at one sees no other.
    private const double CodeSize = 20;
    private const double QuietZone = 5;
    private const double Pitch = CodeSize + (2 * QuietZone);
    private const int Columns = 6;
    private const double PageWidth = 210;
    private const double Left = (PageWidth - (Columns * Pitch)) / 2;
    private const double TextLeft = Left + QuietZone;
    private const double Overhang = 4;
    private const double TextWidth = PageWidth - (2 * TextLeft) + Overhang;
    private const double FirstRow = 41;
    private const double TitledRow = 46;
    private const double UntitledRow = 38;
    private const double TitleBand = 10.5;
    private const double CaptionSize = 9;
    private const double CaptionLine = 3.9;
    private const double WriteInRoom = 4.5;
    private const double FooterLine = 280;
    private const double FooterRoom = 8;

    // PDFsharp keeps its fonts in one place for the whole process.
    private static readonly Lock Drawing = new();

    /// <exception cref="FontMissingException">A font that the sheet needs is not on this machine.</exception>
    public static byte[] Write(CodeSheet sheet, DateTimeOffset now)
    {
        SheetFonts.Install();
        lock (Drawing)
        {
            using PdfDocument document = new();
            document.Info.Title = $"{sheet.Title}: {sheet.Headline}";
            document.Info.CreationDate = now.UtcDateTime;
            document.Language = sheet.Language;
            foreach (IGrouping<int, PlacedGroup> onPage in Place(sheet).GroupBy(placed => placed.Page))
            {
                PdfPage page = document.AddPage();
                page.Size = PageSize.A4;
                using XGraphics graphics = XGraphics.FromPdfPage(page);
                Draw(new SheetPen(graphics), sheet, onPage);
            }

            using MemoryStream file = new();
            document.Save(file, closeStream: false);
            return file.ToArray();
        }
    }

    // Where each group goes: beside the one before it when all of it fits there, and on another page when it would run into the foot of this one.
    private static List<PlacedGroup> Place(CodeSheet sheet)
    {
        List<PlacedGroup> placed = [];
        int page = 0;
        double y = FirstRow;
        int column = 0;
        foreach (SheetGroup group in sheet.Groups)
        {
            if (column > 0 && column + group.Codes.Count > Columns)
            {
                y += TitledRow;
                column = 0;
            }

            int rows = (column + group.Codes.Count + Columns - 1) / Columns;
            if (column == 0 && y > FirstRow && y + TitledRow + ((rows - 1) * UntitledRow) > FooterLine - FooterRoom)
            {
                page++;
                y = FirstRow;
            }

            placed.Add(new PlacedGroup(group, page, column, y));
            // Beside the end of a row that is not full the next group may begin, with its title.
            y += (rows - 1) * (group.Codes.Count % Columns == 0 ? UntitledRow : TitledRow);
            column = (column + group.Codes.Count - 1) % Columns + 1;
        }

        return placed;
    }

    private static void Draw(SheetPen pen, CodeSheet sheet, IEnumerable<PlacedGroup> groups)
    {
        pen.Text(sheet.Title, TextLeft, 17, TextWidth, 10);
        pen.Text(sheet.Headline, TextLeft, 26, TextWidth, 22, bold: true);
        pen.Text(sheet.Place, TextLeft, 33, TextWidth, 11);
        foreach (PlacedGroup placed in groups)
        {
            SheetGroup group = placed.Group;
            (int column, double y) = (placed.Column, placed.Y);
            double titleWidth = (Math.Min(group.Codes.Count, Columns - column) * Pitch) - (2 * QuietZone) + Overhang;
            pen.Line(X(column), X(column) + titleWidth, y, 0.25);
            pen.Text(group.Title, X(column), y + 4.7, titleWidth, 10, bold: true);
            double nextRow = group.Codes.Count % Columns == 0 ? UntitledRow : TitledRow;
            foreach (SheetCode code in group.Codes)
            {
                if (column == Columns)
                {
                    column = 0;
                    y += nextRow;
                }

                DrawCode(pen, code, X(column), y + TitleBand, group.WriteIn);
                column++;
            }
        }

        pen.Line(TextLeft, TextLeft + TextWidth, FooterLine - 5, 0.25);
        pen.Text(sheet.HowTo, TextLeft, FooterLine, TextWidth, 10, bold: true);
        pen.Text(sheet.WhereValid, TextLeft, FooterLine + 5, TextWidth, 9);
    }

    private static double X(int column) => Left + QuietZone + (column * Pitch);

    private static void DrawCode(SheetPen pen, SheetCode code, double x, double y, bool writeIn)
    {
        pen.QrCode(code.Text, x, y, CodeSize);
        double captionY = y + CodeSize + QuietZone + 2.4;
        if (writeIn)
        {
            pen.Text(code.Caption, x, captionY, CodeSize, CaptionSize, bold: true);
            pen.Line(x + WriteInRoom, x + CodeSize + Overhang, captionY + 0.5, 0.1);
            return;
        }

        foreach (string line in pen.Lines(code.Caption, CodeSize + QuietZone + 3, CaptionSize))
        {
            pen.Text(line, x - 4, captionY, CodeSize + 8, CaptionSize, centred: true);
            captionY += CaptionLine;
        }
    }

    private sealed record PlacedGroup(SheetGroup Group, int Page, int Column, double Y);
}
