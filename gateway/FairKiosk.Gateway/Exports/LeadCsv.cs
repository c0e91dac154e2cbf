using System.Globalization;
using System.Text;
using CsvHelper;

namespace FairKiosk.Gateway.Exports;

/// <summary>Leads as a file for any spreadsheet: commas, UTF-8 with BOM, which Excel needs to recognise it.</summary>
internal sealed class LeadCsv(LeadColumns columns) : ILeadFormat
{
    public string Extension => "csv";

    public string ContentType => "text/csv; charset=utf-8";

    public void Write(Stream to, LeadExport export)
    {
        to.Write(Encoding.UTF8.Preamble);
        using var csv = CsvWriter.Create(to, new CsvWriterOptions { NewLine = "\r\n" }, leaveOpen: true);
        var all = columns.On(export);
        foreach (var column in all)
        {
            // What a column is called may be a firm's own question.
            csv.WriteField(FormulaSafe.Text(column.Title));
        }

        csv.EndRecord();
        foreach (var lead in export.Leads)
        {
            foreach (var column in all)
            {
                csv.WriteField(Cell(column.Value(lead)));
            }

            csv.EndRecord();
        }
    }

    private static string Cell(object? value) => value switch
    {
        DateTime moment => LeadColumns.Text(moment),
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => FormulaSafe.Text((string?)value) ?? "",
    };
}
