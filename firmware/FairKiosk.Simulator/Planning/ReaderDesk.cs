namespace FairKiosk.Simulator.Planning;

/// <summary>One reader's diary while a day is planned: a counter serves one visitor at a time, and none while its battery is out.</summary>
internal sealed class ReaderDesk(ReaderPlan plan)
{
    // Long enough for the next hand to reach the scanner.
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(1.5);

    private DateTimeOffset _freeAtUtc = DateTimeOffset.MinValue;

    public ReaderPlan Plan { get; } = plan;

    public DateTimeOffset AwayFromUtc { get; init; } = DateTimeOffset.MaxValue;

    public DateTimeOffset AwayUntilUtc { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>The first moment from <paramref name="wishUtc"/> on at which somebody can be served for that long.</summary>
    public DateTimeOffset NextFree(DateTimeOffset wishUtc, TimeSpan length)
    {
        DateTimeOffset start = wishUtc > _freeAtUtc ? wishUtc : _freeAtUtc;
        return start + length > AwayFromUtc && start < AwayUntilUtc ? AwayUntilUtc : start;
    }

    public void Serve(DateTimeOffset startUtc, TimeSpan length) => _freeAtUtc = startUtc + length + Gap;
}
