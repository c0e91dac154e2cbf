using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Nano.Tests;

/// <summary>Delivery over a link in memory: go-back-N, receipts, and what comes downwards.</summary>
internal static class CourierCases
{
    internal static void Run(CaseSheet sheet)
    {
        sheet.Case("What was scanned offline is delivered when there is a way", Offline);
        sheet.Case("Batches of several events stay within the board's limit, and a larger event goes alone", BoardBatches);
        sheet.Case("Everything arrives once over a link that loses, doubles, delays and reorders", BadLink);
        sheet.Case("A gateway restored from an older copy gets again what it lacks", Restored);
        sheet.Case("Within one epoch the confirmed mark never falls", NeverFalls);
        sheet.Case("A receipt that answers nothing of this boot moves nothing", Stale);
        sheet.Case("An unreadable event goes alone, counts as delivered, and holds nothing up", Unreadable);
        sheet.Case("A wait is kept", Wait);
        sheet.Case("At most four batches are on their way", FourFlights);
        sheet.Case("An unanswered courier asks ever more rarely", Rarely);
        sheet.Case("Silence is shown after a minute and ends with the next receipt", Silence);
        sheet.Case("A journal that the gateway knows more of is left to the reader it was copied from", Copied);
        sheet.Case("How far receipts have come is remembered over a restart", Remembered);
    }

    private static void Offline()
    {
        var bench = new Bench();
        bench.PresentMany(100);
        Require.Same(101, bench.Core.Waiting, "events that wait");
        bench.LinkUp();
        bench.Run(3000);
        bench.RequireDelivered();
    }

    private static void BoardBatches()
    {
        var bench = new Bench();
        bench.PresentMany(80);
        bench.LinkUp();
        bench.Run(2000);
        bench.RequireDelivered();
        Require.That(bench.Gateway.LargestBatch is > Bench.BatchBytes / 2 and <= Bench.BatchBytes, "the largest batch: " + bench.Gateway.LargestBatch.ToString());

        var quotes = new byte[Bench.LongestRead];
        for (var i = 0; i < quotes.Length; i++)
        {
            quotes[i] = (byte)'"';
        }

        bench.Present(quotes, "]Q1");
        bench.PresentMany(2);
        bench.Run(2000);
        bench.RequireDelivered();
        Require.That(bench.Gateway.LargestBatch > Bench.BatchBytes, "the large event was cut");
    }

    private static void BadLink()
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            var bench = new Bench(seed: seed);
            var dice = new Dice(100 + seed);
            bench.Link.Dice = new Dice(200 + seed);
            bench.LinkUp();
            for (var round = 0; round < 20; round++)
            {
                bench.PresentMany(dice.Next(6));
                bench.Run(dice.Next(10_000), 250);
                if (dice.Next(8) == 0)
                {
                    bench.Kill(dice.Next(100));
                }
            }

