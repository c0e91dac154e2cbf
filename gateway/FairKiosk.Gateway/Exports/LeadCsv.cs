using System.Globalization;
using System.Text;
using CsvHelper;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Exports;

/// <summary>The leads of one exhibitor as a file for a spreadsheet: UTF-8 with BOM, which Excel needs to recognise it.</summary>
internal sealed class LeadCsv(Words words)
{
    public const string ContentType = "text/csv; charset=utf-8";

    public byte[] Write(IEnumerable<LeadRow> leads, FairTime time)
    {
        using var file = new MemoryStream();
        file.Write(Encoding.UTF8.Preamble);
        using (var csv = CsvWriter.Create(file, new CsvWriterOptions { NewLine = "\r\n" }, leaveOpen: true))
        {
            Row(csv, Header(time.ZoneName));
            foreach (var lead in leads)
            {
                Row(csv, Cells(lead, time));
            }
        }

        return file.ToArray();
    }

    /// <summary>"leads-arakawa-2026-11-17.csv"; only letters that every file system and header takes.</summary>
    public static string FileName(string exhibitorId, DateOnly day)
    {
        var booth = string.Concat(exhibitorId.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
        return string.Create(CultureInfo.InvariantCulture, $"leads-{booth}-{day:yyyy-MM-dd}.csv");
    }

    private string[] Header(string zone) =>
    [
        words["Csv.Name"], words["Csv.Reading"], words["Csv.Company"], words["Csv.JobTitle"], words["Csv.Email"], words["Csv.Phone"], words["Csv.Country"],
        words["Csv.FirstSeen", zone], words["Csv.LastSeen", zone], words["Csv.Visits"], words["Csv.Meetings"], words["Csv.Rating"],
        words["Csv.Interests"], words["Csv.Note"], words["Csv.ReaderNotes", zone], words["Csv.Badge"], words["Csv.ByHand", zone],
    ];

    private string?[] Cells(LeadRow lead, FairTime time) =>
    [
        lead.Name, lead.Reading, lead.Company, lead.JobTitle, lead.Email, lead.Phone, lead.Country,
        lead.IsByHand ? "" : Moment(time, lead.FirstAtUtc), lead.IsByHand ? "" : Moment(time, lead.LastAtUtc),
        lead.Visits.ToString(CultureInfo.InvariantCulture), lead.Meetings.ToString(CultureInfo.InvariantCulture),
        lead.Rating is null ? "" : words.Rating(lead.Rating),
        string.Join(", ", lead.Interests.Numbers), lead.Note, string.Join('\n', lead.ReaderNotes.Select(note => Line(note, time))), lead.IsByHand ? "" : lead.Badge,
        lead.IsByHand ? Moment(time, lead.FirstAtUtc) : "",
    ];

    // One line a note, its own line ends as blanks: so no note can pass for two, the second from somebody else.
    private static string Line(ReaderNote note, FairTime time) =>
        $"{Moment(time, note.AtUtc)}{(note.Operator is null ? "" : $" {note.Operator}")}: {note.Text.ReplaceLineEndings(" ")}";

    private static string Moment(FairTime time, DateTimeOffset atUtc) =>
        time.Local(atUtc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static void Row(CsvWriter csv, string?[] cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(FormulaSafe.Text(cell) ?? "");
        }

        csv.EndRecord();
    }
}
