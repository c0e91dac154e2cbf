namespace FairKiosk.Simulator.Tests.Days;

/// <summary>The fair's true time, moved by the test alone.</summary>
internal sealed class StepTime(DateTimeOffset startUtc) : TimeProvider
{
    public DateTimeOffset NowUtc { get; private set; } = startUtc;

    public override DateTimeOffset GetUtcNow() => NowUtc;

    public void MoveTo(DateTimeOffset utc) => NowUtc = utc > NowUtc ? utc : NowUtc;
}
