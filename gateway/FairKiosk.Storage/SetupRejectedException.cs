namespace FairKiosk.Storage;

/// <summary>A change of the setup names something unknown or contradicts what is there; nothing was changed.</summary>
public sealed class SetupRejectedException : Exception
{
    public SetupRejectedException()
    {
    }

    public SetupRejectedException(string message)
        : base(message)
    {
    }

    public SetupRejectedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
