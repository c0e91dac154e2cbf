namespace FairKiosk.Reader.Ports;

/// <summary>The reader's clocks. <see cref="MonotonicMillis"/> may be called from any thread.</summary>
public interface IReaderClock
{
    /// <summary>Gets milliseconds since this boot, from 0, counting through sleep (CLOCK_BOOTTIME where there is one).</summary>
    /// <remarks>Should it ever go backwards, the core opens a new boot; events stay in order.</remarks>
    long MonotonicMillis { get; }

    /// <summary>Asks for the wall clock.</summary>
    /// <param name="utcMillis">Unix milliseconds UTC.</param>
    /// <param name="errorMillis">The greatest error to either side, milliseconds, where it is known.</param>
    /// <param name="synchronised">Whether a time service vouches for it; only then may an anchor be taken from it.</param>
    /// <returns>False when there is no wall clock.</returns>
    bool TryGetUtc(out long utcMillis, out int errorMillis, out bool synchronised);
}
