using System.Text;
using FairKiosk.Reader.Ports;
using FairKiosk.Testing;

namespace FairKiosk.Reader.Tests;

public sealed class AllocationTests
{
    private const int Scans = 500;

    [Fact]
    public void A_scan_allocates_nothing_once_the_reader_is_warm_online_or_not()
    {
        var clock = new ManualReaderClock { MonotonicMillis = 1000 };
        var settings = new ReaderSettings { ReaderId = "counter-1", Firmware = "0.1.0", CommandKey = Bench.Key, SegmentBytes = int.MaxValue };
        var core = new ReaderCore(settings, new StillStore(), clock, new SwallowingLink(), new SilentIndicator(), new NullDisplay(), new SeededEntropy(1));
        core.Open();
        core.LinkUp();
        var badges = Enumerable.Range(0, 2 * Scans).Select(i => Encoding.UTF8.GetBytes($"BADGE-{i:D6}-鈴木")).ToArray();

        // Warm-up also passes the first status and the first batches.
        Present(core, clock, badges.AsSpan(0, Scans));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Present(core, clock, badges.AsSpan(Scans));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Present(ReaderCore core, ManualReaderClock clock, ReadOnlySpan<byte[]> badges)
    {
        foreach (var badge in badges)
        {
            clock.Advance(1);
            if (core.Present(badge, 0, badge.Length, "]Q1") != ScanOutcome.Accepted)
            {
                throw new InvalidOperationException("not accepted");
            }

            core.Tick();
        }
    }

    private sealed class SwallowingLink : ILink
    {
        public bool Publish(string topic, byte[] payload, int count, bool retained) => true;
    }

    private sealed class SilentIndicator : IIndicator
    {
        public void Show(Signal signal)
        {
        }
    }
}
