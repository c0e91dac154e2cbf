using FairKiosk.Mosquitto;
using FairKiosk.Reader.Linux.Activation;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>The reader's connection: its own name and password, its own topics, and a last will that says offline.</summary>
internal sealed class MqttLink : ILink, IDisposable
{
    private static readonly byte[] Offline = StatusCodec.Encode(new ReaderStatus { Online = false });

    private readonly MosquittoClient _client;
    private readonly string _readerId;

    /// <exception cref="CannotStartException">libmosquitto is missing, or the CA file is.</exception>
    public MqttLink(ActivationFile activation, Inbox inbox)
    {
        _readerId = activation.ReaderId;
        try
        {
            _client = new MosquittoClient(new MosquittoOptions
            {
                ClientId = _readerId,
                Host = activation.Host,
                Port = activation.Port,
                UserName = _readerId,
                Password = activation.Password,
                CaFile = activation.CaFile,
                WillTopic = Topics.Status(_readerId),
                WillPayload = Offline,
                WillRetain = true,
            });
        }
        catch (MosquittoException wrong)
        {
            throw new CannotStartException(wrong.Message, wrong);
        }

        var receipts = Topics.Receipts(_readerId);
        _client.Subscribe(receipts, 1);
        _client.Subscribe(Topics.Config(_readerId), 1);
        _client.Subscribe(Topics.GatewayStatus, 1);
        _client.Connected += inbox.LinkUp;
        _client.Disconnected += inbox.LinkDown;
        _client.MessageReceived += message => inbox.Arrived(message, string.Equals(message.Topic, receipts, StringComparison.Ordinal));
    }

    public void Start() => _client.Start();

    public bool Publish(string topic, byte[] payload, int count, bool retained) => _client.Publish(topic, payload.AsSpan(0, count), 1, retained);

    /// <summary>Says goodbye: offline, and no last will.</summary>
    public void Stop()
    {
        _ = _client.Publish(Topics.Status(_readerId), Offline, 1, retain: true);
        _client.Stop();
    }

    public void Dispose() => _client.Dispose();
}
