using System.Globalization;
using FairKiosk.Reader.Linux.Keys;

namespace FairKiosk.Reader.Linux.Sources;

/// <summary>The value of <c>--source</c>: <c>stdin</c>, <c>serial:DEVICE[:BAUD]</c> or <c>keyboard:DEVICE</c>.</summary>
/// <param name="Device">Null for stdin.</param>
/// <param name="Baud">Speed of the line; 0 for what is no line.</param>
internal sealed record SourceText(string? Device, int Baud)
{
    private const string StdinName = "stdin";
    private const string Serial = "serial:";
    private const string Keyboard = "keyboard:";

    public static SourceText Stdin { get; } = new(null, 0);

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

            if (sources.Exists(other => other.Device == source.Device))
            {
                why = $"--source {text}: it is given twice.";
                return null;
            }

            sources.Add(source);
        }

        if (sources.Count > 1 && sources.Contains(Stdin))
        {
            why = "--source stdin stands alone: the reader stops when the input ends.";
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

        if (After(text, Keyboard) is { } keyboard)
        {
            return new SourceText(keyboard, 0);
        }

        if (After(text, Serial) is { } line)
        {
            return ParseSerial(line, out why);
        }

        why = $"\"{text}\" is no source. Say stdin; or serial: and a device, for example serial:/dev/ttyACM0 or serial:/dev/ttyUSB0:115200; "
            + "or keyboard: and a device, for example keyboard:/dev/input/event3.";
        return null;
    }

    public IScanSource Open(Framing? framing, int idleMillis, KeyMap keys, Func<Stream> stdin) => (Device, Baud) switch
    {
        (null, _) => new StdinSource(framing ?? Framing.Lf, stdin),
        ({ } device, 0) => new EvdevSource(new EvdevOptions { Device = device, KeyMap = keys, Framing = framing ?? Framing.Cr, IdleMillis = idleMillis }),
        var (device, baud) => new SerialSource(new SerialOptions { Device = device, Baud = baud, Framing = framing ?? Framing.Cr, IdleMillis = idleMillis }),
    };

    private static string? After(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) && text.Length > prefix.Length ? text[prefix.Length..] : null;

    private static SourceText? ParseSerial(string line, out string why)
    {
        // Names in /dev/serial/by-path hold colons themselves, so only a last part of digits alone is a speed.
        why = string.Empty;
        var colon = line.LastIndexOf(':');
        var last = line[(colon + 1)..];
        if (colon <= 0 || last.Length == 0 || !last.All(char.IsAsciiDigit))
        {
            return new SourceText(line, BaudRates.Default);
        }

        if (int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var baud) && BaudRates.IsKnown(baud))
        {
            return new SourceText(line[..colon], baud);
        }

        why = $"A speed of {last} baud is not known. Known are {string.Join(", ", BaudRates.All)}.";
        return null;
    }
}
