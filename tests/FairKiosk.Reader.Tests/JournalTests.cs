using System.Text;
using FairKiosk.Reader.Ports;
using FairKiosk.Simulator;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Tests;

public sealed class JournalTests
{
    [Fact]
    public void A_clean_close_is_continued_under_the_same_id_and_the_next_boot()
    {
        var bench = new Bench();
        bench.PresentMany(3);
        var journal = bench.Core.ActiveJournal;
        bench.Core.Close();
        bench.Restart(0);
        bench.PresentMany(1);

        Assert.Equal(journal, bench.Core.ActiveJournal);
        Assert.Equal(6, bench.Core.Head);
        Assert.Equal(2, bench.Core.Status().Boot);
    }

    [Fact]
    public void A_kill_seals_the_journal_and_the_next_one_names_it()
    {
        var bench = new Bench();
        bench.PresentMany(3);
        var killed = bench.Core.ActiveJournal;
        bench.Kill();
        bench.LinkUp();
        bench.Run(3000);

        Assert.NotEqual(killed, bench.Core.ActiveJournal);
        bench.AssertDelivered();
        var boot = bench.Gateway.Events.Single(e => e.Type == EventTypes.Boot && e.Journal == bench.Core.ActiveJournal);
        Assert.Equal((1, killed, "0.1.0"), (boot.Boot, boot.PreviousJournal, boot.Firmware));
    }

