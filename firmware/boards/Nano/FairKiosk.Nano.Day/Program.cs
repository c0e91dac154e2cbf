using FairKiosk.Nano.Tests;

namespace FairKiosk.Nano.Day;

/// <summary>A day of one puck: scans offline and online, power cuts, more than its storage holds at once. Run it in a small heap to see that
/// the core needs no more; storage, link and gateway lie in the same heap here.</summary>
public static class Program
{
    // 16 KiB of it are kept free for what matters more than scans.
    private const int StoreBytes = 26_000;
    private const int SegmentBytes = 2000;
    private const int Hours = 8;

    /// <summary>Prints <c>2 passed, 0 failed</c>, or why not.</summary>
    public static void Main()
    {
        var sheet = new CaseSheet();
        sheet.Case("A puck keeps what it reads, composes batches, and begins anew after a power cut", Alone);
        sheet.Case("A puck works a day, with its gateway in the same memory", Work);
        System.Console.WriteLine(sheet.Passed.ToString() + " passed, " + sheet.Failed.ToString() + " failed");
    }

    private static void Alone()
    {
        var bench = new Bench(StoreBytes, SegmentBytes);
        bench.PresentMany(30);
        bench.Kill();
        bench.PresentMany(10);
        bench.LinkUp();
        bench.Core.Tick();
        Require.Same(40, bench.Kept, "beeps");
        Require.Same(42, bench.Core.Waiting, "events that wait");
    }

    private static void Work()
    {
        var bench = new Bench(StoreBytes, SegmentBytes);
        for (var hour = 0; hour < Hours; hour++)
        {
            bench.PresentMany(12);
            bench.LinkUp();
            bench.Run(2000);
            bench.PresentMany(4);
            bench.Run(20_000, 500);
            bench.RequireDelivered();
            Require.Same(16 * (hour + 1), bench.Kept, "beeps");
            bench.LinkDown();
            if (hour % 3 == 2)
            {
                bench.Kill();
            }
        }
    }
}
