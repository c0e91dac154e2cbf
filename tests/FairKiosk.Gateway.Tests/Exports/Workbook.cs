using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace FairKiosk.Gateway.Tests.Exports;

/// <summary>An exported workbook as a program reads it.</summary>
internal sealed class Workbook : IDisposable
{
    private readonly MemoryStream _file;
    private readonly SpreadsheetDocument _document;

    public Workbook(byte[] file)
    {
        _file = new MemoryStream(file);
        _document = SpreadsheetDocument.Open(_file, isEditable: false);
        Sheet = _document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        Rows = [.. Sheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToArray())];
    }

    public Worksheet Sheet { get; }

    public IReadOnlyList<Cell[]> Rows { get; }

    public string SheetName => _document.WorkbookPart!.Workbook.Descendants<Sheet>().Single().Name!;

    public string Language => _document.PackageProperties.Language!;

    public IReadOnlyList<string> Names => [.. _document.WorkbookPart!.Workbook.Descendants<DefinedName>().Select(name => $"{name.Name} {name.Text}")];

    /// <summary>What does not fit the format's schema.</summary>
    public IReadOnlyList<string> Faults => [.. new OpenXmlValidator().Validate(_document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}")];

    public string FormatOf(Cell cell)
    {
        var styles = _document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var id = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;
        return styles.NumberingFormats!.Elements<NumberingFormat>().FirstOrDefault(format => format.NumberFormatId!.Value == id)?.FormatCode?.Value
            ?? (id == 49 ? "@" : "General");
    }

    public void Dispose()
    {
        _document.Dispose();
        _file.Dispose();
    }
}
