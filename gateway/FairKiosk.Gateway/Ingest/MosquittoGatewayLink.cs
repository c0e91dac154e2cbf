using FairKiosk.Mosquitto;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Ingest;

/// <summary>The link over MQTT. Clean session: what the broker did not deliver has no receipt and comes again.</summary>
internal sealed class MosquittoGatewayLink : IGatewayLink
{
    private readonly MosquittoClient _client;

    public MosquittoGatewayLink(MosquittoOptions options)
    {
        _client = new MosquittoClient(options);
        _client.Connected += () => Connected?.Invoke();
        _client.Disconnected += reason => Disconnected?.Invoke(reason);
        _client.MessageReceived += message => MessageReceived?.Invoke(new LinkMessage(message.Topic, message.Payload, message.Retained));
    }

    public event Action? Connected;

    public event Action<string>? Disconnected;

    public event Action<LinkMessage>? MessageReceived;

    public bool IsConnected => _client.IsConnected;

    public void Start()
    {
        _client.Subscribe(Topics.AllEvents, 1);
        _client.Subscribe(Topics.AllStatus, 1);
        _client.Start();
    }

    public bool Publish(string topic, ReadOnlySpan<byte> payload, bool retain) => _client.Publish(topic, payload, qos: 1, retain);

    public void Dispose()
    {
        _client.Stop();
        _client.Dispose();
    }
}