            bench.Link.Dice = null;
            bench.Run(300_000, 500);
            bench.RequireDelivered();
        }
    }

    private static void Restored()
    {
        var bench = new Bench();
        bench.LinkUp();
        bench.PresentMany(60);
        bench.Run(2000);
        bench.Gateway.Of(bench.Core.ActiveJournal).ForgetAfter(31);
        bench.Gateway.Epoch = "00000000000000e2";
        bench.Gateway.TellStatus();
        bench.Run(10_000);
        bench.RequireDelivered();
    }

    private static void NeverFalls()
    {
        var bench = new Bench();
        bench.LinkUp();
        bench.PresentMany(10);
        bench.Run(1000);
        bench.Gateway.Send(Stored(bench, bench.Gateway.Epoch, 1, bench.Clock.MonotonicMillis));
        bench.Run(1000);
        Require.Same(0, bench.Core.Waiting, "events that wait");
    }

    private static void Stale()
    {
        var bench = new Bench();
        bench.Clock.Advance(5000);
        bench.PresentMany(10);
        bench.Gateway.Silent = true;
        bench.LinkUp();
        bench.Run(100);
        bench.Gateway.Send(Stored(bench, "00000000000000e7", 5, 1));
        bench.Gateway.Send(Stored(bench, "00000000000000e7", 5, bench.Clock.MonotonicMillis + 9000));
        bench.Run(1000);
        Require.Same(11, bench.Core.Waiting, "events that wait");
    }

    private static void Unreadable()
    {
        var bench = new Bench();
        bench.PresentMany(40);
        bench.Gateway.Unreadable = "badge-20";
        bench.LinkUp();
        bench.Run(20_000);
        Require.Same(0, bench.Core.Waiting, "events that wait");
        Require.Same(1, bench.CountMissing(), "scans that were not stored");
    }

    private static void Wait()
    {
        var bench = new Bench();
        bench.PresentMany(3);
        bench.Gateway.WaitSeconds = 20;
        bench.LinkUp();
        bench.Run(100);
        var sent = bench.Gateway.Batches;
        bench.Gateway.WaitSeconds = 0;
        bench.Run(19_000);
        Require.Same(sent, bench.Gateway.Batches, "batches within the wait");
        bench.Run(5000);
        bench.RequireDelivered();
    }

    private static void FourFlights()
    {
        var bench = new Bench();
        bench.LinkUp();
        bench.PresentMany(1);
        bench.Run(200);
        bench.Gateway.Silent = true;
        bench.PresentMany(300);
        var before = bench.Gateway.Batches;
        bench.Run(4000);
        Require.Same(4, bench.Gateway.Batches - before, "batches");
    }

    private static void Rarely()
    {
        var bench = new Bench();
        bench.Gateway.Silent = true;
        bench.PresentMany(1);
        bench.LinkUp();
        bench.Run(1_800_000, 1000);
        Require.That(bench.Gateway.Batches is > 20 and < 60, "batches in half an hour: " + bench.Gateway.Batches.ToString());
    }

    private static void Silence()
    {
        var bench = new Bench();
        bench.Gateway.Silent = true;
        bench.LinkUp();
        bench.PresentMany(1);
        bench.Run(59_000, 500);
        Require.Same(0, bench.Lamp.Count(Signal.NotStored), "shown within a minute");
        bench.Run(2000, 500);
        Require.Same(1, bench.Lamp.Count(Signal.NotStored), "shown after it");
        bench.Gateway.Silent = false;
        bench.Run(70_000, 500);
        Require.That(bench.Lamp.Last == Signal.Ready, "the light afterwards");
        bench.RequireDelivered();
    }

    private static void Copied()
    {
        var original = new Bench();
        original.PresentMany(10);
        original.Core.Close();
        var copy = new Bench(original.Store.Fork(), 4000, 2);
        var journal = copy.Core.ActiveJournal;
        Require.Same(original.Core.ActiveJournal, journal, "the journal of the copy");
        copy.LinkUp();
        copy.Gateway.Send(Stored(copy, "00000000000000e1", 99, copy.Clock.MonotonicMillis));
        copy.Deliver();
        Require.That(journal != copy.Core.ActiveJournal, "the journal was kept");
    }

    private static void Remembered()
    {
        var bench = new Bench();
        bench.LinkUp();
        bench.PresentMany(20);
        bench.Run(11_000, 100);
        bench.LinkDown();
        bench.Kill();
        Require.Same(1, bench.Core.Waiting, "events that wait: the boot alone");
    }

    private static Receipt Stored(Bench bench, string epoch, long upTo, long echo) => new()
    {
        Kind = ReceiptKind.Stored,
        Database = bench.Gateway.Database,
        Epoch = epoch,
        Journal = bench.Core.ActiveJournal,
        UpTo = upTo,
        UtcMillis = 1_763_389_927_000,
        Active = bench.Core.ActiveJournal,
        Boot = bench.Core.Status().Boot,
        EchoMillis = echo,
    };
}
