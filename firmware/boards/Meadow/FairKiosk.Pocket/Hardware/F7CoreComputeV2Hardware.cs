using FairKiosk.Parts.Power;
using FairKiosk.Reader.Feedback;
using Meadow;
using Meadow.Devices;
using Meadow.Foundation.Audio;
using Meadow.Foundation.Displays;
using Meadow.Foundation.Leds;
using Meadow.Foundation.Sensors.Radio.Rfid;
using Meadow.Hardware;
using Meadow.Peripherals.Displays;
using Meadow.Units;
using Color = Meadow.Color;

namespace FairKiosk.Pocket.Hardware;

/// <summary>The first revision of the board, around a Meadow F7 Core-Compute v2. Its wiring stands in README.md.</summary>
internal sealed class F7CoreComputeV2Hardware : IPocketHardware
{
    private const int Edge = 240;
    private const string ScannerLine = "COM1";
    private const string RfidLine = "COM4";

    // The chip's own watchdog waits 32.8 seconds at most.
    private static readonly TimeSpan WatchdogPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan JoinPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Bounce = TimeSpan.Zero;

    private readonly F7CoreComputeV2 _device;
    private readonly ScannerPort _scanner;
    private readonly RfidPort _rfid;
    private readonly IDigitalInterruptPort[] _keys;
    private readonly RgbPwmLed _light;
    private readonly PiezoSpeaker _buzzer;
    private readonly IDigitalOutputPort _screenLight;
    private readonly St7789 _screen;
    private readonly II2cBus _gaugeBus;
    private int _hertz;

    public F7CoreComputeV2Hardware(F7CoreComputeV2 device)
    {
        _device = device;
        var pins = device.Pins;
        _scanner = new ScannerPort(device.CreateSerialPort(device.PlatformOS.GetSerialPortName(ScannerLine)!));
        _rfid = new RfidPort(new IDxxLA(device, device.PlatformOS.GetSerialPortName(RfidLine)!));
        _keys = [Key(pins.D03), Key(pins.D04), Key(pins.D05)];
        _light = new RgbPwmLed(pins.D09, pins.D10, pins.D11);

        // D02 raises no interrupts, so it is no key's; its timer is nobody else's, and D12 and D13 are the scan engine's line.
        _buzzer = new PiezoSpeaker(pins.D02);
        _screenLight = device.CreateDigitalOutputPort(pins.D16, initialState: true);
        var bus = device.CreateSpiBus(
            pins.SPI5_SCK, pins.SPI5_COPI, pins.SPI5_CIPO, new SpiClockConfiguration(new Frequency(48, Frequency.UnitType.Megahertz), SpiClockConfiguration.Mode.Mode3));
        _screen = new St7789(bus, pins.D17, pins.D18, pins.D19, Edge, Edge, ColorMode.Format16bppRgb565);
        _gaugeBus = device.CreateI2cBus(pins.I2C1_SCL, pins.I2C1_SDA, I2cBusSpeed.Fast);
        Gauge = new GaugePort(_gaugeBus);
    }

    public string DataFolder => MeadowOS.FileSystem.DataDirectory;

    public IPixelDisplay Screen => _screen;

    public IRegisterPort Gauge { get; }

    public bool IsOnNetwork => Radio.IsConnected;

    public bool KeepsTime => false;

    // It runs on its battery; that it hangs on a plug only the gauge sees, because it is charged then.
    public bool HasMains => false;

    private IWiFiNetworkAdapter Radio =>
        _device.NetworkAdapters.Primary<IWiFiNetworkAdapter>() ?? throw new InvalidOperationException("The board's network is not set to Wi-Fi in meadow.config.yaml.");

    public void Start(Inbox inbox)
    {
        foreach (var key in _keys)
        {
            key.Changed += (_, _) => inbox.Nudge();
        }

        _scanner.Start(inbox);
        _rfid.Start(inbox);
    }

    // A key pulls its line down.
    public bool IsKeyDown(int key) => !_keys[key].State;

    public void Light(LightColour colour)
    {
        if (colour == LightColour.Off)
        {
            _light.IsOn = false;
            return;
        }

        _light.SetColor(colour switch
        {
            LightColour.Green => Color.Green,
            LightColour.Amber => Color.Orange,
            LightColour.Red => Color.Red,
            _ => Color.Blue,
        });
    }

    public void Sound(int hertz)
    {
        if (hertz == _hertz)
        {
            return;
        }

        _hertz = hertz;
        if (hertz == 0)
        {
            _buzzer.StopTone();
        }
        else
        {
            // Without an end of its own it returns at once.
            _ = _buzzer.PlayTone(new Frequency(hertz, Frequency.UnitType.Hertz));
        }
    }

    public void LightScreen(bool isOn) => _screenLight.State = isOn;

    public Task JoinNetworkAsync(CancellationToken cancelled) => Radio.ConnectToDefaultAccessPoint(JoinPatience, cancelled);

    public Task LeaveNetworkAsync() => Radio.Disconnect(turnOffWiFiInterface: true);

    public void StartWatchdog() => _device.WatchdogEnable(WatchdogPatience);

    public void FeedWatchdog() => _device.WatchdogReset();

    public void Dispose()
    {
        _scanner.Dispose();
        _rfid.Dispose();
        _light.Dispose();
        _buzzer.Dispose();
        _screen.Dispose();
        _screenLight.Dispose();
        _gaugeBus.Dispose();
        foreach (var key in _keys)
        {
            key.Dispose();
        }
    }

    // Bouncing is the business of KeyWatch, which is tested.
    private IDigitalInterruptPort Key(IPin pin) => _device.CreateDigitalInterruptPort(pin, InterruptMode.EdgeBoth, ResistorMode.InternalPullUp, Bounce, Bounce);
}
