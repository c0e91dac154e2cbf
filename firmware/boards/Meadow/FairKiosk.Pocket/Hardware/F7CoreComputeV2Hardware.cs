using FairKiosk.Parts.Keys;
using FairKiosk.Parts.Loop;
using FairKiosk.Parts.Power;
using FairKiosk.Reader.Feedback;
using FairKiosk.Reader.Ports;
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

/// <summary>The first revision of the board, around a Meadow F7 Core-Compute v2. Its wiring stands in <see cref="PinMap"/>.</summary>
internal sealed class F7CoreComputeV2Hardware : IPocketHardware
{
    private const int Edge = 240;

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
        _scanner = new ScannerPort(device.CreateSerialPort(Line(PinMap.ScannerLine)));
        _rfid = new RfidPort(new IDxxLA(device, Line(PinMap.RfidLine)));
        _keys = [Key(PinMap.LeftKey), Key(PinMap.MiddleKey), Key(PinMap.RightKey)];
        _light = new RgbPwmLed(Pin(PinMap.Red), Pin(PinMap.Green), Pin(PinMap.Blue));
        _buzzer = new PiezoSpeaker(Pin(PinMap.Buzzer));
        _screenLight = device.CreateDigitalOutputPort(Pin(PinMap.ScreenLight), initialState: true);
        var bus = device.CreateSpiBus(
            Pin(PinMap.ScreenClock),
            Pin(PinMap.ScreenOut),
            Pin(PinMap.ScreenIn),
            new SpiClockConfiguration(new Frequency(48, Frequency.UnitType.Megahertz), SpiClockConfiguration.Mode.Mode3));
        _screen = new St7789(bus, Pin(PinMap.ScreenSelect), Pin(PinMap.ScreenData), Pin(PinMap.ScreenReset), Edge, Edge, ColorMode.Format16bppRgb565);
        _gaugeBus = device.CreateI2cBus(Pin(PinMap.GaugeClock), Pin(PinMap.GaugeData), I2cBusSpeed.Fast);
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

    public void Start(Inbox inbox, IReaderClock clock)
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            var key = i;

            // One that finds no room is lost, and is seen when the loop looks at the keys itself.
            _keys[key].Changed += (_, _) => _ = inbox.Put(new KeyEdge(key, IsKeyDown(key), clock.MonotonicMillis));
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

    private IPin Pin(string name) => ((IPinDefinitions)_device.Pins)[name];

    private SerialPortName Line(string name) => _device.PlatformOS.GetSerialPortName(name)!;

    // Bouncing is the business of KeyWatch, which is tested.
    private IDigitalInterruptPort Key(string pin) => _device.CreateDigitalInterruptPort(Pin(pin), InterruptMode.EdgeBoth, ResistorMode.InternalPullUp, Bounce, Bounce);
}
