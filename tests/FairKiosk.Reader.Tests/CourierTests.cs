using System.Text;
using FairKiosk.Reader.Ports;
using FairKiosk.Testing;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Tests;

public sealed class CourierTests
{
    [Fact]
    public void What_was_scanned_offline_is_delivered_when_there_is_a_way()
    {
        var bench = new Bench();
        bench.PresentMany(500);
        Assert.Equal(501, bench.Core.Waiting);

        bench.LinkUp();
        bench.Run(5000);

        bench.AssertDelivered();
        Assert.Equal(0, bench.Core.Waiting);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Everything_arrives_once_over_a_link_that_loses_doubles_delays_and_reorders(int seed)
    {
        var plan = new FaultPlan(seed);
        var bench = new Bench(plan: plan, seed: seed);
        var random = new Random(seed);
        bench.LinkUp();
        for (var round = 0; round < 60; round++)
        {
            bench.PresentMany(random.Next(12));
            bench.Run(random.Next(20_000), 250);
            if (random.Next(8) == 0)
            {
                bench.Kill(random.Next(100), random.Next(3) == 0 ? 5 : null);
            }
        }

        plan.Calm = true;
        bench.Run(6 * 3_600_000L, 1000);

        bench.AssertDelivered();
        Assert.Equal(0, bench.Core.Waiting);
    }

    [Fact]
    public void A_gateway_restored_from_an_older_copy_gets_again_what_it_lacks()
    {
        var bench = new Bench();
        bench.LinkUp();
        bench.PresentMany(100);
        bench.Run(2000);
        var restore = bench.Gateway.Backup();
        bench.PresentMany(100);
        bench.Run(2000);
        Assert.Equal(0, bench.Core.Waiting);

        restore();
        bench.Gateway.Restart("00000000000000e2");
        bench.Gateway.TellStatus();
        bench.Run(10_000);

        bench.AssertDelivered();
        Assert.Equal(0, bench.Core.Waiting);
    }

    [Fact]
    public void An_empty_database_gets_every_journal_again()
    {
        var bench = new Bench();
        bench.LinkUp();
        bench.PresentMany(70);
        bench.Run(2000);
        bench.Kill();
        bench.PresentMany(70);
        bench.Run(2000);

        bench.Gateway.StartEmpty("00000000000000d2", "00000000000000e2");
        bench.Gateway.TellStatus();
        bench.Run(10_000);

        bench.AssertDelivered();
        Assert.Equal(2, bench.Gateway.Journals.Count);
    }

    [Fact]
    public void Receipts_of_another_journal_an_old_epoch_another_database_or_another_boot_are_ignored()
    {
        var bench = new Bench();
        bench.LinkUp();
        bench.Run(1000);
        bench.Gateway.Silent = true;
        var connectedAt = bench.Clock.MonotonicMillis - 1000;
        bench.PresentMany(10);
        var waiting = bench.Core.Waiting;
        var active = bench.Core.ActiveJournal;

        bench.Gateway.Send(Stored(bench, "0123456789abcdef", "00000000000000d1", "00000000000000e1", active, 1, connectedAt));
        bench.Gateway.Send(Stored(bench, active, "00000000000000d1", "00000000000000e0", active, 1, connectedAt - 1));
        bench.Gateway.Send(Stored(bench, active, "00000000000000d0", "00000000000000e1", active, 1, connectedAt - 1));
        bench.Gateway.Send(Stored(bench, active, "00000000000000d0", "00000000000000e0", active, 2, bench.Clock.MonotonicMillis));
        bench.Gateway.Send(Stored(bench, active, "00000000000000d0", "00000000000000e0", "0123456789abcdef", 1, bench.Clock.MonotonicMillis));
        bench.Gateway.Send(Stored(bench, active, "00000000000000d0", "00000000000000e0", active, 1, bench.Clock.MonotonicMillis + 1));
        bench.Run(1000);

        Assert.Equal(waiting, bench.Core.Waiting);
    }

    [Fact]
    public void Within_one_epoch_the_confirmed_mark_never_falls()
    {
        var bench = new Bench();
        bench.LinkUp();
        bench.PresentMany(10);
        bench.Run(1000);
        Assert.Equal(0, bench.Core.Waiting);

        bench.Gateway.Send(Stored(bench, bench.Core.ActiveJournal, bench.Gateway.Database, bench.Gateway.Epoch, bench.Core.ActiveJournal, 1, bench.Clock.MonotonicMillis));
        bench.Run(1000);

        Assert.Equal(0, bench.Core.Waiting);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_refused_batch_comes_again_singly_and_the_refused_event_counts_as_delivered(bool toldOnlyByTheReader)
    {
        var bench = new Bench();
        bench.Gateway.ForgetsRefused = toldOnlyByTheReader;
        bench.PresentMany(100);
        bench.Gateway.Refuses = e => e.Type == EventTypes.Scan && Encoding.UTF8.GetString(e.Data) is "badge-20" or "badge-99";
        bench.LinkUp();
        bench.Run(30_000);

        Assert.Equal(0, bench.Core.Waiting);
        bench.Beeped.Remove("badge-20");
        bench.Beeped.Remove("badge-99");
        bench.AssertDelivered();
        Assert.Contains(bench.Gateway.Batches, batch => batch.Events.Length == 1 && batch.From == 22);
        Assert.Equal(toldOnlyByTheReader, bench.Gateway.Batches.Exists(batch => batch.Refused is [22, 22, ..]));
    }

    [Fact]
    public void A_wait_is_kept()
    {
        var bench = new Bench();
        bench.PresentMany(3);
        bench.Gateway.WaitSeconds = 20;
        bench.LinkUp();
        bench.Run(100);
        var sent = bench.Gateway.Batches.Count;
        bench.Gateway.WaitSeconds = 0;
        bench.Run(19_000);
        Assert.Equal(sent, bench.Gateway.Batches.Count);

        bench.Run(5000);
        bench.AssertDelivered();
    }

    [Fact]
    public void At_most_four_batches_are_on_their_way()
    {
        var bench = new Bench();
        bench.PresentMany(640);
        bench.LinkUp();
        bench.Run(200);
        Assert.Equal(0, bench.Core.Waiting);
        bench.Gateway.Silent = true;
        bench.PresentMany(640);
        var before = bench.Gateway.Batches.Count;
        bench.Run(4000);
        Assert.Equal(4, bench.Gateway.Batches.Count - before);
    }

    [Fact]
    public void Silence_is_shown_after_a_minute_and_ends_with_the_next_receipt()
    {
        var bench = new Bench();
        bench.Gateway.Silent = true;
        bench.LinkUp();
        bench.PresentMany(1);
        bench.Run(59_000, 500);
        Assert.DoesNotContain(Signal.NotStored, bench.Indicator.Signals);

        bench.Run(2000, 500);
        Assert.Contains(Signal.NotStored, bench.Indicator.Signals);
        Assert.Equal("Not stored at the gateway yet", bench.Display.Line2);

        bench.Gateway.Silent = false;
        bench.Run(70_000, 500);
        Assert.Equal(Signal.Ready, bench.Indicator.Signals[^1]);
        bench.AssertDelivered();
    }

    [Fact]
    public void A_connection_that_is_dropped_at_each_message_ends_in_not_stored()
    {
        var bench = new Bench();
        bench.Gateway.Silent = true;
        bench.PresentMany(1);
        ReconnectFor(bench, 59_000);
        Assert.DoesNotContain(Signal.NotStored, bench.Indicator.Signals);

        ReconnectFor(bench, 2000);
        Assert.Equal(Signal.NotStored, bench.Indicator.Signals[^1]);

        ReconnectFor(bench, 30_000);
        Assert.Equal(Signal.NotStored, bench.Indicator.Signals[^1]);
        Assert.Single(bench.Indicator.Signals, Signal.NotStored);
    }

    [Fact]
    public void A_receipt_between_two_drops_begins_the_minute_anew()
    {
        var bench = new Bench();
        bench.Gateway.Silent = true;
        bench.PresentMany(1);
        ReconnectFor(bench, 50_000);
        bench.Gateway.Silent = false;
        ReconnectFor(bench, 1000);
        bench.Gateway.Silent = true;
        bench.PresentMany(1);

        ReconnectFor(bench, 58_000);
        Assert.DoesNotContain(Signal.NotStored, bench.Indicator.Signals);

        ReconnectFor(bench, 3000);
        Assert.Contains(Signal.NotStored, bench.Indicator.Signals);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_reader_that_was_offline_for_an_hour_has_a_minute_before_it_shows_not_stored(bool asleep)
    {
        var bench = new Bench();
        bench.Gateway.Silent = true;
        bench.LinkUp();
        bench.PresentMany(1);
        bench.Run(30_000);
        bench.LinkDown();
        if (asleep)
        {
            bench.Clock.Advance(3_600_000);
        }
        else
        {
            bench.Run(3_600_000, 500);
        }

        bench.LinkUp();
        bench.Run(59_000);
        Assert.DoesNotContain(Signal.NotStored, bench.Indicator.Signals);

        bench.Run(2000);
        Assert.Contains(Signal.NotStored, bench.Indicator.Signals);
    }

    [Fact]
    public void Not_stored_gives_way_to_offline_when_the_connection_stays_away()
    {
        var bench = new Bench();
        bench.Gateway.Silent = true;
        bench.PresentMany(1);
        ReconnectFor(bench, 61_000);
        Assert.Equal(Signal.NotStored, bench.Indicator.Signals[^1]);

        bench.Run(20_000);
        Assert.Equal(Signal.Offline, bench.Indicator.Signals[^1]);

        bench.LinkUp();
        Assert.Equal(Signal.Ready, bench.Indicator.Signals[^1]);
    }

    [Fact]
    public void An_unanswered_courier_asks_ever_more_rarely()
    {
        var bench = new Bench();
        bench.Gateway.Silent = true;
        bench.PresentMany(1);
        bench.LinkUp();
        bench.Run(3_600_000, 500);
        Assert.InRange(bench.Gateway.Batches.Count, 50, 120);
    }

    [Fact]
    public void A_journal_that_the_gateway_knows_more_of_is_left_to_the_reader_it_was_copied_from()
    {
        var original = new Bench();
        original.PresentMany(10);
        original.Core.Close();
        var copy = new Bench(original.Store.Fork(), seed: 2);
        Assert.Equal(original.Core.ActiveJournal, copy.Core.ActiveJournal);

        copy.Gateway.Send(Stored(copy, copy.Core.ActiveJournal, "00000000000000d1", "00000000000000e1", copy.Core.ActiveJournal, 2, copy.Clock.MonotonicMillis, 99));
        copy.Core.LinkUp();
        copy.Link.Deliver();

        Assert.NotEqual(original.Core.ActiveJournal, copy.Core.ActiveJournal);
    }

    // As Mosquitto 2.0 does to a reader whose publish it denies.
    private static void ReconnectFor(Bench bench, long millis)
    {
        for (var until = bench.Clock.WorldMillis + millis; bench.Clock.WorldMillis < until;)
        {
            bench.LinkUp();
            bench.Run(50);
            bench.LinkDown();
            bench.Run(100);
        }
    }

    private static Receipt Stored(Bench bench, string journal, string database, string epoch, string active, int boot, long echo, long upTo = 5) => new()
    {
        Kind = ReceiptKind.Stored,
        Database = database,
        Epoch = epoch,
        Journal = journal,
        UpTo = upTo,
        UtcMillis = bench.Gateway.UtcNow,
        Active = active,
        Boot = boot,
        EchoMillis = echo,
    };
}
