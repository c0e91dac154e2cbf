using System.Globalization;
using FairKiosk.Parts.Scanning;
using FairKiosk.Reader.Linux.Keys;
using FairKiosk.Reader.Linux.Plugins;
using FairKiosk.Reader.Linux.Texts;

namespace FairKiosk.Reader.Linux.Sources;

/// <summary>The value of <c>--source</c>: <c>stdin</c>, <c>serial:DEVICE[:BAUD]</c>, <c>keyboard:DEVICE</c>, <c>nfc[:NAME]</c> or
/// <c>module:NAME</c>.</summary>
/// <param name="Kind">The word before the colon.</param>
/// <param name="Device">A file below /dev; a part of the name of an NFC reader, or empty for all of them; what a plug-in calls its module; empty for stdin.</param>
/// <param name="Baud">Speed of the line; 0 for what is no line.</param>
internal sealed record SourceText(SourceKind Kind, string Device, int Baud)
{
    private const string StdinName = "stdin";
    private const string Serial = "serial:";
    private const string Keyboard = "keyboard:";
    private const string Nfc = NfcSource.AllReaders + ":";
    private const string Module = "module:";

    public static SourceText Stdin { get; } = new(SourceKind.Stdin, string.Empty, 0);

    private static SourceText AllNfc { get; } = new(SourceKind.Nfc, string.Empty, 0);

    /// <summary>All values of one command line; null with the reason in plain words when one is wrong or they do not go together.</summary>
    public static IReadOnlyList<SourceText>? ParseAll(IEnumerable<string> texts, out string why)
    {
        why = string.Empty;
        List<SourceText> sources = [];
        foreach (var text in texts)
        {
            if (Parse(text, out why) is not { } source)
            {
                return null;
            }

            if (sources.Exists(other => other.Kind == source.Kind && other.Device == source.Device))
            {
                why = Say.With($"--source {text}: it is given twice.");
                return null;
            }

            if (sources.Exists(source.SharesReaderWith))
            {
                why = Say.With($"--source {text}: another --source takes the same NFC reader already.");
                return null;
            }

            sources.Add(source);
        }

        if (sources.Count > 1 && sources.Contains(Stdin))
        {
            why = Say.Plain("--source stdin stands alone: the reader stops when the input ends.");
            return null;
        }

        return sources;
    }

    /// <summary>Null with the reason in plain words when the text is none of them.</summary>
    public static SourceText? Parse(string text, out string why)
    {
        why = string.Empty;
        if (text == StdinName)
        {
            return Stdin;
        }

        if (text == NfcSource.AllReaders)
        {
            return AllNfc;
        }

        if (After(text, Nfc) is { } reader)
        {
            return new SourceText(SourceKind.Nfc, reader, 0);
        }

        if (After(text, Module) is { } module)
        {
            return new SourceText(SourceKind.Module, module, 0);
        }

        if (After(text, Keyboard) is { } keyboard)
        {
            return new SourceText(SourceKind.Keyboard, keyboard, 0);
        }

        if (After(text, Serial) is { } line)
        {
            return ParseSerial(line, out why);
        }

        why = Say.With($"\"{text}\" is no source.") + " " + Say.Plain("Say stdin; or serial: and a device, for example serial:/dev/ttyACM0 or serial:/dev/ttyUSB0:115200; or keyboard: and a device, for example keyboard:/dev/input/event3; or nfc for all NFC readers; or nfc: and a part of a reader's name; or module: and the name of an NFC module of a plug-in.");
        return null;
    }

    public IScanSource Open(Framing? framing, int idleMillis, KeyMap keys, PluginSet plugins, Func<Stream> stdin) => Kind switch
    {
        SourceKind.Stdin => new StdinSource(framing ?? Framing.Lf, stdin),
        SourceKind.Keyboard => new EvdevSource(new EvdevOptions { Device = Device, KeyMap = keys, Framing = framing ?? Framing.Cr, IdleMillis = idleMillis }),
        SourceKind.Serial => new SerialSource(new SerialOptions { Device = Device, Baud = Baud, Framing = framing ?? Framing.Cr, IdleMillis = idleMillis }),
        SourceKind.Module => plugins.Source(Device),
        _ => new NfcSource(Device),
    };

    private static string? After(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) && text.Length > prefix.Length ? text[prefix.Length..] : null;

    // A name that contains another one names no reader that the other does not name, too.
    private bool SharesReaderWith(SourceText other) => Kind == SourceKind.Nfc && other.Kind == SourceKind.Nfc
        && (Device.Contains(other.Device, StringComparison.OrdinalIgnoreCase) || other.Device.Contains(Device, StringComparison.OrdinalIgnoreCase));

    private static SourceText? ParseSerial(string line, out string why)
    {
        // Names in /dev/serial/by-path hold colons themselves, so only a last part of digits alone is a speed.
        why = string.Empty;
        var colon = line.LastIndexOf(':');
        var last = line[(colon + 1)..];
        if (colon <= 0 || last.Length == 0 || !last.All(char.IsAsciiDigit))
        {
            return new SourceText(SourceKind.Serial, line, BaudRates.Default);
        }

        if (int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var baud) && BaudRates.IsKnown(baud))
        {
            return new SourceText(SourceKind.Serial, line[..colon], baud);
        }

        var known = string.Join(", ", BaudRates.All);
        why = Say.With($"A speed of {last} baud is not known. Known are {known}.");
        return null;
    }
}
