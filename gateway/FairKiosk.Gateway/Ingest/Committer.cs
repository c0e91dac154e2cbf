using System.Diagnostics;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Ingest;

/// <summary>Stores a group of arrivals in one transaction and answers for it. It gives up on nothing: a full disk is waited out,
/// a batch that breaks the transaction is found and put into quarantine.</summary>
internal sealed partial class Committer(
    CommitFacts commit, ReceiptDesk receipts, WaitAnswers waits, GatewayState state, GatewayMetrics metrics, LiveSignal signal, IngestLimits limits,
    ILogger<Committer> logger)
{
    public async Task StoreAsync(IReadOnlyList<DecodedArrival> group, CancellationToken cancellationToken)
    {
        if (await TryStoreAsync(group, cancellationToken))
        {
            return;
        }

        // Something in the group cannot be stored; alone, each of the others can.
        foreach (DecodedArrival arrival in group)
        {
            DecodedArrival[] alone = [arrival];
            if (await TryStoreAsync(alone, cancellationToken))
            {
                continue;
            }

            Log.Unstorable(logger, arrival.Arrival.ReaderId);
            if (arrival.Quarantined is null)
            {
                await TryStoreAsync([ArrivalDecoder.Refuse(arrival, "The gateway could not store this; see its log for the reason.")], cancellationToken);
            }
        }
    }

    /// <summary>False when the group holds something that can never be stored as it is.</summary>
    private async Task<bool> TryStoreAsync(IReadOnlyList<DecodedArrival> group, CancellationToken cancellationToken)
    {
        IncomingBatch[] batches = [.. group.Where(a => a.Incoming is not null).Select(a => a.Incoming!)];
        QuarantinedPayload[] quarantined = [.. group.Where(a => a.Quarantined is not null).Select(a => a.Quarantined!)];
        while (true)
        {
            GatewayProblem problem;
            try
            {
                CommitResult result = commit(batches, quarantined);
                Tell(group, result);
                return true;
            }
            catch (DatabaseFullException e)
            {
                problem = GatewayProblem.DiskFull;
                Log.CannotStore(logger, e.Message);
            }
            catch (DatabaseUnavailableException e)
            {
                problem = GatewayProblem.DatabaseBusy;
                Log.CannotStore(logger, e.Message);
            }
            catch (DatabaseUnreadableException e)
            {
                // No batch's fault: to put the good ones into quarantine one by one would only spread the damage.
                problem = GatewayProblem.DatabaseDamaged;
                Log.CannotStore(logger, e.Message);
            }
#pragma warning disable CA1031 // Whatever a batch provokes must not stop the others: the batch is isolated and kept.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Log.Broken(logger, e, group.Count);
                return false;
            }

            state.StorageProblem = problem;
            foreach (DecodedArrival arrival in group)
            {
                waits.Ask(arrival.Arrival);
            }

            await Task.Delay(limits.RetryInterval, TimeProvider.System, cancellationToken);
        }
    }

    private void Tell(IReadOnlyList<DecodedArrival> group, CommitResult result)
    {
        if (state.StorageProblem is not GatewayProblem.None)
        {
            state.StorageProblem = GatewayProblem.None;
            Log.StoresAgain(logger);
        }

        Note(group);
        receipts.Answer(group, result);
        metrics.Stored(result.Committed, result.Duplicates, result.Quarantined);
        long now = Stopwatch.GetTimestamp();
        foreach (DecodedArrival arrival in group)
        {
            if (arrival.EventCount > 0)
            {
                metrics.ReachedCommit(Stopwatch.GetElapsedTime(arrival.Arrival.ArrivedAt, now));
            }
        }

        if (result.ProjectionsChanged || result.Quarantined > 0)
        {
            signal.Raise();
        }
    }

    private void Note(IReadOnlyList<DecodedArrival> group)
    {
        foreach (DecodedArrival arrival in group)
        {
            if (arrival.Quarantined is { } kept)
            {
                Log.Quarantined(logger, kept.ReaderId, kept.Journal, kept.Sequence, kept.Raw.Length, kept.Reason);
            }
            else if (arrival.EventCount > 0 && logger.IsEnabled(LogLevel.Debug))
            {
                IReadOnlyList<EventFact> events = arrival.Incoming!.Events;
                Log.Stored(logger, arrival.Arrival.ReaderId, arrival.Incoming.Journal, events[0].Sequence, events[^1].Sequence, events.Count);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Error, "Nothing can be stored, trying again: {Reason}")]
        public static partial void CannotStore(ILogger logger, string reason);

        [LoggerMessage(1002, LogLevel.Information, "Storing again")]
        public static partial void StoresAgain(ILogger logger);

        [LoggerMessage(1003, LogLevel.Error, "A group of {Batches} batches could not be stored; each is tried alone")]
        public static partial void Broken(ILogger logger, Exception exception, int batches);

        [LoggerMessage(1004, LogLevel.Error, "A batch of reader {ReaderId} cannot be stored and goes into quarantine")]
        public static partial void Unstorable(ILogger logger, string readerId);

        [LoggerMessage(1005, LogLevel.Warning, "A message of reader {ReaderId} is kept unread ({Journal}:{Seq}, {Bytes} bytes): {Reason}")]
        public static partial void Quarantined(ILogger logger, string readerId, string? journal, long? seq, int bytes, string reason);

        [LoggerMessage(1006, LogLevel.Debug, "Stored of reader {ReaderId}: {Journal}:{Seq} to {LastSeq}, {Events} events")]
        public static partial void Stored(ILogger logger, string readerId, string journal, long seq, long lastSeq, int events);
    }
}
