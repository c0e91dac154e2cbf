using System.Text;
using CsvHelper;

namespace FairKiosk.Hardware.Reading;

/// <summary>A CSV file with a header row. A cell holds no line break, so rows are lines and faults can name them.</summary>
internal static class CsvTable
{
    // Spreadsheets put it before UTF-8.
    private const char ByteOrderMark = '\uFEFF';

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<CsvRow> Read(string path, IReadOnlyList<string> columns, ICollection<FileFault> faults)
    {
        if (!File.Exists(path))
        {
            faults.Add(new FileFault(path, 0, "", "The file is missing."));
            return [];
        }

        string text;
        try
        {
            // Not read as text: that would guess the charset.
            text = Utf8.GetString(File.ReadAllBytes(path)).TrimStart(ByteOrderMark);
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new FileFault(path, 0, "", "The file is not in UTF-8."));
            return [];
        }

        if (text.Length == 0)
        {
            faults.Add(new FileFault(path, 0, "", "The file is empty."));
            return [];
        }

        if (text.Contains('\r', StringComparison.Ordinal))
        {
            faults.Add(new FileFault(path, 0, "", "Lines end with CR. Allowed: LF alone."));
            return [];
        }

        return Rows(path, text, columns, faults);
    }

    private static List<CsvRow> Rows(string path, string text, IReadOnlyList<string> columns, ICollection<FileFault> faults)
    {
        List<CsvRow> rows = [];
        var line = 0;
        foreach (var written in text.TrimEnd('\n').Split('\n'))
        {
            line++;
            if (written.Length == 0)
            {
                faults.Add(new FileFault(path, line, "", "It is an empty line."));
            }
            else if (!TryCells(written, out var cells))
            {
                faults.Add(new FileFault(path, line, "", "A quote is not closed or stands in the wrong place. Allowed: \"...\" around a whole cell, \"\" inside it."));
            }
            else if (line == 1)
            {
                if (!cells.SequenceEqual(columns, StringComparer.Ordinal))
                {
                    faults.Add(new FileFault(path, 1, "", $"The header is {written}. Allowed: {string.Join(',', columns)}"));
                    return [];
                }
            }
            else if (cells.Count != columns.Count)
            {
                faults.Add(new FileFault(path, line, "", $"There are {cells.Count} cells. Allowed: {columns.Count}, one for each column."));
            }
            else
            {
                rows.Add(new CsvRow(path, line, columns, cells, faults));
            }
        }

        if (line == 1)
        {
            faults.Add(new FileFault(path, 0, "", "There is nothing below its header."));
        }

        return rows;
    }

    private static bool TryCells(string line, out IReadOnlyList<string> cells)
    {
        cells = [];
        var isMalformed = false;
        try
        {
            using StringReader text = new(line);
            using var csv = CsvReader.Create(text, new CsvReaderOptions
            {
                HasHeader = false,
                SkipEmptyLines = false,
                OnMalformedRecord = _ => isMalformed = true,
            });
            if (csv.Read())
            {
                cells = [.. Enumerable.Range(0, csv.FieldCount).Select(at => csv.GetString(at) ?? "")];
            }
        }
        catch (CsvFormatException)
        {
            return false;
        }

        return !isMalformed;
    }
}
