using System.Globalization;
using FairKiosk.Benchmarks.Load;
using FairKiosk.Benchmarks.Replay;
using FairKiosk.EndToEnd.Tests.Harness;

namespace FairKiosk.Benchmarks;

/// <summary>Durable events per second from publish to receipt, through a real broker and a real gateway process, against what SQLite
/// alone makes of the very statements that the gateway's writer runs. Each run of either begins with the same data.</summary>
internal static class ThroughputBenchmark
{
    private const int Readers = 12;
    private const int ScansPerReader = 5000;
    private const int SinglesPerReader = 250;
    private const int Runs = 3;
    private const double LeastOfBare = 0.6;
    private const double AimOfBare = 0.8;
    private const double AimOfSingles = 3;

    // Eleven in the morning of the demo's first day, inside its opening hours.
    private static readonly DateTimeOffset Start = new(2026, 11, 16, 10, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync(Results results, bool quick)
    {
        var scans = quick ? ScansPerReader / 20 : ScansPerReader;
        var singlesEach = quick ? SinglesPerReader / 10 : SinglesPerReader;
        using var folder = new TemporaryFolder();
        await using var gateway = new GatewayProcess(folder["data"], "--demo", "--demo-clock", DemoClock());
        await gateway.StartAsync();
        await gateway.StopAsync();
        // Before the load comes: the same start for the bare runs.
        using var bare = new ReplayBench(folder["data"], folder["bare"]);

        var loads = new Loads();
        var warming = loads.Next(scans / 5);
        var load = loads.Next(scans);
        var events = load.Sum(journal => journal.Head);
        var rates = new List<double>();
        var sizes = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            bare.RestoreTo(gateway.DataFolder);
            await gateway.StartAsync();
            await Delivery.RunAsync(warming, gateway.DataFolder, countConnecting: false);
            var transactions = await Metrics.ReadAsync(gateway, "fairkiosk_transactions_total");
            var (took, _) = await Delivery.RunAsync(load, gateway.DataFolder, countConnecting: false);
            rates.Add(events / took.TotalSeconds);
            sizes.Add(events / (await Metrics.ReadAsync(gateway, "fairkiosk_transactions_total") - transactions));
            await gateway.StopAsync();
        }

        var rate = Statistics.Median(rates);
        var size = Statistics.Median(sizes);
        results.Add(
            $"durable events, publish to receipt: {Readers} readers, real broker and gateway process, vCard badges, median of {Runs} runs of {Readers * scans:N0}",
            string.Create(CultureInfo.InvariantCulture, $"{rate:N0} events/s in transactions of {size:N0}"));

        var replayed = Statistics.Median([.. Enumerable.Range(0, Runs).Select(_ => bare.Rate(warming, load, (int)Math.Round(size)))]);
        results.Add(
            string.Create(CultureInfo.InvariantCulture, $"(a) against the gateway's own SQL replayed by bare SQLite, {size:N0} events a transaction, median of {Runs}"),
            string.Create(CultureInfo.InvariantCulture, $"{replayed:N0} events/s"),
            string.Create(CultureInfo.InvariantCulture, $"{rate / replayed:F2}"),
            string.Create(CultureInfo.InvariantCulture, $"≥ {LeastOfBare}, better {AimOfBare}"),
            rate / replayed >= LeastOfBare);

        var singleEvents = loads.Next(singlesEach, eventsPerBatch: 1);
        var singles = Statistics.Median([.. Enumerable.Range(0, Runs).Select(_ => bare.Rate(warming, singleEvents, 1))]);
        results.Add(
            "(b) against the same with one transaction an event",
            string.Create(CultureInfo.InvariantCulture, $"{singles:N0} events/s"),
            string.Create(CultureInfo.InvariantCulture, $"{rate / singles:F2}"),
            string.Create(CultureInfo.InvariantCulture, $"≥ {AimOfSingles}"),
            rate / singles >= AimOfSingles);
    }

    /// <summary>A demo whose time stands at the load's day and runs as fast as ours.</summary>
    public static string DemoClock() => string.Create(
        CultureInfo.InvariantCulture, $"2026-11-16T08:00:00Z,1,{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}");

    /// <summary>One load after the other, each with visitors of its own: its badges were not seen before.</summary>
    private sealed class Loads
    {
        private readonly Random _random = new(1);
        private int _nextVisitor;

        public List<LoadJournal> Next(int scans, int eventsPerBatch = Wire.Limits.MaxBatchEvents)
        {
            var visitors = Readers * scans / 5;
            List<LoadJournal> journals =
            [
                .. Enumerable.Range(1, Readers).Select(number => LoadJournal.Create(
                    number <= 8 ? $"counter-{number}" : $"pocket-{number - 8}", scans, _nextVisitor, visitors, Start, _random, eventsPerBatch)),
            ];
            _nextVisitor += visitors;
            return journals;
        }
    }
}
