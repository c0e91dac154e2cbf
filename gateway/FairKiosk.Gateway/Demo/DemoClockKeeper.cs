namespace FairKiosk.Gateway.Demo;

/// <summary>Notes every second how far the demo has come. The note runs ahead by one interval, so that a killed demo never goes back in time.</summary>
internal sealed partial class DemoClockKeeper(DemoClockFile file, DemoClock clock, ILogger<DemoClockKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Interval, clock);
        try
        {
            do
            {
                Save(clock.GetUtcNow() + (2 * Interval * clock.State.Speed));
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            Save(clock.GetUtcNow());
        }
    }

    private void Save(DateTimeOffset reached)
    {
        try
        {
            file.SaveReached(reached);
        }
        catch (IOException e)
        {
            // A full disk must not end the demo; the next second tries again.
            Log.NotSaved(logger, e.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Debug, "The demo's time could not be noted: {Reason}")]
        public static partial void NotSaved(ILogger logger, string reason);
    }
}
