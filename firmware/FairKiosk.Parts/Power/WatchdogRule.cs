namespace FairKiosk.Parts.Power;

/// <summary>Whether a board's watchdog may be fed. The loop asks at each turn, so a loop that hangs feeds nothing; and a radio that hangs inside an attempt
/// to connect is ended by the watchdog too, because nobody at a booth would know that it has to be switched off and on.</summary>
public sealed class WatchdogRule
{
    /// <summary>How long one attempt to connect may take, milliseconds: many times what the slowest takes.</summary>
    public const int AttemptMillis = 10 * 60_000;

    private readonly object _door = new();
    private long _attemptSince = -1;

    /// <summary>The connection's worker begins something that may hang. Any thread.</summary>
    /// <param name="nowMillis">Monotonic milliseconds.</param>
    public void Began(long nowMillis)
    {
        lock (_door)
        {
            _attemptSince = nowMillis;
        }
    }

    /// <summary>It has come back from there, with or without success. Any thread.</summary>
    public void CameBack()
    {
        lock (_door)
        {
            _attemptSince = -1;
        }
    }

    /// <summary>Whether the watchdog may be fed.</summary>
    /// <param name="nowMillis">Monotonic milliseconds.</param>
    /// <returns>False when the board had better start again.</returns>
    public bool MayFeed(long nowMillis)
    {
        lock (_door)
        {
            return _attemptSince < 0 || nowMillis - _attemptSince < AttemptMillis;
        }
    }
}
