using System.Globalization;

namespace FairKiosk.Reader.Linux.Sources;

/// <summary>The value of <c>--source</c>: <c>stdin</c> or <c>serial:DEVICE[:BAUD]</c>.</summary>
/// <param name="Device">Null for stdin.</param>
/// <param name="Baud">Speed of the line.</param>
internal sealed record SourceText(string? Device, int Baud)
{
    private const string Stdin = "stdin";
    private const string Serial = "serial:";

    /// <summary>Null with the reason in plain words when the text is neither.</summary>
    public static SourceText? Parse(string text, out string why)
    {
        why = string.Empty;
        if (text == Stdin)
        {
            return new SourceText(null, BaudRates.Default);
        }

        if (!text.StartsWith(Serial, StringComparison.Ordinal) || text.Length == Serial.Length)
        {
            why = $"\"{text}\" is no source. Say stdin, or serial: and a device, for example serial:/dev/ttyACM0 or serial:/dev/ttyUSB0:115200.";
            return null;
        }

        // Names in /dev/serial/by-path hold colons themselves, so only a last part of digits alone is a speed.
        var rest = text[Serial.Length..];
        var colon = rest.LastIndexOf(':');
        var last = rest[(colon + 1)..];
        if (colon <= 0 || last.Length == 0 || !last.All(char.IsAsciiDigit))
        {
            return new SourceText(rest, BaudRates.Default);
        }

        if (int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var baud) && BaudRates.IsKnown(baud))
        {
            return new SourceText(rest[..colon], baud);
        }

        why = $"A speed of {last} baud is not known. Known are {string.Join(", ", BaudRates.All)}.";
        return null;
    }

    public IScanSource Open(Framing? framing, int idleMillis, Func<Stream> stdin) => Device is { } device
        ? new SerialSource(new SerialOptions { Device = device, Baud = Baud, Framing = framing ?? Framing.Cr, IdleMillis = idleMillis })
        : new StdinSource(framing ?? Framing.Lf, stdin);
}
