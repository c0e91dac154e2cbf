using FairKiosk.Reader;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Nano.Tests;

/// <summary>The journal over restarts, power cuts, failing and full storage.</summary>
internal static class JournalCases
{
    internal static void Run(CaseSheet sheet)
    {
        sheet.Case("A clean close is continued under the same id and the next boot", Continued);
        sheet.Case("A kill seals the journal, and the next one names it", Sealed);
        sheet.Case("What a power cut tore is no event, and the numbers before it stay spent", Torn);
        sheet.Case("A failed sync seals the journal, and the scan is kept under a new id", FailedSync);
        sheet.Case("After a failed sync the new journal repeats the latest anchor", AnchorRepeated);
        sheet.Case("A storage that fails altogether refuses aloud and recovers", FailedStorage);
        sheet.Case("A full journal refuses aloud and drops nothing, and room comes back with receipts", Full);
        sheet.Case("A reader that starts with a full journal still delivers it", StartsFull);
        sheet.Case("Receipted segments stay until room is needed", Receipted);
        sheet.Case("Events that were never confirmed survive restarts until the gateway has them", Survive);
        sheet.Case("A card that went back to its last clean close loses no beep", WentBack);
        sheet.Case("Raw bytes come through unchanged, whatever they are", Raw);
    }

    private static void Continued()
    {
        var bench = new Bench();
        bench.PresentMany(3);
        var journal = bench.Core.ActiveJournal;
        bench.Core.Close();
        bench.Restart();
        bench.PresentMany(1);
        Require.Same(journal, bench.Core.ActiveJournal, "the journal");
        Require.Same(6, bench.Core.Head, "events: three scans and one, two boots");
        Require.Same(2, bench.Core.Status().Boot, "the boot");
        bench.LinkUp();
        bench.Run(3000);
        bench.RequireDelivered();
    }

    private static void Sealed()
    {
        var bench = new Bench();
        bench.PresentMany(3);
        var killed = bench.Core.ActiveJournal;
        bench.Kill();
        Require.That(killed != bench.Core.ActiveJournal, "the journal was continued");
        Require.Same(1, bench.Core.Status().Boot, "the boot");
        bench.LinkUp();
        bench.Run(3000);
        bench.RequireDelivered();
        Require.Same(killed, bench.Gateway.BootPrevious, "the journal before");
    }

    private static void Torn()
    {
        for (var torn = 0; torn < 120; torn += 9)
        {
            var bench = new Bench();
            bench.PresentMany(3);

            // Never told to anybody: the sync of the fourth and of the boot after it do not return.
            bench.Store.FailSyncs = 9;
            Require.That(bench.Present("never confirmed") == ScanOutcome.StorageFailed, "the fourth");
            bench.Kill(torn);
            bench.Store.FailSyncs = 0;
            bench.PresentMany(2);
            bench.LinkUp();
            bench.Run(4000);
            Require.Same(0, bench.CountMissing(), "beeps missing after " + torn.ToString() + " bytes");
            Require.Same(0, bench.Core.Waiting, "events that wait after " + torn.ToString() + " bytes");
        }
    }

    private static void FailedSync()
    {
        var bench = new Bench();
        bench.PresentMany(3);
        var failed = bench.Core.ActiveJournal;
        bench.Store.FailSyncs = 1;
        bench.PresentMany(1);
        Require.Same(4, bench.Kept, "beeps");
        Require.That(failed != bench.Core.ActiveJournal, "the journal was continued");
        bench.Kill(60);
        bench.LinkUp();
        bench.Run(5000);
        bench.RequireDelivered();
    }

    private static void AnchorRepeated()
    {
        var bench = new Bench();
        bench.Clock.UtcMillis = 1_763_389_927_000;
        bench.Core.Tick();
        var failed = bench.Core.ActiveJournal;
        bench.Store.FailSyncs = 1;
        bench.PresentMany(1);
        Require.That(failed != bench.Core.ActiveJournal, "the journal was continued");
        bench.LinkUp();
        bench.Run(100);
        Require.Same(1000, bench.Gateway.Of(bench.Core.ActiveJournal).FirstAnchorMillis, "the anchor");
    }

