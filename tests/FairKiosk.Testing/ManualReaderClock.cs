using FairKiosk.Reader.Ports;

namespace FairKiosk.Testing;

/// <summary>A reader's clocks that stand still until a test moves them.</summary>
public sealed class ManualReaderClock : IReaderClock
{
    /// <inheritdoc />
    public long MonotonicMillis { get; set; }

    /// <summary>Gets or sets the wall clock, Unix milliseconds; null: there is none.</summary>
    public long? UtcMillis { get; set; }

    /// <summary>Gets how far the world has moved since the test began; unlike the reader's clock it never starts anew.</summary>
    public long WorldMillis { get; private set; }

    public int ErrorMillis { get; set; } = 20;

    public bool Synchronised { get; set; }

    /// <summary>Moves both clocks on.</summary>
    public void Advance(long millis)
    {
        WorldMillis += millis;
        MonotonicMillis += millis;
        UtcMillis += millis;
    }

    /// <inheritdoc />
    public bool TryGetUtc(out long utcMillis, out int errorMillis, out bool synchronised)
    {
        utcMillis = UtcMillis ?? 0;
        errorMillis = ErrorMillis;
        synchronised = Synchronised;
        return UtcMillis != null;
    }
}
