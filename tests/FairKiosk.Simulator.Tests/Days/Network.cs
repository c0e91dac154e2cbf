using FairKiosk.Simulator.Readers;
using FairKiosk.Testing;
using FairKiosk.Wire;

namespace FairKiosk.Simulator.Tests.Days;

/// <summary>A broker and its network in stepped time: retained messages, last wills, and the faults of a plan. It promises nothing, as brokers do.</summary>
internal sealed class Network(StepTime time, FaultPlan faults)
{
    // Even the best network takes a moment each way.
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(30);

    private readonly PriorityQueue<(string? ReaderId, string Topic, byte[] Payload), (DateTimeOffset AtUtc, long Order)> _onTheWay = new();
    private readonly Dictionary<string, byte[]> _retained = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReaderInbox> _connected = new(StringComparer.Ordinal);
    private TestGateway? _gateway;
    private long _order;

    public int Lost { get; private set; }

    public int Doubled { get; private set; }

    /// <summary>Messages, or copies of them, that took more than an hour.</summary>
    public int HoursLate { get; private set; }

    public bool IsEmpty => _onTheWay.Count == 0;

    public DateTimeOffset NextDeliveryAtUtc => _onTheWay.TryPeek(out _, out var next) ? next.AtUtc : DateTimeOffset.MaxValue;

    public IReaderConnection Connection(string readerId, ReaderInbox inbox) => new Line(this, readerId, inbox);

    /// <summary>The gateway connects and hears what the broker kept; or it is gone (null), and what is sent to it falls on the floor.</summary>
    public void Attach(TestGateway? gateway)
    {
        _gateway = gateway;
        if (gateway is null)
        {
            return;
        }

        foreach ((string topic, byte[] payload) in _retained.Where(message => Topics.ReaderIdOf(message.Key) is { } readerId && message.Key == Topics.Status(readerId)).ToList())
        {
            gateway.Take(topic, payload);
        }
    }

    public void PublishFromGateway(string topic, byte[] payload, bool retain)
    {
        if (retain)
        {
            _retained[topic] = payload;
        }

        foreach (string readerId in topic == Topics.GatewayStatus ? _connected.Keys.ToList() : [Topics.ReaderIdOf(topic)!])
        {
            Send(readerId, topic, payload);
        }
    }

    /// <summary>Delivers what is due; the gateway stores what came together in one transaction.</summary>
    public async Task DeliverAsync()
    {
        bool any = false;
        while (NextDeliveryAtUtc <= time.NowUtc)
        {
            (string? readerId, string topic, byte[] payload) = _onTheWay.Dequeue();
            if (readerId is not null)
            {
                if (_connected.TryGetValue(readerId, out ReaderInbox? inbox))
                {
                    inbox.Post(LinkNews.Message(topic, payload));
                }
            }
            else if (_gateway is not null)
            {
                _gateway.Take(topic, payload);
                any = true;
            }
        }

        if (any)
        {
            await _gateway!.StoreAsync();
        }
    }

    private void Send(string? readerId, string topic, byte[] payload)
    {
        List<long> delays = [.. faults.Delays()];
        Lost += delays.Count == 0 ? 1 : 0;
        Doubled += delays.Count > 1 ? 1 : 0;
        foreach (long delay in delays)
        {
            TimeSpan takes = Latency + TimeSpan.FromMilliseconds(delay);
            HoursLate += takes > TimeSpan.FromHours(1) ? 1 : 0;
            _onTheWay.Enqueue((readerId, topic, payload), (time.NowUtc + takes, _order++));
        }
    }

    private void FromReader(string topic, byte[] payload, bool retain)
    {
        if (retain)
        {
            _retained[topic] = payload;
        }

        Send(null, topic, payload);
    }

    private sealed class Line(Network network, string readerId, ReaderInbox inbox) : IReaderConnection
    {
        public void Open()
        {
            if (!network._connected.TryAdd(readerId, inbox))
            {
                return;
            }

            inbox.Post(LinkNews.Up);
            foreach (string topic in (string[])[Topics.Config(readerId), Topics.GatewayStatus])
            {
                if (network._retained.TryGetValue(topic, out byte[]? payload))
                {
                    inbox.Post(LinkNews.Message(topic, payload));
                }
            }
        }

        public void Close()
        {
            if (network._connected.Remove(readerId))
            {
                network.FromReader(Topics.Status(readerId), StatusCodec.Encode(new ReaderStatus()), retain: true);
            }
        }

        public bool Publish(string topic, byte[] payload, int count, bool retained)
        {
            if (!network._connected.ContainsKey(readerId))
            {
                return false;
            }

            network.FromReader(topic, payload.AsSpan(0, count).ToArray(), retained);
            return true;
        }
    }
}
