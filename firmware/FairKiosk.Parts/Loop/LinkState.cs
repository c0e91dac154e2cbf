namespace FairKiosk.Parts.Loop;

/// <summary>How it is with the connection; each change is an object of its own, so that one which went and came in between is seen. Immutable.</summary>
public sealed class LinkState
{
    /// <summary>Creates it.</summary>
    /// <param name="isUp">Whether it is connected and subscribed.</param>
    public LinkState(bool isUp)
    {
        IsUp = isUp;
    }

    /// <summary>Gets a value indicating whether it is connected and subscribed.</summary>
    public bool IsUp { get; }
}
