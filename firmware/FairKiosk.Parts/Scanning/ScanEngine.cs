namespace FairKiosk.Parts.Scanning;

/// <summary>A scan engine of the GM65 and GM861 class on a serial line (3.3 V, 9600 baud, 8N1 as delivered): its codes, and what it is told.</summary>
/// <remarks>Its confirmations come through the same line as the codes and have no end mark, so they are taken out here before codes are cut.
/// Bytes and addresses as in the maker's manuals, "zone bits". Not shared between threads.</remarks>
public sealed class ScanEngine
{
    // 02 00, done; one byte, 00; check bytes.
    private static readonly byte[] Confirmation = [0x02, 0x00, 0x00, 0x01, 0x00, 0x33, 0x31];

    private readonly CodeFramer _codes;
    private int _matched;

    /// <summary>Creates it at the beginning of a stream.</summary>
    /// <param name="framing">How the engine marks where a code ends. With <see cref="Framing.Stx"/> a code that begins like a confirmation is taken for one.</param>
    /// <param name="sink">Where codes go.</param>
    public ScanEngine(Framing framing, ICodeSink sink)
    {
        _codes = new CodeFramer(framing, sink);
    }

    /// <summary>Gets how often the engine has confirmed what it was told.</summary>
    public int Confirmed { get; private set; }

    /// <summary>Gets a value indicating whether a code or a confirmation has begun and not ended.</summary>
    public bool IsPartial => _matched > 0 || _codes.IsPartial;

    /// <summary>What makes an engine in command mode look for one code, with its light on, until it has found it or its time is over.</summary>
    /// <returns>A new array, to be sent as it is.</returns>
    public static byte[] StartReading() => Write(0x0002, 0x01);

    /// <summary>What changes one byte of the engine's settings until it loses its power.</summary>
    /// <param name="zone">The address of the byte.</param>
    /// <param name="value">The new value.</param>
    /// <returns>A new array, to be sent as it is.</returns>
    public static byte[] Write(int zone, byte value) =>

        // AB CD in place of check bytes: not checked. The line is some centimetres long.
        [0x7E, 0x00, 0x08, 0x01, (byte)(zone >> 8), (byte)zone, value, 0xAB, 0xCD];

    /// <summary>Takes the next byte.</summary>
    /// <param name="next">As it came from the engine.</param>
    public void Take(byte next)
    {
        if (_matched > 0 && next != Confirmation[_matched])
        {
            Release();
        }

        if ((_matched > 0 || !_codes.IsPartial) && next == Confirmation[_matched])
        {
            _matched++;
            if (_matched == Confirmation.Length)
            {
                _matched = 0;
                Confirmed++;
            }

            return;
        }

        _codes.Take(next);
    }

    /// <summary>The engine fell silent inside a code: what had begun is given up, aloud.</summary>
    public void BreakOff()
    {
        Release();
        _codes.BreakOff();
    }

    // It only looked like a confirmation.
    private void Release()
    {
        for (var i = 0; i < _matched; i++)
        {
            _codes.Take(Confirmation[i]);
        }

        _matched = 0;
    }
}
