namespace FairKiosk.EndToEnd.Tests.Browser.Harness;

/// <summary>A clock that stands at one moment, so that a picture of a page is the same each time; timers are real.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
