namespace FairKiosk.Storage;

/// <summary>The data cannot be used as it is. The message is a whole sentence.</summary>
public abstract class StorageException : Exception
{
    protected StorageException()
    {
    }

    protected StorageException(string message)
        : base(message)
    {
    }

    protected StorageException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The message with its values apart, for whoever says it in another language; null where only a damaged or foreign file brings it about.</summary>
    public FormattableString? Said { get; init; }
}
