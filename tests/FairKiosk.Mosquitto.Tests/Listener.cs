using System.Threading.Channels;

namespace FairKiosk.Mosquitto.Tests;

/// <summary>Takes down what a client tells, so that a test can wait for it.</summary>
internal sealed class Listener
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<string> _connections = Channel.CreateUnbounded<string>();
    private readonly Channel<MosquittoMessage> _messages = Channel.CreateUnbounded<MosquittoMessage>();

    public Listener(MosquittoClient client)
    {
        client.Connected += () => _connections.Writer.TryWrite("up");
        client.Disconnected += reason => _connections.Writer.TryWrite(reason);
        client.MessageReceived += message => _messages.Writer.TryWrite(message);
    }

    /// <summary>"up", or the reason of a failure.</summary>
    public Task<string> NextConnectionAsync() => _connections.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public async Task UpAsync()
    {
        while (await NextConnectionAsync() != "up")
        {
            // A failed attempt before it: the next one is awaited.
        }
    }

    public Task<MosquittoMessage> NextMessageAsync() => _messages.Reader.ReadAsync().AsTask().WaitAsync(Patience);
}
