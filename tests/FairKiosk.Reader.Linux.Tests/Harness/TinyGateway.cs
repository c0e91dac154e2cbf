using System.Collections.Concurrent;
using System.Threading.Channels;
using FairKiosk.Mosquitto;
using FairKiosk.Testing;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>Just enough of a gateway: keeps events by (journal, sequence) and answers every batch with a receipt.</summary>
internal sealed class TinyGateway : IDisposable
{
    private const string Id = "00000000000000aa";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly MosquittoClient _client;
    private readonly ConcurrentDictionary<(string Journal, long Sequence), ReaderEvent> _events = new();
    private readonly Channel<ReaderEvent> _new = Channel.CreateUnbounded<ReaderEvent>();
    private readonly Channel<ReaderStatus> _statuses = Channel.CreateUnbounded<ReaderStatus>();
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TinyGateway(TestBroker broker, string? user = null, string? password = null)
    {
        _client = new MosquittoClient(new MosquittoOptions
        {
            ClientId = "gateway",
            Host = broker.Host,
            Port = broker.Port,
            UserName = user,
            Password = password,
            CaFile = broker.CaFile,
        });
        _client.Subscribe(Topics.AllEvents, 1);
        _client.Subscribe(Topics.AllStatus, 1);
        _client.Connected += () => _connected.TrySetResult();
        _client.MessageReceived += Take;
    }

    public ICollection<ReaderEvent> Events => _events.Values;

    public async Task StartAsync()
    {
        _client.Start();
        await _connected.Task.WaitAsync(Patience);
    }

    /// <summary>The next scan that was not known before.</summary>
    public async Task<string> NextScanAsync()
    {
        while (true)
        {
            var next = await _new.Reader.ReadAsync().AsTask().WaitAsync(Patience);
            if (next.Type == EventTypes.Scan)
            {
                return System.Text.Encoding.UTF8.GetString(next.Data);
            }
        }
    }

    public async Task<ReaderStatus> StatusAsync(Func<ReaderStatus, bool> matches)
    {
        while (true)
        {
            var next = await _statuses.Reader.ReadAsync().AsTask().WaitAsync(Patience);
            if (matches(next))
            {
                return next;
            }
        }
    }

    public void Configure(string readerId, ReaderConfig config) =>
        Assert.True(_client.Publish(Topics.Config(readerId), ConfigCodec.Encode(config), 1, retain: true));

    public void Dispose() => _client.Dispose();

    private void Take(MosquittoMessage message)
    {
        var readerId = Topics.ReaderIdOf(message.Topic)!;
        if (message.Topic == Topics.Status(readerId))
        {
            if (StatusCodec.Decode(message.Payload, 0, message.Payload.Length) is { } status)
            {
                _statuses.Writer.TryWrite(status);
            }

            return;
        }

        var decoding = BatchCodec.Decode(message.Payload, 0, message.Payload.Length);
        if (decoding.Batch is not { } batch)
        {
            return;
        }

        foreach (var happened in batch.Events)
        {
            if (_events.TryAdd((batch.Journal, happened.Sequence), happened))
            {
                _new.Writer.TryWrite(happened);
            }
        }

        var receipt = new Receipt
        {
            Kind = ReceiptKind.Stored,
            Database = Id,
            Epoch = Id,
            Journal = batch.Journal,
            UpTo = UpTo(batch),
            UtcMillis = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(),
            Active = batch.Active,
            Boot = batch.Boot,
            EchoMillis = batch.Millis,
        };
        _client.Publish(Topics.Receipts(readerId), ReceiptCodec.Encode(receipt), 1, retain: false);
    }

    private long UpTo(Batch batch)
    {
        var upTo = batch.Oldest - 1;
        while (_events.ContainsKey((batch.Journal, upTo + 1)))
        {
            upTo++;
        }

        return upTo;
    }
}
