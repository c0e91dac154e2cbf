using System.Text;
using FairKiosk.Parts.Handheld;
using FairKiosk.Parts.Keys;
using FairKiosk.Parts.Loop;
using FairKiosk.Parts.Power;
using FairKiosk.Parts.Screen;
using FairKiosk.Parts.Tests.Screen;
using FairKiosk.Reader;
using FairKiosk.Reader.Tests;
using FairKiosk.Simulator;
using FairKiosk.Testing;
using FairKiosk.Wire;
using BadgeRead = FairKiosk.Parts.Loop.BadgeRead;
using LinkMessage = FairKiosk.Parts.Loop.LinkMessage;

namespace FairKiosk.Parts.Tests.Handheld;

/// <summary>A pocket reader on a table: real core, loop, keys, screen and power; its board is played, its gateway is near.</summary>
internal sealed class HandheldBench : IHandheldBoard, IHandheldHost, IRegisterPort, IConfigStore
{
    private const string ReaderId = "counter-1";

    private readonly HandheldReader _reader;

    public HandheldBench()
    {
        Link = new TestLink(Clock) { Up = false, Reader = Arrived };
        Gateway = new TestGateway(Link, Clock, ReaderId);
        var live = new LiveScreen(new ScreenLayout(240, 240, new LiveScreenTests.EightFont()));
        Core = new ReaderCore(new ReaderSettings { ReaderId = ReaderId }, new MemoryJournalStore(), Clock, Link, Indicator, live, new SeededEntropy(1));
        _reader = new HandheldReader(Core, new ReaderLoop(Core, Inbox, this, ReaderId), Clock, this, this, live, Watchdog, utcOffsetMinutes: 60);
        Core.Open();
    }

    public ManualReaderClock Clock { get; } = new() { MonotonicMillis = 1000, UtcMillis = 1_763_389_927_000 };

    public Inbox Inbox { get; } = new(room: 64);

    public TestLink Link { get; }

    public TestGateway Gateway { get; }

    public RecordingIndicator Indicator { get; } = new();

    public WatchdogRule Watchdog { get; } = new();

    public ReaderCore Core { get; }

    public bool HasMains { get; set; }

    public IRegisterPort Gauge => this;

    /// <summary>Gets or sets the battery, percent; null: the gauge does not answer.</summary>
    public int? Battery { get; set; } = 80;

    public bool IsCharging { get; set; }

    public bool[] KeysDown { get; } = new bool[3];

    public int Fed { get; private set; }

    public Rest Resting { get; private set; }

    public string Screen { get; private set; } = "";

    public int Drawn { get; private set; }

    public int UpdatesTaken { get; private set; }

    public List<string> Said { get; } = [];

    public List<byte[]> Configs { get; } = [];

    public IEnumerable<string> Scans => Events(EventTypes.Scan).Select(scan => Encoding.UTF8.GetString(scan.Data));

    public IEnumerable<string> Marks => Events(EventTypes.Mark).Select(mark => $"{mark.Mark} {mark.Value}".TrimEnd());

    public void Connect()
    {
        Link.Up = true;
        Inbox.LinkChanged(isUp: true);
    }

    public void Disconnect()
    {
        Link.Up = false;
        Inbox.LinkChanged(isUp: false);
    }

    public void Scan(string code)
    {
        Inbox.Hold(new BadgeRead(Encoding.UTF8.GetBytes(code), "]Q1"));
        Run(50);
    }

    public void Press(int key, int millis)
    {
        Move(key, isDown: true);
        Run(millis);
        Move(key, isDown: false);
        Run(100);
    }

    /// <summary>A contact closes or opens while the loop is elsewhere.</summary>
    public void Move(int key, bool isDown)
    {
        KeysDown[key] = isDown;
        _ = Inbox.Put(new KeyEdge(key, isDown, Clock.MonotonicMillis));
    }

    /// <summary>The loop turns for a time, as often as it would on a board.</summary>
    public void Run(long millis, int step = 10)
    {
        for (var passed = 0L; passed < millis; passed += step)
        {
            Turn();
            Clock.Advance(step);
        }
    }

    private void Arrived(FairKiosk.Testing.LinkMessage message) =>
        Inbox.Arrived(new LinkMessage(message.Topic, message.Payload), string.Equals(message.Topic, Topics.Receipts(ReaderId), StringComparison.Ordinal));

    private IEnumerable<ReaderEvent> Events(string type) => Gateway.Events.Where(happened => string.Equals(happened.Type, type, StringComparison.Ordinal));

    private void Turn()
    {
        _reader.Turn(mostMillis: 0);
        _ = Link.Deliver();
    }

    bool IHandheldBoard.IsKeyDown(int key) => KeysDown[key];

    void IHandheldBoard.FeedWatchdog() => Fed++;

    void IHandheldHost.Rest(Rest rest) => Resting = rest;

    void IHandheldHost.Draw(ScreenText[] texts)
    {
        Drawn++;
        Screen = string.Join('|', texts.Select(text => text.Text));
    }

    void IHandheldHost.TakeUpdate() => UpdatesTaken++;

    void IHandheldHost.Log(string words) => Said.Add(words);

    void IConfigStore.KeepConfig(byte[] payload) => Configs.Add(payload);

    // The registers of a MAX17048: 3.8 V, the charge, and the rate at which that changes.
    bool IRegisterPort.TryRead(byte register, out int value)
    {
        value = register switch { 0x02 => 0xBE00, 0x04 => (Battery ?? 0) * 256, _ => IsCharging ? 0x0032 : 0xFFCE };
        return Battery != null;
    }
}
