using System.Text;
using FairKiosk.Reader.Ports;
using FairKiosk.Simulator;
using FairKiosk.Testing;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Tests;

/// <summary>A reader on a table: its core, storage, clock, light, and a link to a test gateway.</summary>
internal sealed class Bench
{
    internal static readonly byte[] Key = [.. Enumerable.Range(0, 16).Select(i => (byte)i)];
    private readonly IEntropy _entropy;
    private readonly int _segmentBytes;

    internal Bench(MemoryJournalStore? store = null, FaultPlan? plan = null, int seed = 1, int segmentBytes = 262_144)
    {
        Store = store ?? new MemoryJournalStore();
        Link = new TestLink(Clock, plan);
        Gateway = new TestGateway(Link, Clock);
        _entropy = new SeededEntropy(seed);
        _segmentBytes = segmentBytes;
        Link.Reader = message => Core!.MessageArrived(message.Topic, message.Payload, message.Payload.Length);
        Core = Start();
    }

    internal MemoryJournalStore Store { get; }

    internal ManualReaderClock Clock { get; } = new() { MonotonicMillis = 1000 };

    internal TestLink Link { get; }

    internal TestGateway Gateway { get; }

    internal RecordingIndicator Indicator { get; } = new();

    internal RecordingDisplay Display { get; } = new();

    internal ReaderCore Core { get; private set; }

    /// <summary>Gets the data of every scan that was answered with a beep.</summary>
    internal List<string> Beeped { get; } = [];

    internal ScanOutcome Present(string text, string symbology = "]Q1")
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var outcome = Core.Present(bytes, 0, bytes.Length, symbology);
        if (outcome == ScanOutcome.Accepted)
        {
            Beeped.Add(text);
        }

        return outcome;
    }

    internal void PresentMany(int count, string prefix = "badge")
    {
        for (var i = 0; i < count; i++)
        {
            Clock.Advance(10);
            Present($"{prefix}-{Beeped.Count}");
        }
    }

    internal void LinkUp()
    {
        Link.Up = true;
        Core.LinkUp();
    }

    internal void LinkDown()
    {
        Link.Up = false;
        Core.LinkDown();
    }

    /// <summary>Runs the host's loop for a time.</summary>
    internal void Run(long millis, int step = 50)
    {
        for (var passed = 0L; passed < millis; passed += step)
        {
            Core.Tick();
            Link.Deliver();
            Clock.Advance(step);
        }

        Core.Tick();
    }

    /// <summary>The process dies and starts again: what was synced is there, the clock begins anew or not.</summary>
    internal void Kill(int tornBytes = 0, long? monotonicMillis = null)
    {
        Store.LosePower(tornBytes);
        Restart(monotonicMillis);
    }

    internal void Restart(long? monotonicMillis = null)
    {
        Clock.MonotonicMillis = monotonicMillis ?? Clock.MonotonicMillis;
        Core = Start();
        if (Link.Up)
        {
            Core.LinkUp();
        }
    }

    /// <summary>Every beep is at the gateway exactly once, and no sequence has two contents.</summary>
    internal void AssertDelivered()
    {
        var delivered = Gateway.Events.Where(e => e.Type == EventTypes.Scan).Select(e => Encoding.UTF8.GetString(e.Data)).Order(StringComparer.Ordinal);
        Assert.Equal(Beeped.Order(StringComparer.Ordinal), delivered);
        Assert.Empty(Gateway.Conflicts);
    }

    private ReaderCore Start()
    {
        var settings = new ReaderSettings
        {
            ReaderId = "counter-1",
            Firmware = "0.1.0",
            CommandKey = Key,
            SegmentBytes = _segmentBytes,
        };
        var core = new ReaderCore(settings, Store, Clock, Link, Indicator, Display, _entropy);
        core.Open();
        return core;
    }
}
