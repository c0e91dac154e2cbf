namespace FairKiosk.Storage.Tests.Kit;

/// <summary>A clock that moves only when told.</summary>
public sealed class SteppedTime(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
