using System.Globalization;
using System.Text.Json;
using FairKiosk.EndToEnd.Tests.Harness;
using Xunit.Abstractions;

namespace FairKiosk.EndToEnd.Tests;

/// <summary>A simulated day through every part as its own process: what the gateway counts is what the simulator did.</summary>
public sealed class WholePathTests(ITestOutputHelper output)
{
    // Nine hours of fair in 54 seconds.
    private const int Speed = 600;

    // The ledger knows nothing of the plan of meetings, and so not whose those are that come to the meeting table.
    private const string AtBooths = "station_id <> 'table-1'";

    private static readonly TimeSpan DayPatience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan DeliveryPatience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task The_counts_of_a_day_equal_the_ledger()
    {
        using var folder = new TemporaryFolder();
        var clock = string.Create(
            CultureInfo.InvariantCulture, $"2026-11-16T08:00:00Z,{Speed},{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}");
        await using var gateway = new GatewayProcess(folder["data"], "--demo", "--demo-clock", clock);
        await gateway.StartAsync();
        await using var simulator = ChildProcess.Start(
            Programs.Simulator, "--booths", "8", "--readers", "12", "--seed", "7", "--speed", Speed.ToString(CultureInfo.InvariantCulture),
            "--minutes", "540", "--data", gateway.DataFolder, "--ledger", folder["ledger.json"]);
        var code = await simulator.ExitAsync(DayPatience);
        Assert.True(code == 0, simulator.Transcript);

        using var ledger = JsonDocument.Parse(await File.ReadAllTextAsync(folder["ledger.json"]));
        var fair = ledger.RootElement.GetProperty("fair");
        var accepted = ledger.RootElement.GetProperty("readers").EnumerateArray().Sum(reader => reader.GetProperty("accepted").GetInt32());
        Assert.True(accepted > 100, $"Only {accepted} scans in a day.");
        var store = new Store(gateway.DataFolder);
        await Eventually.TrueAsync(
            "every scan is stored", DeliveryPatience, () => Task.FromResult(store.Scans().Count == accepted), () => $"{store.Scans().Count} of {accepted}\n{gateway.Transcript}");

        Assert.Equal(0, ledger.RootElement.GetProperty("surprises").GetInt32());
        Assert.Equal(Booths(fair), Counted(store));
        Assert.Equal(fair.GetProperty("visitors").GetInt64(), store.One<long>($"SELECT count(DISTINCT badge) FROM visit WHERE {AtBooths}"));
        Assert.Equal(Leads(ledger.RootElement), store.Query<string>($"SELECT exhibitor_id || ' ' || count(*) FROM lead WHERE badge IN (SELECT badge FROM visit WHERE {AtBooths}) GROUP BY exhibitor_id ORDER BY exhibitor_id"));
        output.WriteLine($"{accepted} scans, {fair.GetProperty("visitors")} visitors, {fair.GetProperty("visits")} visits, {fair.GetProperty("meetings")} meetings");

        Assert.Equal(0, await gateway.StopAsync());
        var (verified, said) = await ChildProcess.RunAsync(Programs.Gateway, "rebuild", "--verify", "--data", gateway.DataFolder);
        Assert.True(verified == 0, said);
    }

    private static IEnumerable<string> Booths(JsonElement counts) => counts.GetProperty("booths").EnumerateArray()
        .Where(booth => booth.GetProperty("visits").GetInt32() > 0)
        .Select(booth => $"{booth.GetProperty("station")}: {booth.GetProperty("visits")} visits, {booth.GetProperty("visitors")} visitors, {booth.GetProperty("meetings")} meetings")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Counted(Store store) => store.Query<string>($"""
        SELECT v.station_id || ': ' || count(*) || ' visits, ' || count(DISTINCT v.badge) || ' visitors, '
            || (SELECT count(*) FROM meeting m WHERE m.station_id = v.station_id) || ' meetings'
        FROM visit v WHERE {AtBooths} GROUP BY v.station_id
        """).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Leads(JsonElement ledger) => ledger.GetProperty("exhibitors").EnumerateArray()
        .Where(exhibitor => exhibitor.GetProperty("leads").GetInt32() > 0)
        .Select(exhibitor => $"{exhibitor.GetProperty("exhibitor").GetString()} {exhibitor.GetProperty("leads")}")
        .Order(StringComparer.Ordinal);
}
