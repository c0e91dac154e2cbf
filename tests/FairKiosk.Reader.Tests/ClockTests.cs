using FairKiosk.Wire;

namespace FairKiosk.Reader.Tests;

public sealed class ClockTests
{
    [Fact]
    public void A_receipt_with_a_short_round_trip_gives_the_time_with_half_of_it_as_error()
    {
        var bench = new Bench();
        bench.LinkUp();
        bench.Core.Tick();
        var sentAt = bench.Clock.MonotonicMillis;
        bench.Clock.Advance(301);
        var utc = bench.Gateway.UtcNow;
        bench.Link.Deliver();
        bench.Run(1000);

        var anchor = bench.Gateway.Events.First(e => e.Type == EventTypes.Anchor);
        Assert.Equal((sentAt + 150, utc, "receipt", 151), (anchor.Millis, anchor.UtcMillis, anchor.Source, anchor.ErrorMillis));
    }

    [Fact]
    public void A_slow_receipt_gives_no_time()
    {
        var bench = new Bench();
        bench.LinkUp();
        bench.Core.Tick();
        bench.Clock.Advance(2001);
        bench.Link.Deliver();
        Assert.Equal(1, bench.Core.Head);
    }

    [Fact]
    public void An_anchor_is_renewed_after_a_quarter_of_an_hour_or_when_its_error_halves()
    {
        var bench = new Bench();
        bench.LinkUp();
        bench.Core.Tick();
        bench.Clock.Advance(1000);
        bench.Link.Deliver();
        bench.PresentMany(1);
        bench.Run(1000, 10);
        Assert.Equal(2, Anchors(bench).Length);

        bench.PresentMany(1);
        bench.Run(60_000, 10);
        Assert.Equal(2, Anchors(bench).Length);

        bench.Run(15 * 60_000, 1000);
        bench.PresentMany(1);
        bench.Run(1000, 10);
        Assert.Equal(3, Anchors(bench).Length);
    }

    [Fact]
    public void A_reader_without_a_wall_clock_is_dated_by_receipts_alone()
    {
        var bench = new Bench();
        bench.PresentMany(3);
        bench.LinkUp();
        bench.Run(1000);
        Assert.All(Anchors(bench), anchor => Assert.Equal("receipt", anchor.Source));
        Assert.Equal(-1, bench.Core.Status().UtcMillis);
    }

    [Fact]
    public void A_wall_clock_that_nobody_vouches_for_is_told_in_the_status_and_never_an_anchor()
    {
        var bench = new Bench();
        bench.Clock.UtcMillis = bench.Gateway.UtcNow + (3 * 3_600_000);
        bench.LinkUp();
        bench.Run(1000);
        Assert.All(Anchors(bench), anchor => Assert.Equal("receipt", anchor.Source));
        Assert.True(bench.Gateway.Statuses[0].Status.UtcMillis - bench.Gateway.UtcNow > 3 * 3_600_000 - 5000);
    }

    [Fact]
    public void A_synchronised_wall_clock_is_an_anchor_even_offline_once_in_a_quarter_of_an_hour()
    {
        var bench = new Bench();
        bench.Clock.UtcMillis = bench.Gateway.UtcNow;
        bench.Clock.Synchronised = true;
        bench.Run(29 * 60_000, 1000);
        bench.LinkUp();
        bench.Run(1000);
        Assert.Equal(2, Anchors(bench).Count(anchor => anchor.Source == "ntp"));
        Assert.Equal(20, Anchors(bench)[0].ErrorMillis);
    }

    [Fact]
    public void A_monotonic_clock_that_jumps_back_begins_a_boot_with_an_anchor_of_its_own()
    {
        var bench = new Bench();
        bench.LinkUp();
        bench.PresentMany(2);
        bench.Run(1000);
        var journal = bench.Core.ActiveJournal;
        bench.Clock.Advance(3_600_000);
        bench.Clock.MonotonicMillis = 10;
        Assert.Equal(ScanOutcome.Accepted, bench.Present("after the jump"));
        bench.Run(10_000);

        Assert.Equal(journal, bench.Core.ActiveJournal);
        bench.AssertDelivered();
        var boots = bench.Gateway.Events.Where(e => e.Type == EventTypes.Boot).OrderBy(e => e.Sequence).ToArray();
        Assert.Equal([1, 2], boots.Select(boot => boot.Boot));
        Assert.Contains(Anchors(bench), anchor => anchor.Boot == 2);
        AssertTimesHold(bench);
    }

    [Fact]
    public void A_battery_swap_begins_a_journal_whose_boot_has_an_anchor_of_its_own()
    {
        var bench = new Bench();
        bench.LinkUp();
        bench.PresentMany(2);
        bench.Run(1000);
        bench.Clock.Advance(120_000);
        bench.Kill(monotonicMillis: 0);
        bench.PresentMany(2);
        bench.Run(10_000);
        bench.AssertDelivered();
        Assert.Equal(2, Anchors(bench).Select(anchor => anchor.Journal).Distinct().Count());
        AssertTimesHold(bench);
    }

    private static ReaderEvent[] Anchors(Bench bench) =>
        [.. bench.Gateway.Events.Where(e => e.Type == EventTypes.Anchor).OrderBy(e => e.Journal, StringComparer.Ordinal).ThenBy(e => e.Sequence)];

    // Two anchors of one boot agree within their errors.
    private static void AssertTimesHold(Bench bench)
    {
        foreach (var boot in Anchors(bench).GroupBy(anchor => (anchor.Journal, anchor.Boot)))
        {
            var offsets = boot.Select(anchor => (Offset: anchor.UtcMillis - anchor.Millis, anchor.ErrorMillis)).ToArray();
            Assert.All(offsets, offset => Assert.True(Math.Abs(offset.Offset - offsets[0].Offset) <= offset.ErrorMillis + offsets[0].ErrorMillis));
        }
    }
}
