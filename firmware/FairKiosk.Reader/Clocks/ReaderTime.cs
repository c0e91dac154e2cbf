using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Clocks;

/// <summary>The monotonic clock as the core sees it: never backwards within a boot.</summary>
internal sealed class ReaderTime
{
    private readonly IReaderClock _clock;
    private long _last;

    internal ReaderTime(IReaderClock clock)
    {
        _clock = clock;
    }

    /// <summary>Reads the clock; true when it has gone backwards, so that a boot begins.</summary>
    internal bool Read(out long now)
    {
        now = Numbers.Larger(0, _clock.MonotonicMillis);
        var restarted = now < _last;
        _last = now;
        return restarted;
    }
}
