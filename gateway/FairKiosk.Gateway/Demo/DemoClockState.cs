namespace FairKiosk.Gateway.Demo;

/// <summary>What gateway and simulator both compute the demo's time from (data/demo-clock.json): at the real time <paramref name="Base"/>
/// (unix milliseconds) the demo's time was <paramref name="Start"/>; it runs <paramref name="Speed"/> times as fast.</summary>
internal sealed record DemoClockState(DateTimeOffset Start, double Speed, long Base);
