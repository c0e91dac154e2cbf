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
        var store = new FlatStore();
        var settings = new ReaderSettings { ReaderId = "counter-1", Firmware = "0.1.0", CommandKey = Bench.Key, SegmentBytes = int.MaxValue };
        var core = new ReaderCore(settings, store, clock, new SwallowingLink(), new SilentIndicator(), new NullDisplay(), new SeededEntropy(1));
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

    // Files of a fixed size, so that what is measured is the core's.
    private sealed class FlatStore : IJournalStore
    {
        private readonly Dictionary<string, (byte[] Bytes, int Length)> _files = new(StringComparer.Ordinal);

        public long CapacityBytes => 16 * 1024 * 1024;

        public string[] List() => [.. _files.Keys];

        public long Length(string name) => _files[name].Length;

        public int Read(string name, long offset, byte[] buffer, int at, int count)
        {
            var (bytes, length) = _files[name];
            var available = (int)Math.Clamp(length - offset, 0, count);
            Array.Copy(bytes, (int)offset, buffer, at, available);
            return available;
        }

        public void Create(string name) => _files.Add(name, (new byte[1 << 20], 0));

        public void Append(string name, byte[] buffer, int at, int count) => Write(name, _files[name].Length, buffer, at, count);

        public void Sync(string name)
        {
        }

        public void Write(string name, long offset, byte[] buffer, int at, int count)
        {
            var (bytes, length) = _files[name];
            Array.Copy(buffer, at, bytes, (int)offset, count);
            _files[name] = (bytes, Math.Max(length, (int)offset + count));
        }

        public void Delete(string name) => _files.Remove(name);
    }
}
