using FairKiosk.Reader.Feedback;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Tests;

public sealed class ScanningTests
{
    [Fact]
    public void The_beep_comes_after_the_event_is_durable()
    {
        var bench = new Bench();
        var shownDuringSync = -1;
        bench.Store.DuringSync = () => shownDuringSync = bench.Indicator.Beeps;
        bench.Present("A");
        Assert.Equal((0, 1), (shownDuringSync, bench.Indicator.Beeps));
    }

    [Fact]
    public void A_slow_storage_shows_wait_and_beeps_when_it_is_done()
    {
        var bench = new Bench();
        bench.Indicator.Clear();
        bench.Store.DuringSync = () =>
        {
            bench.Clock.Advance(300);
            bench.Core.CheckBusy();
            Assert.Empty(bench.Indicator.Signals);
            bench.Clock.Advance(1);
            bench.Core.CheckBusy();
            bench.Core.CheckBusy();
        };
        bench.Present("A");
        Assert.Equal([Signal.Wait, Signal.Accepted], bench.Indicator.Signals);
        bench.Core.CheckBusy();
        Assert.Equal(2, bench.Indicator.Signals.Count);
    }

    [Fact]
    public void The_same_bytes_within_the_window_are_one_read_whatever_the_symbology()
    {
        var bench = new Bench();
        Assert.Equal(ScanOutcome.Accepted, bench.Present("A", "]Q1"));
        bench.Clock.Advance(2500);
        Assert.Equal(ScanOutcome.Duplicate, bench.Present("A", "]d2"));
        bench.Clock.Advance(2500);
        Assert.Equal(ScanOutcome.Duplicate, bench.Present("A"));
        bench.Clock.Advance(2501);
        Assert.Equal(ScanOutcome.Accepted, bench.Present("A"));
        Assert.Equal(ScanOutcome.Accepted, bench.Present("B"));
        Assert.Equal(4, bench.Core.Head);
    }

    [Fact]
    public void The_duplicate_window_follows_the_configuration()
    {
        var bench = new Bench();
        bench.Link.Send(Topics.Config("counter-1"), ConfigCodec.Encode(new ReaderConfig { Revision = 7, StationName = "Arakawa Precision", DuplicateMillis = 100 }));
        bench.LinkUp();
        bench.Run(100);
        bench.Present("A");
        bench.Clock.Advance(101);
        Assert.Equal(ScanOutcome.Accepted, bench.Present("A"));
        Assert.Equal(("Arakawa Precision", "Kept"), (bench.Display.Line1, bench.Display.Line2));
        bench.Run(1000);
        Assert.All(bench.Gateway.Events.Where(e => e.Type == EventTypes.Scan), scan => Assert.Equal(7, scan.ConfigRevision));
        Assert.Equal(7, bench.Gateway.Statuses[^1].Status.ConfigRevision);
    }

    [Fact]
    public void Nothing_and_too_much_are_unreadable_and_the_largest_read_is_kept()
    {
        var bench = new Bench();
        Assert.Equal(ScanOutcome.Unreadable, bench.Present(""));
        Assert.Equal(Signal.Unreadable, bench.Indicator.Signals[^1]);
        Assert.Equal(ScanOutcome.Unreadable, bench.Present(new string('x', Limits.MaxRawBytes + 1)));
        Assert.Equal(ScanOutcome.Accepted, bench.Present(new string('x', Limits.MaxRawBytes)));
    }

    [Fact]
    public void Identify_is_shown_once_when_it_is_asked_for()
    {
        var bench = new Bench();
        bench.LinkUp();
        for (var i = 0; i < 2; i++)
        {
            bench.Link.Send(Topics.Config("counter-1"), ConfigCodec.Encode(new ReaderConfig { Revision = 8, Identify = true }));
            bench.Run(100);
        }

        Assert.Single(bench.Indicator.Signals, signal => signal == Signal.Identify);
    }

    [Fact]
    public void Going_offline_and_coming_back_are_shown_and_told()
    {
        var bench = new Bench();
        bench.LinkUp();
        bench.Core.SetPower(71, false);
        bench.Run(100);
        bench.LinkDown();
        Assert.Equal([Signal.Offline, Signal.Ready, Signal.Offline], bench.Indicator.Signals);
        var status = bench.Gateway.Statuses[^1].Status;
        Assert.Equal((true, bench.Core.ActiveJournal, 71, false, "0.1.0"), (status.Online, status.Journal, status.BatteryPercent, status.Mains, status.Firmware));
    }

    [Fact]
    public void Only_acceptance_has_the_single_high_tone()
    {
        foreach (var signal in Enum.GetValues<Signal>())
        {
            var steps = FeedbackPattern.For(signal).Steps;
            Assert.NotEmpty(steps);
            Assert.Equal(signal == Signal.Accepted, Array.Exists(steps, step => step.BuzzerHertz > 2000));
        }
    }

    [Fact]
    public void A_reader_without_a_proper_id_or_key_is_a_mistake()
    {
        var bench = new Bench();
        Assert.Throws<ArgumentException>(() => Build(new ReaderSettings { ReaderId = "Counter/1" }));
        Assert.Throws<ArgumentException>(() => Build(new ReaderSettings { ReaderId = "counter-1", CommandKey = [1] }));
        ReaderCore Build(ReaderSettings settings) =>
            new(settings, bench.Store, bench.Clock, bench.Link, bench.Indicator, new NullDisplay(), new Testing.SeededEntropy(1));
    }
}
