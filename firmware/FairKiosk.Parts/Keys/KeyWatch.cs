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
            _last = isDown;
            _lastChange = nowMillis;
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

    private KeyPress Settle(bool isDown)
    {
        _isDown = isDown;
        if (isDown)
        {
            _downAt = _lastChange;
            _isTold = false;
            return KeyPress.None;
        }

        return _isTold ? KeyPress.None : KeyPress.Short;
    }
}
