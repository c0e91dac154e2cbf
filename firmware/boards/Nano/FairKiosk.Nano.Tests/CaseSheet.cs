namespace FairKiosk.Nano.Tests;

/// <summary>Runs cases and counts them. A board has no test runner.</summary>
public sealed class CaseSheet
{
    /// <summary>Gets how many were as they should be.</summary>
    public int Passed { get; private set; }

    /// <summary>Gets how many were not.</summary>
    public int Failed { get; private set; }

    /// <summary>Gets the names of those that were not, a line each.</summary>
    public string FailedNames { get; private set; } = "";

    /// <summary>Runs one case and prints its line.</summary>
    /// <param name="name">A sentence.</param>
    /// <param name="body">What it does.</param>
    public void Case(string name, CaseBody body)
    {
        try
        {
            body();
            Passed++;
            System.Console.WriteLine("passed  " + name);
        }
        catch (System.Exception why)
        {
            Failed++;
            FailedNames += name + ": " + why.Message + "\n";
            System.Console.WriteLine("FAILED  " + name + ": " + why.Message);
        }
    }
}
