using FairKiosk.Gateway.Ingest;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>A link to no reader at all: pages need none. What a reader might have sent is put into it by hand.</summary>
internal sealed class QuietLink(Action? started = null) : IGatewayLink
{
    public event Action? Connected;

    public event Action<string>? Disconnected
    {
        add { }
        remove { }
    }

    public event Action<LinkMessage>? MessageReceived;

    public bool IsConnected => true;

    public void Start()
    {
        started?.Invoke();
        Connected?.Invoke();
    }

    public void Arrive(LinkMessage message) => MessageReceived?.Invoke(message);

    public bool Publish(string topic, ReadOnlySpan<byte> payload, bool retain) => true;

    public void Dispose()
    {
        // Nothing is held.
    }
}
