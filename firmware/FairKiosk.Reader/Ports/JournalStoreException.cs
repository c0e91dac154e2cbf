namespace FairKiosk.Reader.Ports;

/// <summary>The storage of the journal failed. The core answers by sealing the journal and going on under a new id.</summary>
public sealed class JournalStoreException : System.Exception
{
    /// <summary>Creates it without a text.</summary>
    public JournalStoreException()
        : base("The journal's storage failed.")
    {
    }

    /// <summary>Creates it.</summary>
    /// <param name="message">What failed, for the log.</param>
    public JournalStoreException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it.</summary>
    /// <param name="message">What failed, for the log.</param>
    /// <param name="innerException">Why.</param>
    public JournalStoreException(string message, System.Exception innerException)
        : base(message, innerException)
    {
    }
}
