using FairKiosk.Benchmarks;
using FairKiosk.EndToEnd.Tests.Harness;

// All benchmarks, or those named: core, beep, start, throughput, catchup. Only a whole run of all of them is written down;
// "quick" takes smaller loads, to see that everything still works.
var results = new Results(Console.Out);
var quick = args.Contains("quick", StringComparer.Ordinal);
string[] named = [.. args.Where(name => name != "quick")];
bool Wanted(string name) => named.Length == 0 || named.Contains(name, StringComparer.Ordinal);

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
    await ThroughputBenchmark.RunAsync(results, quick);
}

if (Wanted("catchup"))
{
    await CatchUpBenchmark.RunAsync(results, quick);
}

if (args.Length == 0)
{
    var file = Path.Combine(Programs.Root, "tests", "FairKiosk.Benchmarks", "results.md");
    await File.WriteAllTextAsync(file, results.ToMarkdown(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)));
    results.Note($"Written to {file}");
}
