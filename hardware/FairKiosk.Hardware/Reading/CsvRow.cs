using System.Globalization;

namespace FairKiosk.Hardware.Reading;

/// <summary>One line; a cell that is not what its column allows is noted, and read as something harmless.</summary>
internal sealed class CsvRow(string path, int line, IReadOnlyList<string> columns, IReadOnlyList<string> cells, ICollection<FileFault> faults)
{
    private const decimal LargestNumber = 1_000_000;

    public int Line { get; } = line;

    /// <summary>Any text, also none.</summary>
    public string Text(string column)
    {
        var text = cells[columns.ToList().IndexOf(column)];
        if (text != text.Trim())
        {
            Fault(column, $"'{text}' begins or ends with a blank.");
        }

        return text.Trim();
    }

    /// <summary>A text that has to be there.</summary>
    public string Needed(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            Fault(column, "The cell is empty. Allowed: a text.");
        }

        return text;
    }

    /// <summary>Words apart from each other by single blanks.</summary>
    public IReadOnlyList<string> Words(string column) => Text(column).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public decimal Number(string column)
    {
        if (Text(column).Length == 0)
        {
            Fault(column, "The cell is empty. Allowed: a number.");
            return 0;
        }

        return NumberOrNone(column) ?? 0;
    }

    public decimal? NumberOrNone(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= LargestNumber)
        {
            return number;
        }

        Fault(column, $"'{text}' is not a number. Allowed: digits, with a point before decimals, up to {LargestNumber}; no unit.");
        return null;
    }

    public TWord OneOf<TWord>(string column, IReadOnlyDictionary<string, TWord> allowed)
        where TWord : notnull
    {
        var text = Text(column);
        if (allowed.TryGetValue(text, out var word))
        {
            return word;
        }

        Fault(column, $"'{text}' is not known. Allowed: {string.Join(", ", allowed.Keys.Select(key => key.Length == 0 ? "nothing" : key))}.");
        return allowed.Values.First();
    }

    public DateOnly Date(string column)
    {
        var text = Text(column);
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            Fault(column, $"'{text}' is not a day. Allowed: 2026-11-26.");
        }

        return date;
    }

    /// <summary>An I2C address such as 0x24.</summary>
    public int? AddressOrNone(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        // I2C, UM10204, table "reserved addresses": 0x08 to 0x77 are free for parts.
        if (text.StartsWith("0x", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var address)
            && address is >= 0x08 and <= 0x77)
        {
            return address;
        }

        Fault(column, $"'{text}' is not an I2C address. Allowed: 0x08 to 0x77.");
        return null;
    }

    public void Fault(string column, string sentence) => faults.Add(new FileFault(path, Line, column, sentence));
}
