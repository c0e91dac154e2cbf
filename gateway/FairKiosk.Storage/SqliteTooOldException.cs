namespace FairKiosk.Storage;

/// <summary>The SQLite library of this machine is too old for the database; nothing was touched. The message says what to install.</summary>
public sealed class SqliteTooOldException : StorageException
{
    public SqliteTooOldException()
    {
    }

    public SqliteTooOldException(string message)
        : base(message)
    {
    }

    public SqliteTooOldException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
