using System.Collections.Concurrent;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Storage;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Ingest;

/// <summary>Keeps the newest status of each reader and writes what changed once a second, so that thousands of readers cost one small write each.</summary>
internal sealed partial class ReaderStatusDesk(FairDatabase database, LiveSignal signal, IngestLimits limits, ILogger<ReaderStatusDesk> logger)
    : BackgroundService
{
    private readonly ConcurrentDictionary<string, HeardStatus> _newest = new(StringComparer.Ordinal);

    /// <summary>Called on the link's thread.</summary>
    public void Take(string readerId, LinkMessage message, DateTimeOffset heardAtUtc)
    {
        if (StatusCodec.Decode(message.Payload, 0, message.Payload.Length) is { } status)
        {
            HeardStatus heard = new(status, message.Retained, heardAtUtc);
            // The last will knows nothing else: it takes nothing away from what the reader said before.
            _newest.AddOrUpdate(readerId, heard, (_, pending) => status.Online || !pending.Status.Online ? heard : pending with { IsGone = true });
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(limits.StatusInterval, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Save();
        }
    }

    private void Save()
    {
        bool saved = false;
        foreach (string readerId in _newest.Keys)
        {
            if (!_newest.TryRemove(readerId, out HeardStatus? heard))
            {
                continue;
            }

            try
            {
                Note(readerId, heard);
                saved = true;
            }
            catch (Exception e) when (e is DatabaseFullException or DatabaseUnavailableException or DatabaseUnreadableException)
            {
                // A later status says the same or better; the banner about the disk comes from the events.
                Log.NotSaved(logger, readerId, e.Message);
                return;
            }
        }

        if (saved)
        {
            signal.Raise();
        }
    }

    private void Note(string readerId, HeardStatus heard)
    {
        if (heard.Status.Online)
        {
            database.ReaderStatus.Save(ToHealth(readerId, heard.Status, heard));
        }
        else
        {
            database.ReaderStatus.SetOffline(readerId);
        }
    }

    private static ReaderHealth ToHealth(string readerId, ReaderStatus status, HeardStatus heard) => new(
        readerId, !heard.IsGone, status.Journal, status.Oldest, status.Head, status.Waiting,
        status.BatteryPercent < 0 ? null : status.BatteryPercent, status.Mains, status.SignalDbm == 0 ? null : status.SignalDbm,
        status.Firmware, status.ConfigRevision, // What the broker remembered says that the reader is there now, but its clock was read some time ago.
        heard.Retained || status.UtcMillis < 0 ? null : status.UtcMillis, heard.AtUtc);

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Warning, "The status of reader {ReaderId} could not be noted: {Reason}")]
        public static partial void NotSaved(ILogger logger, string readerId, string reason);
    }
}
