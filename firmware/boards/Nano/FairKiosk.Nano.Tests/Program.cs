namespace FairKiosk.Nano.Tests;

/// <summary>The journal, the duplicate filter and the courier on the board's own runtime. Prints a line for each case, then <c>N passed, N failed</c>.</summary>
public static class Program
{
    /// <summary>Runs every case.</summary>
    public static void Main()
    {
        var sheet = new CaseSheet();
        AllCases.Run(sheet);
        System.Console.WriteLine(sheet.Passed.ToString() + " passed, " + sheet.Failed.ToString() + " failed");
    }
}
