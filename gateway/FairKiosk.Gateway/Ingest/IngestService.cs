using System.Diagnostics;
using System.Threading.Channels;

namespace FairKiosk.Gateway.Ingest;

/// <summary>The way of a batch through the gateway: channel, decoder, one writer. Decoding goes on while the writer commits.</summary>
internal sealed class IngestService(IngestChannel channel, Intake intake, Committer committer, IngestLimits limits) : BackgroundService
{
    // Two transactions' worth of single-event batches: enough to keep the writer busy, little enough to push back.
    private readonly Channel<DecodedArrival> _decoded = Channel.CreateBounded<DecodedArrival>(
        new BoundedChannelOptions(2 * limits.TransactionEvents) { SingleWriter = true });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        intake.Start();
        await Task.WhenAll(Task.Run(() => DecodeAsync(stoppingToken), stoppingToken), Task.Run(() => WriteAsync(stoppingToken), stoppingToken));
    }

    private async Task DecodeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Arrival arrival = await channel.ReadAsync(cancellationToken);
            await _decoded.Writer.WriteAsync(ArrivalDecoder.Decode(arrival), cancellationToken);
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        List<DecodedArrival> group = [];
        while (true)
        {
            group.Clear();
            group.Add(await _decoded.Reader.ReadAsync(cancellationToken));
            await GatherAsync(group, cancellationToken);
            await committer.StoreAsync(group, cancellationToken);
        }
    }

    private async Task GatherAsync(List<DecodedArrival> group, CancellationToken cancellationToken)
    {
        long startedAt = Stopwatch.GetTimestamp();
        int events = group[0].EventCount;
        while (true)
        {
            while (_decoded.Reader.TryPeek(out DecodedArrival? next))
            {
                if (events + next.EventCount > limits.TransactionEvents || group.Count >= limits.TransactionEvents)
                {
                    return;
                }

                _decoded.Reader.TryRead(out _);
                group.Add(next);
                events += next.EventCount;
            }

            TimeSpan left = limits.TransactionWindow - Stopwatch.GetElapsedTime(startedAt);
            if (left <= TimeSpan.Zero)
            {
                return;
            }

            await Task.WhenAny(_decoded.Reader.WaitToReadAsync(cancellationToken).AsTask(), Task.Delay(left, TimeProvider.System, cancellationToken));
        }
    }
}
