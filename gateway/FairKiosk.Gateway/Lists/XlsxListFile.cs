using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FairKiosk.Gateway.Lists;

/// <summary>A list as a workbook: the first sheet that has rows, read from front to end. What a cell shows is what is taken.</summary>
internal sealed class XlsxListFile(string path, ListLimits limits) : ListFile(path, limits)
{
    // Workbook and styles become objects; a thousand times their usual size.
    private const int MostCharactersInSmallParts = 20_000_000;
    private const int MostSharedCharacters = 200_000_000;
    private const int RowsBetweenReports = 512;
    private const int LettersOfColumns = 26;

    public override Encoding? Encoding => null;

    protected override IEnumerable<ListRow> Read(Action<double> progress)
    {
        using var rows = Unguarded(progress).GetEnumerator();
        while (Next(rows))
        {
            yield return rows.Current;
        }
    }

    // Whatever is wrong inside a workbook, only its maker can mend it.
    private static bool Next(IEnumerator<ListRow> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception e) when (e is XmlException or OpenXmlPackageException or FileFormatException or InvalidDataException or FormatException or ArgumentException
            or KeyNotFoundException or InvalidOperationException or NotSupportedException or OverflowException)
        {
            throw new ListFaultException(ListFault.BrokenExcel, inner: e);
        }
    }

    private IEnumerable<ListRow> Unguarded(Action<double> progress)
    {
        using var file = File.OpenRead(Path);
        using var book = SpreadsheetDocument.Open(file, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharactersInSmallParts });
        var workbook = book.WorkbookPart ?? throw new InvalidDataException("No workbook.");
        var shown = XlsxShown.Of(workbook);
        var texts = SharedTexts(workbook.SharedStringTablePart);
        foreach (var sheet in workbook.Workbook.Sheets?.Elements<Sheet>() ?? [])
        {
            var hasRows = false;
            if (sheet.Id?.Value is { } id && workbook.GetPartById(id) is WorksheetPart part)
            {
                foreach (var row in RowsOf(part, texts, shown, progress).Where(row => !row.IsEmpty))
                {
                    hasRows = true;
                    yield return row;
                }
            }

            if (hasRows)
            {
                yield break;
            }
        }
    }

    private IEnumerable<ListRow> RowsOf(WorksheetPart part, List<string> texts, XlsxShown shown, Action<double> progress)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = XlsxXml.Open(stream);
        var (number, count, expected) = (0L, 0, 0L);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "dimension")
            {
                expected = LastRowOf(xml.GetAttribute("ref"));
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                // A number that stands there twice would be two rows in one.
                number = long.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var said) ? Math.Max(said, number + 1) : number + 1;
                yield return new ListRow(number, CellsOf(xml, texts, shown));
                if (++count % RowsBetweenReports == 0 && expected > 0)
                {
                    progress(Math.Min(1, (double)number / expected));
                }
            }
        }
    }

    private List<string> CellsOf(XmlReader xml, List<string> texts, XlsxShown shown)
    {
        var cells = new List<string>();
        XlsxXml.Children(xml, () =>
        {
            if (xml.LocalName != "c")
            {
                return;
            }

            var column = xml.GetAttribute("r") is { } place ? ColumnOf(place) : cells.Count;
            var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
            var (value, inline) = ("", "");
            XlsxXml.Children(xml, () =>
            {
                if (xml.LocalName == "v")
                {
                    value = XlsxXml.Text(xml, Limits.LongestCell);
                }
                else if (xml.LocalName == "is")
                {
                    inline = XlsxXml.Phrase(xml, Limits.LongestCell);
                }
            });
            if (column >= Limits.MostColumns)
            {
                return;
            }

            while (cells.Count <= column)
            {
                cells.Add("");
            }

            cells[column] = type switch
            {
                "s" => texts[int.Parse(value, CultureInfo.InvariantCulture)],
                "inlineStr" => inline,
                "str" or "d" => value,
                "b" => value == "1" ? "TRUE" : "FALSE",
                // #N/A and the like say nothing about anybody.
                "e" => "",
                _ => shown.Number(value, style),
            };
        });
        return cells;
    }

    private List<string> SharedTexts(SharedStringTablePart? part)
    {
        var texts = new List<string>();
        if (part is null)
        {
            return texts;
        }

        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = XlsxXml.Open(stream);
        var characters = 0L;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                texts.Add(XlsxXml.Phrase(xml, Limits.LongestCell));
                characters += texts[^1].Length;
                if (characters > MostSharedCharacters || texts.Count > (long)Limits.MostRows * LettersOfColumns)
                {
                    throw new ListFaultException(ListFault.TooLarge);
                }
            }
        }

        return texts;
    }

    // "C5" is the third column.
    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetter))
        {
            column = checked((column * LettersOfColumns) + (char.ToUpperInvariant(letter) - 'A' + 1));
        }

        return Math.Max(0, column - 1);
    }

    // "A1:H130001".
    private static long LastRowOf(string? area) =>
        area?.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon
        && long.TryParse(area.AsSpan(colon + 1).TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$"), CultureInfo.InvariantCulture, out var last) ? last : 0;
}
