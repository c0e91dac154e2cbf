namespace FairKiosk.Gateway.Tests;

/// <summary>A clock that shows what the test sets; timers are real.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
