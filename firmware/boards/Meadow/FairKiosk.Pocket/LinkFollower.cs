using FairKiosk.Reader;
using Meadow;

namespace FairKiosk.Pocket;

/// <summary>Tells the core what became of the connection, and the log what became of the events: by numbers, never by badge.</summary>
internal sealed class LinkFollower
{
    private readonly Inbox _inbox;
    private readonly ReaderCore _core;
    private LinkState _link;
    private long _waiting;

    public LinkFollower(PocketParts parts)
    {
        _inbox = parts.Inbox;
        _core = parts.Core;
        _link = parts.Inbox.Link;
    }

    public void FollowLink()
    {
        var now = _inbox.Link;
        if (ReferenceEquals(now, _link))
        {
            return;
        }

        if (_link.IsUp)
        {
            _core.LinkDown();
        }

        _link = now;
        Resolver.Log.Info(now.IsUp ? "connected" : "not connected");
        if (now.IsUp)
        {
            _core.LinkUp();
        }
    }

    public void FollowWaiting()
    {
        if (_core.Waiting != _waiting)
        {
            _waiting = _core.Waiting;
            Resolver.Log.Info($"waiting {_waiting}");
        }
    }
}
