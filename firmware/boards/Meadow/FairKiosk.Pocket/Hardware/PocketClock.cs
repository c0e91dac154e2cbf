using System.Diagnostics;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Pocket.Hardware;

/// <summary>The board's clocks. The wall clock is vouched for after the network's time has set it, until that is too long ago.</summary>
public sealed class PocketClock : IReaderClock
{
    private const long NeverSet = long.MinValue;

    // One answer over Wi-Fi, and a crystal of 100 ppm until the next.
    private const int ErrorMillis = 2000;
    private const long TrustedMillis = 2L * 60 * 60 * 1000;

    private readonly Stopwatch _sinceBoot = Stopwatch.StartNew();
    private readonly object _door = new();
    private long _setAt = NeverSet;
    private volatile bool _isSet;

    /// <summary>Creates it.</summary>
    /// <param name="isSet">Whether the wall clock has the right time from the beginning, though nobody vouches for it.</param>
    public PocketClock(bool isSet)
    {
        _isSet = isSet;
    }

    /// <summary>Gets a value indicating whether the wall clock has the right time: a board without a network begins in another year.</summary>
    public bool IsSet => _isSet;

    /// <inheritdoc />
    public long MonotonicMillis => _sinceBoot.ElapsedMilliseconds;

    /// <summary>The network's time has set the wall clock. Any thread.</summary>
    public void WasSet()
    {
        lock (_door)
        {
            _setAt = MonotonicMillis;
        }

        _isSet = true;
    }

    /// <inheritdoc />
    public bool TryGetUtc(out long utcMillis, out int errorMillis, out bool synchronised)
    {
        lock (_door)
        {
            synchronised = _setAt != NeverSet && MonotonicMillis - _setAt < TrustedMillis;
        }

        errorMillis = synchronised ? ErrorMillis : 0;
#pragma warning disable RS0030 // Here is where the reader's time comes from; .NET Standard 2.1 has no TimeProvider.
        utcMillis = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
#pragma warning restore RS0030
        return IsSet;
    }
}
