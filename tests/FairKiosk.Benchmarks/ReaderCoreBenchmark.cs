using System.Diagnostics;
using System.Globalization;
using System.Text;
using FairKiosk.Reader;
using FairKiosk.Reader.Ports;
using FairKiosk.Testing;

namespace FairKiosk.Benchmarks;

/// <summary>The portable reader core alone, on a store that does nothing: what it costs a small board.</summary>
internal static class ReaderCoreBenchmark
{
    private const int WarmUp = 2000;
    private const int Scans = 5000;

    // Behind "BEGIN:VCARD", "VERSION:3.0", two line ends and "UID:V0000000": another badge each time.
    private const int LastDigitAt = 37;

    public static void Run(Results results)
    {
        var clock = new StillClock();
        var core = new ReaderCore(
            new ReaderSettings { ReaderId = "benchmark", Firmware = "benchmark", CommandKey = new byte[16], SegmentBytes = 256 * 1024 },
            new StillStore(),
            clock,
            new NoLink(),
            new NoIndicator(),
            new NullDisplay(),
            new CountingEntropy());
        core.Open();
        var badge = Encoding.UTF8.GetBytes(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:V0000000\r\nN:Visitor;Anna;;;\r\nFN:Anna Visitor\r\nORG:Firma GmbH\r\nEMAIL:anna@example.org\r\nEND:VCARD");
        Scan(core, clock, badge, WarmUp);

        var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        var began = Stopwatch.GetTimestamp();
        Scan(core, clock, badge, Scans);
        var took = Stopwatch.GetElapsedTime(began);
        var perScan = (GC.GetAllocatedBytesForCurrentThread() - allocatedBefore) / (double)Scans;

        results.Add(
            $"reader core: bytes allocated per scan, mean of {Scans} (a new segment every 2,000 scans or so included)",
            string.Create(CultureInfo.InvariantCulture, $"{perScan:F2} bytes"),
            aim: "0 in steady state",
            met: perScan < 1);
        results.Add(
            "reader core: time per scan without storage",
            string.Create(CultureInfo.InvariantCulture, $"{took.TotalMicroseconds / Scans:F1} µs"));
    }

    private static void Scan(ReaderCore core, StillClock clock, byte[] badge, int scans)
    {
        for (var scan = 0; scan < scans; scan++)
        {
            clock.MonotonicMillis += 3000;
            for (int digit = 0, rest = scan; digit < 7; digit++, rest /= 10)
            {
                badge[LastDigitAt - digit] = (byte)('0' + (rest % 10));
            }

            if (core.Present(badge, 0, badge.Length, "]Q1") != ScanOutcome.Accepted)
            {
                throw new InvalidOperationException("A badge was not accepted.");
            }

            core.Tick();
        }
    }

    private sealed class StillClock : IReaderClock
    {
        public long MonotonicMillis { get; set; }

        public bool TryGetUtc(out long utcMillis, out int errorMillis, out bool synchronised)
        {
            utcMillis = 0;
            errorMillis = 0;
            synchronised = false;
            return false;
        }
    }

    private sealed class NoLink : ILink
    {
        public bool Publish(string topic, byte[] payload, int count, bool retained) => false;
    }

    private sealed class NoIndicator : IIndicator
    {
        public void Show(Signal signal)
        {
        }
    }

    private sealed class CountingEntropy : IEntropy
    {
        private byte _next;

        public void Fill(byte[] buffer)
        {
            for (var i = 0; i < buffer.Length; i++)
            {
                buffer[i] = _next++;
            }
        }
    }
}
