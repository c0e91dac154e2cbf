using System.Collections.Concurrent;
using FairKiosk.Parts.Link;
using FairKiosk.Parts.Loop;
using FairKiosk.Parts.Power;
using FairKiosk.Pocket.Hardware;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;
using MQTTnet;
using MQTTnet.Client;
using MQTTnet.Client.Disconnecting;
using MQTTnet.Client.Options;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace FairKiosk.Pocket.Link;

/// <summary>The reader's connection: first the board's network, then the broker, with the reader's own name and password and a last will that says offline.
/// What is lost is tried again after pauses that grow.</summary>
public sealed class MqttnetLink : ILink, IDisposable
{
    // The courier has four batches on their way, and the status its own.
    private const int Room = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30);
    private static readonly byte[] Offline = StatusCodec.Encode(new ReaderStatus { Online = false });

    private readonly string _readerId;
    private readonly string _receipts;
    private readonly IPocketHardware _hardware;
    private readonly Inbox _inbox;
    private readonly IReaderClock _clock;
    private readonly WatchdogRule _watchdog;
    private readonly Reconnect _reconnect;
    private readonly IMqttClientOptions _options;
    private readonly IMqttClient _client = new MqttFactory().CreateMqttClient();
    private readonly ConcurrentQueue<MqttApplicationMessage> _out = new();
    private readonly SemaphoreSlim _wake = new(0);
    private readonly SemaphoreSlim _wanted = new(0);
    private readonly CancellationTokenSource _stopping = new();
    private volatile bool _isConnected;
    private volatile bool _isWanted = true;
    private Task _running = Task.CompletedTask;

    /// <summary>Creates it; nothing happens before <see cref="Start"/>.</summary>
    /// <param name="activation">Who the reader is, and where its broker.</param>
    /// <param name="authority">The certificate of the authority that vouches for the broker; null without TLS.</param>
    /// <param name="hardware">The board.</param>
    /// <param name="inbox">Where messages go, and what becomes of the connection.</param>
    /// <param name="clock">The reader's clock.</param>
    /// <param name="watchdog">Told when an attempt begins and ends.</param>
    /// <param name="entropy">Where jitter comes from.</param>
    public MqttnetLink(
        ReaderActivation activation, byte[]? authority, IPocketHardware hardware, Inbox inbox, IReaderClock clock, WatchdogRule watchdog, IEntropy entropy)
    {
        _readerId = activation.ReaderId;
        _receipts = Topics.Receipts(activation.ReaderId);
        _hardware = hardware;
        _inbox = inbox;
        _clock = clock;
        _watchdog = watchdog;
        _reconnect = new Reconnect(entropy);
        _options = OptionsOf(activation, authority, clock);
        _ = _client.UseApplicationMessageReceivedHandler(arrived =>
        {
            var message = arrived.ApplicationMessage;
            _inbox.Arrived(new LinkMessage(message.Topic, message.Payload ?? Array.Empty<byte>()), message.Topic == _receipts);
        });
        _ = _client.UseDisconnectedHandler(_ =>
        {
            _isConnected = false;
            Wake();
        });
    }

    /// <summary>Gets or sets a value indicating whether a connection is wanted; without one the radio is off.</summary>
    public bool IsWanted
    {
        get => _isWanted;
        set
        {
            if (_isWanted != value)
            {
                _isWanted = value;
                Wake();
                _ = value ? _wanted.Release() : 0;
            }
        }
    }

    /// <summary>Begins to connect.</summary>
    public void Start() => _running = Task.Run(RunAsync);

    /// <inheritdoc />
    public bool Publish(string topic, byte[] payload, int count, bool retained)
    {
        if (!_isConnected || _out.Count >= Room)
        {
            return false;
        }

        _out.Enqueue(Message(topic, payload.AsSpan(0, count).ToArray(), retained));
        Wake();
        return true;
    }

    /// <summary>Says goodbye: offline, and no last will.</summary>
    /// <returns>Completes when it is disconnected.</returns>
    public async Task StopAsync()
    {
        _stopping.Cancel();
        await _running.ConfigureAwait(false);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _client.Dispose();
        _stopping.Dispose();
        _wake.Dispose();
        _wanted.Dispose();
    }

    private static MqttApplicationMessage Message(string topic, byte[] payload, bool retained) => new()
    {
        Topic = topic,
        Payload = payload,
        QualityOfServiceLevel = MqttQualityOfServiceLevel.AtLeastOnce,
        Retain = retained,
    };

    private static IMqttClientOptions OptionsOf(ReaderActivation activation, byte[]? authority, IReaderClock clock)
    {
        var builder = new MqttClientOptionsBuilder()
            .WithProtocolVersion(MqttProtocolVersion.V311)
            .WithClientId(activation.ReaderId)
            .WithCredentials(activation.ReaderId, activation.Password)
            .WithTcpServer(activation.Host, activation.Port)
            .WithCommunicationTimeout(Patience)
            .WithKeepAlivePeriod(KeepAlive)
            .WithCleanSession()
            .WithWillMessage(Message(Topics.Status(activation.ReaderId), Offline, retained: true));
        if (authority is null)
        {
            return builder.Build();
        }

        var check = new AuthorityCheck(authority, () => clock.TryGetUtc(out _, out _, out _));
        return builder.WithTls(tls =>
        {
            tls.UseTls = true;

            // An authority of the gateway's own publishes no list of what it has taken back.
            tls.IgnoreCertificateRevocationErrors = true;
            tls.CertificateValidationHandler = context => check.IsTrusted(context.Certificate, context.SslPolicyErrors);
        }).Build();
    }

    private void Wake() => _ = _wake.Release();

    private async Task RunAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            var pause = Timeout.Infinite;
            if (_isWanted)
            {
                pause = await ConnectAndStayAsync().ConfigureAwait(false);
            }
            else
            {
                _ = await TryWatchedAsync(LeaveNetworkAsync).ConfigureAwait(false);
            }

            _ = await TryAsync(() => _wanted.WaitAsync(pause, _stopping.Token)).ConfigureAwait(false);
        }
    }

    // Stays for as long as the connection lasts; then how long to wait before the next attempt, milliseconds.
    private async Task<int> ConnectAndStayAsync()
    {
        var lasted = 0L;
        if (await TryWatchedAsync(ConnectAsync).ConfigureAwait(false))
        {
            var since = _clock.MonotonicMillis;
            _isConnected = _client.IsConnected;
            _inbox.LinkChanged(isUp: true);
            _ = await TryAsync(SendAsync).ConfigureAwait(false);
            _isConnected = false;
            _out.Clear();
            _inbox.LinkChanged(isUp: false);
            lasted = _clock.MonotonicMillis - since;
        }

        _ = await TryWatchedAsync(GoodbyeAsync).ConfigureAwait(false);
        return _isWanted ? _reconnect.Ended(lasted) : 0;
    }

    private async Task ConnectAsync()
    {
        if (!_hardware.IsOnNetwork)
        {
            await _hardware.JoinNetworkAsync(_stopping.Token).ConfigureAwait(false);
        }

        _ = await _client.ConnectAsync(_options, _stopping.Token).ConfigureAwait(false);
        _ = await _client.SubscribeAsync(Filter(_receipts), Filter(Topics.Config(_readerId)), Filter(Topics.GatewayStatus)).ConfigureAwait(false);
    }

    private async Task LeaveNetworkAsync()
    {
        if (_hardware.IsOnNetwork)
        {
            await _hardware.LeaveNetworkAsync().ConfigureAwait(false);
        }
    }

    private static MqttTopicFilter Filter(string topic) => new() { Topic = topic, QualityOfServiceLevel = MqttQualityOfServiceLevel.AtLeastOnce };

    private async Task SendAsync()
    {
        while (_isWanted && _isConnected && !_stopping.IsCancellationRequested)
        {
            if (_out.TryDequeue(out var message))
            {
                _ = await _client.PublishAsync(message, _stopping.Token).ConfigureAwait(false);
            }
            else
            {
                await _wake.WaitAsync(_stopping.Token).ConfigureAwait(false);
            }
        }
    }

    private async Task GoodbyeAsync()
    {
        if (_client.IsConnected)
        {
            using var patience = new CancellationTokenSource(Patience);
            _ = await _client.PublishAsync(Message(Topics.Status(_readerId), Offline, retained: true), patience.Token).ConfigureAwait(false);
            await _client.DisconnectAsync(new MqttClientDisconnectOptions(), patience.Token).ConfigureAwait(false);
        }
    }

    // What hangs in a driver ends with the board's watchdog.
    private async Task<bool> TryWatchedAsync(Func<Task> attempt)
    {
        _watchdog.Began(_clock.MonotonicMillis);
        try
        {
            return await TryAsync(attempt).ConfigureAwait(false);
        }
        finally
        {
            _watchdog.CameBack();
        }
    }

    // Networks fail in as many ways as there are drivers; all of them mean: not now.
    private static async Task<bool> TryAsync(Func<Task> attempt)
    {
        try
        {
            await attempt().ConfigureAwait(false);
            return true;
        }
#pragma warning disable CA1031 // The drivers of boards throw plain exceptions.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
