using System.Text;
using CsvHelper;

namespace FairKiosk.Gateway.Lists;

/// <summary>A list as text: commas, semicolons, tabs or bars, found by themselves; cells in quotes may hold them, and line breaks.</summary>
internal sealed class CsvListFile(string path, Encoding encoding, ListLimits limits) : ListFile(path, limits)
{
    // An unclosed quote would otherwise take the rest of the file into one cell.
    private const int LongestRowBytes = 1 << 20;
    private const int RowsBetweenReports = 512;

    public override Encoding Encoding { get; } = encoding;

    protected override IEnumerable<ListRow> Read(Action<double> progress)
    {
        using var file = File.OpenRead(Path);
        using var text = new StreamReader(file, Encoding, detectEncodingFromByteOrderMarks: true);
        var isUnclosed = false;
        using var csv = CsvReader.Create(text, new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = LongestRowBytes,
            OnMalformedRecord = record => isUnclosed |= record.Reason == CsvMalformedReason.UnterminatedQuote,
        });
        while (Next(csv))
        {
            if (isUnclosed)
            {
                throw new ListFaultException(ListFault.UnclosedQuote, csv.RowNumber);
            }

            if (csv.RowNumber % RowsBetweenReports == 0)
            {
                progress((double)file.Position / file.Length);
            }

            yield return new ListRow(csv.RowNumber, [.. Enumerable.Range(0, Math.Min(csv.FieldCount, Limits.MostColumns)).Select(at => Cut(csv.GetString(at) ?? ""))]);
        }
    }

    private static bool Next(CsvReader csv)
    {
        var before = csv.RowNumber;
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException e)
        {
            throw new ListFaultException(ListFault.UnclosedQuote, before + 1, e);
        }
    }
}
