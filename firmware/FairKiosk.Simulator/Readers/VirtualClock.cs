using FairKiosk.Reader.Ports;

namespace FairKiosk.Simulator.Readers;

/// <summary>A reader's clocks, driven by the fair's true time.</summary>
/// <param name="driftPpm">How much the reader's quartz runs fast, in millionths.</param>
internal sealed class VirtualClock(double driftPpm) : IReaderClock
{
    private DateTimeOffset _bootedAtUtc;

    /// <summary>The fair's true time; within a boot it never goes backwards.</summary>
    public DateTimeOffset TrueUtc { get; private set; }

    /// <summary>Null: the reader has no wall clock.</summary>
    public WallClock? Wall { get; set; }

    public long MonotonicMillis => (long)((TrueUtc - _bootedAtUtc).TotalMilliseconds * (1 + (driftPpm / 1_000_000)));

    public void Boot(DateTimeOffset trueUtc)
    {
        TrueUtc = trueUtc;
        _bootedAtUtc = trueUtc;
    }

    public void MoveTo(DateTimeOffset trueUtc) => TrueUtc = trueUtc > TrueUtc ? trueUtc : TrueUtc;

    public bool TryGetUtc(out long utcMillis, out int errorMillis, out bool synchronised)
    {
        utcMillis = Wall is null ? 0 : (TrueUtc + Wall.Offset).ToUnixTimeMilliseconds();
        errorMillis = Wall?.ErrorMillis ?? 0;
        synchronised = Wall?.Synchronised ?? false;
        return Wall is not null;
    }
}
