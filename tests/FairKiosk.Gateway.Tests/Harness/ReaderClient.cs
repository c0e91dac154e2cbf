using System.Threading.Channels;
using FairKiosk.Mosquitto;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Tests;

/// <summary>A reader's link without a reader behind it: sends what the test says and hands over what comes.</summary>
internal sealed class ReaderClient : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly MosquittoClient _client;
    private readonly Channel<MosquittoMessage> _received = Channel.CreateUnbounded<MosquittoMessage>();
    private readonly SemaphoreSlim _connects = new(0);

    public ReaderClient(string readerId, string password, int port, string host = "127.0.0.1", string? caFile = null)
    {
        ReaderId = readerId;
        _client = new MosquittoClient(new MosquittoOptions
        {
            ClientId = readerId,
            Host = host,
            Port = port,
            UserName = readerId,
            Password = password,
            CaFile = caFile,
        });
        _client.MessageReceived += message => _received.Writer.TryWrite(message);
        _client.Connected += () => _connects.Release();
        _client.Disconnected += reason => LastReason = reason;
    }

    public string ReaderId { get; }

    private List<MosquittoMessage> Seen { get; } = [];

    public string LastReason { get; private set; } = string.Empty;

    public bool IsConnected => _client.IsConnected;

    /// <summary>Connects and subscribes to all that a reader may read.</summary>
    public async Task ConnectAsync()
    {
        await ListenAsync(Topics.Receipts(ReaderId), Topics.Config(ReaderId), Topics.GatewayStatus);
        // The gateway's retained status comes with the subscription: from then on receipts come too.
        await NextAsync(Topics.GatewayStatus);
    }

    /// <summary>Connects and subscribes, at each connect anew.</summary>
    public async Task ListenAsync(params string[] topics)
    {
        Array.ForEach(topics, topic => _client.Subscribe(topic, 1));
        _client.Start();
        await WaitForConnectAsync();
    }

    public void Start() => _client.Start();

    public async Task WaitForConnectAsync() => Assert.True(await _connects.WaitAsync(Patience), $"{ReaderId} could not connect: {LastReason}");

    public void SendEvents(byte[] payload) => Publish(Topics.Events(ReaderId), payload);

    /// <summary>Publishes as soon as there is a connection: Mosquitto 2.0 ends the one on which it denied a publish, and the client comes back by itself.</summary>
    public void Publish(string topic, byte[] payload, bool retain = false) =>
        Eventually.True($"{ReaderId} could not publish: connected {IsConnected}, {LastReason}", () => _client.Publish(topic, payload, 1, retain));

    /// <summary>Publishes what the broker will deny, once: were it to be acknowledged, and the connection ended before that, the client would send it first at
    /// each new connection, and be denied each time.</summary>
    public void PublishDenied(string topic, byte[] payload, bool retain = false) =>
        Eventually.True($"{ReaderId} could not publish: connected {IsConnected}, {LastReason}", () => _client.Publish(topic, payload, 0, retain));

    public async Task<Receipt> NextReceiptAsync()
    {
        MosquittoMessage message = await NextAsync(Topics.Receipts(ReaderId));
        return ReceiptCodec.Decode(message.Payload, 0, message.Payload.Length)!;
    }

    /// <summary>The first receipt that fits; others before it are passed over.</summary>
    public async Task<Receipt> ReceiptAsync(Func<Receipt, bool> fits)
    {
        while (true)
        {
            Receipt receipt = await NextReceiptAsync();
            if (fits(receipt))
            {
                return receipt;
            }
        }
    }

    public async Task<MosquittoMessage> NextAsync(string topic)
    {
        using CancellationTokenSource patience = new(Patience);
        while (true)
        {
            MosquittoMessage message = await _received.Reader.ReadAsync(patience.Token);
            Seen.Add(message);
            if (message.Topic == topic)
            {
                return message;
            }
        }
    }

    /// <summary>All that has come so far, also what was passed over while waiting for something else.</summary>
    public IReadOnlyList<MosquittoMessage> All()
    {
        while (_received.Reader.TryRead(out MosquittoMessage? message))
        {
            Seen.Add(message);
        }

        return Seen;
    }

    public void Dispose()
    {
        _client.Dispose();
        _connects.Dispose();
    }
}
