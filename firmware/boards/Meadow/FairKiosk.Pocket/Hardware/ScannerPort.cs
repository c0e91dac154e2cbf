using FairKiosk.Parts.Loop;
using FairKiosk.Parts.Scanning;
using Meadow.Hardware;

namespace FairKiosk.Pocket.Hardware;

/// <summary>A 2D scan engine of the GM65 and GM861 class on a serial port. It looks by itself for something that moves before it, and is set up with the maker's
/// codes to put STX before a badge and ETX behind it: vCards have several lines.</summary>
internal sealed class ScannerPort : ICodeSink, IDisposable
{
    // Zone bit 0000: the engine's light as it needs it, its aim too, looks when something moves. The beep is ours: it means kept.
    private const int SettingsZone = 0x0000;
    private const byte LooksByItself = 0b1001_0111;

    private readonly ISerialPort _port;
    private readonly ScanEngine _engine;
    private readonly object _door = new();
    private Inbox? _inbox;

    public ScannerPort(ISerialPort port)
    {
        _port = port;
        _engine = new ScanEngine(Framing.Stx, this);
    }

    public void Start(Inbox inbox)
    {
        _inbox = inbox;
        _port.DataReceived += Received;
        _port.Open();
        _ = _port.Write(ScanEngine.Write(SettingsZone, LooksByItself));
    }

    public void Code(byte[] data, int offset, int count, string symbology) => _inbox!.Hold(new BadgeRead(data.AsSpan(offset, count).ToArray(), symbology));

    public void BrokenOff() => _inbox!.Hold(BadgeRead.BrokenOff);

    public void Dispose()
    {
        _port.DataReceived -= Received;
        _port.Dispose();
    }

    private void Received(object sender, SerialDataReceivedEventArgs what)
    {
        lock (_door)
        {
            foreach (var next in _port.ReadAll())
            {
                _engine.Take(next);
            }
        }
    }
}
