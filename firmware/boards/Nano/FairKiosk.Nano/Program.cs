using System.Threading;
using FairKiosk.Nano.Drivers;
using FairKiosk.Parts.Light;
using FairKiosk.Parts.Nfc;
using FairKiosk.Reader;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;
using Iot.Device.AtomQrCode;
using nanoFramework.Hardware.Esp32;

namespace FairKiosk.Nano;

/// <summary>The tap puck: wires its parts to the reader core, and is the core's one loop.</summary>
public static class Program
{
    private const string Folder = "I:\\journal\\";
    private const string SetupFile = "I:\\setup.txt";
    private const string ConfigFile = "I:\\config.json";

    // 5000 scans of a generous vCard; some 4 MB are left of the flash for files.
    private const long JournalBytes = 3L * 1024 * 1024;
    private const int SegmentBytes = 65_536;
    private const int LongestReadBytes = 2048;
    private const int BatchBytes = 4096;
    private const int CardPauseMillis = 100;

    /// <summary>Runs for ever.</summary>
    public static void Main()
    {
        AssignPins();
        var setup = new SetupLine(SetupFile).Get();
        var inbox = new Inbox();
        var clock = new PuckClock();
        var player = new PatternPlayer(clock);
        var link = new PuckLink(setup, inbox);
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
        var core = new ReaderCore(settings, store, clock, link, player, new NullDisplay(), new PuckEntropy());
        core.Open();
        core.SetPower(-1, true);
        WatchCards(inbox, player);
        WatchCodes(inbox);
        link.Start();
        Loop(core, inbox, player, Topics.Config(setup.ReaderId));
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

    private static void Loop(ReaderCore core, Inbox inbox, PatternPlayer player, string configTopic)
    {
        var lights = new RingAndBuzzer();
        while (true)
        {
            var wait = Numbers.Smaller(core.Tick(), player.Play());
            lights.Show(player.Light, player.BuzzerHertz);
            switch (inbox.Take(wait))
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
                case LinkNews news:
                    news.Tell(core);
                    break;
            }
        }
    }

    private static void KeepConfig(Arrival arrival, string configTopic)
    {
        if (arrival.Topic == configTopic && ConfigCodec.Decode(arrival.Payload, 0, arrival.Payload.Length) != null)
        {
            File.WriteAllBytes(ConfigFile, arrival.Payload);
        }
    }

    private static void WatchCards(Inbox inbox, PatternPlayer player)
    {
        // The board is built with one of the two; the PN532 says that it is there when it is asked for its version.
        CardChip chip;
        try
        {
            chip = new Pn532Chip();
        }
        catch (System.Exception)
        {
            chip = new Mfrc522Chip();
        }

        new Thread(() =>
        {
            while (true)
            {
                if (chip.Look(out var isUnreadable) is { } code)
                {
                    inbox.Put(code);
                }
                else if (isUnreadable)
                {
                    player.Show(Signal.Unreadable);
                }

                Thread.Sleep(CardPauseMillis);
            }
        }).Start();
    }

    private static void WatchCodes(Inbox inbox)
    {
        var reader = new QrCodeReader("COM3") { TriggerMode = TriggerMode.Continuous };
        reader.BarcodeDataAvailable += (_, found) => inbox.Put(found.BarcodeData);
        reader.StartScanning();
    }
}
