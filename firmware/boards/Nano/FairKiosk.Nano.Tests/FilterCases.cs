using FairKiosk.Reader;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Nano.Tests;

/// <summary>What one presentation of a badge is.</summary>
internal static class FilterCases
{
    internal static void Run(CaseSheet sheet)
    {
        sheet.Case("The same bytes within the window are one read, whatever the symbology", OneRead);
        sheet.Case("The duplicate window follows the configuration", WindowFollows);
        sheet.Case("Nothing and too much are unreadable, and the longest read of the board is kept", Sizes);
        sheet.Case("A slow storage shows wait, and beeps when it is done", SlowStorage);
    }

    private static void OneRead()
    {
        var bench = new Bench();
        Require.That(bench.Present("A") == ScanOutcome.Accepted, "the first read");
        bench.Clock.Advance(2500);
        Require.That(bench.Present("A", "]d2") == ScanOutcome.Duplicate, "the second within 2500 ms");
        bench.Clock.Advance(2500);
        Require.That(bench.Present("A") == ScanOutcome.Duplicate, "the third within 2500 ms of the second");
        bench.Clock.Advance(2501);
        Require.That(bench.Present("A") == ScanOutcome.Accepted, "after the window");
        Require.That(bench.Present("B") == ScanOutcome.Accepted, "another badge");
        Require.Same(4, bench.Core.Head, "events");
    }

    private static void WindowFollows()
    {
        var bench = new Bench();
        var config = new ReaderConfig { Revision = 7, StationName = "Arakawa Precision", DuplicateMillis = 100 };
        bench.Link.Send(Topics.Config(Bench.ReaderId), ConfigCodec.Encode(config), toGateway: false);
        bench.LinkUp();
        bench.Run(100);
        bench.Present("A");
        bench.Clock.Advance(101);
        Require.That(bench.Present("A") == ScanOutcome.Accepted, "after 101 ms");
    }

    private static void Sizes()
    {
        var bench = new Bench();
        Require.That(bench.Present("") == ScanOutcome.Unreadable, "nothing");
        Require.That(bench.Lamp.Last == Signal.Unreadable, "its light");
        Require.That(bench.Present(new byte[Bench.LongestRead + 1], "") == ScanOutcome.Unreadable, "a byte too much");
        Require.That(bench.Present(new byte[Bench.LongestRead], "") == ScanOutcome.Accepted, "the longest");
    }

    private static void SlowStorage()
    {
        var bench = new Bench();
        bench.Store.DuringSync = () =>
        {
            bench.Clock.Advance(301);
            bench.Core.CheckBusy();
            Require.That(bench.Lamp.Last == Signal.Wait, "the light while it writes");
        };
        bench.Present("A");
        Require.That(bench.Lamp.Last == Signal.Accepted, "the light afterwards");
        Require.Same(1, bench.Lamp.Count(Signal.Wait), "waits");
    }
}
