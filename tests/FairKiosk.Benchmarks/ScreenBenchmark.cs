using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using FairKiosk.Benchmarks.Load;
using FairKiosk.Benchmarks.Pages;
using FairKiosk.EndToEnd.Tests.Harness;
using FairKiosk.Gateway.Broker;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Benchmarks;

/// <summary>
/// From the instant at which a reader has a scan to send to the arrival of the board that counts it, while readers scan without a pause. Real broker,
/// real gateway process, real HTTP. Each reader has a booth of its own and no visitor comes twice: a board that shows n visits at a booth holds
/// the first n scans of its reader.
/// </summary>
internal static partial class ScreenBenchmark
{
    private const int Readers = 20;
    private const int ScansPerSecond = 500;
    private const int Seconds = 30;
    private const int WarmUpSeconds = 5;
    private const double AimMillis = 250;
    private const string Organiser = "organiser";

    // Before the scans, a journal has its boot and its anchor, each a message of its own.
    private const int MessagesBefore = 2;

    // Pages that are open beside the measured one, as on a wall and at the info desk.
    private const int OtherPages = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(Results results, bool quick)
    {
        var seconds = WarmUpSeconds + (quick ? Seconds / 10 : Seconds);
        var scansEach = seconds * ScansPerSecond / Readers;
        using var folder = new TemporaryFolder();
        // Once without setup: it makes the ports that the activation files name.
        await using var gateway = new GatewayProcess(folder["data"]);
        await gateway.StartAsync();
        await gateway.StopAsync();
        var today = TimeProvider.System.GetUtcNow();
        SetUp(gateway.DataFolder, today);
        await gateway.StartAsync();
        List<LoadJournal> journals =
        [
            .. Enumerable.Range(0, Readers).Select(reader => LoadJournal.Create(
                ReaderId(reader), Enumerable.Range(reader * scansEach, scansEach), today, new Random(reader), eventsPerBatch: 1)),
        ];
        var readers = journals.ConvertAll(journal => new LoadReader(journal, Delivery.OptionsOf(gateway.DataFolder, journal.ReaderId)));
        try
        {
            readers.ForEach(reader => reader.Connect());
            await Task.WhenAll(readers.Select(reader => reader.Connected)).WaitAsync(Patience);
            readers.ForEach(reader => reader.Send(MessagesBefore));
            var due = new long[Readers][];
            for (var reader = 0; reader < Readers; reader++)
            {
                due[reader] = new long[scansEach];
            }

            using var page = await PageClient.SignInAsync(gateway.Address, Organiser);
            using var ending = new CancellationTokenSource();
            var others = Enumerable.Range(0, OtherPages).Select(_ => WatchAsync(page, ending.Token)).ToList();
            var watching = WatchAsync(page, due, scansEach);
            await ScanAsync(readers, due, scansEach);
            var (millis, boards) = await watching.WaitAsync(Patience);
            await ending.CancelAsync();
            await Task.WhenAll(others);
            results.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"scan to screen: {ScansPerSecond} scans/s of {Readers} readers for {seconds - WarmUpSeconds} s, each a message of its own, {1 + OtherPages} open Live pages, {boards / (double)seconds:F1} boards/s each; from a reader's beep to the board that counts the scan"),
                string.Create(CultureInfo.InvariantCulture, $"median {Statistics.Median(millis):F0} ms, p99 {Statistics.Quantile(millis, 0.99):F0} ms, longest {millis.Max():F0} ms"),
                aim: string.Create(CultureInfo.InvariantCulture, $"p99 ≤ {AimMillis} ms"),
                met: Statistics.Quantile(millis, 0.99) <= AimMillis);
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
            await gateway.StopAsync();
        }
    }

    // Readers one after the other, evenly. What is late is sent at once, and its time runs from when it was due.
    private static async Task ScanAsync(List<LoadReader> readers, long[][] due, int scansEach)
    {
        var began = Stopwatch.GetTimestamp();
        for (var scan = 0; scan < scansEach * Readers; scan++)
        {
            var at = began + (long)(scan * (double)Stopwatch.Frequency / ScansPerSecond);
            while (Stopwatch.GetTimestamp() < at)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            }

            Volatile.Write(ref due[scan % Readers][scan / Readers], at);
            readers[scan % Readers].Send(MessagesBefore + (scan / Readers) + 1);
        }
    }

    private static async Task<(List<double> Millis, int Boards)> WatchAsync(PageClient page, long[][] due, int scansEach)
    {
        var millis = new List<double>();
        var seen = new int[Readers];
        var boards = 0;
        using var stream = await page.StreamAsync("/live/stream");
        while (seen.Any(count => count < scansEach))
        {
            var board = await PageClient.NextBoardAsync(stream) ?? throw new InvalidOperationException("The stream ended.");
            var now = Stopwatch.GetTimestamp();
            boards++;
            foreach (Match booth in Visits().Matches(board))
            {
                var reader = int.Parse(booth.Groups["booth"].ValueSpan, CultureInfo.InvariantCulture);
                var visits = int.Parse(booth.Groups["visits"].ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
                for (; seen[reader] < visits; seen[reader]++)
                {
                    if (seen[reader] >= WarmUpSeconds * ScansPerSecond / Readers)
                    {
                        millis.Add(Stopwatch.GetElapsedTime(Volatile.Read(ref due[reader][seen[reader]]), now).TotalMilliseconds);
                    }
                }
            }
        }

        return (millis, boards);
    }

    // Reads and forgets, as a page that somebody else looks at.
    private static async Task WatchAsync(PageClient page, CancellationToken cancellationToken)
    {
        using var stream = await page.StreamAsync("/live/stream");
        while (!cancellationToken.IsCancellationRequested && await PageClient.NextBoardAsync(stream) is not null)
        {
        }
    }

    private static void SetUp(string dataFolder, DateTimeOffset today)
    {
        const string who = "benchmark";
        using var database = FairDatabase.Open(dataFolder, TimeProvider.System);
        var day = DateOnly.FromDateTime(today.UtcDateTime);
        // Open all day and the days around, so that it can be measured at any hour.
        database.Setup.SetFair(new FairEdition("fair", "Fair", "London", "Etc/UTC", day.AddDays(-1), day.AddDays(1), TimeOnly.MinValue, new TimeOnly(23, 59)), who);
        database.Setup.SetPavilion(new Pavilion("pavilion", "Pavilion", "1"), who);
        var activation = new Activation(dataFolder, database, TimeProvider.System);
        var broker = Gateway.Hosting.Ports.Keep(dataFolder).Broker;
        for (var reader = 0; reader < Readers; reader++)
        {
            var (id, booth) = (ReaderId(reader), string.Create(CultureInfo.InvariantCulture, $"booth-{reader}"));
            database.Setup.AddExhibitor(new Exhibitor(id, id, "JP"), who);
            database.Setup.AddStation(new Station(booth, booth, StationKind.Booth, [new Ownership(id, today.AddDays(-2), null)]), who);
            database.Setup.AddReader(id, id, who);
            database.Setup.Bind(id, booth, today.AddDays(-2), who);
            activation.Write(id, "127.0.0.1", broker, overTls: false);
        }

        database.Credentials.SetUser(Organiser, PageClient.Password, Roles.Organiser, exhibitorId: null, "test");
    }

    private static string ReaderId(int reader) => string.Create(CultureInfo.InvariantCulture, $"load-{reader}");

    [GeneratedRegex("id=\"v-booth-(?<booth>[0-9]+)\" data-number>(?<visits>[0-9,]+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Visits();
}
