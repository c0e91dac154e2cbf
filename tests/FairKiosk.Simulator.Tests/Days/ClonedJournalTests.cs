using FairKiosk.Simulator.Planning;
using FairKiosk.Simulator.Readers;
using FairKiosk.Simulator.Running;
using FairKiosk.Simulator.Visitors;
using FairKiosk.Storage;
using FairKiosk.Testing;

namespace FairKiosk.Simulator.Tests.Days;

public sealed class ClonedJournalTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Two_readers_with_a_cloned_journal_raise_an_alarm_and_no_scan_of_either_is_lost_whatever_the_network_loses(int seed)
    {
        SimulationOptions options = SimulationOptions.Demo(TestFair.Tuesday, booths: 2, readers: 2);
        using TestFair fair = new(options, seed == 0 ? null : new FaultPlan(seed));
        fair.StartGateway();
        VirtualReader original = fair.Readers["counter-1"];
        original.PowerOn(fair.Time.NowUtc);
        await ScanAsync(fair, original, first: 0, count: 10);
        original.Close();

        // A card copied after a clean stop: both copies go on in the same journal.
        MemoryJournalStore copied = original.Store.Fork();
        VirtualReader again = fair.Create(options.Readers[0], 0, Unclocked, original.Store);
        VirtualReader clone = fair.Create(options.Readers[1], 1, Unclocked, copied);
        Hall both = fair.With(again, clone);
        again.PowerOn(fair.Time.NowUtc);
        again.Disconnect(fair.Time.NowUtc);
        clone.PowerOn(fair.Time.NowUtc);
        clone.Disconnect(fair.Time.NowUtc);
        await ScanAsync(fair, again, first: 100, count: 10);
        await ScanAsync(fair, clone, first: 200, count: 10);
        Assert.Equal(again.ActiveJournal, clone.ActiveJournal);
        again.Connect(fair.Time.NowUtc);
        clone.Connect(fair.Time.NowUtc);
        await fair.RunForAsync(seed == 0 ? TimeSpan.FromMinutes(3) : TimeSpan.FromHours(12));
        Assert.Equal(0, both.Waiting);

        LiveBoard board = fair.Database.Live.Read(null);
        Assert.Contains(board.Alarms, alarm => alarm.Contains("two readers share one identity", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(30, ScanTimes.CountScans(fair.DataFolder));
        Assert.True(fair.Database.Rebuild(verifyOnly: true).Same);
    }

    private static VirtualReaderOptions Unclocked(ReaderPlan plan, VirtualReaderOptions options) => options with { Wall = null };

    private static async Task ScanAsync(TestFair fair, VirtualReader reader, int first, int count)
    {
        for (int i = first; i < first + count; i++)
        {
            await fair.RunForAsync(TimeSpan.FromSeconds(20));
            Assert.Equal(Answer.Accepted, reader.Present(fair.Time.NowUtc, VisitorCrowd.Create(1, TestFair.Tuesday, i), BadgeFace.Qr));
        }
    }
}
