using System.Globalization;
using FairKiosk.EndToEnd.Tests.Harness;

namespace FairKiosk.Benchmarks;

internal static class Metrics
{
    public static async Task<double> ReadAsync(GatewayProcess gateway, string name)
    {
        using var http = new HttpClient { BaseAddress = gateway.Address };
        var text = await http.GetStringAsync("/metrics");
        var line = text.Split('\n').First(line => line.StartsWith($"{name} ", StringComparison.Ordinal));
        return double.Parse(line[(name.Length + 1)..], CultureInfo.InvariantCulture);
    }
}
