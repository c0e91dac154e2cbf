namespace FairKiosk.Gateway.Commands;

/// <summary>Wrong arguments or configuration; the message says which and what would be right.</summary>
internal sealed class UsageException : Exception
{
    public UsageException()
    {
    }

    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
