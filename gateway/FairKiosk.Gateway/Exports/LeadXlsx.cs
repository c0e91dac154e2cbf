using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using FairKiosk.Gateway.Texts;

namespace FairKiosk.Gateway.Exports;

/// <summary>Leads as a workbook for Excel and its relatives: dates are dates, everything that a badge said is text, whatever it looks like.</summary>
internal sealed class LeadXlsx(LeadColumns columns, Words words) : ILeadFormat
{
    private const int WidestColumn = 60;

    // What the arrow of a filter takes beside the header's text.
    private const int FilterArrow = 3;

    private static readonly OpenXmlAttribute KeepBlanks = new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve");

    public string Extension => "xlsx";

    public string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public void Write(Stream to, LeadExport export)
    {
        var all = columns.On(export);
        using var file = new XlsxFile(to);
        file.Describe(words["Leads.Title"], CultureInfo.CurrentUICulture.Name, export.AtUtc);
        file.WriteWorkbook(words["Leads.Title"], Area(all.Count, export, fixedAt: "$"));
        file.WriteStyles(XlsxStyles.Sheet());
        file.WriteSheet(writer => WriteSheet(writer, all, export));
    }

    private static void WriteSheet(OpenXmlWriter writer, IReadOnlyList<LeadColumn> all, LeadExport export)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0, TabSelected = true }));
        writer.WriteElement(new Columns(all.Select((column, at) => new Column
        {
            Min = (uint)at + 1,
            Max = (uint)at + 1,
            Width = Width(column, export),
            CustomWidth = true,
            Style = XlsxStyles.Of(column.Kind),
        })));
        writer.WriteStartElement(new SheetData());
        writer.WriteStartElement(new Row());
        foreach (var column in all)
        {
            WriteText(writer, column.Title, XlsxStyles.Header);
        }

        writer.WriteEndElement();
        foreach (var lead in export.Leads)
        {
            writer.WriteStartElement(new Row());
            foreach (var column in all)
            {
                Write(writer, column.Value(lead), XlsxStyles.Of(column.Kind));
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        var area = Area(all.Count, export);
        writer.WriteElement(new AutoFilter { Reference = area });
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        // Telephone numbers and badges are meant to be texts; without this Excel puts a warning at each of them.
        writer.WriteElement(new IgnoredErrors(new IgnoredError { SequenceOfReferences = new ListValue<StringValue> { InnerText = area }, NumberStoredAsText = true }));
        writer.WriteEndElement();
    }

    private static void Write(OpenXmlWriter writer, object? value, uint style)
    {
        switch (value)
        {
            case DateTime moment:
                WriteNumber(writer, moment.ToOADate(), style);
                break;
            case int number:
                WriteNumber(writer, number, style);
                break;
            case string { Length: > 0 } text:
                WriteText(writer, text, style);
                break;
            default:
                writer.WriteElement(new Cell { StyleIndex = style });
                break;
        }
    }

    private static void WriteNumber(OpenXmlWriter writer, double number, uint style) =>
        writer.WriteElement(new Cell(new CellValue(number.ToString("R", CultureInfo.InvariantCulture))) { StyleIndex = style });

    // An inline string is a text to every spreadsheet: it is never looked at as a formula or a number.
    private static void WriteText(OpenXmlWriter writer, string text, uint style)
    {
        writer.WriteStartElement(new Cell { DataType = CellValues.InlineString, StyleIndex = style });
        writer.WriteStartElement(new InlineString());
        writer.WriteStartElement(new Text(), [KeepBlanks]);
        writer.WriteString(XlsxText.Of(text));
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static double Width(LeadColumn column, LeadExport export)
    {
        var widest = XlsxText.Width(column.Title) + FilterArrow;
        foreach (var lead in export.Leads)
        {
            widest = Math.Max(widest, column.Value(lead) switch
            {
                DateTime moment => LeadColumns.Text(moment).Length,
                string text => XlsxText.Width(text),
                _ => 0,
            });
        }

        return Math.Min(widest, WidestColumn) + 1;
    }

    // "A1:P103": all cells of the table.
    private static string Area(int columns, LeadExport export, string fixedAt = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{fixedAt}A{fixedAt}1:{fixedAt}{(char)('A' + columns - 1)}{fixedAt}{export.Leads.Count + 1}");
}
