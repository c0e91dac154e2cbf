using System.Globalization;
using FairKiosk.Gateway.Demo;

namespace FairKiosk.Gateway.Tests.Demo;

public sealed class DemoClockTests : IDisposable
{
    // 09:00 in Düsseldorf on 16 November 2026 is 08:00 UTC.
    private static readonly DateTimeOffset Start = new(2026, 11, 16, 8, 0, 0, TimeSpan.Zero);

    private readonly DataFolder _folder = new();
    private readonly SetClock _real = new() { Now = new(2026, 11, 20, 13, 37, 0, TimeSpan.Zero) };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, "2026-11-16T08:00:00Z")]
    [InlineData(60, "2026-11-16T09:00:00Z")]
    [InlineData(539, "2026-11-16T16:59:00Z")]
    [InlineData(540, "2026-11-17T08:00:00Z")]
    [InlineData(541, "2026-11-17T08:01:00Z")]
    [InlineData(14 * 540, "2026-11-30T08:00:00Z")]
    public void One_real_second_is_one_minute_and_there_are_no_nights(int realSeconds, string expected)
    {
        DemoClock clock = new(new DemoClockState(Start, 60, _real.Now.ToUnixTimeMilliseconds()), _real);

        _real.Now = _real.Now.AddSeconds(realSeconds);

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), clock.GetUtcNow());
    }

    [Fact]
    public void A_first_demo_begins_with_this_days_opening()
    {
        DemoClock clock = new DemoClockFile(_folder.Path).Open(asked: null, _real);

        Assert.Equal(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero), clock.GetUtcNow());
    }

    [Fact]
    public void A_demo_that_was_stopped_goes_on_where_it_stopped_however_long_the_pause()
    {
        DemoClockFile file = new(_folder.Path);
        DemoClock first = file.Open(new DemoClockState(Start, 60, _real.Now.ToUnixTimeMilliseconds()), _real);
        _real.Now = _real.Now.AddSeconds(100);
        DateTimeOffset stopped = first.GetUtcNow();
        file.SaveReached(stopped);
        _real.Now = _real.Now.AddDays(3);

        DemoClock second = new DemoClockFile(_folder.Path).Open(asked: null, _real);

        Assert.Equal(stopped, second.GetUtcNow());
        Assert.Equal(60, second.State.Speed);
    }

    [Fact]
    public void A_demo_whose_simulator_ran_on_keeps_its_clock()
    {
        DemoClockFile file = new(_folder.Path);
        DemoClock first = file.Open(new DemoClockState(Start, 60, _real.Now.ToUnixTimeMilliseconds()), _real);
        _real.Now = _real.Now.AddMinutes(3);
        file.SaveReached(first.GetUtcNow());
        _real.Now = _real.Now.AddSeconds(1);

        DemoClock second = new DemoClockFile(_folder.Path).Open(asked: null, _real);

        Assert.Equal(first.State, second.State);
        Assert.Equal(first.GetUtcNow(), second.GetUtcNow());
    }
}
