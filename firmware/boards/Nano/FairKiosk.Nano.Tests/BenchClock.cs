using FairKiosk.Reader.Ports;

namespace FairKiosk.Nano.Tests;

/// <summary>Clocks that stand still until a case moves them.</summary>
internal sealed class BenchClock : IReaderClock
{
    public long MonotonicMillis { get; set; } = 1000;

    /// <summary>Gets how far the world has moved; unlike the reader's clock it never begins anew.</summary>
    internal long WorldMillis { get; private set; }

    /// <summary>Gets or sets the wall clock, Unix milliseconds; 0: there is none.</summary>
    internal long UtcMillis { get; set; }

    public bool TryGetUtc(out long utcMillis, out int errorMillis, out bool synchronised)
    {
        utcMillis = UtcMillis;
        errorMillis = 20;
        synchronised = UtcMillis > 0;
        return synchronised;
    }

    internal void Advance(long millis)
    {
        WorldMillis += millis;
        MonotonicMillis += millis;
        UtcMillis += UtcMillis > 0 ? millis : 0;
    }
}
