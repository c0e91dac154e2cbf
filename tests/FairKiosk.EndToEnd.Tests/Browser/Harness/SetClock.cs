namespace FairKiosk.EndToEnd.Tests.Browser.Harness;

/// <summary>A clock that stands where it was set, so that a picture of a page is the same each time; timers are real.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now += time;
}
