using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using FairKiosk.Storage;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Ingest;

/// <summary>Asks readers to wait when their batches cannot be taken or stored now: at most once a second each, and never on the link's thread.</summary>
internal sealed class WaitAnswers(IGatewayLink link, FairDatabase database, IngestLimits limits, TimeProvider time) : BackgroundService
{
    private const int QueuedAnswers = 256;

    private static readonly TimeSpan PerReader = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, long> _lastAsked = new(StringComparer.Ordinal);

    // A question dropped here is asked again by the reader's next batch.
    private readonly Channel<Arrival> _questions = Channel.CreateBounded<Arrival>(
        new BoundedChannelOptions(QueuedAnswers) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

    public void Ask(Arrival arrival)
    {
        long now = Stopwatch.GetTimestamp();
        if (_lastAsked.TryGetValue(arrival.ReaderId, out long last) && Stopwatch.GetElapsedTime(last, now) < PerReader)
        {
            return;
        }

        _lastAsked[arrival.ReaderId] = now;
        _questions.Writer.TryWrite(arrival);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (Arrival arrival in _questions.Reader.ReadAllAsync(stoppingToken))
        {
            if (BatchCodec.Decode(arrival.Payload, 0, arrival.Payload.Length).Batch is not { } batch)
            {
                continue;
            }

            Receipt wait = new()
            {
                Kind = ReceiptKind.Wait,
                Database = database.DatabaseId,
                Epoch = database.Epoch,
                Journal = batch.Journal,
                Active = batch.Active,
                Boot = batch.Boot,
                EchoMillis = batch.Millis,
                WaitSeconds = limits.WaitSeconds,
                UtcMillis = time.GetUtcNow().ToUnixTimeMilliseconds(),
            };
            link.Publish(Topics.Receipts(arrival.ReaderId), ReceiptCodec.Encode(wait), retain: false);
        }
    }
}
