using FairKiosk.Mosquitto;
using FairKiosk.Simulator.Cli;
using FairKiosk.Wire;

namespace FairKiosk.Simulator.Readers;

/// <summary>A virtual reader's way to a real broker, under the reader's own name and password. A closed network is a client that is gone.</summary>
internal sealed class MosquittoReaderConnection(Activation activation, ReaderInbox inbox) : IReaderConnection
{
    private static readonly byte[] Offline = StatusCodec.Encode(new ReaderStatus());

    private MosquittoClient? _client;

    /// <summary>What the broker or the network said last, when it said no.</summary>
    public string LastTrouble { get; private set; } = "";

    public void Open()
    {
        if (_client is not null)
        {
            return;
        }

        MosquittoClient client = new(new MosquittoOptions
        {
            ClientId = activation.ReaderId,
            Host = activation.Host,
            Port = activation.Port,
            UserName = activation.ReaderId,
            Password = activation.Password,
            CaFile = activation.CaFile,
            CleanSession = true,
            KeepAliveSeconds = 15,
            WillTopic = Topics.Status(activation.ReaderId),
            WillPayload = Offline,
            WillRetain = true,
        });
        _client = client;
        client.Subscribe(Topics.Receipts(activation.ReaderId), 1);
        client.Subscribe(Topics.Config(activation.ReaderId), 1);
        client.Subscribe(Topics.GatewayStatus, 1);
        client.Connected += () => Post(client, LinkNews.Up);
        client.Disconnected += reason =>
        {
            LastTrouble = reason;
            Post(client, LinkNews.Down);
        };
        client.MessageReceived += message => Post(client, LinkNews.Message(message.Topic, message.Payload));
        client.Start();
    }

    public void Close()
    {
        MosquittoClient? client = Interlocked.Exchange(ref _client, null);
        if (client is null)
        {
            return;
        }

        // An orderly goodbye sends no last will, so it is said here: to everybody else the reader just fell silent.
        client.Publish(Topics.Status(activation.ReaderId), Offline, 1, retain: true);
        client.Stop();
        client.Dispose();
    }

    public bool Publish(string topic, byte[] payload, int count, bool retained) =>
        Volatile.Read(ref _client)?.Publish(topic, payload.AsSpan(0, count), 1, retained) ?? false;

    // News of a client that is closed are no news.
    private void Post(MosquittoClient client, LinkNews news)
    {
        if (ReferenceEquals(Volatile.Read(ref _client), client))
        {
            inbox.Post(news);
        }
    }
}
