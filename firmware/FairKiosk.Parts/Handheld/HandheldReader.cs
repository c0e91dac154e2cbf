using FairKiosk.Parts.Keys;
using FairKiosk.Parts.Loop;
using FairKiosk.Parts.Power;
using FairKiosk.Parts.Screen;
using FairKiosk.Reader;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Parts.Handheld;

/// <summary>A reader for the hand, turn by turn of its one loop: badges, keys, screen, battery and watchdog around the core.</summary>
public sealed class HandheldReader
{
    private readonly ReaderCore _core;
    private readonly ReaderLoop _loop;
    private readonly IReaderClock _clock;
    private readonly IHandheldBoard _board;
    private readonly IHandheldHost _host;
    private readonly LiveScreen _screen;
    private readonly WatchdogRule _watchdog;
    private readonly int _utcOffsetMinutes;
    private readonly HandheldPower _power;
    private readonly HandheldKeys _keys;
    private bool _isIdle = true;
    private bool _wasUp;
    private long _waiting;

    /// <summary>Creates it; the core is opened before its first turn.</summary>
    /// <param name="core">The reader.</param>
    /// <param name="loop">Its loop.</param>
    /// <param name="clock">Its clocks.</param>
    /// <param name="board">What it is made of.</param>
    /// <param name="host">Told what is to be shown.</param>
    /// <param name="screen">What the screen shows; the core's display too.</param>
    /// <param name="watchdog">Told of attempts to connect.</param>
    /// <param name="utcOffsetMinutes">What the clocks of the fair are ahead of UTC.</param>
    public HandheldReader(
        ReaderCore core, ReaderLoop loop, IReaderClock clock, IHandheldBoard board, IHandheldHost host, LiveScreen screen, WatchdogRule watchdog, int utcOffsetMinutes)
    {
        _core = core;
        _loop = loop;
        _clock = clock;
        _board = board;
        _host = host;
        _screen = screen;
        _watchdog = watchdog;
        _utcOffsetMinutes = utcOffsetMinutes;
        _power = new HandheldPower(core, board, host, clock.MonotonicMillis);
        _keys = new HandheldKeys(core, board);
    }

    /// <summary>Does what is due, and waits for the next badge, message or key.</summary>
    /// <param name="mostMillis">How long to wait at most, whatever the core and the keys say.</param>
    public void Turn(int mostMillis)
    {
        var now = _clock.MonotonicMillis;
        if (_watchdog.MayFeed(now))
        {
            _board.FeedWatchdog();
        }

        if (_isIdle && _keys.Look(now))
        {
            _power.Touched(now);
        }

        var wait = _loop.Due(Numbers.Smaller(mostMillis, _keys.LongestWait(now)));
        Log();
        if (_power.Follow(now))
        {
            Draw(now);
        }

        var item = _loop.Next(wait);
        now = _clock.MonotonicMillis;
        _isIdle = item == null;
        if (item is BadgeRead read)
        {
            Presented(read, now);
        }
        else if (item is KeyEdge edge && _keys.Changed(edge, now))
        {
            _power.Touched(now);
        }
        else
        {
            // A message, which the loop has passed on.
        }
    }

    private void Presented(BadgeRead read, long now)
    {
        _power.Touched(now);
        if (_loop.Outcome == ScanOutcome.Accepted)
        {
            _host.Log($"kept {_core.ActiveJournal} {_core.Head.ToString()}");
        }

        if (_loop.Outcome is ScanOutcome.Accepted or ScanOutcome.Duplicate)
        {
            _screen.Scanned(BadgeFace.Of(read.Data, 0, read.Data.Length), now);
        }
    }

    private void Log()
    {
        if (_loop.IsUp != _wasUp)
        {
            _wasUp = _loop.IsUp;
            _host.Log(_wasUp ? "connected" : "not connected");
        }

        if (_core.Waiting != _waiting)
        {
            _waiting = _core.Waiting;
            _host.Log($"waiting {_waiting.ToString()}");
        }
    }

    private void Draw(long now)
    {
        var clock = _clock.TryGetUtc(out var utc, out _, out _) ? ClockText.Of(utc, _utcOffsetMinutes) : "";
        var texts = _screen.Look(now, clock, _core.Waiting, _power.BatteryPercent);
        if (texts != null)
        {
            _host.Draw(texts);
        }
    }
}
