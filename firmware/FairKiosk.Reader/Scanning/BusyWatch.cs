using FairKiosk.Reader.Ports;

namespace FairKiosk.Reader.Scanning;

/// <summary>Notices that a journal write takes long. The one place of the core that two threads meet in.</summary>
internal sealed class BusyWatch
{
    // The promise: an answer within 300 ms, or the person is told to wait.
    private const long PatienceMillis = 300;
    private readonly IReaderClock _clock;
    private readonly IIndicator _indicator;
    private readonly object _lock = new();
    private long _busySince = -1;

    internal BusyWatch(IReaderClock clock, IIndicator indicator)
    {
        _clock = clock;
        _indicator = indicator;
    }

    internal void Begin(long now)
    {
        lock (_lock)
        {
            _busySince = now;
        }
    }

    internal void End()
    {
        lock (_lock)
        {
            _busySince = -1;
        }
    }

    /// <summary>Shows <see cref="Signal.Wait"/> once for a write that takes too long. Any thread.</summary>
    internal void Check()
    {
        // Shown under the lock: else the write could end, and its beep be overtaken by a late wait.
        lock (_lock)
        {
            if (_busySince >= 0 && _clock.MonotonicMillis - _busySince > PatienceMillis)
            {
                _busySince = -1;
                _indicator.Show(Signal.Wait);
            }
        }
    }
}
