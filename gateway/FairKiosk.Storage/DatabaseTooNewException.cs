namespace FairKiosk.Storage;

/// <summary>The database was written by a newer FairKiosk; nothing in it was touched.</summary>
public sealed class DatabaseTooNewException : StorageException
{
    public DatabaseTooNewException()
    {
    }

    public DatabaseTooNewException(string message)
        : base(message)
    {
    }

    public DatabaseTooNewException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
