using System.Threading;
using FairKiosk.Nano.Drivers;
using FairKiosk.Parts.Nfc;
using FairKiosk.Reader;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;
using nanoFramework.Hardware.Esp32;

namespace FairKiosk.Nano;

/// <summary>The tap puck: wires its parts to the reader core, and is the core's one loop.</summary>
public static class Program
{
    private const string Folder = "I:\\journal\\";
    private const string SetupFile = "I:\\setup.txt";
    private const string ConfigFile = "I:\\config.json";

    // nanoFramework's image for an ESP32-S3 with 16 MB of flash has 3 MiB for files, and does not say how many of them are free. The file system writes
    // whole blocks and to fresh ones, the set-up and the certificates lie there too: a sixth is left to them.
    private const int SegmentBytes = 65_536;
    private const long JournalBytes = 40L * SegmentBytes;
    private const int LongestReadBytes = 2048;
    private const int BatchBytes = 4096;
    private const int BusyCheckMillis = 100;

    /// <summary>Runs for ever.</summary>
    public static void Main()
    {
        AssignPins();
        var setup = new SetupLine(SetupFile).Get();
        var inbox = new Inbox();
        var clock = new PuckClock();
        var lamp = new Lamp(clock);
        var entropy = new PuckEntropy();
        var link = new PuckLink(setup, inbox, clock, entropy);
        var settings = new ReaderSettings
        {
            ReaderId = setup.ReaderId,
            Firmware = "0.1.0 puck",
            CommandKey = setup.CommandKey(),
            Config = KeptConfig(),
            SegmentBytes = SegmentBytes,
            LongestReadBytes = LongestReadBytes,
            BatchBytes = BatchBytes,
        };
        var store = new FlashJournalStore(Folder, JournalBytes);
        var core = new ReaderCore(settings, store, clock, link, lamp, new NullDisplay(), entropy);
        core.Open();
        core.SetPower(-1, true);
        new CardWatch(inbox, lamp).Start();
        new CodeWatch(inbox, lamp).Start();
        link.Start();
        Loop(core, inbox, Topics.Config(setup.ReaderId));
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

    private static ReaderConfig KeptConfig()
    {
        var kept = File.Exists(ConfigFile) ? Utf8.GetBytes(File.ReadAllText(ConfigFile)) : [];
        return ConfigCodec.Decode(kept, 0, kept.Length) ?? new ReaderConfig();
    }

    private static void Loop(ReaderCore core, Inbox inbox, string configTopic)
    {
        using var busy = new Timer(_ => core.CheckBusy(), null, BusyCheckMillis, BusyCheckMillis);
        var link = inbox.Link;
        while (true)
        {
            link = FollowLink(core, inbox, link);
            var item = inbox.Take(core.Tick());

            // The connection first: what arrived over a new one must not be seen before it.
            link = FollowLink(core, inbox, link);
            Handle(core, item, configTopic);
        }
    }

    private static LinkState FollowLink(ReaderCore core, Inbox inbox, LinkState before)
    {
        var now = inbox.Link;
        now.Follow(before, core);
        return now;
    }

    private static void Handle(ReaderCore core, object? item, string configTopic)
    {
        switch (item)
        {
            case TagCode tag:
                core.Present(tag.Data, 0, tag.Data.Length, tag.Symbology);
                break;
            case string text:
                var code = Utf8.GetBytes(text);
                core.Present(code, 0, code.Length, "");
                break;
            case Arrival arrival:
                core.MessageArrived(arrival.Topic, arrival.Payload, arrival.Payload.Length);
                KeepConfig(arrival, configTopic);
                break;
        }
    }

    private static void KeepConfig(Arrival arrival, string configTopic)
    {
        if (arrival.Topic != configTopic || ConfigCodec.Decode(arrival.Payload, 0, arrival.Payload.Length) == null)
        {
            return;
        }

        try
        {
            File.WriteAllBytes(ConfigFile, arrival.Payload);
        }
        catch (IOException)
        {
            // The flash is full. The reader follows it all the same, and the broker sends it again after the next start.
        }
    }
}
