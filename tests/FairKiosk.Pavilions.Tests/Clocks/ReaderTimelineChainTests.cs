using FairKiosk.Pavilions.Clocks;
using static FairKiosk.Pavilions.Tests.Clocks.Reader;

namespace FairKiosk.Pavilions.Tests.Clocks;

public class ReaderTimelineChainTests
{
    [Fact]
    public void A_reader_that_never_knew_the_time_was_used_during_the_fair()
    {
        var timeline = Timeline(Boot("j", 1, 1, Hour));

        var first = timeline.TimeOf("j", 1, 1, 0);

        Assert.Equal(ClockQuality.Estimated, first.Quality);
        Assert.Equal(FairStart, first.EarliestUtc);
        // The boot went on for an hour, less 100 ppm, before the fair ended.
        Assert.Equal(FairEnd - TimeSpan.FromMilliseconds(Hour - 360), first.LatestUtc);
        Assert.Equal(first.EarliestUtc + ((first.LatestUtc - first.EarliestUtc) / 2), first.AtUtc);
    }

    [Fact]
    public void A_boot_without_anchors_lies_between_its_neighbours_and_its_own_elapsed_time_tightens_the_bounds()
    {
        var timeline = Timeline(
            Boot("j", 1, 1, Hour, "", Receipt(0, "09:00", error: 0)),
            Boot("j", 2, 100, 2 * Hour),
            Boot("j", 3, 200, Hour, "", Receipt(0, "13:00", error: 0)));

        var middle = timeline.TimeOf("j", 2, 150, Hour);

        Assert.Equal(ClockQuality.Estimated, middle.Quality);
        // After 10:00 (less the drift of boot 1's last hour) plus one hour; before 13:00 less the hour that followed.
        Assert.Equal(At("11:00") - TimeSpan.FromMilliseconds(360 + 360), middle.EarliestUtc);
        Assert.Equal(At("12:00") + TimeSpan.FromMilliseconds(360), middle.LatestUtc);
    }

    [Fact]
    public void Two_boots_without_anchors_share_the_gap()
    {
        var timeline = Timeline(
            Boot("j", 1, 1, 0, "", Receipt(0, "09:00", error: 0)),
            Boot("j", 2, 100, Hour),
            Boot("j", 3, 200, Hour),
            Boot("j", 4, 300, 0, "", Receipt(0, "12:00", error: 0)));

        Assert.True(timeline.TimeOf("j", 2, 100, 0).LatestUtc <= At("10:00:01"));
        Assert.True(timeline.TimeOf("j", 3, 200, 0).EarliestUtc >= At("09:59:59"));
        Assert.Equal(At("12:00"), timeline.TimeOf("j", 3, 200, Hour).LatestUtc);
    }

    [Fact]
    public void Journals_follow_each_other_by_what_the_boot_event_names()
    {
        // The names say nothing about the order.
        var timeline = Timeline(
            Boot("m", 1, 1, 0, previous: "z"),
            Boot("a", 1, 1, 0, previous: "m", Receipt(0, "12:00", error: 0)),
            Boot("z", 7, 900, 0, "", Receipt(0, "11:00", error: 0)));

        var time = timeline.TimeOf("m", 1, 1, 0);

        Assert.Equal((At("11:00"), At("12:00"), At("11:30")), (time.EarliestUtc, time.LatestUtc, time.AtUtc));
    }

    [Fact]
    public void Two_journals_after_the_same_one_both_lie_after_it_and_neither_bounds_the_other()
    {
        var timeline = Timeline(
            Boot("a", 1, 1, 0, "", Receipt(0, "11:00", error: 0)),
            Boot("b", 1, 1, 0, previous: "a"),
            Boot("c", 1, 1, 0, previous: "a", Receipt(0, "10:00", error: 0)));

        Assert.Equal((At("11:00"), FairEnd), (timeline.TimeOf("b", 1, 1, 0).EarliestUtc, timeline.TimeOf("b", 1, 1, 0).LatestUtc));
    }

