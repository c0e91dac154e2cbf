namespace FairKiosk.Reader.Clocks;

/// <summary>When one source of time is worth another anchor. An anchor costs a durable write, so a quarter of an hour lies between two
/// unless the newer one is much better.</summary>
internal sealed class AnchorSchedule
{
    // A crystal of 100 ppm drifts 90 ms in 15 minutes, well below the 2 s that an event's time may be off.
    private const long IntervalMillis = 15 * 60 * 1000;
    private bool _taken;
    private long _takenAt;
    private int _errorMillis;

    /// <summary>Whether an anchor with this error is worth keeping.</summary>
    internal bool IsDue(long now, int errorMillis, bool whenBetter)
    {
        if (!_taken || now - _takenAt >= IntervalMillis)
        {
            return true;
        }

        return whenBetter && errorMillis < _errorMillis && 2 * errorMillis <= _errorMillis;
    }

    internal void Taken(long now, int errorMillis)
    {
        _taken = true;
        _takenAt = now;
        _errorMillis = errorMillis;
    }

    /// <summary>A boot began: nothing is known of its clock.</summary>
    internal void Reset() => _taken = false;
}
