using DocumentFormat.OpenXml.Spreadsheet;

namespace FairKiosk.Gateway.Exports;

/// <summary>How the cells of a workbook look. A style is named by its place in the list.</summary>
internal static class XlsxStyles
{
    public const uint Header = 1;

    private const uint MomentFormat = 164;

    // "@": a text that begins like a formula stays one also when somebody edits the cell.
    private const uint TextFormat = 49;

    public static uint Of(LeadColumnKind kind) => kind switch
    {
        LeadColumnKind.Text => 2,
        LeadColumnKind.LongText => 3,
        LeadColumnKind.Moment => 4,
        _ => 0,
    };

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = MomentFormat, FormatCode = "yyyy\\-mm\\-dd\\ hh:mm:ss" }) { Count = 1 },
        new Fonts(Letters(), Letters(new Bold())) { Count = 2 },
        // The first two are every workbook's own.
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE6F2F0" }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            Cell(0),
            new CellFormat(Top(wrap: true)) { NumberFormatId = TextFormat, FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true, ApplyNumberFormat = true },
            Cell(TextFormat),
            Cell(TextFormat, wrap: true),
            Cell(MomentFormat))
        { Count = 5 });

    private static Font Letters(params Bold[] bold) => new([.. bold, new FontSize { Val = 11 }, new FontName { Val = "Calibri" }]);

    private static CellFormat Cell(uint format, bool wrap = false) =>
        new(Top(wrap)) { NumberFormatId = format, FontId = 0, FillId = 0, ApplyAlignment = true, ApplyNumberFormat = true };

    private static Alignment Top(bool wrap) => new() { Vertical = VerticalAlignmentValues.Top, WrapText = wrap };
}
