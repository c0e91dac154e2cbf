using FairKiosk.Simulator.Planning;
using FairKiosk.Simulator.Readers;
using FairKiosk.Simulator.Visitors;
using FairKiosk.Storage;

namespace FairKiosk.Simulator.Tests.Days;

public sealed class OutageTests
{
    private const int ScansPerReader = 500;

    [Fact]
    public async Task After_an_hour_without_a_gateway_500_scans_on_each_of_12_readers_all_arrive_and_before_it_is_said_how_many_wait()
    {
        SimulationOptions options = SimulationOptions.Demo(TestFair.Tuesday);
        options = options with { Readers = [.. options.Readers.Select(reader => reader with { Quirk = ReaderQuirk.None })] };
        using TestFair fair = new(options);
        fair.StartGateway();
        fair.SwitchOnReaders();
        await fair.RunForAsync(TimeSpan.FromMinutes(10));

        fair.StopGateway();
        for (int i = 0; i < ScansPerReader; i++)
        {
            // 500 scans in an hour: one every 7.2 s.
            await fair.RunForAsync(TimeSpan.FromSeconds(7.2));
            for (int reader = 0; reader < options.Readers.Count; reader++)
            {
                // Every third visitor goes from booth to booth, so that visitors are fewer than scans.
                Visitor visitor = VisitorCrowd.Create(options.Seed, options.Day, i % 3 == 0 ? i : (reader * 1000) + i);
                Assert.Equal(Answer.Accepted, fair.Scan(options.Readers[reader].ReaderId, visitor));
            }
        }

        await fair.RunForAsync(TimeSpan.FromMinutes(1));
        Assert.All(fair.Readers.Values, reader => Assert.True(reader.Waiting >= ScansPerReader));

        // What the broker remembers of each reader tells how much waits before the first event comes.
        fair.StartGateway();
        IReadOnlyList<ReaderRow> before = fair.Database.Completeness.Readers();
        Assert.Equal(options.Readers.Count, before.Count);
        Assert.All(before, reader => Assert.InRange(reader.Waiting ?? 0, ScansPerReader, ScansPerReader + 20));

        await fair.RunUntilDeliveredAsync(TimeSpan.FromMinutes(5));
        await fair.RunForAsync(TimeSpan.FromMinutes(1));
        foreach (ReaderRow reader in fair.Database.Completeness.Readers())
        {
            Assert.Equal((reader.ReaderId, 0L, 0L, reader.Head), (reader.ReaderId, reader.Waiting ?? -1, reader.Lost, reader.Stored));
            Assert.All(reader.Journals, journal => Assert.Equal((journal.Head, 0L), (journal.StoredTo, journal.Waiting)));
        }

        Assert.Equal(ScansPerReader * options.Readers.Count, fair.Ledger.Accepted);
        CountsEqual.Check(fair);
    }

    [Fact]
    public async Task A_reader_that_is_off_line_shows_it_and_says_nothing_it_does_not_know()
    {
        SimulationOptions options = SimulationOptions.Demo(TestFair.Tuesday, booths: 1, readers: 1);
        using TestFair fair = new(options);
        fair.StartGateway();
        fair.SwitchOnReaders();
        await fair.RunForAsync(TimeSpan.FromMinutes(2));
        VirtualReader reader = fair.Readers["counter-1"];
        reader.Disconnect(fair.Time.NowUtc);
        fair.Scan("counter-1", VisitorCrowd.Create(1, TestFair.Tuesday, 0));
        await fair.RunForAsync(TimeSpan.FromMinutes(2));

        ReaderRow row = Assert.Single(fair.Database.Completeness.Readers());
        Assert.False(row.Online);
        Assert.Equal(1, reader.Waiting);

        reader.Connect(fair.Time.NowUtc);
        await fair.RunUntilDeliveredAsync(TimeSpan.FromMinutes(2));
        CountsEqual.Check(fair);
    }
}
