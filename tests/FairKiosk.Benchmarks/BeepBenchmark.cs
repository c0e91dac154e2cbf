using System.Diagnostics;
using System.Globalization;
using FairKiosk.EndToEnd.Tests.Harness;

namespace FairKiosk.Benchmarks;

/// <summary>From the last byte of a code to the beep, through a real reader process that fsyncs its journal in between.</summary>
internal static class BeepBenchmark
{
    private const int WarmUp = 50;
    private const int Scans = 500;
    private const double AimMillis = 50;

    public static async Task RunAsync(Results results)
    {
        using var folder = new TemporaryFolder();
        await using var gateway = new GatewayProcess(folder["data"], "--demo");
        await gateway.StartAsync();
        await using var reader = new WitnessedReader("counter-1", Path.Combine(gateway.DataFolder, "activation", "counter-1.json"), folder["state"]);
        reader.Start();
        var millis = new List<double>();
        for (var scan = 0; scan < WarmUp + Scans; scan++)
        {
            var began = Stopwatch.GetTimestamp();
            if (!await reader.PresentAsync($"badge {scan}"))
            {
                throw new InvalidOperationException($"The reader died: {reader.Transcript}");
            }

            if (scan >= WarmUp)
            {
                millis.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }

        if (reader.Beeped.Count != WarmUp + Scans)
        {
            throw new InvalidOperationException("Not every badge was accepted.");
        }

        var median = Statistics.Median(millis);
        results.Add(
            $"reader: last byte of a code to the beep, fsync included, median of {Scans} (99 % within {Statistics.Quantile(millis, 0.99).ToString("F1", CultureInfo.InvariantCulture)} ms)",
            string.Create(CultureInfo.InvariantCulture, $"{median:F1} ms"),
            aim: string.Create(CultureInfo.InvariantCulture, $"≤ {AimMillis} ms"),
            met: median <= AimMillis);
    }
}
