using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FairKiosk.Gateway.Exports;

/// <summary>
/// A workbook of one sheet that is written from front to end. The package is opened for writing only: then each part goes compressed to the
/// stream as it comes, while one that may be read as well is kept in memory to the end.
/// </summary>
internal sealed class XlsxFile(Stream to) : IDisposable
{
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string SheetId = "rId1";

    private static readonly Uri Workbook = new("/xl/workbook.xml", UriKind.Relative);
    private static readonly Uri Styles = new("/xl/styles.xml", UriKind.Relative);
    private static readonly Uri Sheet = new("/xl/worksheets/sheet1.xml", UriKind.Relative);

    private readonly Package _package = Package.Open(to, FileMode.Create, FileAccess.Write);

    public void Describe(string title, string language, DateTimeOffset atUtc)
    {
        var properties = _package.PackageProperties;
        properties.Title = title;
        properties.Language = language;
        properties.Creator = "FairKiosk";
        properties.Created = atUtc.UtcDateTime;
    }

    /// <param name="name">What stands on the sheet's tab.</param>
    /// <param name="area">The cells of the table, as in "$A$1:$P$103".</param>
    public void WriteWorkbook(string name, string area)
    {
        var part = _package.CreatePart(Workbook, Main + "sheet.main+xml", CompressionOption.Normal);
        _package.CreateRelationship(Workbook, TargetMode.Internal, Relation + "officeDocument", SheetId);
        part.CreateRelationship(Sheet, TargetMode.Internal, Relation + "worksheet", SheetId);
        part.CreateRelationship(Styles, TargetMode.Internal, Relation + "styles", "rId2");
        Write(part, writer => writer.WriteElement(new Workbook(
            new Sheets(new Sheet { Name = name, SheetId = 1, Id = SheetId }),
            new DefinedNames(
                new DefinedName($"'{name}'!{area}") { Name = "_xlnm._FilterDatabase", LocalSheetId = 0, Hidden = true },
                new DefinedName($"'{name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }))));
    }

    public void WriteStyles(Stylesheet styles) => Write(_package.CreatePart(Styles, Main + "styles+xml", CompressionOption.Normal), writer => writer.WriteElement(styles));

    public void WriteSheet(Action<OpenXmlWriter> write) => Write(_package.CreatePart(Sheet, Main + "worksheet+xml", CompressionOption.Normal), write);

    public void Dispose() => ((IDisposable)_package).Dispose();

    private static void Write(PackagePart part, Action<OpenXmlWriter> write)
    {
        using var stream = part.GetStream();
        using var writer = OpenXmlWriter.Create(stream);
        writer.WriteStartDocument(standalone: true);
        write(writer);
    }
}
