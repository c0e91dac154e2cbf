namespace FairKiosk.Reader.Linux.Scanners;

/// <summary>The one table of scanners. A setting whose name is not certain points to the manual's topic; setup codes are never guessed.</summary>
internal static class ScannerFamilies
{
    public static IReadOnlyList<ScannerFamily> All { get; } =
    [
        new()
        {
            Models = ["Honeywell Xenon 1900", "Honeywell Xenon 1950", "Honeywell Voyager 1450g", "Honeywell Voyager 1470g"],
            Keyboard = "USB Keyboard (PC), in Japan USB Japanese Keyboard (PC)",
            Serial = "USB Serial",
            Country = "Keyboard Country Layout",
            EndOfCode = "CR suffix for all symbologies; set already by the interface's setup code",
            Symbology = "prefix AIM I.D. for all symbologies, see manual: Prefix/Suffix",
            Characters = "see manual: Keyboard Modifiers",
        },
        new()
        {
            Models = ["Zebra DS2208", "Zebra DS2278", "Zebra DS4608", "Zebra DS8108"],
            Keyboard = "HID Keyboard Emulation",
            Serial = "USB CDC Host",
            Country = "Country Keyboard Types (Country Codes)",
            EndOfCode = "Enter Key (Carriage Return/Line Feed)",
            Symbology = "Transmit Code ID Character: AIM Code ID Character",
            Characters = "Emulate Keypad with Leading Zero; Function Key Mapping: disabled",
        },
        new()
        {
            Models = ["Datalogic QuickScan QD2500", "Datalogic QuickScan QW2500", "Datalogic Gryphon GD4400", "Datalogic Gryphon GD4500"],
            Keyboard = "USB Keyboard",
            Serial = "USB-COM",
            Country = "Country Mode",
            EndOfCode = "Global Suffix: CR",
            Symbology = "Global AIM ID",
            Characters = "see manual: USB Keyboard with alternate key encoding, Send Control Characters",
        },
        new()
        {
            Models = ["Newland NLS-HR22", "Newland NLS-HR32", "Newland NLS-HR52"],
            Keyboard = "USB HID-KBW",
            Serial = "see manual: USB COM Port Emulation",
            Country = "see manual: keyboard layout",
            EndOfCode = "see manual: terminating character suffix (CR)",
            Symbology = "see manual: AIM ID prefix",
            Characters = "Emulate ALT+Keypad; see manual: Code Page, Function Key Mapping",
        },
        new()
        {
            Models = ["Inateck BCST", "NetumScan", "Tera HW"],
            Keyboard = "see manual: USB HID, keyboard mode",
            Serial = "see manual: virtual COM port; not every model has it",
            Country = "see manual: keyboard language",
            EndOfCode = "see manual: suffix or terminator; take Enter or CR",
            Symbology = "see manual: AIM ID or code ID; leave it off where there is no AIM ID",
            Characters = "see manual: Unicode or UTF-8 output, Alt mode, control characters",
        },
        new()
        {
            Models = ["Opticon L-22X", "Opticon L-46X", "Opticon OPI-3301i"],
            Keyboard = "USB-HID",
            Serial = "USB-VCP",
            Country = "see manual: keyboard language",
            EndOfCode = "see manual: suffix (Enter or CR)",
            Symbology = "see manual: prefix, AIM symbology ID",
            Characters = "see manual: keyboard options, character encoding",
        },
        new()
        {
            Models = ["Denso Wave AT20Q", "Denso Wave AT21Q", "Denso Wave QK20", "Denso Wave QK30"],
            Keyboard = "see manual: USB keyboard interface",
            Serial = "see manual: USB COM interface",
            Country = "see manual: keyboard type (Japanese, English)",
            EndOfCode = "see manual: footer or suffix (Enter or CR)",
            Symbology = "see manual: code mark, AIM symbology ID",
            Characters = "see manual: kanji output, control characters; prefer the COM interface",
        },
    ];

    /// <summary>The families with a model whose name contains the text or begins it, whatever the spelling with blanks, hyphens and capitals.</summary>
    public static IReadOnlyList<ScannerFamily> Named(string text)
    {
        var wanted = Plain(text);
        return wanted.Length == 0 ? [] : [.. All.Where(family => family.Models.Select(Plain).Any(IsMeant))];

        bool IsMeant(string model) => model.Contains(wanted, StringComparison.Ordinal) || wanted.StartsWith(model, StringComparison.Ordinal);
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
