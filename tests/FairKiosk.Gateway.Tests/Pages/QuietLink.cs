using FairKiosk.Gateway.Ingest;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>A link to no reader at all: pages need none.</summary>
internal sealed class QuietLink(Action? started = null) : IGatewayLink
{
    public event Action? Connected;

    public event Action<string>? Disconnected
    {
        add { }
        remove { }
    }

    public event Action<LinkMessage>? MessageReceived
    {
        add { }
        remove { }
    }

    public bool IsConnected => true;

    public void Start()
    {
        started?.Invoke();
        Connected?.Invoke();
    }

    public bool Publish(string topic, ReadOnlySpan<byte> payload, bool retain) => true;

    public void Dispose()
    {
        // Nothing is held.
    }
}
