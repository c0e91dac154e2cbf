namespace FairKiosk.Storage;

/// <summary>The disk is full or refuses writes; the transaction left nothing behind. Trying again later is right.</summary>
public sealed class DatabaseFullException : StorageException
{
    public DatabaseFullException()
    {
    }

    public DatabaseFullException(string message)
        : base(message)
    {
    }

    public DatabaseFullException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
