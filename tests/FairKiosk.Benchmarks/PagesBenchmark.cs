using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using FairKiosk.Benchmarks.Pages;
using FairKiosk.EndToEnd.Tests.Harness;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Storage;
using FairKiosk.Storage.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace FairKiosk.Benchmarks;

/// <summary>How long the pages take over a large fair, over HTTP from a gateway in this process, and what the sqlite3 shell takes for the same statements.</summary>
internal static class PagesBenchmark
{
    /// <summary>What is measured when nobody names a number.</summary>
    public const int Events = 100_000;

    private const int ManyEvents = 1_000_000;
    private const int WarmUp = 10;
    private const int Loads = 200;
    private const double AimMillis = 50;
    private const string Organiser = "organiser";
    private const string Booth = "booth";

    private static readonly (string Who, string Address, string What)[] Pages =
    [
        (Organiser, "/live", "Live, today"),
        (Organiser, "/live?span=fair", "Live, the whole fair"),
        (Organiser, "/live/stream", "Live: a new stream to its first board"),
        (Booth, "/leads", "Leads, first page"),
        (Booth, "/leads?from=9900", "Leads, last page"),
        (Booth, "/leads?search=visitor77", "Leads, search that finds some"),
        (Booth, "/leads?search=FIRMA-7+%EF%BC%A1nn%C3%A4", "Leads, search for two words in another spelling"),
        (Booth, "/leads?search=nobody+of+that+name", "Leads, search that finds none"),
        (Booth, "/leads?search=exampel", "Leads, search for a word with two letters that changed places"),
        (Booth, "/leads?rating=hot", "Leads, those rated hot"),
        (Booth, "/leads?day=2026-11-17", "Leads, those of one day"),
        (Booth, "/leads?sort=name", "Leads, by name"),
        (Booth, "/leads?sort=company", "Leads, by company"),
        (Booth, "/leads?sort=rating", "Leads, by rating"),
        (Booth, "/leads/exports", "Exports"),
    ];

    public static async Task RunAsync(Results results, bool quick, int events)
    {
        SqliteShell.MustBeThere();
        using var folder = new TemporaryFolder();
        var fair = new LargeFair(events, booths: events < ManyEvents ? 8 : 40);
        var began = Stopwatch.GetTimestamp();
        fair.Create(folder["data"], database =>
        {
            database.Credentials.SetUser(Organiser, PageClient.Password, Roles.Organiser, exhibitorId: null, "test");
            database.Credentials.SetUser(Booth, PageClient.Password, Roles.Exhibitor, LargeFair.FirstFirm, "test");
        });
        var file = Path.Combine(folder["data"], FairDatabase.FileName);
        results.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{fair.Events:N0} events made by SQL in {Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s, {new FileInfo(file).Length / 1e6:N0} MB"));

        await using var host = await GatewayHost.StartAsync(new GatewayOptions
        {
            DataFolder = folder["data"],
            WebPort = 0,
            BrokerPort = 0,
            Time = new SteppedTime(LargeFair.Now),
        });
        Export(host.Database);
        using var organiser = await PageClient.SignInAsync(host.Address, Organiser);
        using var booth = await PageClient.SignInAsync(host.Address, Booth);
        foreach (var (who, address, what) in Pages)
        {
            var client = who == Organiser ? organiser : booth;
            var statements = await StatementsAsync(host, client, address);
            var millis = await MeasureAsync(host, client, address, quick ? Loads / 10 : Loads);
            var shell = await SqliteShell.MillisAsync(file, statements, quick ? 3 : 30);
            var median = Statistics.Median(millis);
            var slowest = Statistics.Quantile(millis, 0.99);
            results.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what}: {fair.Events:N0} events, {(who == Organiser ? $"{fair.Booths} booths" : $"{fair.LeadsOfFirst:N0} leads of the booth")}; the same {statements.Count} statements in the sqlite3 shell {shell:F1} ms"),
                string.Create(CultureInfo.InvariantCulture, $"median {median:F1} ms, p99 {slowest:F1} ms"),
                string.Create(CultureInfo.InvariantCulture, $"{median / shell:F1}"),
                string.Create(CultureInfo.InvariantCulture, $"p99 ≤ {AimMillis} ms"),
                slowest <= AimMillis);
        }
    }

    // Once the hot ones, then what was seen until the third day: some leads in no export, some in two. One was rated again since.
    private static void Export(FairDatabase database)
    {
        foreach (var filter in new[] { new LeadFilter { Rating = "hot" }, new LeadFilter { Day = new DateOnly(2026, 11, 17) }, new LeadFilter { Day = new DateOnly(2026, 11, 18) } })
        {
            database.Exports.Record(LargeFair.FirstFirm, "xlsx", database.Leads.List(LargeFair.FirstFirm, filter), Booth);
        }

        var again = database.Leads.List(LargeFair.FirstFirm, new LeadFilter { Rating = "hot", Limit = 1 })[0];
        database.Leads.Rate(LargeFair.FirstFirm, again.Badge, "cold", Booth);
    }

    /// <summary>What one load of the page asks SQLite; of two that read at the same time, the transactions would not be those of one.</summary>
    private static async Task<IReadOnlyList<string>> StatementsAsync(GatewayHost host, PageClient client, string address)
    {
        await LoadAsync(host, client, address);
        // The gateway notices a moment later that a stream was closed, and reads for it until then.
        while (host.Metrics.LiveStreams > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }

        var heard = new ConcurrentQueue<string>();
        host.Database.TraceReads(heard.Enqueue);
        await LoadAsync(host, client, address);
        host.Database.TraceReads(null);
        return [.. heard.Where(sql => !sql.StartsWith("BEGIN", StringComparison.Ordinal) && sql is not ("COMMIT;" or "ROLLBACK;"))];
    }

    private static async Task<List<double>> MeasureAsync(GatewayHost host, PageClient client, string address, int loads)
    {
        var millis = new List<double>();
        for (var load = 0; load < WarmUp + loads; load++)
        {
            var took = await LoadAsync(host, client, address);
            if (load >= WarmUp)
            {
                millis.Add(took.TotalMilliseconds);
            }
        }

        return millis;
    }

    // Something was scanned just now: no board that was read before will do.
    private static async Task<TimeSpan> LoadAsync(GatewayHost host, PageClient client, string address)
    {
        host.Services.GetRequiredService<LiveSignal>().Raise();
        var began = Stopwatch.GetTimestamp();
        if (address.EndsWith("/stream", StringComparison.Ordinal))
        {
            using var stream = await client.StreamAsync(address);
            _ = await PageClient.NextBoardAsync(stream) ?? throw new InvalidOperationException("The stream ended without a board.");
            return Stopwatch.GetElapsedTime(began);
        }

        await client.GetAsync(address);
        return Stopwatch.GetElapsedTime(began);
    }
}
