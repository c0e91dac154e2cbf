namespace FairKiosk.Storage;

/// <summary>The database file, or the key beside it, is damaged or missing; nothing was changed.</summary>
public sealed class DatabaseUnreadableException : StorageException
{
    public DatabaseUnreadableException()
    {
    }

    public DatabaseUnreadableException(string message)
        : base(message)
    {
    }

    public DatabaseUnreadableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
