using FairKiosk.Reader.Linux.Native;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>The kernel's clocks: boot time, and wall time with what the kernel knows of its synchronisation.</summary>
internal sealed unsafe class SystemReaderClock : IReaderClock
{
    // adjtimex(2): the clock is not synchronised.
    private const int TimeError = 5;
    private const int StatusUnsynchronised = 0x40;
    private const int MillisPerSecond = 1000;
    private const int MicrosPerMilli = 1000;
    private const int NanosPerMilli = 1_000_000;

    public long MonotonicMillis => Now(Libc.ClockBootTime);

    public bool TryGetUtc(out long utcMillis, out int errorMillis, out bool synchronised)
    {
        Libc.Timex state = default;
        var answer = Libc.AdjustTime(&state);
        synchronised = answer >= 0 && answer != TimeError && (state.Status & StatusUnsynchronised) == 0;
        errorMillis = synchronised ? (int)Math.Min(int.MaxValue, (state.MaxErrorMicros / MicrosPerMilli) + 1) : 0;
        utcMillis = Now(Libc.ClockRealTime);
        return true;
    }

    private static long Now(int clock)
    {
        Libc.TimeSpec time;
        return Libc.GetTime(clock, &time) == 0
            ? ((long)time.Seconds * MillisPerSecond) + (time.Nanoseconds / NanosPerMilli)
            : throw new InvalidOperationException($"The kernel has no clock {clock}: {Libc.LastErrorText()}.");
    }
}
