using System.Globalization;
using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Reading;

/// <summary>Reads the four tables of a reader's folder.</summary>
internal static class ReaderFolder
{
    public const string PinsFile = "pins.csv";
    private const string PartsFile = "parts.csv";
    private const string BomFile = "bom.csv";
    private const string PowerFile = "power.csv";

    // One for all, so that a reader has a sum.
    private const string Currency = "EUR";

    private static readonly string[] Tables = [PinsFile, PartsFile, BomFile, PowerFile];

    private static readonly string[] PinColumns =
        ["part", "pin", "place", "net", "kind", "volts", "withstands", "milliamps", "pull_up_ohms", "map", "colour", "note"];

    private static readonly string[] PartColumns =
    [
        "part", "title", "i2c_address", "i2c_net", "limit_pin_milliamps", "limit_3v3_milliamps", "limit_5v_milliamps", "ohms", "forward_volts",
        "strapping_pins", "forbidden_pins", "source",
    ];

    private static readonly string[] BomColumns =
    [
        "reference", "manufacturer", "part_number", "description", "quantity", "substitute", "price_low", "price_high", "currency", "price_date",
        "price_source", "optional",
    ];

    private static readonly string[] PowerColumns = ["part", "state", "milliamps", "volts", "seconds_per_hour", "seconds_per_scan", "source"];

    private static readonly Dictionary<string, PinKind> Kinds =
        Enum.GetValues<PinKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Colours =
        new[] { "black", "red", "orange", "yellow", "green", "blue", "violet", "grey", "white", "brown", "pink" }
            .ToDictionary(colour => colour, StringComparer.Ordinal);

    private static readonly Dictionary<string, bool> YesOrNothing = new(StringComparer.Ordinal) { [""] = false, ["yes"] = true };

    /// <summary>Whether a folder is that of a reader. One table is enough: that the others are missing is then told, and no reader left out in silence.</summary>
    public static bool IsReader(string path) => Tables.Any(table => File.Exists(Path.Combine(path, table)));

    /// <exception cref="ReaderFolderException">A table is missing or says what it may not.</exception>
    public static Wiring Read(string path)
    {
        List<FileFault> faults = [];
        if (File.Exists(path))
        {
            throw new ReaderFolderException([new FileFault(path, 0, "", "It is a file. Allowed: the folder of a reader.")]);
        }

        if (!Directory.Exists(path))
        {
            throw new ReaderFolderException([new FileFault(path, 0, "", "There is no such folder.")]);
        }

        HashSet<(string Part, string Pin)> wired = [];
        Wiring wiring = new(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))),
            [.. CsvTable.Read(Path.Combine(path, PinsFile), PinColumns, faults).Select(row => Pin(row, wired))],
            [.. CsvTable.Read(Path.Combine(path, PartsFile), PartColumns, faults).Select(Part)],
            [.. CsvTable.Read(Path.Combine(path, BomFile), BomColumns, faults).Select(Bom)],
            [.. CsvTable.Read(Path.Combine(path, PowerFile), PowerColumns, faults).Select(Power)]);
        return faults.Count == 0 ? wiring : throw new ReaderFolderException(faults);
    }

    private static WiringPin Pin(CsvRow row, HashSet<(string Part, string Pin)> wired)
    {
        var (part, pin) = (row.Needed("part"), row.Needed("pin"));
        if (!wired.Add((part, pin)))
        {
            row.Fault("pin", $"{part} {pin} has a row above. Allowed: one row for each pin.");
        }

        return Pin(row, part, pin);
    }

    private static WiringPin Pin(CsvRow row, string part, string pin) => new(
        row.Line,
        part,
        pin,
        row.Text("place"),
        row.Needed("net"),
        row.OneOf("kind", Kinds),
        row.NumberOrNone("volts"),
        row.NumberOrNone("withstands"),
        row.NumberOrNone("milliamps"),
        row.NumberOrNone("pull_up_ohms"),
        row.Text("map"),
        row.OneOf("colour", Colours),
        row.Text("note"));

    private static PartFacts Part(CsvRow row) => new(
        row.Line,
        row.Needed("part"),
        row.Needed("title"),
        row.AddressOrNone("i2c_address"),
        row.Text("i2c_net"),
        row.NumberOrNone("limit_pin_milliamps"),
        row.NumberOrNone("limit_3v3_milliamps"),
        row.NumberOrNone("limit_5v_milliamps"),
        row.NumberOrNone("ohms"),
        ForwardVolts(row),
        row.Words("strapping_pins"),
        row.Words("forbidden_pins"),
        row.Needed("source"));

    // Written as R=1.7 G=2.7: a part may hold several lights.
    private static Dictionary<string, decimal> ForwardVolts(CsvRow row)
    {
        Dictionary<string, decimal> volts = new(StringComparer.Ordinal);
        foreach (var word in row.Words("forward_volts"))
        {
            if (word.Split('=') is not [{ Length: > 0 } pin, var number]
                || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                || !volts.TryAdd(pin, value))
            {
                row.Fault("forward_volts", $"'{word}' is not understood. Allowed: A=1.8, for each light its pin once.");
            }
        }

        return volts;
    }

    private static BomLine Bom(CsvRow row)
    {
        var references = row.Words("reference");
        var quantity = row.Number("quantity");
        if (references.Count != quantity)
        {
            row.Fault("quantity", $"It is {quantity}, but there are {references.Count} references. Allowed: as many as there are references.");
        }

        var (low, high) = (row.Number("price_low"), row.Number("price_high"));
        if (high < low)
        {
            row.Fault("price_high", $"{high} is less than price_low, {low}.");
        }

        var currency = row.Needed("currency");
        if (currency != Currency)
        {
            row.Fault("currency", $"'{currency}' cannot be added to the rest. Allowed: {Currency}.");
        }

        return new BomLine(
            references,
            row.Needed("manufacturer"),
            row.Needed("part_number"),
            row.Needed("description"),
            (int)quantity,
            row.Text("substitute"),
            low,
            high,
            currency,
            row.Date("price_date"),
            row.Needed("price_source"),
            row.OneOf("optional", YesOrNothing));
    }

    private static PowerState Power(CsvRow row) => new(
        row.Line,
        row.Needed("part"),
        row.Needed("state"),
        row.Number("milliamps"),
        row.NumberOrNone("volts"),
        row.NumberOrNone("seconds_per_hour") ?? 0,
        row.NumberOrNone("seconds_per_scan") ?? 0,
        row.Needed("source"));
}
