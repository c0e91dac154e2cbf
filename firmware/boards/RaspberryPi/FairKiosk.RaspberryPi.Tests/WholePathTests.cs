using System.Text.Json;
using FairKiosk.EndToEnd.Tests.Harness;
using Xunit.Abstractions;

namespace FairKiosk.RaspberryPi.Tests;

/// <summary>From a tag in the field of a PN532, over its real drivers and the reader's own process, to a receipt of a real gateway.</summary>
public sealed class WholePathTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Badges_on_a_PN532_are_kept_once_each_and_stored_by_the_gateway()
    {
        using var folder = new TemporaryFolder();
        await using var gateway = new GatewayProcess(folder["data"], "--demo");
        await gateway.StartAsync();
        await using var reader = ChildProcess.Start(
            Programs.Reader, "run", "--activation", Path.Combine(gateway.DataFolder, "activation", "counter-1.json"), "--state", folder["state"],
            "--plugin", typeof(BenchPlugin).Assembly.Location, "--source", "module:pn532", "--events", "json");

        Assert.Equal(BenchPlugin.Card, await OutcomeAsync(reader));
        Assert.Equal(BenchPlugin.Address, await OutcomeAsync(reader));

        await Eventually.TrueAsync("the receipts have come", Patience, async () => await WaitingAsync(folder["state"]) == 0, () => reader.Transcript);
        Assert.Equal([BenchPlugin.Card, BenchPlugin.Address], new Store(gateway.DataFolder).Scans().Order(StringComparer.Ordinal));
        Assert.Equal(0, await reader.StopAsync());
        output.WriteLine(reader.Transcript);
    }

    private static async Task<string> OutcomeAsync(ChildProcess reader)
    {
        var line = await reader.LineAsync(said => said.Contains("\"outcome\"", StringComparison.Ordinal), Patience);
        using var json = JsonDocument.Parse(line);
        Assert.Equal("accepted", json.RootElement.GetProperty("outcome").GetString());
        return json.RootElement.GetProperty("data").GetString()!;
    }

    // As fairkiosk-reader status has it: what waits for a receipt.
    private static async Task<long> WaitingAsync(string state)
    {
        using var status = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(state, "status.json")));
        return status.RootElement.GetProperty("waiting").GetInt64();
    }
}
