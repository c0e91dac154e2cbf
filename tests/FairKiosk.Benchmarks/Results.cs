using System.Globalization;
using System.Text;

namespace FairKiosk.Benchmarks;

/// <summary>Collects what the benchmarks found and writes it down with machine and date.</summary>
internal sealed class Results(TextWriter console)
{
    private readonly List<Result> _results = [];
    private readonly string _loadBefore = Machine.Load();

    public void Add(string what, string measured, string ratio = "", string aim = "", bool? met = null)
    {
        _results.Add(new Result(what, measured, ratio, aim, met));
        console.WriteLine($"{what}: {measured}{(ratio.Length > 0 ? $", ratio {ratio}" : string.Empty)}{(met is { } reached ? reached ? ", met" : ", NOT met" : string.Empty)}");
    }

    public void Note(string text) => console.WriteLine(text);

    /// <param name="arguments">What the program was started with.</param>
    public string ToMarkdown(string arguments, DateOnly day)
    {
        var text = new StringBuilder();
        text.AppendLine("# Benchmark results").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Written by `dotnet run -c Release --project tests/FairKiosk.Benchmarks{(arguments.Length > 0 ? " -- " : "")}{arguments}`. Ratios travel between machines, times do not.");
        text.AppendLine("Broker, gateway and the load itself share the cores; the bare SQLite that they are compared with has them alone.").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Measured on {day:yyyy-MM-dd}. {Machine.Describe()}");
        text.AppendLine(CultureInfo.InvariantCulture, $"In the minute before it began, other programs kept {_loadBefore} cores' worth of work waiting or running (load average); on a machine of one's own that is about 0.").AppendLine();
        text.AppendLine("| what | measured | ratio | aim | met |").AppendLine("|---|---|---|---|---|");
        foreach (var result in _results)
        {
            var met = result.Met is { } reached ? reached ? "yes" : "no" : string.Empty;
            text.AppendLine(CultureInfo.InvariantCulture, $"| {result.What} | {result.Measured} | {result.Ratio} | {result.Aim} | {met} |");
        }

        return text.ToString();
    }
}
