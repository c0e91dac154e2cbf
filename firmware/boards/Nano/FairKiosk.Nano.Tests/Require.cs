namespace FairKiosk.Nano.Tests;

/// <summary>What cases ask for.</summary>
internal static class Require
{
    internal static void That(bool holds, string what)
    {
        if (!holds)
        {
            throw new CaseFailedException(what);
        }
    }

    internal static void Same(long expected, long actual, string what)
    {
        if (expected != actual)
        {
            throw new CaseFailedException(what + ": " + expected.ToString() + " expected, " + actual.ToString() + " found");
        }
    }

    internal static void Same(string expected, string actual, string what)
    {
        if (expected != actual)
        {
            throw new CaseFailedException(what + ": '" + expected + "' expected, '" + actual + "' found");
        }
    }
}
