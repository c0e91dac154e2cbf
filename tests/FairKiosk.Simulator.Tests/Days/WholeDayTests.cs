using FairKiosk.Simulator.Counting;
using FairKiosk.Simulator.Planning;
using FairKiosk.Storage;
using FairKiosk.Testing;

namespace FairKiosk.Simulator.Tests.Days;

public sealed class WholeDayTests
{
    [Fact]
    public async Task The_gateways_counts_of_a_day_equal_the_ledger()
    {
        using TestFair fair = await PlayAsync(SimulationOptions.Demo(TestFair.Tuesday), faults: null);
        await fair.RunUntilDeliveredAsync(TimeSpan.FromMinutes(5));
        CountsEqual.Check(fair);
        EverythingIsThere(fair);
        LedgerReport ledger = fair.Ledger.Report(1, fair.Time.NowUtc, _ => 0);
        Assert.True(ledger.Fair.Visitors > 300, "A day like this has hundreds of visitors.");
        Assert.True(ledger.Fair.Meetings > 20, "A day like this has dozens of meetings.");
    }

    [Fact]
    public async Task Two_days_are_counted_apart_and_together()
    {
        SimulationOptions options = SimulationOptions.Demo(TestFair.Tuesday, booths: 3, readers: 5, seed: 5);
        using TestFair fair = await PlayAsync(options, faults: null);
        FairDayPlan wednesday = FairDayPlan.Create(options with { Day = TestFair.Tuesday.AddDays(1), HasDayBefore = true });
        await fair.RunUntilAsync(wednesday.OpensAtUtc);
        fair.Open(wednesday);
        await fair.RunUntilAsync(wednesday.ClosesAtUtc);
        await fair.RunUntilDeliveredAsync(TimeSpan.FromMinutes(5));
        CountsEqual.Check(fair);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    public async Task Messages_lost_doubled_delayed_by_hours_and_reordered_change_nothing(int seed)
    {
        using TestFair fair = await PlayAsync(SimulationOptions.Demo(TestFair.Tuesday), new FaultPlan(seed));
        await fair.RunUntilDeliveredAsync(TimeSpan.FromHours(8));
        // What is still on its way finds everything stored.
        await fair.RunForAsync(TimeSpan.FromHours(4));
        Assert.True(fair.Network is { Lost: > 100, Doubled: > 100, HoursLate: > 20 }, $"{fair.Network.Lost} lost, {fair.Network.Doubled} doubled, {fair.Network.HoursLate} hours late");
        CountsEqual.Check(fair);
        EverythingIsThere(fair);
    }

    private static async Task<TestFair> PlayAsync(SimulationOptions options, FaultPlan? faults)
    {
        TestFair fair = new(options, faults);
        fair.StartGateway();
        fair.SwitchOnReaders();
        FairDayPlan day = FairDayPlan.Create(options);
        fair.Open(day);
        await fair.RunUntilAsync(day.ClosesAtUtc);
        return fair;
    }

    private static void EverythingIsThere(TestFair fair)
    {
        foreach (ReaderRow reader in fair.Database.Live.Read(null).Readers)
        {
            Assert.Equal((reader.ReaderId, reader.Head, 0L), (reader.ReaderId, reader.Stored, reader.Lost));
        }
    }
}
