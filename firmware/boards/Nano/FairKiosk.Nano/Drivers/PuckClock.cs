using FairKiosk.Reader.Ports;
using nanoFramework.Hardware.Esp32;

namespace FairKiosk.Nano.Drivers;

/// <summary>Milliseconds since the board started. It has no wall clock that anyone vouches for: receipts anchor its times.</summary>
public sealed class PuckClock : IReaderClock
{
    private const int MicrosPerMilli = 1000;

    /// <inheritdoc />
    public long MonotonicMillis => (long)(HighResTimer.GetCurrent() / MicrosPerMilli);

    /// <inheritdoc />
    public bool TryGetUtc(out long utcMillis, out int errorMillis, out bool synchronised)
    {
        utcMillis = 0;
        errorMillis = 0;
        synchronised = false;
        return false;
    }
}
