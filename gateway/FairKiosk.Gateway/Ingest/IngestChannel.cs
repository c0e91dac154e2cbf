using System.Threading.Channels;

namespace FairKiosk.Gateway.Ingest;

/// <summary>Between the link's thread and the decoder: bounded in batches and in bytes, and it never blocks the writer.</summary>
internal sealed class IngestChannel(IngestLimits limits)
{
    private readonly Channel<Arrival> _channel = Channel.CreateBounded<Arrival>(new BoundedChannelOptions(limits.ChannelBatches) { SingleReader = true });
    private long _bytes;

    public int Count => _channel.Reader.Count;

    public bool TryWrite(Arrival arrival)
    {
        if (Interlocked.Add(ref _bytes, arrival.Payload.Length) <= limits.ChannelBytes && _channel.Writer.TryWrite(arrival))
        {
            return true;
        }

        Interlocked.Add(ref _bytes, -arrival.Payload.Length);
        return false;
    }

    public async ValueTask<Arrival> ReadAsync(CancellationToken cancellationToken)
    {
        Arrival arrival = await _channel.Reader.ReadAsync(cancellationToken);
        Interlocked.Add(ref _bytes, -arrival.Payload.Length);
        return arrival;
    }
}
