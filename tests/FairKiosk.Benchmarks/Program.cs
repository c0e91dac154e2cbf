using System.Globalization;
using FairKiosk.Benchmarks;
using FairKiosk.EndToEnd.Tests.Harness;

// All benchmarks, or those named. Only a whole run of all of them is written to results.md, and "pages" with a number of events to a file of its own;
// "quick" takes smaller loads, to see that everything still works.
string[] known = ["core", "start", "beep", "throughput", "catchup", "screen", "pages"];
var results = new Results(Console.Out);
var quick = args.Contains("quick", StringComparer.Ordinal);
var events = args.Select(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null).FirstOrDefault(number => number > 0);
string[] named = [.. args.Where(name => name != "quick" && name != events?.ToString(CultureInfo.InvariantCulture))];
if (named.Except(known, StringComparer.Ordinal).Any() || (events is not null && named is not ["pages"]))
{
    results.Note($"Benchmarks: {string.Join(", ", known)}; all when none is named. \"quick\" takes smaller loads. \"pages 10000000\" takes so many events.");
    return 2;
}

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

if (Wanted("screen"))
{
    await ScreenBenchmark.RunAsync(results, quick);
}

if (Wanted("pages"))
{
    await PagesBenchmark.RunAsync(results, quick, events ?? PagesBenchmark.Events);
}

if (args.Length == 0 || (events is not null && !quick))
{
    var file = Path.Combine(Programs.Root, "tests", "FairKiosk.Benchmarks", events is null ? "results.md" : "results-large.md");
    await File.WriteAllTextAsync(file, results.ToMarkdown(string.Join(' ', args), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)));
    results.Note($"Written to {file}");
}

return 0;