    // A copied card looks the same: numbers come again with other contents, and what the gateway says of the first ones is not about the second.
    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public void After_a_card_went_back_to_its_last_clean_close_every_beep_is_delivered_all_the_same(int scansThatTheCardForgot)
    {
        var bench = new Bench();
        bench.LinkUp();
        bench.PresentMany(3);
        bench.Run(1000);
        bench.Core.Close();
        bench.Store.LieAboutSync = true;
        bench.Restart();
        bench.PresentMany(scansThatTheCardForgot);
        bench.Run(1000);
        Assert.Equal(0, bench.Core.Waiting);

        bench.LinkDown();
        bench.Kill();
        bench.Store.LieAboutSync = false;
        bench.PresentMany(4);
        var continued = bench.Core.ActiveJournal;
        bench.LinkUp();
        bench.Run(10_000);

        var delivered = bench.Gateway.Events.Where(e => e.Type == EventTypes.Scan).Select(e => Encoding.UTF8.GetString(e.Data));
        Assert.Equal(bench.Beeped.Order(StringComparer.Ordinal), delivered.Order(StringComparer.Ordinal));
        Assert.NotEmpty(bench.Gateway.Conflicts);
        Assert.NotEqual(continued, bench.Core.ActiveJournal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(60)]
    [InlineData(500)]
    public void A_failed_sync_seals_the_journal_and_the_scan_is_kept_under_a_new_id(int tornBytes)
    {
        var bench = new Bench();
        bench.PresentMany(3);
        var failed = bench.Core.ActiveJournal;
        var syncs = 0;
        bench.Store.DuringSync = () => bench.Store.FailSync = syncs++ == 0;
        bench.PresentMany(1);
        bench.Store.DuringSync = null;
        bench.Store.FailSync = false;
        Assert.Equal(4, bench.Beeped.Count);
        Assert.NotEqual(failed, bench.Core.ActiveJournal);

        bench.Kill(tornBytes);
        bench.LinkUp();
        bench.Run(5000);
        bench.AssertDelivered();
    }

    [Fact]
    public void A_storage_that_fails_altogether_refuses_aloud_and_recovers()
    {
        var bench = new Bench();
        bench.PresentMany(2);
        bench.Store.FailWrites = true;
        Assert.Equal(ScanOutcome.StorageFailed, bench.Present("refused"));
        Assert.Equal(Signal.Refused, bench.Indicator.Signals[^1]);
        Assert.Equal(2, bench.Indicator.Beeps);

        bench.Store.FailWrites = false;
        Assert.Equal(ScanOutcome.Accepted, bench.Present("again"));
        bench.LinkUp();
        bench.Run(3000);
        bench.AssertDelivered();
    }

    [Fact]
    public void After_a_failed_sync_the_new_journal_repeats_the_latest_anchor()
    {
        var bench = new Bench();
        bench.Clock.UtcMillis = 1_763_389_927_000;
        bench.Clock.Synchronised = true;
        bench.Core.Tick();
        var syncs = 0;
        bench.Store.DuringSync = () => bench.Store.FailSync = syncs++ == 0;
        bench.PresentMany(1);
        bench.Store.DuringSync = null;
        bench.LinkUp();
        bench.Run(100);

        var anchors = bench.Gateway.Events.Where(e => e.Journal == bench.Core.ActiveJournal && e.Source == "ntp").ToArray();
        Assert.Equal((1000, 1_763_389_927_000), (anchors[0].Millis, anchors[0].UtcMillis));
    }

    [Fact]
    public void A_full_journal_refuses_aloud_and_drops_nothing_and_room_comes_back_with_receipts()
    {
        var bench = new Bench(new MemoryJournalStore(100_000), segmentBytes: 8_000);
        ScanOutcome outcome;
        do
        {
            bench.Clock.Advance(10);
            outcome = bench.Present($"badge-{bench.Beeped.Count}");
        }
        while (outcome == ScanOutcome.Accepted);

        Assert.Equal(ScanOutcome.JournalFull, outcome);
        Assert.Equal(Signal.Refused, bench.Indicator.Signals[^1]);
        Assert.True(bench.Beeped.Count > 400);

        bench.LinkUp();
        bench.Run(5000);
        bench.AssertDelivered();
        bench.PresentMany(700, "after");
        bench.Run(5000);
        Assert.Contains("after-900", bench.Beeped);
        bench.AssertDelivered();
    }

    [Fact]
    public void A_reader_that_starts_with_a_full_journal_still_delivers_it()
    {
        var bench = new Bench(new MemoryJournalStore(100_000), segmentBytes: 8_000);
        bench.PresentMany(900);
        for (var i = 0; i < 20; i++)
        {
            bench.Kill();
        }

        Assert.Equal(ScanOutcome.JournalFull, bench.Present("no room"));
        bench.LinkUp();
        bench.Run(20_000);
        bench.AssertDelivered();
        Assert.Equal(ScanOutcome.Accepted, bench.Present("room again"));
    }

    [Fact]
    public void Nearly_full_is_shown_while_there_is_still_room()
    {
        var bench = new Bench(new MemoryJournalStore(400_000), segmentBytes: 8_000);
        while (!bench.Indicator.Signals.Contains(Signal.JournalNearlyFull))
        {
            bench.PresentMany(1);
            bench.Core.Tick();
            bench.Clock.Advance(30_000);
        }

        Assert.Equal(ScanOutcome.Accepted, bench.Present("still kept"));
    }

    [Fact]
    public void Receipted_segments_stay_until_room_is_needed()
    {
        var bench = new Bench(new MemoryJournalStore(100_000), segmentBytes: 8_000);
        bench.LinkUp();
        bench.PresentMany(300);
        bench.Run(3000);
        Assert.Equal(1, bench.Core.Status().Oldest);

        for (var i = 0; i < 10; i++)
        {
            bench.PresentMany(100);
            bench.Run(2000);
        }

        Assert.True(bench.Core.Status().Oldest > 300);
        bench.AssertDelivered();
    }

    [Fact]
    public void Twenty_thousand_vcards_fit_the_default_capacity()
    {
        var bench = new Bench();
        var card = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:" + new string('x', 570);
        for (var i = 0; i < 20_000; i++)
        {
            Assert.Equal(ScanOutcome.Accepted, bench.Present($"{card}{i}"));
        }
    }

    [Fact]
    public void Events_that_were_never_confirmed_survive_restarts_until_the_gateway_has_them()
    {
        var bench = new Bench();
        for (var i = 0; i < 30; i++)
        {
            bench.PresentMany(5);
            bench.Kill(i * 9, i % 2 == 0 ? 0 : null);
        }

        bench.LinkUp();
        bench.Run(60_000);
        bench.AssertDelivered();
        Assert.Equal(31, bench.Gateway.Journals.Count);
    }

    [Fact]
    public void Raw_bytes_come_through_unchanged_whatever_they_are()
    {
        var bench = new Bench();
        var random = new Random(1);
        var reads = new List<byte[]>();
        foreach (var length in new[] { 1, 2, 3, 300, 4096, Limits.MaxRawBytes })
        {
            foreach (var kind in new[] { 0, 1, 2 })
            {
                var bytes = new byte[length];
                random.NextBytes(bytes);
                bytes = kind == 0 ? bytes : Encoding.ASCII.GetBytes(new string(kind == 1 ? '"' : '\u0001', length));
                reads.Add(bytes);
                bench.Clock.Advance(3000);
                Assert.Equal(ScanOutcome.Accepted, bench.Core.Present(bytes, 0, length, "]Q1"));
            }
        }

        bench.LinkUp();
        bench.Run(10_000);
        Assert.Equal(reads, bench.Gateway.Events.Where(e => e.Type == EventTypes.Scan).OrderBy(e => e.Sequence).Select(e => e.Data));
    }
}
