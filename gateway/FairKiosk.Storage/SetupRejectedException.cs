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

    public SetupRejectedException(SetupRejection kind, string message, params IReadOnlyList<object> arguments)
        : base(message)
    {
        Kind = kind;
        Arguments = arguments;
    }

    public SetupRejection Kind { get; }

    /// <summary>What the kind is about, in the order that it names.</summary>
    public IReadOnlyList<object> Arguments { get; } = [];
}
