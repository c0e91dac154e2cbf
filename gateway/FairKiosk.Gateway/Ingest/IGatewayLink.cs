namespace FairKiosk.Gateway.Ingest;

/// <summary>The gateway's way to its readers. Events come on the link's own thread, which must never be blocked.</summary>
internal interface IGatewayLink : IDisposable
{
    event Action? Connected;

    event Action<string>? Disconnected;

    event Action<LinkMessage>? MessageReceived;

    bool IsConnected { get; }

    /// <summary>Connects and subscribes to every reader's events and status; reconnects by itself from then on.</summary>
    void Start();

    /// <summary>Sends with QoS 1; false when the link does not take it now.</summary>
    bool Publish(string topic, ReadOnlySpan<byte> payload, bool retain);
}
