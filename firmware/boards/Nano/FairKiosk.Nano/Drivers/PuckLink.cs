using System.Device.Wifi;
using System.Threading;
using FairKiosk.Parts.Link;
using FairKiosk.Parts.Loop;
using FairKiosk.Parts.Provisioning;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Messages;
using nanoFramework.Networking;

namespace FairKiosk.Nano.Drivers;

/// <summary>Wi-Fi, TLS and MQTT, on a thread of its own that connects again and again. The broker's authority is in the board's certificate store.</summary>
public sealed class PuckLink : ILink
{
    private const ushort KeepAliveSeconds = 30;

    // The library tells when a connection closes; should it not, it is seen here.
    private const int CheckMillis = 5000;

    // For the network, an address and the time. Without an end of its own the library waits for ever, and joins no second time.
    private const int JoinMillis = 60_000;
    private static readonly string Offline = OfflineStatus();
    private readonly ReaderSetup _setup;
    private readonly Inbox _inbox;
    private readonly IReaderClock _clock;
    private readonly Reconnect _reconnect;
    private readonly string _receipts;
    private MqttClient? _client;

    /// <summary>Creates it; nothing is connected before <see cref="Start"/>.</summary>
    /// <param name="setup">Where to, and as whom.</param>
    /// <param name="inbox">Told what arrives.</param>
    /// <param name="clock">The reader's clock.</param>
    /// <param name="entropy">Where the jitter of the pauses comes from.</param>
    public PuckLink(ReaderSetup setup, Inbox inbox, IReaderClock clock, IEntropy entropy)
    {
        _setup = setup;
        _inbox = inbox;
        _clock = clock;
        _reconnect = new Reconnect(entropy);
        _receipts = Topics.Receipts(setup.ReaderId);
    }

    /// <summary>Begins to connect.</summary>
    public void Start() => new Thread(Run).Start();

    /// <inheritdoc />
    public bool Publish(string topic, byte[] payload, int count, bool retained)
    {
        var client = _client;
        if (client == null || !client.IsConnected)
        {
            return false;
        }

        try
        {
            var exact = new byte[count];
            Array.Copy(payload, exact, count);
            client.Publish(topic, exact, null, null, MqttQoSLevel.AtLeastOnce, retained);
            return true;
        }
        catch (Exception)
        {
            // The library throws whatever its socket throws. The core tries again, and the thread below connects again.
            return false;
        }
    }

    private static string OfflineStatus()
    {
        var bytes = StatusCodec.Encode(new ReaderStatus { Online = false });
        return Utf8.GetString(bytes, 0, bytes.Length);
    }

    private void Run()
    {
        while (true)
        {
            var lasted = 0L;
            try
            {
                // A certificate is not valid before its time, so the time is asked for first.
                using var patience = new CancellationTokenSource(JoinMillis);
                if (WifiNetworkHelper.ConnectDhcp(
                    _setup.Wifi, _setup.WifiPassword, WifiReconnectionKind.Automatic, requiresDateTime: true, token: patience.Token))
                {
                    lasted = Follow(new MqttClient(_setup.Host, _setup.Port, true, null, null, MqttSslProtocols.TLSv1_2));
                }
            }
            catch (Exception)
            {
                // No Wi-Fi, no broker, no certificate: the library throws many kinds. The light says offline; the next try comes.
            }

            Thread.Sleep(_reconnect.Ended(lasted));
        }
    }

    // Comes back when the connection is over, with how long it lasted, or throws; nothing of the client is left then.
    private long Follow(MqttClient client)
    {
        try
        {
            // Its own, so that what an earlier client tells late does not end this connection.
            var closed = new AutoResetEvent(false);
            client.MqttMsgPublishReceived += (_, message) => _inbox.Arrived(new LinkMessage(message.Topic, message.Message), message.Topic == _receipts);
            client.ConnectionClosed += (_, _) => closed.Set();
            return Connect(client) ? Stay(client, closed) : 0;
        }
        finally
        {
            client.Dispose();
        }
    }

    private bool Connect(MqttClient client)
    {
        var answer = client.Connect(
            _setup.ReaderId, _setup.ReaderId, _setup.Password, true, MqttQoSLevel.AtLeastOnce, true, Topics.Status(_setup.ReaderId), Offline, true,
            KeepAliveSeconds);
        if (answer != MqttReasonCode.Success)
        {
            return false;
        }

        client.Subscribe(
            new[] { _receipts, Topics.Config(_setup.ReaderId), Topics.GatewayStatus },
            new[] { MqttQoSLevel.AtLeastOnce, MqttQoSLevel.AtLeastOnce, MqttQoSLevel.AtLeastOnce });
        return true;
    }

    private long Stay(MqttClient client, AutoResetEvent closed)
    {
        var since = _clock.MonotonicMillis;
        _client = client;
        _inbox.LinkChanged(true);
        while (client.IsConnected && !closed.WaitOne(CheckMillis, false))
        {
        }

        _client = null;
        _inbox.LinkChanged(false);
        return _clock.MonotonicMillis - since;
    }
}
