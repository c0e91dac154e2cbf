using FairKiosk.Pavilions.Clocks;
using static FairKiosk.Pavilions.Tests.Clocks.Reader;

namespace FairKiosk.Pavilions.Tests.Clocks;

public class ReaderTimelineTests
{
    [Fact]
    public void Between_two_anchors_time_is_interpolated()
    {
        // The crystal runs 60 ppm slow: 3,600,000 of its milliseconds last 3,600,216.
        var timeline = Timeline(Boot("j", 1, 1, 2 * Hour, "", Receipt(0, "10:00"), Receipt(Hour, "11:00:00.216")));

        var time = timeline.TimeOf("j", 1, 5, Hour / 2);

        Assert.Equal(At("10:30:00.108"), time.AtUtc);
        Assert.Equal(ClockQuality.Anchored, time.Quality);
        Assert.InRange(time.AtUtc, time.EarliestUtc, time.LatestUtc);
    }

    [Fact]
    public void Before_and_after_the_anchors_the_error_grows_by_100_ppm()
    {
        var timeline = Timeline(Boot("j", 1, 1, 9 * Hour, "", Receipt(Hour, "10:00", error: 40)));

        var before = timeline.TimeOf("j", 1, 1, 0);
        var after = timeline.TimeOf("j", 1, 9, 6 * Hour);

        Assert.Equal(At("09:00"), before.AtUtc);
        Assert.Equal(At("09:00") - TimeSpan.FromMilliseconds(40 + 360), before.EarliestUtc);
        Assert.Equal(At("15:00") + TimeSpan.FromMilliseconds(40 + 1800), after.LatestUtc);
        Assert.Equal(ClockQuality.Anchored, after.Quality);
    }

    [Fact]
    public void A_time_that_may_be_off_by_more_than_two_seconds_is_estimated()
    {
        var timeline = Timeline(Boot("j", 1, 1, 30 * Hour, "", Receipt(0, "09:00", error: 0)));

        Assert.Equal(ClockQuality.Anchored, timeline.TimeOf("j", 1, 1, 20_000_000).Quality);
        Assert.Equal(ClockQuality.Estimated, timeline.TimeOf("j", 1, 1, 20_000_001).Quality);
    }

    [Fact]
    public void A_receipt_beats_an_ntp_anchor_that_contradicts_it()
    {
        // The reader's own clock is three hours off and calls itself synchronised.
        var timeline = Timeline(Boot("j", 1, 1, 2 * Hour, "", Ntp(0, "07:00"), Ntp(Minute, "07:01"), Receipt(Hour, "11:00"), Ntp(Hour + Minute, "08:01")));

        Assert.Equal(At("10:00"), timeline.TimeOf("j", 1, 1, 0).AtUtc);
        Assert.Equal(At("12:00"), timeline.TimeOf("j", 1, 1, 2 * Hour).AtUtc);
        Assert.Equal(ClockQuality.Anchored, timeline.TimeOf("j", 1, 1, 30 * Minute).Quality);
    }

    [Fact]
    public void An_ntp_anchor_that_agrees_with_the_receipts_is_used()
    {
        var timeline = Timeline(Boot("j", 1, 1, 4 * Hour, "", Receipt(0, "10:00", error: 900), Ntp(3 * Hour, "13:00:00.100", error: 10)));

        var time = timeline.TimeOf("j", 1, 1, 3 * Hour);

        Assert.Equal(At("13:00:00.100"), time.AtUtc);
        Assert.Equal(At("13:00:00.110"), time.LatestUtc);
    }

    [Fact]
    public void Without_receipts_ntp_alone_tells_the_time()
    {
        var timeline = Timeline(Boot("j", 1, 1, Hour, "", Ntp(0, "10:00", error: 20)));

        Assert.Equal((At("10:00:10"), ClockQuality.Anchored), (timeline.TimeOf("j", 1, 1, 10 * Second).AtUtc, timeline.TimeOf("j", 1, 1, 10 * Second).Quality));
    }

    [Fact]
    public void When_the_wall_clock_jumps_back_and_nobody_can_say_which_is_right_the_bounds_take_in_both()
    {
        var timeline = Timeline(Boot("j", 1, 1, 2 * Hour, "", Ntp(0, "10:00"), Ntp(Hour, "08:00")));

        var time = timeline.TimeOf("j", 1, 1, 30 * Minute);

        Assert.Equal(ClockQuality.Estimated, time.Quality);
        Assert.True(time.EarliestUtc <= At("07:30") && time.LatestUtc >= At("10:30"));
    }

    [Fact]
    public void A_poor_anchor_beside_a_good_one_does_not_bend_the_line()
    {
        var timeline = Timeline(Boot("j", 1, 1, Hour, "", Receipt(10 * Second, "10:00:10.800", error: 1000), Receipt(11 * Second, "10:00:11", error: 20)));

        var time = timeline.TimeOf("j", 1, 1, 10 * Second);

        Assert.Equal(At("10:00:10"), time.AtUtc);
        Assert.True(time.LatestUtc - time.EarliestUtc < TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void Two_anchors_at_one_reading_use_the_receipt_then_the_better_one()
    {
        var timeline = Timeline(Boot("j", 1, 1, Hour, "", Ntp(0, "10:00", error: 1), Receipt(0, "10:00:00.030", error: 80), Receipt(0, "10:00:00.010", error: 60)));

        Assert.Equal(At("10:00:00.010"), timeline.TimeOf("j", 1, 1, 0).AtUtc);
    }

    [Fact]
    public void An_anchor_says_nothing_about_another_boot()
    {
        // The battery was swapped: the monotonic clock starts again from 0.
        var timeline = Timeline(
            Boot("j", 1, 1, Hour, "", Receipt(0, "10:00")),
            Boot("j", 2, 50, Hour, "", Receipt(Minute, "12:01")));

        Assert.Equal(At("10:30"), timeline.TimeOf("j", 1, 9, 30 * Minute).AtUtc);
        Assert.Equal(At("12:30"), timeline.TimeOf("j", 2, 60, 30 * Minute).AtUtc);
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(long.MaxValue)]
    public void No_number_makes_it_throw(long number)
    {
        var extreme = new Anchor(number, number, DateTimeOffset.MaxValue, TimeSpan.MinValue, AnchorSource.Ntp);
        var early = new Anchor(number, -number, DateTimeOffset.MinValue, TimeSpan.MaxValue, AnchorSource.Receipt);
        foreach (var anchors in new Anchor[][] { [], [extreme], [early], [extreme, early, Receipt(5, "10:00")] })
        {
            var boots = Enumerable.Range(0, 2000).Select(boot => new BootClock("j", boot, "j", number, 0, number, anchors));
            var timeline = new ReaderTimeline(boots, DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
            foreach (var boot in new[] { 0, 1999, 2000, -1 })
            {
                var time = timeline.TimeOf("j", boot, number, number);
                Assert.InRange(time.AtUtc, time.EarliestUtc, time.LatestUtc);
            }
        }
    }
}