    private static void FailedStorage()
    {
        var bench = new Bench();
        bench.PresentMany(2);
        bench.Store.FailWrites = true;
        Require.That(bench.Present("refused") == ScanOutcome.StorageFailed, "the outcome");
        Require.That(bench.Lamp.Last == Signal.Refused, "its light");
        bench.Store.FailWrites = false;
        Require.That(bench.Present("again") == ScanOutcome.Accepted, "when it works again");
        bench.LinkUp();
        bench.Run(3000);
        bench.RequireDelivered();
    }

    private static void Full()
    {
        var bench = new Bench(capacityBytes: 26_000, segmentBytes: 2000);
        while (bench.Present("badge-" + bench.Kept.ToString()) == ScanOutcome.Accepted)
        {
            bench.Clock.Advance(10);
        }

        Require.That(bench.Lamp.Last == Signal.Refused, "its light");
        Require.That(bench.Kept > 30, "kept only " + bench.Kept.ToString());
        bench.LinkUp();
        bench.Run(3000);
        bench.RequireDelivered();
        bench.PresentMany(60, "after-");
        bench.Run(3000);
        bench.RequireDelivered();
    }

    private static void StartsFull()
    {
        var bench = new Bench(capacityBytes: 26_000, segmentBytes: 2000);
        bench.PresentMany(100);
        for (var i = 0; i < 12; i++)
        {
            bench.Kill();
        }

        Require.That(bench.Present("no room") == ScanOutcome.JournalFull, "the outcome");
        bench.LinkUp();
        bench.Run(10_000);
        bench.RequireDelivered();
        Require.That(bench.Present("room again") == ScanOutcome.Accepted, "afterwards");
    }

    private static void Receipted()
    {
        var bench = new Bench(capacityBytes: 26_000, segmentBytes: 2000);
        bench.LinkUp();
        bench.PresentMany(30);
        bench.Run(2000);
        Require.Same(1, bench.Core.Status().Oldest, "the oldest event");
        bench.PresentMany(100);
        bench.Run(2000);
        for (var i = 0; i < 5; i++)
        {
            bench.PresentMany(20);
            bench.Run(1000);
        }

        Require.That(bench.Core.Status().Oldest > 30, "the oldest event stayed");
        bench.RequireDelivered();
    }

    private static void Survive()
    {
        var bench = new Bench();
        for (var i = 0; i < 10; i++)
        {
            bench.PresentMany(5);
            bench.Kill(i * 9);
        }

        bench.LinkUp();
        bench.Run(20_000);
        bench.RequireDelivered();
        Require.Same(11, bench.Gateway.JournalCount, "journals");
    }

    private static void WentBack()
    {
        var bench = new Bench();
        bench.LinkUp();
        bench.PresentMany(3);
        bench.Run(1000);
        bench.Core.Close();
        bench.Store.LieAboutSync = true;
        bench.Restart();
        bench.PresentMany(2);
        bench.Run(1000);
        Require.Same(0, bench.Core.Waiting, "events that wait before it");
        bench.LinkDown();
        bench.Kill();
        bench.Store.LieAboutSync = false;
        bench.PresentMany(4);
        var continued = bench.Core.ActiveJournal;
        bench.LinkUp();
        bench.Run(10_000);
        Require.That(continued != bench.Core.ActiveJournal, "the journal whose numbers came twice was continued");
        Require.Same(0, bench.Core.Waiting, "events that wait");
    }

    private static void Raw()
    {
        var bench = new Bench();
        var dice = new Dice(1);
        int[] lengths = [1, 2, 3, 300, Bench.LongestRead];
        for (var i = 0; i < lengths.Length; i++)
        {
            for (var kind = 0; kind < 3; kind++)
            {
                var bytes = new byte[lengths[i]];
                dice.Fill(bytes);
                for (var j = 0; j < bytes.Length && kind > 0; j++)
                {
                    bytes[j] = kind == 1 ? (byte)'"' : (byte)1;
                }

                bench.Clock.Advance(3000);
                Require.That(bench.Present(bytes, "]Q1") == ScanOutcome.Accepted, "a read of " + lengths[i].ToString());
            }
        }

        bench.LinkUp();
        bench.Run(10_000);
        bench.RequireDelivered();
    }
}
