using FairKiosk.Simulator.Planning;
using FairKiosk.Simulator.Visitors;
using FairKiosk.Storage;

namespace FairKiosk.Simulator.Tests.Days;

public sealed class RestoreTests
{
    [Fact]
    public async Task A_gateway_restored_from_an_hour_old_copy_gets_again_what_it_lacks_and_nothing_twice()
    {
        using TestFair fair = await PlayAsync(SimulationOptions.Demo(TestFair.Tuesday), hours: 3);
        fair.StopGateway();
        string copy = fair.CopyData("copy");
        fair.StartGateway();
        await fair.RunForAsync(TimeSpan.FromHours(1));
        long before = Stored(fair);

        fair.StopGateway();
        fair.UseData(copy);
        fair.StartGateway();
        Assert.True(Stored(fair) < before, "The copy lacks the last hour.");
        await fair.RunForAsync(TimeSpan.FromMinutes(30));
        await fair.RunUntilDeliveredAsync(TimeSpan.FromHours(1));

        AllStored(fair);
        CountsEqual.Check(fair);
    }

    [Fact]
    public async Task A_gateway_that_starts_empty_gets_everything_the_journals_still_hold()
    {
        using TestFair fair = await PlayAsync(SimulationOptions.Demo(TestFair.Tuesday), hours: 3);
        long before = Stored(fair);
        fair.StopGateway();
        fair.UseData(fair.Folder("empty"));
        fair.StartGateway();
        Assert.Equal(0, Stored(fair));
        await fair.RunForAsync(TimeSpan.FromMinutes(30));
        await fair.RunUntilDeliveredAsync(TimeSpan.FromHours(1));

        Assert.True(Stored(fair) >= before);
        AllStored(fair);
        CountsEqual.Check(fair);
    }

    [Fact]
    public async Task What_the_journals_no_longer_hold_is_shown_as_lost_to_an_empty_gateway()
    {
        SimulationOptions options = SimulationOptions.Demo(TestFair.Tuesday, booths: 1, readers: 1);
        using TestFair fair = new(options, change: (_, reader) => reader with { StorageBytes = 65_536, SegmentBytes = 8_192 });
        fair.StartGateway();
        fair.SwitchOnReaders();
        for (int i = 0; i < 300; i++)
        {
            await fair.RunForAsync(TimeSpan.FromSeconds(20));
            Assert.Equal(Answer.Accepted, fair.Scan("counter-1", VisitorCrowd.Create(options.Seed, options.Day, i)));
        }

        await fair.RunUntilDeliveredAsync(TimeSpan.FromMinutes(2));
        AllStored(fair);

        fair.StopGateway();
        fair.UseData(fair.Folder("empty"));
        fair.StartGateway();
        await fair.RunForAsync(TimeSpan.FromMinutes(2));
        await fair.RunUntilDeliveredAsync(TimeSpan.FromMinutes(2));

        ReaderRow row = Assert.Single(fair.Database.Completeness.Readers());
        JournalCompleteness journal = Assert.Single(row.Journals);
        Assert.True(journal.Oldest > 1, "The journal was too small for the day.");
        Assert.Equal([new SequenceRange(1, journal.Oldest - 1)], journal.Lost);
        Assert.Equal((journal.Head - journal.Oldest + 1, journal.Head, 0L), (journal.Stored, journal.StoredTo, journal.Waiting));
        Assert.Equal(journal.Oldest - 1, row.Lost);
        Assert.InRange(fair.Database.Live.Read(null).Visitors, 30, 299);
    }

    private static async Task<TestFair> PlayAsync(SimulationOptions options, int hours)
    {
        TestFair fair = new(options);
        fair.StartGateway();
        fair.SwitchOnReaders();
        FairDayPlan day = FairDayPlan.Create(options);
        fair.Open(day);
        await fair.RunUntilAsync(day.OpensAtUtc.AddHours(hours));
        return fair;
    }

    private static long Stored(TestFair fair) => fair.Database.Completeness.Readers().Sum(reader => reader.Stored);

    private static void AllStored(TestFair fair)
    {
        foreach (ReaderRow reader in fair.Database.Completeness.Readers())
        {
            Assert.Equal((reader.ReaderId, reader.Head, 0L), (reader.ReaderId, reader.Stored, reader.Lost));
        }
    }
}
