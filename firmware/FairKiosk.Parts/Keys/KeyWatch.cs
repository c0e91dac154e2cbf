namespace FairKiosk.Parts.Keys;

/// <summary>One key, looked at again and again: its contacts bounce, and a hand that carries a bag brushes it.</summary>
/// <remarks>Not shared between threads.</remarks>
public sealed class KeyWatch
{
    /// <summary>How long contacts may bounce, milliseconds; what is shorter was no press.</summary>
    public const int BounceMillis = 20;

    /// <summary>How long a key is held for a long press, milliseconds.</summary>
    public const int LongMillis = 800;

    private bool _isDown;
    private bool _isTold;
    private bool _last;
    private long _lastChange;
    private long _downAt;

    /// <summary>Looks at the key. At least every 10 ms, or each time that its level changes and once <see cref="LongMillis"/> later.</summary>
    /// <param name="isDown">Whether its contact is closed now.</param>
    /// <param name="nowMillis">Monotonic milliseconds.</param>
    /// <returns>What has come of it since the last look.</returns>
    public KeyPress Look(bool isDown, long nowMillis)
    {
        if (isDown != _last)
        {
            // A loop that was busy is told late of several changes: what was still for long enough in between was no bouncing.
            var press = _last != _isDown && nowMillis - _lastChange >= BounceMillis ? Settle(_last) : KeyPress.None;
            _last = isDown;
            _lastChange = nowMillis;
            return press;
        }

        if (isDown != _isDown && nowMillis - _lastChange >= BounceMillis)
        {
            return Settle(isDown);
        }

        if (_isDown && !_isTold && nowMillis - _downAt >= LongMillis)
        {
            _isTold = true;
            return KeyPress.Long;
        }

        return KeyPress.None;
    }

    /// <summary>Time has passed, and its level has not changed.</summary>
    /// <param name="nowMillis">Monotonic milliseconds.</param>
    /// <returns>What has come of it since the last look.</returns>
    public KeyPress Stayed(long nowMillis) => Look(_last, nowMillis);

    private KeyPress Settle(bool isDown)
    {
        _isDown = isDown;
        if (isDown)
        {
            _downAt = _lastChange;
            _isTold = false;
            return KeyPress.None;
        }

        if (_isTold)
        {
            return KeyPress.None;
        }

        return _lastChange - _downAt >= LongMillis ? KeyPress.Long : KeyPress.Short;
    }
}
