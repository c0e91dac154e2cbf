namespace FairKiosk.Nano.Tests;

/// <summary>Something is not as it should be.</summary>
public sealed class CaseFailedException : System.Exception
{
    /// <summary>Creates it.</summary>
    /// <param name="message">What, and how it is instead.</param>
    public CaseFailedException(string message)
        : base(message)
    {
    }
}
