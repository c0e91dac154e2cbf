using FairKiosk.Reader.Ports;
using FairKiosk.Reader.Scanning;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Clocks;

/// <summary>Ties the monotonic clock to UTC where a trustworthy time turns up: a receipt's echo, or a wall clock that a time service vouches for.</summary>
internal sealed class ClockAnchors
{
    private const int LongestRoundTripMillis = 2000;
    private readonly IReaderClock _clock;
    private readonly Recorder _recorder;
    private readonly AnchorSchedule _receipts = new();
    private readonly AnchorSchedule _wallClock = new();

    internal ClockAnchors(IReaderClock clock, Recorder recorder)
    {
        _clock = clock;
        _recorder = recorder;
    }

    /// <summary>A boot or a journal began: its clock has no anchors yet.</summary>
    internal void Reset()
    {
        _receipts.Reset();
        _wallClock.Reset();
    }

    /// <summary>Looks at a receipt that echoes this boot's clock.</summary>
    /// <remarks>The gateway's clock was read somewhere between sending and arrival: the middle, give or take half of the way (Cristian,
    /// "Probabilistic clock synchronization", 1989).</remarks>
    internal void LookAt(Receipt receipt, long now)
    {
        var roundTrip = now - receipt.EchoMillis;
        if (roundTrip is < 0 or > LongestRoundTripMillis)
        {
            return;
        }

        var errorMillis = ((int)roundTrip + 1) / 2;
        if (_receipts.IsDue(now, errorMillis, whenBetter: true))
        {
            _receipts.Taken(now, errorMillis);
            _recorder.Anchor(now, receipt.EchoMillis + (roundTrip / 2), receipt.UtcMillis, "receipt", errorMillis);
        }
    }

    /// <summary>Looks at the wall clock when it is time to.</summary>
    internal void LookAtWallClock(long now)
    {
        if (_wallClock.IsDue(now, 0, whenBetter: false)
            && _clock.TryGetUtc(out var utcMillis, out var errorMillis, out var synchronised) && synchronised && utcMillis >= 0)
        {
            _wallClock.Taken(now, errorMillis);
            _recorder.Anchor(now, now, utcMillis, "ntp", errorMillis < 0 ? 0 : errorMillis);
        }
    }
}
