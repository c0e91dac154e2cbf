using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Http.Extensions;

namespace FairKiosk.Gateway.Pages.Live;

/// <summary>What the address of a board asks for, and how it orders its tables: a column's name, with "-" before it for the other way round. What it
/// cannot mean is passed over.</summary>
internal sealed record BoardOrder
{
    public const string ByBooth = "booths";

    public const string ByReader = "readers";

    private const char ReversedSign = '-';

    // Texts begin with A, numbers with the largest.
    private static readonly Dictionary<string, Func<BoothRow, string>> BoothTexts = new(StringComparer.Ordinal) { ["name"] = booth => booth.Name };

    private static readonly Dictionary<string, Func<BoothRow, double?>> BoothNumbers = new(StringComparer.Ordinal)
    {
        ["visits"] = booth => booth.Visits,
        ["meetings"] = booth => booth.Meetings,
    };

    private static readonly Dictionary<string, Func<ReaderRow, string>> ReaderTexts = new(StringComparer.Ordinal)
    {
        ["name"] = reader => reader.Name,
        ["booth"] = reader => reader.StationName,
        ["version"] = reader => reader.Firmware,
    };

    private static readonly Dictionary<string, Func<ReaderRow, double?>> ReaderNumbers = new(StringComparer.Ordinal)
    {
        ["stored"] = reader => reader.Stored,
        ["waiting"] = reader => reader.Waiting,
        ["lost"] = reader => reader.Lost,
        ["battery"] = reader => reader.BatteryPercent,
        ["clock"] = reader => reader.ClockOffset?.TotalSeconds,
        ["heard"] = reader => reader.LastHeardUtc?.ToUnixTimeSeconds(),
    };

    public required string Path { get; init; }

    public bool WholeFair { get; init; }

    public bool OnWall { get; init; }

    /// <summary>The hours stand in a table instead of a chart.</summary>
    public bool HoursAsTable { get; init; }

    /// <summary>The language that the address asks for; null: none.</summary>
    public string? Language { get; init; }

    /// <summary>Null: the booth with most visits first.</summary>
    public string? Booths { get; init; }

    /// <summary>Null: readers that need somebody first.</summary>
    public string? Readers { get; init; }

    public static BoardOrder Of(string path, IQueryCollection query) => new()
    {
        Path = path,
        WholeFair = query["span"] == "fair",
        OnWall = query["view"] == "wall",
        HoursAsTable = query["hours"] == "table",
        Language = PageLanguages.All.FirstOrDefault(known => query[PageLanguages.Query] == known),
        Booths = Known(query[ByBooth], BoothTexts.Keys, BoothNumbers.Keys),
        Readers = Known(query[ByReader], ReaderTexts.Keys, ReaderNumbers.Keys),
    };

    /// <summary>The address of exactly this, or of its stream.</summary>
    public string Address(string end = "")
    {
        QueryBuilder query = [];
        foreach (var (name, value) in new[] { ("span", WholeFair ? "fair" : null), ("view", OnWall ? "wall" : null), ("hours", HoursAsTable ? "table" : null), (PageLanguages.Query, Language), (ByBooth, Booths), (ByReader, Readers) })
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }

        return Path + end + query;
    }

    /// <summary>Where a column's head leads to: its order, or the other way round when it is that already.</summary>
    public string SortAddress(string table, string column)
    {
        var next = By(table) == column ? ReversedSign + column : column;
        return (table == ByBooth ? this with { Booths = next } : this with { Readers = next }).Address();
    }

    /// <summary>What assistive technology is told of a column: "ascending", "descending" or "none".</summary>
    public string AriaSort(string table, string column)
    {
        var by = By(table);
        return by.TrimStart(ReversedSign) != column ? "none"
            : by.StartsWith(ReversedSign) == (BoothTexts.ContainsKey(column) || ReaderTexts.ContainsKey(column)) ? "descending" : "ascending";
    }

    public IEnumerable<BoothRow> Sort(IEnumerable<BoothRow> booths) =>
        Sorted(booths.OrderBy(booth => booth.Name, StringComparer.CurrentCulture), By(ByBooth), BoothTexts, BoothNumbers);

    /// <param name="readers">In the usual order, which decides between equal ones.</param>
    public IEnumerable<ReaderRow> Sort(IEnumerable<ReaderRow> readers) => Sorted(readers, By(ByReader), ReaderTexts, ReaderNumbers);

    private string By(string table) => table == ByBooth ? Booths ?? "visits" : Readers ?? "";

    private static string? Known(string? by, IEnumerable<string> texts, IEnumerable<string> numbers) =>
        by is not null && texts.Concat(numbers).Any(column => by == column || by == ReversedSign + column) ? by : null;

    // What is not known comes last, whichever way round.
    private static IEnumerable<T> Sorted<T>(
        IEnumerable<T> rows, string by, Dictionary<string, Func<T, string>> texts, Dictionary<string, Func<T, double?>> numbers)
    {
        var isReversed = by.StartsWith(ReversedSign);
        var column = by.TrimStart(ReversedSign);
        if (texts.TryGetValue(column, out var text))
        {
            var knownFirst = rows.OrderBy(row => text(row).Length == 0);
            return isReversed ? knownFirst.ThenByDescending(text, StringComparer.CurrentCulture) : knownFirst.ThenBy(text, StringComparer.CurrentCulture);
        }

        if (numbers.TryGetValue(column, out var number))
        {
            var knownFirst = rows.OrderBy(row => number(row) is null);
            return isReversed ? knownFirst.ThenBy(number) : knownFirst.ThenByDescending(number);
        }

        return rows;
    }
}
