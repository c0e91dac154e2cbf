namespace FairKiosk.Reader.Linux;

/// <summary>Something stands in the way that only a person can mend; the message is written for that person.</summary>
internal sealed class CannotStartException : Exception
{
    public CannotStartException()
    {
    }

    public CannotStartException(string message)
        : base(message)
    {
    }

    public CannotStartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the program ends with.</summary>
    public int ExitCode { get; init; } = Commands.ExitCodes.CannotStart;
}
