using FairKiosk.Gateway.Broker;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Ingest;

/// <summary>Notices what a command in another process changed (readers, bindings, a replay) and carries it to the broker, the readers and the pages; and what
/// time alone changes: bindings that begin, booth codes that are over.</summary>
internal sealed partial class SetupWatcher(
    FairDatabase database, ConfigPublisher configs, LiveSignal signal, IngestLimits limits, ILogger<SetupWatcher> logger, BrokerService? broker = null)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long seen = -1;
        FairSetup setup = database.Setup.Read();
        while (!stoppingToken.IsCancellationRequested)
        {
            await configs.WaitAsync(limits.SetupInterval, stoppingToken);
            try
            {
                long version = database.Setup.Version;
                if (version != seen)
                {
                    seen = version;
                    setup = database.Setup.Read();
                    broker?.RefreshAccounts();
                    signal.Raise();
                }

                configs.PublishChanges(setup);
                database.BoothCodes.Expire();
            }
            catch (Exception e) when (e is DatabaseUnavailableException or DatabaseFullException or DatabaseUnreadableException or IOException)
            {
                Log.NotRefreshed(logger, e.Message);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1301, LogLevel.Warning, "Changes of the set-up could not be taken over, trying again: {Reason}")]
        public static partial void NotRefreshed(ILogger logger, string reason);
    }
}