    [Fact]
    public void A_boot_before_two_journals_ended_before_the_earlier_of_them_began()
    {
        var timeline = Timeline(
            Boot("a", 1, 1, 0),
            Boot("b", 1, 1, 0, previous: "a", Receipt(0, "15:00", error: 0)),
            Boot("c", 1, 1, 0, previous: "a", Receipt(0, "10:00", error: 0)));

        Assert.Equal(At("10:00"), timeline.TimeOf("a", 1, 1, 0).LatestUtc);
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("b", "a")]
    [InlineData("never-seen", "also-never-seen")]
    public void A_broken_or_ringed_chain_neither_throws_nor_loops(string previousOfA, string previousOfB)
    {
        var timeline = Timeline(Boot("a", 1, 1, Minute, previousOfA), Boot("b", 1, 1, Minute, previousOfB), Boot("c", 1, 1, Minute, "b"));

        foreach (var journal in new[] { "a", "b", "c" })
        {
            var time = timeline.TimeOf(journal, 1, 1, 0);
            Assert.True(FairStart <= time.EarliestUtc && time.LatestUtc <= FairEnd);
        }
    }

    [Fact]
    public void A_very_long_chain_is_no_deep_recursion()
    {
        var boots = Enumerable.Range(0, 20_000).Select(i => Boot($"j{i}", 1, 1, 0, i == 0 ? "j19999" : $"j{i - 1}"));

        Assert.Equal(FairStart, Timeline([.. boots]).TimeOf("j19999", 1, 1, 0).EarliestUtc);
    }

    [Fact]
    public void Bounds_that_contradict_each_other_enclose_both()
    {
        var timeline = Timeline(
            Boot("j", 1, 1, 0, "", Receipt(0, "12:00", error: 0)),
            Boot("j", 2, 2, 0),
            Boot("j", 3, 3, 0, "", Receipt(0, "10:00", error: 0)));

        var time = timeline.TimeOf("j", 2, 2, 0);

        Assert.Equal((At("10:00"), At("12:00"), At("11:00")), (time.EarliestUtc, time.LatestUtc, time.AtUtc));
    }

    [Fact]
    public void An_event_whose_boot_is_not_known_lies_between_the_boots_around_its_sequence()
    {
        var timeline = Timeline(
            Boot("j", 1, 1, 0, "", Receipt(0, "09:00", error: 0)),
            Boot("j", 3, 100, 0, "", Receipt(0, "12:00", error: 0)));

        var time = timeline.TimeOf("j", 2, 60, 0);

        Assert.Equal((At("09:00"), At("12:00"), ClockQuality.Estimated), (time.EarliestUtc, time.LatestUtc, time.Quality));
        Assert.Equal((FairStart, FairEnd), (timeline.TimeOf("other", 1, 1, 0).EarliestUtc, timeline.TimeOf("other", 1, 1, 0).LatestUtc));
    }

    [Fact]
    public void What_arrived_of_one_boot_in_two_parts_is_one_boot()
    {
        var whole = Timeline(Boot("j", 1, 1, Hour, "", Receipt(0, "09:00"), Receipt(Hour, "10:00")));
        var parts = Timeline(Boot("j", 1, 30, Hour, "", Receipt(Hour, "10:00")), Boot("j", 1, 1, Minute, "", Receipt(0, "09:00")));

        Assert.Equal(whole.TimeOf("j", 1, 9, 30 * Minute), parts.TimeOf("j", 1, 9, 30 * Minute));
    }

    [Fact]
    public void Estimated_times_of_one_boot_keep_their_order()
    {
        var timeline = Timeline(Boot("j", 1, 1, 3 * Hour));
        var times = Enumerable.Range(0, 200).Select(i => timeline.TimeOf("j", 1, i, i * 50_001L).AtUtc).ToList();

        Assert.Equal(times.Order(), times);
    }
}
