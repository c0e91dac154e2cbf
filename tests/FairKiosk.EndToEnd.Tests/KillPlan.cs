using System.Diagnostics;
using FairKiosk.EndToEnd.Tests.Harness;

namespace FairKiosk.EndToEnd.Tests;

/// <summary>Who dies in one round, and at which step of whose scan. Drawn from a seed, so a failure can be played again.</summary>
internal sealed class KillPlan
{
    private const int LongestLagMicroseconds = 3000;

    private readonly List<Death> _deaths = [];
    private readonly List<Task> _underWay = [];
    private readonly Lock _lock = new();
    private int _steps;

    /// <summary>One to three of: a reader, the gateway, the broker.</summary>
    public static KillPlan Draw(Random random, IReadOnlyList<WitnessedReader> readers, GatewayProcess gateway, int steps)
    {
        var plan = new KillPlan();
        var victims = random.Next(1, 8);
        if ((victims & 1) != 0)
        {
            var reader = readers[random.Next(readers.Count)];
            plan.Add(random, steps, reader.Name, () =>
            {
                reader.Kill();
                return Task.CompletedTask;
            });
        }

        if ((victims & 2) != 0)
        {
            plan.Add(random, steps, "gateway", async () =>
            {
                await gateway.KillAsync();
                await gateway.StartAsync();
            });
        }

        if ((victims & 4) != 0)
        {
            plan.Add(random, steps, "broker", () =>
            {
                gateway.KillBroker();
                return Task.CompletedTask;
            });
        }

        return plan;
    }

    /// <summary>Called by every reader's witness at each step of each scan.</summary>
    public void Step()
    {
        lock (_lock)
        {
            _steps++;
            foreach (var death in _deaths.Where(death => death.AtStep == _steps))
            {
                _underWay.Add(Task.Run(() => DieAsync(death)));
            }
        }
    }

    /// <summary>Completes when everybody who died is up again (a reader is put up again by its witness).</summary>
    public Task CompleteAsync() => Task.WhenAll(_underWay);

    public override string ToString() => string.Join(", ", _deaths.Select(death => $"{death.Who} dies at step {death.AtStep}"));

    private static async Task DieAsync(Death death)
    {
        // Into the middle of an fsync or a commit: finer than any timer.
        var until = Stopwatch.GetTimestamp() + death.LagTicks;
        while (Stopwatch.GetTimestamp() < until)
        {
            Thread.SpinWait(10);
        }

        await death.Kill();
    }

    private void Add(Random random, int steps, string who, Func<Task> kill) => _deaths.Add(new Death(
        who, random.Next(1, steps), random.Next(LongestLagMicroseconds) * Stopwatch.Frequency / 1_000_000, kill));

    private sealed record Death(string Who, int AtStep, long LagTicks, Func<Task> Kill);
}
