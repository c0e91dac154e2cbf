using FairKiosk.Reader;

namespace FairKiosk.Nano;

/// <summary>How it is with the connection now.</summary>
public sealed class LinkNews
{
    /// <summary>Connected and subscribed.</summary>
    public static readonly LinkNews Up = new(true);

    /// <summary>Not connected any more.</summary>
    public static readonly LinkNews Down = new(false);

    private readonly bool _isUp;

    private LinkNews(bool isUp)
    {
        _isUp = isUp;
    }

    /// <summary>Tells the core.</summary>
    /// <param name="core">The reader.</param>
    public void Tell(ReaderCore core)
    {
        if (_isUp)
        {
            core.LinkUp();
        }
        else
        {
            core.LinkDown();
        }
    }
}
