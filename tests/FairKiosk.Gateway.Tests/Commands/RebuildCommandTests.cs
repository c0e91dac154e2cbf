using FairKiosk.Wire;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Gateway.Tests.Commands;

public sealed class RebuildCommandTests
{
    [Fact]
    public async Task Verify_is_content_with_what_the_gateway_computed_also_while_it_runs()
    {
        await using GatewayFixture gateway = await ScannedAsync("one", "two", "three");

        CommandLine verify = await CommandLine.RunAsync("rebuild", "--verify", "--data", gateway.Folder);

        Assert.True(verify.Code == 0, verify.Output + verify.Error);
        Assert.Contains("Everything is as computed from 3 events.", verify.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("differs", verify.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_event_is_said_in_the_singular()
    {
        await using GatewayFixture gateway = await ScannedAsync("one");

        CommandLine verify = await CommandLine.RunAsync("rebuild", "--verify", "--data", gateway.Folder);

        Assert.Contains("Everything is as computed from 1 event.", verify.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_finds_a_table_that_was_tampered_with_and_rebuild_mends_it()
    {
        await using GatewayFixture gateway = await ScannedAsync("one", "two", "three");
        await gateway.StopAsync();
        await using (SqliteConnection connection = new($"Data Source={gateway.File("fairkiosk.db")};Pooling=False"))
        {
            connection.Open();
            await using SqliteCommand tamper = connection.CreateCommand();
            tamper.CommandText = "UPDATE scan SET reader_id = 'somebody'";
            Assert.True(tamper.ExecuteNonQuery() > 0);
        }

        CommandLine verify = await CommandLine.RunAsync("rebuild", "--verify", "--data", gateway.Folder);
        Assert.True(verify.Code == 1, verify.Output + verify.Error);
        Assert.Contains("differs", verify.Output, StringComparison.Ordinal);

        CommandLine rebuild = await CommandLine.RunAsync("rebuild", "--data", gateway.Folder);
        Assert.Equal(0, rebuild.Code);
        Assert.Equal(0, (await CommandLine.RunAsync("rebuild", "--verify", "--data", gateway.Folder)).Code);
    }

    [Fact]
    public async Task A_rebuild_keeps_away_from_a_running_gateway()
    {
        await using GatewayFixture gateway = await ScannedAsync("one", "two", "three");

        CommandLine rebuild = await CommandLine.RunAsync("rebuild", "--data", gateway.Folder);

        Assert.Equal(3, rebuild.Code);
        Assert.Contains("already running", rebuild.Error, StringComparison.Ordinal);
    }

    private static async Task<GatewayFixture> ScannedAsync(params string[] badges)
    {
        GatewayFixture gateway = await GatewayFixture.StartAsync();
        ReaderClient reader = await gateway.ConnectAsync("a");
        reader.SendEvents(Batches.Scans(1, badges));
        await reader.ReceiptAsync(r => r.Kind == ReceiptKind.Stored && r.UpTo == badges.Length);
        return gateway;
    }
}
