using FairKiosk.Mosquitto;
using FairKiosk.Wire;

namespace FairKiosk.Benchmarks.Load;

/// <summary>Sends a journal as the courier does: at most four messages unconfirmed, the next when a receipt comes.</summary>
internal sealed class LoadReader : IDisposable
{
    private const int Window = 4;

    private readonly LoadJournal _journal;
    private readonly MosquittoClient _client;
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private readonly string _topic;
    private int _confirmed;
    private int _sent;
    private int _due;

    public LoadReader(LoadJournal journal, MosquittoOptions options)
    {
        _journal = journal;
        _topic = Topics.Events(journal.ReaderId);
        _client = new MosquittoClient(options);
        _client.Connected += () =>
        {
            _client.Subscribe(Topics.Receipts(journal.ReaderId), 1);
            _connected.TrySetResult();
            Again();
        };
        _client.MessageReceived += message => Receive(message.Payload);
    }

    /// <summary>Completes when the connection stands.</summary>
    public Task Connected => _connected.Task;

    /// <summary>Completes when everything is confirmed.</summary>
    public Task Done => _done.Task;

    /// <summary>How often the gateway asked it to wait.</summary>
    public int Waits { get; private set; }

    public void Connect() => _client.Start();

    /// <summary>Everything, as fast as it is taken.</summary>
    public void Send() => Send(_journal.Batches.Count);

    /// <summary>So many messages from the beginning, as fast as they are taken; the others are not there yet.</summary>
    public void Send(int due)
    {
        lock (_lock)
        {
            _due = due;
            Fill();
        }
    }

    /// <summary>From the last confirmed message on, as after a time-out.</summary>
    public void Again()
    {
        lock (_lock)
        {
            _sent = _confirmed;
            Fill();
        }
    }

    public void Dispose()
    {
        _client.Stop();
        _client.Dispose();
    }

    private void Receive(byte[] payload)
    {
        var receipt = ReceiptCodec.Decode(payload, 0, payload.Length);
        if (receipt is null || receipt.Journal != _journal.Id)
        {
            return;
        }

        lock (_lock)
        {
            if (receipt.Kind == ReceiptKind.Wait)
            {
                Waits++;
                return;
            }

            while (_confirmed < _journal.Batches.Count && _journal.Batches[_confirmed].Through <= receipt.UpTo)
            {
                _confirmed++;
            }

            if (_confirmed == _journal.Batches.Count)
            {
                _done.TrySetResult();
                return;
            }

            Fill();
        }
    }

    private void Fill()
    {
        while (_sent < _due && _sent < _confirmed + Window && _client.Publish(_topic, _journal.Batches[_sent].Payload, 1, false))
        {
            _sent++;
        }
    }
}
