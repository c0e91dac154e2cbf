namespace FairKiosk.Storage;

/// <summary>The database is locked or may not be written now; the transaction left nothing behind. Trying again later is right.</summary>
public sealed class DatabaseUnavailableException : StorageException
{
    public DatabaseUnavailableException()
    {
    }

    public DatabaseUnavailableException(string message)
        : base(message)
    {
    }

    public DatabaseUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
