using System.Globalization;
using System.Text;
using CsvHelper;
using FairKiosk.Gateway.Texts;

namespace FairKiosk.Gateway.Lists;

/// <summary>Every row that was not taken and why, as a table for a spreadsheet. It holds numbers of rows and no name.</summary>
internal static class ListReport
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static void Write(Stream to, ListFigures figures, ListWords words)
    {
        to.Write(Encoding.UTF8.Preamble);
        using var csv = CsvWriter.Create(to, new CsvWriterOptions { NewLine = "\r\n" }, leaveOpen: true);
        csv.WriteField(words.Row);
        csv.WriteField(words.Why);
        csv.EndRecord();
        foreach (var (row, why) in figures.Refused)
        {
            csv.WriteField(row.ToString(CultureInfo.InvariantCulture));
            csv.WriteField(words.Refusal(why));
            csv.EndRecord();
        }
    }
}
