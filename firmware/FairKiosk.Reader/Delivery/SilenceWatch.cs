namespace FairKiosk.Reader.Delivery;

/// <summary>Notices that a gateway which can be reached confirms nothing although something waits. A broker that denies a publish acknowledges
/// it all the same, and Mosquitto 2.0 drops the connection after it, each time anew. So the minute is counted over reconnects: from the last
/// progress, or from when something began to wait. A stretch without any connection that is longer than a reconnect takes says nothing about the
/// gateway: after it the minute begins with the next connection, so that a reader that was merely offline gets its fair chance.</summary>
internal sealed class SilenceWatch
{
    private const long PatienceMillis = 60_000;

    // A host tries again after 5 s at the latest; twice that and the time to connect.
    private const long LongestReconnectMillis = 15_000;

    private long _since;
    private long _connectedAt = NeverSince(0);

    /// <summary>Whether the silence was shown and has not ended.</summary>
    internal bool IsShown { get; private set; }

    /// <summary>A boot began: earlier times mean nothing any more.</summary>
    internal void Restart(long now) => _connectedAt = NeverSince(now);

    /// <summary>Something new was confirmed; true when the silence before had been shown.</summary>
    internal bool Break(long now)
    {
        var wasShown = IsShown;
        End(now);
        return wasShown;
    }

    /// <summary>Whether to show the silence now: once a minute while it lasts. It ends here when nothing waits or the connection stays away.</summary>
    internal bool IsDue(long now, bool isConnected, bool isWaiting)
    {
        var stayedAway = now - _connectedAt > LongestReconnectMillis;
        if (isConnected)
        {
            _connectedAt = now;
        }

        if (!isWaiting || stayedAway)
        {
            End(now);
            return false;
        }

        if (now - _since < PatienceMillis)
        {
            return false;
        }

        _since = now;
        IsShown = true;
        return true;
    }

    private static long NeverSince(long boot) => boot - LongestReconnectMillis - 1;

    private void End(long now)
    {
        _since = now;
        IsShown = false;
    }
}
