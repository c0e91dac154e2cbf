using System.Globalization;
using FairKiosk.EndToEnd.Tests.Harness;
using Xunit.Abstractions;

namespace FairKiosk.EndToEnd.Tests;

/// <summary>A beep means kept, and exactly once, whatever is killed and when.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int ScansPerReaderAndRound = 12;

    // Three moments of each scan: held before the reader, handed over, answered.
    private const int StepsPerScan = 3;

    private static readonly int Rounds = FromEnvironment("FAIRKIOSK_ROUNDS", 30);
    private static readonly int Seed = FromEnvironment("FAIRKIOSK_SEED", 20261117);
    private static readonly TimeSpan DeliveryPatience = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task Every_beep_is_stored_exactly_once_though_broker_gateway_and_readers_are_killed()
    {
        using var folder = new TemporaryFolder();
        await using var gateway = new GatewayProcess(folder["data"], "--demo");
        await gateway.StartAsync();
        var readers = new List<WitnessedReader>();
        try
        {
            foreach (var name in (string[])["counter-1", "counter-2", "pocket-1"])
            {
                var reader = new WitnessedReader(name, Path.Combine(gateway.DataFolder, "activation", $"{name}.json"), folder[name]);
                reader.Start();
                readers.Add(reader);
            }

            var random = new Random(Seed);
            for (var round = 1; round <= Rounds; round++)
            {
                await RoundAsync(round, random, gateway, readers);
            }

            var store = new Store(gateway.DataFolder);
            await Eventually.TrueAsync(
                "everything that beeped is stored",
                DeliveryPatience,
                () => Task.FromResult(!Missing(readers, store).Any()),
                () => $"missing: {string.Join(' ', Missing(readers, store))}\n{gateway.Transcript}");

            foreach (var reader in readers)
            {
                await reader.StopAsync();
            }

            Assert.Equal(0, await gateway.StopAsync());
            Compare(readers, store);
            var (code, said) = await ChildProcess.RunAsync(Programs.Gateway, "rebuild", "--verify", "--data", gateway.DataFolder);
            Assert.True(code == 0, said);
        }
        finally
        {
            foreach (var reader in readers)
            {
                await reader.DisposeAsync();
            }
        }
    }

    private static IEnumerable<string> Missing(IEnumerable<WitnessedReader> readers, Store store) =>
        readers.SelectMany(reader => reader.Beeped).Except(store.Scans(), StringComparer.Ordinal);

    private static int FromEnvironment(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private async Task RoundAsync(int round, Random random, GatewayProcess gateway, List<WitnessedReader> readers)
    {
        var plan = KillPlan.Draw(random, readers, gateway, ScansPerReaderAndRound * StepsPerScan * readers.Count);
        var work = readers.Select(reader => FeedAsync(round, reader, plan)).ToList();
        await Task.WhenAll(work);
        await plan.CompleteAsync();
        output.WriteLine($"round {round}: {plan}; presented {readers.Sum(r => r.Presented.Count)}, beeped {readers.Sum(r => r.Beeped.Count)}");
    }

    private static async Task FeedAsync(int round, WitnessedReader reader, KillPlan plan)
    {
        reader.Step = plan.Step;
        for (var scan = 1; scan <= ScansPerReaderAndRound; scan++)
        {
            if (!await reader.PresentAsync($"{reader.Name}/{round}/{scan}"))
            {
                await reader.RestartAsync();
            }
        }
    }

    private void Compare(List<WitnessedReader> readers, Store store)
    {
        var stored = store.Scans();
        var presented = readers.SelectMany(reader => reader.Presented).ToHashSet(StringComparer.Ordinal);
        var beeped = readers.SelectMany(reader => reader.Beeped).ToHashSet(StringComparer.Ordinal);
        output.WriteLine($"presented {presented.Count}, beeped {beeped.Count}, stored {stored.Count}, reader kills {readers.Sum(r => r.Kills)}");

        Assert.Equal(stored.Distinct(StringComparer.Ordinal).Count(), stored.Count);
        Assert.Empty(beeped.Except(stored, StringComparer.Ordinal));
        Assert.Empty(stored.Except(presented, StringComparer.Ordinal));
        foreach (var reader in readers)
        {
            var silent = reader.Presented.Except(reader.Beeped, StringComparer.Ordinal).Intersect(stored, StringComparer.Ordinal).Count();
            Assert.InRange(silent, 0, reader.Kills);
        }

        Assert.Equal(0, store.One<long>("SELECT count(*) FROM (SELECT 1 FROM event GROUP BY journal, seq HAVING count(*) > 1)"));
        Assert.Equal("ok", store.One<string>("PRAGMA integrity_check"));
    }
}
