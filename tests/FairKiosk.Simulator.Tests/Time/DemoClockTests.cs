using FairKiosk.Simulator.Planning;
using FairKiosk.Simulator.Time;

namespace FairKiosk.Simulator.Tests.Time;

public sealed class DemoClockTests
{
    // 17 November is winter time in Düsseldorf: 09:00 there is 08:00 UTC.
    private static readonly DateTimeOffset Opening = new(2026, 11, 17, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Base = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);

    private static DemoClock Clock(DateTimeOffset start, double speed = 60) => new(start, speed, Base, FairHours.Default);

    [Theory]
    [InlineData(0, "2026-11-17T08:00:00Z")]
    [InlineData(1, "2026-11-17T08:01:00Z")]
    [InlineData(539, "2026-11-17T16:59:00Z")]
    [InlineData(540, "2026-11-18T08:00:00Z")]
    [InlineData(541, "2026-11-18T08:01:00Z")]
    [InlineData(1080, "2026-11-19T08:00:00Z")]
    public void Nights_are_skipped(int realSeconds, string fairTime) =>
        Assert.Equal(DateTimeOffset.Parse(fairTime, null), Clock(Opening).FairTimeAt(Base.AddSeconds(realSeconds)));

    [Fact]
    public void Before_its_base_the_clock_stands_still() => Assert.Equal(Opening, Clock(Opening).FairTimeAt(Base.AddHours(-1)));

    [Theory]
    [InlineData("2026-11-17T03:00:00Z", "2026-11-17T08:00:00Z")]
    [InlineData("2026-11-17T17:00:00Z", "2026-11-18T08:00:00Z")]
    [InlineData("2026-11-17T21:00:00Z", "2026-11-18T08:00:00Z")]
    public void A_start_at_night_is_the_next_opening(string start, string fairTime) =>
        Assert.Equal(DateTimeOffset.Parse(fairTime, null), Clock(DateTimeOffset.Parse(start, null)).FairTimeAt(Base));

    [Fact]
    public void Opening_is_at_nine_by_the_hall_clock_on_both_sides_of_a_change_of_the_clocks()
    {
        // Summer time ends on 25 October 2026.
        DemoClock clock = Clock(new DateTimeOffset(2026, 10, 24, 7, 0, 0, TimeSpan.Zero));
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 8, 0, 0, TimeSpan.Zero), clock.FairTimeAt(Base.AddSeconds(540)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(539)]
    [InlineData(540)]
    [InlineData(5000)]
    public void Real_time_of_a_fair_time_is_the_inverse(int realSeconds)
    {
        DemoClock clock = Clock(Opening);
        DateTimeOffset real = Base.AddSeconds(realSeconds);
        Assert.Equal(real, clock.RealTimeOf(clock.FairTimeAt(real)));
    }

    [Fact]
    public void A_time_at_night_comes_with_the_next_opening() =>
        Assert.Equal(Base.AddSeconds(540), Clock(Opening).RealTimeOf(Opening.AddHours(12)));

    [Fact]
    public void Speed_one_is_real_time() => Assert.Equal(Opening.AddHours(2), Clock(Opening, 1).FairTimeAt(Base.AddHours(2)));
}
