using System.Diagnostics;
using System.Globalization;
using FairKiosk.EndToEnd.Tests.Harness;

namespace FairKiosk.Benchmarks;

/// <summary>What the gateway takes while nobody scans, and how long one waits for it.</summary>
internal static class GatewayStartBenchmark
{
    private const int Starts = 5;
    private const double AimSeconds = 1.5;
    private const double AimMegabytes = 150;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(15);

    public static async Task RunAsync(Results results)
    {
        using var folder = new TemporaryFolder();
        var seconds = new List<double>();
        double megabytes = 0;
        for (var start = 0; start <= Starts; start++)
        {
            var began = Stopwatch.GetTimestamp();
            await using var gateway = new GatewayProcess(folder["data"]);
            await gateway.StartAsync();
            if (start > 0)
            {
                // The first one makes the database.
                seconds.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            }

            if (start == Starts)
            {
                await Task.Delay(Idle, TimeProvider.System);
                megabytes = Machine.ResidentMegabytes(gateway.Id);
            }

            await gateway.StopAsync();
        }

        var median = Statistics.Median(seconds);
        results.Add(
            $"gateway: process start to ready, broker included, median of {Starts}",
            string.Create(CultureInfo.InvariantCulture, $"{median:F2} s"),
            aim: string.Create(CultureInfo.InvariantCulture, $"≤ {AimSeconds} s"),
            met: median <= AimSeconds);
        results.Add(
            string.Create(CultureInfo.InvariantCulture, $"gateway: resident memory after {Idle.TotalSeconds} s idle, without its broker"),
            string.Create(CultureInfo.InvariantCulture, $"{megabytes:F0} MB"),
            aim: string.Create(CultureInfo.InvariantCulture, $"≤ {AimMegabytes} MB"),
            met: megabytes <= AimMegabytes);
    }
}
