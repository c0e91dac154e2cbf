using System.Diagnostics;
using System.Threading.Channels;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Ingest;

/// <summary>The way of a batch through the gateway: channel, decoder, one writer. Decoding goes on while the writer commits.</summary>
internal sealed class IngestService(IngestChannel channel, Intake intake, FairDatabase database, Committer committer, IngestLimits limits) : BackgroundService
{
    // Two transactions' worth of single-event batches: enough to keep the writer busy, little enough to push back.
    private readonly Channel<DecodedArrival> _decoded = Channel.CreateBounded<DecodedArrival>(
        new BoundedChannelOptions(2 * limits.TransactionEvents) { SingleWriter = true });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        intake.Start();
        // Neither ends by itself: the first one that fails ends the host, instead of an ingest that stands still unseen.
        await await Task.WhenAny(Task.Run(() => DecodeAsync(stoppingToken), stoppingToken), Task.Run(() => WriteAsync(stoppingToken), stoppingToken));
    }

    private async Task DecodeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Arrival arrival = await channel.ReadAsync(cancellationToken);
            DecodedArrival decoded = ArrivalDecoder.Decode(arrival);
            if (decoded.Incoming is { } incoming)
            {
                decoded = decoded with { Incoming = database.Writer.Prepare(incoming) };
            }

            await _decoded.Writer.WriteAsync(decoded, cancellationToken);
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

    // A transaction waits for company once, until its first arrival is as old as the window; under load it is that already.
    private async Task GatherAsync(List<DecodedArrival> group, CancellationToken cancellationToken)
    {
        if (Gather(group) && limits.TransactionWindow - Stopwatch.GetElapsedTime(group[0].Arrival.ArrivedAt) is { Ticks: > 0 } left)
        {
            await Task.Delay(left, TimeProvider.System, cancellationToken);
            Gather(group);
        }
    }

    /// <summary>Takes what is there. True: there is room for more.</summary>
    private bool Gather(List<DecodedArrival> group)
    {
        int events = group.Sum(a => a.EventCount);
        while (_decoded.Reader.TryPeek(out DecodedArrival? next))
        {
            if (events + next.EventCount > limits.TransactionEvents || group.Count >= limits.TransactionEvents)
            {
                return false;
            }

            _decoded.Reader.TryRead(out _);
            group.Add(next);
            events += next.EventCount;
        }

        return true;
    }
}
