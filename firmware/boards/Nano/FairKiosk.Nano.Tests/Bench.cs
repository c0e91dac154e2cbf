using FairKiosk.Reader;
using FairKiosk.Wire;

namespace FairKiosk.Nano.Tests;

/// <summary>A tap puck on a table: its core with a board's small buffers, storage, clock, light, and a link to a gateway.</summary>
internal sealed class Bench
{
    internal const string ReaderId = "puck-1";

    // As the puck has them.
    internal const int LongestRead = 2048;
    internal const int BatchBytes = 4096;
    internal static readonly byte[] Key = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    private readonly Dice _entropy;
    private readonly int _segmentBytes;
    private uint[] _kept = new uint[16];

    internal Bench(long capacityBytes = 60_000, int segmentBytes = 4000, int seed = 1)
        : this(new BenchStore(capacityBytes), segmentBytes, seed)
    {
    }

    internal Bench(BenchStore store, int segmentBytes, int seed)
    {
        Store = store;
        Link = new BenchLink(Clock);
        Gateway = new BenchGateway(Link, Clock);
        _entropy = new Dice(seed);
        _segmentBytes = segmentBytes;
        Core = Start();
    }

    internal BenchStore Store { get; }

    internal BenchClock Clock { get; } = new();

    internal BenchLink Link { get; }

    internal BenchGateway Gateway { get; }

    internal Lamp Lamp { get; } = new();

    internal ReaderCore Core { get; private set; }

    /// <summary>Gets how many scans were answered with a beep.</summary>
    internal int Kept { get; private set; }

    internal ScanOutcome Present(string text, string symbology = "]Q1") => Present(Utf8.GetBytes(text), symbology);

    internal ScanOutcome Present(byte[] bytes, string symbology)
    {
        var outcome = Core.Present(bytes, 0, bytes.Length, symbology);
        if (outcome == ScanOutcome.Accepted)
        {
            Expect(Crc32C.Compute(bytes, 0, bytes.Length));
        }

        return outcome;
    }

    internal void PresentMany(int count, string prefix = "badge-")
    {
        for (var i = 0; i < count; i++)
        {
            Clock.Advance(10);
            Present(prefix + Kept.ToString());
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
            Deliver();
            Clock.Advance(step);
        }

        Core.Tick();
    }

    internal void Deliver()
    {
        for (var letter = Link.Take(); letter != null; letter = Link.Take())
        {
            if (letter.ToGateway)
            {
                Gateway.Receive(letter);
            }
            else
            {
                Core.MessageArrived(letter.Topic, letter.Payload, letter.Payload.Length);
            }
        }
    }

    /// <summary>The power goes and comes again: the clock begins anew.</summary>
    internal void Kill(int tornBytes = 0)
    {
        Store.LosePower(tornBytes);
        Restart();
    }

    internal void Restart()
    {
        Clock.MonotonicMillis = 0;

        // As on a board, nothing of the reader before is left in memory.
        Core = null!;
        Core = Start();
        if (Link.Up)
        {
            Core.LinkUp();
        }
    }

    /// <summary>What another reader, or this one before its damage, has kept is expected here as well.</summary>
    internal void ExpectAllOf(Bench other)
    {
        for (var i = 0; i < other.Kept; i++)
        {
            Expect(other._kept[i]);
        }
    }

    /// <summary>How many of the scans that beeped the gateway does not have exactly once.</summary>
    internal int CountMissing()
    {
        var missing = 0;
        for (var i = 0; i < Kept; i++)
        {
            var found = 0;
            for (var j = 0; j < Gateway.JournalCount; j++)
            {
                found += Gateway.At(j).CountScans(_kept[i]);
            }

            missing += found == 1 ? 0 : 1;
        }

        return missing;
    }

    /// <summary>Every beep is at the gateway exactly once, nothing else is, and no sequence has two contents.</summary>
    internal void RequireDelivered()
    {
        var scans = 0;
        for (var i = 0; i < Gateway.JournalCount; i++)
        {
            scans += Gateway.At(i).CountScans();
            Require.Same(0, Gateway.At(i).Conflicts, "sequences with two contents");
        }

        Require.Same(0, CountMissing(), "beeps that did not arrive once");
        Require.Same(Kept, scans, "scans at the gateway");
        Require.Same(0, Core.Waiting, "events that wait");
    }

    private void Expect(uint dataCheck)
    {
        if (Kept == _kept.Length)
        {
            var larger = new uint[2 * Kept];
            System.Array.Copy(_kept, larger, Kept);
            _kept = larger;
        }

        _kept[Kept++] = dataCheck;
    }

    private ReaderCore Start()
    {
        var settings = new ReaderSettings
        {
            ReaderId = ReaderId,
            Firmware = "0.1.0",
            CommandKey = Key,
            SegmentBytes = _segmentBytes,
            LongestReadBytes = LongestRead,
            BatchBytes = BatchBytes,
        };
        var core = new ReaderCore(settings, Store, Clock, Link, Lamp, Lamp, _entropy);
        core.Open();
        return core;
    }
}
