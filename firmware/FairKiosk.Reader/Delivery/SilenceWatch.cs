namespace FairKiosk.Reader.Delivery;

/// <summary>Notices that a connected gateway confirms nothing although something waits: a broker that denies a publish acknowledges it all the same.</summary>
internal sealed class SilenceWatch
{
    private const long PatienceMillis = 60_000;
    private long _since;
    private bool _shown;

    /// <summary>A connection or a boot began.</summary>
    internal void Restart(long now)
    {
        _since = now;
        _shown = false;
    }

    /// <summary>Something new was confirmed; true when the silence before had been shown.</summary>
    internal bool Break(long now)
    {
        var wasShown = _shown;
        Restart(now);
        return wasShown;
    }

    /// <summary>Whether to show the silence now: once a minute while it lasts.</summary>
    internal bool IsDue(long now, bool isWaiting)
    {
        if (!isWaiting)
        {
            _since = now;
            return false;
        }

        if (now - _since < PatienceMillis)
        {
            return false;
        }

        _since = now;
        _shown = true;
        return true;
    }
}
