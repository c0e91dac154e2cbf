using FairKiosk.Nano.Tests;

namespace FairKiosk.Nano.Day;

/// <summary>A day of one puck: scans offline and online, power cuts, a full journal that the gateway empties. Run it in a small heap to see that
/// the core needs no more; storage, link and gateway lie in the same heap here.</summary>
public static class Program
{
    private const int StoreBytes = 14_000;
    private const int SegmentBytes = 2000;
    private const int Hours = 8;

    /// <summary>Prints <c>1 passed, 0 failed</c>, or why not.</summary>
    public static void Main()
    {
        var sheet = new CaseSheet();
        sheet.Case("A puck works a day in little memory", Work);
        System.Console.WriteLine(sheet.Passed.ToString() + " passed, " + sheet.Failed.ToString() + " failed");
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
            bench.LinkDown();
            if (hour % 3 == 2)
            {
                bench.Kill();
            }
        }
    }
}
