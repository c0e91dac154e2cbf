namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>The card was taken away while it was being read, or the reader was unplugged.</summary>
public sealed class CardGoneException : Exception
{
    /// <summary>Creates it without a text.</summary>
    public CardGoneException()
    {
    }

    /// <summary>Creates it.</summary>
    /// <param name="message">What happened, for the log.</param>
    public CardGoneException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it.</summary>
    /// <param name="message">What happened, for the log.</param>
    /// <param name="innerException">Why.</param>
    public CardGoneException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
