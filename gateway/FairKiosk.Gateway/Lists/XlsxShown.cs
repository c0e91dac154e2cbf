using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FairKiosk.Gateway.Lists;

/// <summary>Numbers of a workbook as its cells show them, as far as a list needs it: dates, leading zeros of a format, and codes without exponent.</summary>
internal sealed class XlsxShown
{
    private const int DaysFrom1900To1904 = 1462;

    private readonly List<string> _formats;
    private readonly double _days;

    private XlsxShown(List<string> formats, double days) => (_formats, _days) = (formats, days);

    public static XlsxShown Of(WorkbookPart workbook)
    {
        var styles = workbook.WorkbookStylesPart?.Stylesheet;
        var custom = new Dictionary<uint, string>();
        foreach (var format in styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            custom[format.NumberFormatId?.Value ?? 0] = format.FormatCode?.Value ?? "";
        }

        List<string> formats = [.. (styles?.CellFormats?.Elements<CellFormat>() ?? []).Select(cell => cell.NumberFormatId?.Value ?? 0)
            .Select(id => custom.GetValueOrDefault(id) ?? BuiltIn(id))];
        return new XlsxShown(formats, workbook.Workbook.WorkbookProperties?.Date1904?.Value == true ? DaysFrom1900To1904 : 0);
    }

    /// <param name="style">The number of the cell's style, as it stands there.</param>
    public string Number(string value, string? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        var format = int.TryParse(style, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < _formats.Count ? _formats[at] : "";
        if (IsDate(format))
        {
            return Date(number) ?? value;
        }

        // The conversion rounds to the 15 digits that a spreadsheet knows.
        var digits = Math.Abs(number) < (double)decimal.MaxValue ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : value;
        return format.Length > 1 && format.All(sign => sign == '0') && digits.All(char.IsAsciiDigit) ? digits.PadLeft(format.Length, '0') : digits;
    }

    private string? Date(double number)
    {
        try
        {
            var date = DateTime.FromOADate(number + _days);
            return date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // ECMA-376 Part 1, 18.8.30: 14 to 22 and 45 to 47 are dates and times, in East Asian Excel 27 to 36 and 50 to 58, too.
    private static string BuiltIn(uint id) => id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) ? "yyyy-mm-dd" : "";

    // What stands in quotes or brackets, or behind a backslash, is shown as it is: "Badge" has a d.
    private static bool IsDate(string format)
    {
        var (inQuotes, inBrackets) = (false, false);
        for (var at = 0; at < format.Length; at++)
        {
            switch (format[at])
            {
                case '"':
                    inQuotes = !inQuotes;
                    break;
                case '[' when !inQuotes:
                    inBrackets = true;
                    break;
                case ']' when !inQuotes:
                    inBrackets = false;
                    break;
                case '\\' or '_' or '*' when !inQuotes:
                    at++;
                    break;
                case 'y' or 'Y' or 'd' or 'D' or 'h' or 'H' or 'm' or 'M' when !inQuotes && !inBrackets:
                    return true;
            }
        }

        return false;
    }
}
