using FairKiosk.Simulator.Planning;
using FairKiosk.Simulator.Readers;
using FairKiosk.Simulator.Visitors;

namespace FairKiosk.Simulator.Tests.Days;

/// <summary>The time of every scan is right to within 2 s, or it is marked as estimated and its bounds hold.</summary>
public sealed class ClockTests : IDisposable
{
    private const string Reader = "counter-1";

    private static readonly SimulationOptions Options = SimulationOptions.Demo(TestFair.Tuesday, booths: 1, readers: 1);
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    private readonly Dictionary<(string Journal, long Sequence), DateTimeOffset> _truth = [];
    private TestFair? _fair;
    private int _visitors;

    private TestFair Fair => _fair!;

    private VirtualReader Subject => Fair.Readers[Reader];

    public void Dispose() => _fair?.Dispose();

    [Fact]
    public async Task A_reader_without_a_clock_has_the_time_from_the_gateways_answers()
    {
        await BeginAsync(wall: null);
        await ScanForAsync(TimeSpan.FromHours(3));
        Assert.Equal(0, await EstimatedAsync());
    }

    [Fact]
    public async Task A_clock_that_is_3_hours_off_is_not_believed()
    {
        await BeginAsync(WallClock.ThreeHoursOff);
        await ScanForAsync(TimeSpan.FromHours(3));
        Assert.Equal(0, await EstimatedAsync());
    }

    [Fact]
    public async Task A_clock_that_claims_to_be_right_and_is_3_hours_off_is_overruled_by_the_gateways_answers()
    {
        await BeginAsync(WallClock.ThreeHoursOff with { Synchronised = true, ErrorMillis = 50 });
        await ScanForAsync(TimeSpan.FromHours(3));
        await EstimatedAsync();
    }

    [Fact]
    public async Task A_clock_that_jumps_back_moves_no_scan()
    {
        await BeginAsync(WallClock.Right);
        await ScanForAsync(TimeSpan.FromHours(1));
        Subject.Clock.Wall = WallClock.Right with { Offset = TimeSpan.FromHours(-2), Synchronised = false };
        await ScanForAsync(TimeSpan.FromHours(1));
        Subject.Clock.Wall = WallClock.Right;
        await ScanForAsync(TimeSpan.FromHours(1));
        Assert.Equal(0, await EstimatedAsync());
    }

    [Fact]
    public async Task A_swapped_battery_divides_the_day_and_both_parts_have_their_time()
    {
        await BeginAsync(wall: null);
        await ScanForAsync(TimeSpan.FromHours(1));
        await SwapAsync(TimeSpan.FromMinutes(3));
        await ScanForAsync(TimeSpan.FromHours(1));
        await SwapAsync(TimeSpan.FromMinutes(20));
        await ScanForAsync(TimeSpan.FromHours(1));
        Assert.Equal(0, await EstimatedAsync());
        Assert.Equal(3, _truth.Keys.Select(key => key.Journal).Distinct().Count());
    }

    [Fact]
    public async Task Scans_before_the_first_answer_of_a_boot_get_their_time_from_it_afterwards()
    {
        await BeginAsync(wall: null, online: false);
        await ScanForAsync(TimeSpan.FromHours(2));
        Subject.Connect(Fair.Time.NowUtc);
        await ScanForAsync(TimeSpan.FromMinutes(30));
        Assert.Equal(0, await EstimatedAsync());
    }

    [Fact]
    public async Task A_boot_that_never_learned_the_time_is_estimated_between_its_neighbours()
    {
        await BeginAsync(wall: null);
        await ScanForAsync(TimeSpan.FromMinutes(30));
        Subject.Disconnect(Fair.Time.NowUtc);
        await SwapAsync(TimeSpan.FromMinutes(2), online: false);
        await ScanForAsync(TimeSpan.FromMinutes(40));
        await SwapAsync(TimeSpan.FromMinutes(2));
        await ScanForAsync(TimeSpan.FromMinutes(30));
        int estimated = await EstimatedAsync();
        Assert.InRange(estimated, 1, _truth.Count - 1);
    }

    [Fact]
    public async Task Hours_without_the_gateway_widen_the_bounds_no_more_than_the_quartz_allows()
    {
        await BeginAsync(wall: null, drift: 40);
        await ScanForAsync(TimeSpan.FromMinutes(30));
        Subject.Disconnect(Fair.Time.NowUtc);
        await ScanForAsync(TimeSpan.FromHours(5));
        Subject.Connect(Fair.Time.NowUtc);
        await EstimatedAsync();
    }

    private async Task BeginAsync(WallClock? wall, bool online = true, double drift = 25)
    {
        _fair = new TestFair(Options, change: (_, options) => options with { Wall = wall, DriftPpm = drift, Quirk = ReaderQuirk.None });
        Fair.StartGateway();
        Fair.SwitchOnReaders();
        if (!online)
        {
            Subject.Disconnect(Fair.Time.NowUtc);
        }

        await Fair.RunForAsync(TimeSpan.FromSeconds(1));
    }

    private async Task ScanForAsync(TimeSpan time)
    {
        DateTimeOffset until = Fair.Time.NowUtc + time;
        while (Fair.Time.NowUtc < until)
        {
            Assert.Equal(Answer.Accepted, Fair.Scan(Reader, VisitorCrowd.Create(1, TestFair.Tuesday, _visitors++)));
            _truth.Add((Subject.ActiveJournal, Subject.Head), Fair.Time.NowUtc);
            await Fair.RunForAsync(TimeSpan.FromSeconds(47));
        }
    }

    private async Task SwapAsync(TimeSpan pause, bool online = true)
    {
        Subject.PowerOff(Fair.Time.NowUtc);
        await Fair.RunForAsync(pause);
        Subject.PowerOn(Fair.Time.NowUtc);
        if (!online)
        {
            Subject.Disconnect(Fair.Time.NowUtc);
        }

        await Fair.RunForAsync(TimeSpan.FromSeconds(1));
    }

    // Delivers everything, checks every scan, and says how many are estimated.
    private async Task<int> EstimatedAsync()
    {
        await Fair.RunUntilDeliveredAsync(TimeSpan.FromMinutes(10));
        await Fair.RunForAsync(TimeSpan.FromMinutes(1));
        Dictionary<(string Journal, long Sequence), ScanTime> times = ScanTimes.Read(Fair.DataFolder);
        Assert.Equal(_truth.Count, times.Count);
        foreach (((string, long) key, DateTimeOffset truth) in _truth)
        {
            ScanTime time = times[key];
            if (!time.Estimated)
            {
                Assert.InRange(time.AtUtc, truth - Tolerance, truth + Tolerance);
            }

            // Whole milliseconds: a bound may be cut by one.
            Assert.InRange(truth, time.EarliestUtc.AddMilliseconds(-1), time.LatestUtc.AddMilliseconds(1));
        }

        return times.Values.Count(time => time.Estimated);
    }
}
