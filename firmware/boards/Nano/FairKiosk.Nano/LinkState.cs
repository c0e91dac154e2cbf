using FairKiosk.Reader;

namespace FairKiosk.Nano;

/// <summary>How it is with the connection; each change is an object of its own. Immutable.</summary>
public sealed class LinkState
{
    private readonly bool _isUp;

    /// <summary>Creates it.</summary>
    /// <param name="isUp">Whether it is connected and subscribed.</param>
    public LinkState(bool isUp)
    {
        _isUp = isUp;
    }

    /// <summary>Tells the core what has become of the connection since another look. One that went and came in between is a new one.</summary>
    /// <param name="before">How it was then.</param>
    /// <param name="core">The reader.</param>
    public void Follow(LinkState before, ReaderCore core)
    {
        if (this == before)
        {
            return;
        }

        if (before._isUp)
        {
            core.LinkDown();
        }

        if (_isUp)
        {
            core.LinkUp();
        }
    }
}
