namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>The card was taken away while it was being read, or the reader was unplugged.</summary>
internal sealed class CardGoneException : Exception
{
    public CardGoneException()
    {
    }

    public CardGoneException(string message)
        : base(message)
    {
    }

    public CardGoneException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
