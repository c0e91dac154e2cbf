using FairKiosk.Benchmarks;
using FairKiosk.EndToEnd.Tests.Harness;

// All benchmarks, or those named: core, beep, start, throughput, catchup. Only a run of all of them is written down.
var results = new Results(Console.Out);
bool Wanted(string name) => args.Length == 0 || args.Contains(name, StringComparer.Ordinal);

if (Wanted("core"))
{
    ReaderCoreBenchmark.Run(results);
}

if (Wanted("start"))
{
    await GatewayStartBenchmark.RunAsync(results);
}

if (Wanted("beep"))
{
    await BeepBenchmark.RunAsync(results);
}

if (Wanted("throughput"))
{
    await ThroughputBenchmark.RunAsync(results);
}

if (Wanted("catchup"))
{
    await CatchUpBenchmark.RunAsync(results);
}

if (args.Length == 0)
{
    var file = Path.Combine(Programs.Root, "tests", "FairKiosk.Benchmarks", "results.md");
    await File.WriteAllTextAsync(file, results.ToMarkdown(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)));
    results.Note($"Written to {file}");
}
