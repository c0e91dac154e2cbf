using FairKiosk.Parts.Loop;
using FairKiosk.Parts.Power;
using FairKiosk.Pocket.Screen;
using FairKiosk.Reader.Feedback;
using FairKiosk.Reader.Ports;
using Meadow;
using Meadow.Foundation.Sensors.Radio.Rfid;
using Meadow.Hardware;
using Meadow.Peripherals.Displays;

namespace FairKiosk.Pocket.Hardware;

/// <summary>An ordinary machine in place of the board: the scanners on any serial devices, the screen in a picture, neither battery nor keys.</summary>
internal sealed class DesktopHardware : IPocketHardware, IRegisterPort
{
    private readonly RfidPort _rfid;
    private readonly ScannerPort _scanner;
    private readonly PictureScreen _screen;

    public DesktopHardware(IMeadowDevice device, DesktopOptions options)
    {
        DataFolder = options.DataFolder;
        _rfid = new RfidPort(new IDxxLA(device, new SerialPortName("rfid", options.RfidDevice, device)));
        _scanner = new ScannerPort(device.CreateSerialPort(new SerialPortName("scanner", options.ScannerDevice, device)));
        _screen = new PictureScreen(Path.Combine(options.DataFolder, "screen.png"));
    }

    public string DataFolder { get; }

    public IPixelDisplay Screen => _screen;

    public IRegisterPort Gauge => this;

    // Somebody else sees to it.
    public bool IsOnNetwork => true;

    public bool KeepsTime => true;

    public bool HasMains => true;

    public void Start(Inbox inbox, IReaderClock clock)
    {
        _rfid.Start(inbox);
        _scanner.Start(inbox);
    }

    public bool IsKeyDown(int key) => false;

    public void Light(LightColour colour)
    {
    }

    public void Sound(int hertz)
    {
    }

    public void LightScreen(bool isOn)
    {
    }

    public Task JoinNetworkAsync(CancellationToken cancelled) => Task.CompletedTask;

    public Task LeaveNetworkAsync() => Task.CompletedTask;

    public void StartWatchdog()
    {
    }

    public void FeedWatchdog()
    {
    }

    public bool TryRead(byte register, out int value)
    {
        value = 0;
        return false;
    }

    public void Dispose()
    {
        _rfid.Dispose();
        _scanner.Dispose();
        _screen.Dispose();
    }
}
