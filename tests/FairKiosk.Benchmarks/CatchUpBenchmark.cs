using System.Globalization;
using FairKiosk.Benchmarks.Load;
using FairKiosk.EndToEnd.Tests.Harness;
using FairKiosk.Gateway.Broker;
using FairKiosk.Storage;

namespace FairKiosk.Benchmarks;

/// <summary>The morning after a night without a gateway: every reader comes back at once with a full journal.</summary>
internal static class CatchUpBenchmark
{
    private const int Readers = 200;
    private const int ScansPerReader = 500;

    private static readonly DateTimeOffset Start = new(2026, 11, 16, 10, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync(Results results, bool quick)
    {
        var scans = quick ? ScansPerReader / 20 : ScansPerReader;
        using var folder = new TemporaryFolder();
        await using var gateway = new GatewayProcess(folder["data"], "--demo", "--demo-clock", ThroughputBenchmark.DemoClock());
        await gateway.StartAsync();
        await gateway.StopAsync();
        string[] names = [.. Enumerable.Range(1, Readers).Select(number => string.Create(CultureInfo.InvariantCulture, $"load-{number}"))];
        MakeKnown(gateway.DataFolder, names);
        var random = new Random(2);
        List<LoadJournal> journals = [.. names.Select(name => LoadJournal.Create(name, scans, firstVisitor: 0, Readers * scans / 5, Start, random))];

        await gateway.StartAsync();
        var (took, waits) = await Delivery.RunAsync(journals, gateway.DataFolder, countConnecting: true);
        var committed = await Metrics.ReadAsync(gateway, "fairkiosk_events_committed_total");
        await gateway.StopAsync();

        var events = journals.Sum(journal => journal.Head);
        if ((long)committed != events)
        {
            throw new InvalidOperationException($"{committed} events stored of {events}.");
        }

        results.Add(
            $"catch-up: {Readers} readers × {scans} queued scans, from the first connection to the last receipt; {waits} answers \"wait\", {events:N0} events stored, none twice",
            string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds:F1} s, {events / took.TotalSeconds:N0} events/s"));
    }

    private static void MakeKnown(string dataFolder, string[] names)
    {
        using var database = FairDatabase.Open(dataFolder, TimeProvider.System);
        var setup = database.Setup.Read();
        var stations = setup.Stations.Keys.Order(StringComparer.Ordinal).ToList();
        var activation = new Activation(dataFolder, database, TimeProvider.System);
        var broker = Gateway.Hosting.Ports.Keep(dataFolder).Broker;
        for (var i = 0; i < names.Length; i++)
        {
            database.Setup.AddReader(names[i], names[i], "benchmark");
            database.Setup.Bind(names[i], stations[i % stations.Count], setup.Fair!.StartsAtUtc, "benchmark");
            activation.Write(names[i], "127.0.0.1", broker, overTls: false);
        }
    }
}
