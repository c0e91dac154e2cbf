using FairKiosk.Reader.Linux.Hosting;

namespace FairKiosk.Reader.Linux.Tests.Hosting;

public sealed class SystemReaderClockTests
{
    private const double ToleranceMillis = 10_000;

    [Fact]
    public void The_boot_clock_counts_since_the_machine_started_and_never_goes_back()
    {
        var clock = new SystemReaderClock();
        var first = clock.MonotonicMillis;
        // /proc/uptime is the same clock, in seconds.
        var uptime = double.Parse(File.ReadAllText("/proc/uptime").Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) * 1000;
        Assert.InRange(first, uptime - ToleranceMillis, uptime + ToleranceMillis);
        Assert.True(clock.MonotonicMillis >= first);
    }

    [Fact]
    public void The_wall_clock_is_the_machines_and_an_error_is_told_only_when_it_is_synchronised()
    {
        Assert.True(new SystemReaderClock().TryGetUtc(out var utc, out var error, out var synchronised));
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        Assert.InRange(utc, now - ToleranceMillis, now + ToleranceMillis);
        Assert.True(synchronised ? error > 0 : error == 0);
    }
}
