using System.Threading;
using FairKiosk.Nano.Drivers;
using FairKiosk.Parts.Loop;
using FairKiosk.Reader;
using FairKiosk.Reader.Ports;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;

namespace FairKiosk.Nano;

/// <summary>The tap puck: wires its parts to the reader core, and is the core's one loop.</summary>
public static class Program
{
    private const string Folder = "I:\\journal\\";
    private const string SetupFile = "I:\\setup.txt";
    private const string ConfigPath = "I:\\config.json";
    private const int Room = 16;

    // nanoFramework's image for an ESP32-S3 with 16 MB of flash has 3 MiB for files, and does not say how many of them are free. The file system writes
    // whole blocks and to fresh ones, the set-up and the certificates lie there too: a sixth is left to them.
    private const int SegmentBytes = 65_536;
    private const long JournalBytes = 40L * SegmentBytes;
    private const int LongestReadBytes = 2048;
    private const int BatchBytes = 4096;
    private const int RestartMillis = 3000;

    /// <summary>Runs for ever.</summary>
    public static void Main()
    {
        AssignPins();
        var clock = new PuckClock();
        var lamp = new Lamp(clock);
        try
        {
            Run(lamp, clock);
        }
        catch (Exception)
        {
            // Whatever a driver threw that nobody foresaw: the person is told, and the puck begins anew. What has beeped is in the journal.
            lamp.Show(Signal.Refused);
            Thread.Sleep(RestartMillis);
            Power.RebootDevice();
        }
    }

    private static void Run(Lamp lamp, PuckClock clock)
    {
        var setup = new SetupLine(SetupFile).Get();
        var inbox = new Inbox(Room);
        var configs = new ConfigFile(ConfigPath);
        var entropy = new PuckEntropy();
        var link = new PuckLink(setup, inbox, clock, entropy);
        var settings = new ReaderSettings
        {
            ReaderId = setup.ReaderId,
            Firmware = "0.1.0 puck",
            CommandKey = setup.CommandKey(),
            Config = configs.Kept(),
            SegmentBytes = SegmentBytes,
            LongestReadBytes = LongestReadBytes,
            BatchBytes = BatchBytes,
        };
        var store = new FlashJournalStore(Folder, JournalBytes);
        var core = new ReaderCore(settings, store, clock, link, lamp, new NullDisplay(), entropy);
        core.Open();
        core.SetPower(-1, true);
        new CardModule(inbox).Start();
        new CodeModule(inbox).Start();
        link.Start();
        using var busy = new Timer(_ => core.CheckBusy(), null, ReaderCore.BusyCheckMillis, ReaderCore.BusyCheckMillis);
        var loop = new ReaderLoop(core, inbox, configs, setup.ReaderId);
        while (true)
        {
            _ = loop.Next(loop.Due(int.MaxValue));
        }
    }

    private static void AssignPins()
    {
        Configuration.SetPinFunction(PinMap.NfcData, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(PinMap.NfcClock, DeviceFunction.I2C1_CLOCK);
        Configuration.SetPinFunction(PinMap.SpiOut, DeviceFunction.SPI1_MOSI);
        Configuration.SetPinFunction(PinMap.SpiIn, DeviceFunction.SPI1_MISO);
        Configuration.SetPinFunction(PinMap.SpiClock, DeviceFunction.SPI1_CLOCK);
        Configuration.SetPinFunction(PinMap.SetupSend, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(PinMap.SetupReceive, DeviceFunction.COM2_RX);
        Configuration.SetPinFunction(PinMap.CodeSend, DeviceFunction.COM3_TX);
        Configuration.SetPinFunction(PinMap.CodeReceive, DeviceFunction.COM3_RX);
        Configuration.SetPinFunction(PinMap.Buzzer, DeviceFunction.PWM1);
    }
}
