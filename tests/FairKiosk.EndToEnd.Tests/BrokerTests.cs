using System.Globalization;
using FairKiosk.EndToEnd.Tests.Harness;

namespace FairKiosk.EndToEnd.Tests;

/// <summary>The broker is a child of the gateway: it comes, stays and goes with it.</summary>
public sealed class BrokerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_broker_does_not_outlive_a_killed_gateway()
    {
        using var folder = new TemporaryFolder();
        await using var gateway = new GatewayProcess(folder["data"]);
        await gateway.StartAsync();
        var broker = gateway.BrokerId;
        Assert.True(IsAlive(broker));
        await gateway.KillAsync();
        await Eventually.TrueAsync("the broker is gone", Patience, () => !IsAlive(broker));
    }

    [Fact]
    public async Task An_orphan_broker_of_a_killed_gateway_is_ended_by_the_next_one()
    {
        using var folder = new TemporaryFolder();
        await using var gateway = new GatewayProcess(folder["data"]);
        await gateway.StartAsync();
        var orphan = gateway.BrokerId;
        // Held still, it cannot follow its gateway: a hung broker, with its port still taken.
        ChildProcess.SendSignal("STOP", orphan);
        await gateway.KillAsync();
        Assert.True(IsAlive(orphan));

        await using var next = new GatewayProcess(folder["data"]);
        await next.StartAsync();

        Assert.False(IsAlive(orphan));
        Assert.NotEqual(orphan, next.BrokerId);
        Assert.True(IsAlive(next.BrokerId));
    }

    [Fact]
    public async Task A_killed_broker_is_started_again_and_scans_go_on()
    {
        using var folder = new TemporaryFolder();
        await using var gateway = new GatewayProcess(folder["data"], "--demo");
        await gateway.StartAsync();
        await using var reader = new WitnessedReader("counter-1", Path.Combine(gateway.DataFolder, "activation", "counter-1.json"), folder["state"]);
        reader.Start();
        Assert.True(await reader.PresentAsync("before"));
        Assert.True(gateway.KillBroker());
        Assert.True(await reader.PresentAsync("after"));
        var store = new Store(gateway.DataFolder);
        await Eventually.TrueAsync("both are stored", Patience, () => store.Scans().Count == 2);
    }

    // A process that ended and was not yet taken note of by its parent has an empty command line.
    private static bool IsAlive(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/cmdline").Length > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
