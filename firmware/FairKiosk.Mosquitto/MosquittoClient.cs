using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace FairKiosk.Mosquitto;

/// <summary>One connection to an MQTT broker that keeps itself up: it reconnects with back-off and subscribes again each time.</summary>
/// <remarks>
/// Events are raised on the client's own thread, one at a time. A handler must return at once (put what it got into a queue): while it runs,
/// nothing is received and no keep-alive is sent. <see cref="Publish"/> and <see cref="Subscribe"/> may be called from any thread, handlers too.
/// </remarks>
public sealed unsafe partial class MosquittoClient : IDisposable
{
    // As the broker's max_inflight_messages; with libmosquitto's default of 20 a third of the throughput was lost when measured.
    private const int FlowMaximum = 100;

    private const int LoopMillis = 1000;
    private const int MaxQos = 2;
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AcknowledgementPatience = TimeSpan.FromSeconds(1);

    private readonly MosquittoOptions _options;
    private readonly ReconnectPause _pause;
    private readonly ManualResetEventSlim _stopping = new();
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _filters = new(StringComparer.Ordinal);
    private readonly GCHandle _self;
    private readonly nint _client;
    private Thread? _thread;
    private ExceptionDispatchInfo? _handlerFailure;
    private volatile bool _connected;
    private int _unacknowledged;
    private string _logged = string.Empty;
    private bool _refused;
    private bool _disposed;

    /// <summary>Prepares a connection; nothing is sent before <see cref="Start"/>.</summary>
    /// <exception cref="MosquittoMissingException">libmosquitto is not installed.</exception>
    /// <exception cref="MosquittoException">An option cannot work, for example a CA file that is not there.</exception>
    public MosquittoClient(MosquittoOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        MosquittoLibrary.EnsureReady();
        _options = options;
        _pause = new ReconnectPause(options.ReconnectAfter, options.ReconnectAtMostAfter);
        if (options.CaFile is { } authority && !File.Exists(authority))
        {
            throw new MosquittoException($"The CA file {authority} does not exist.");
        }

        _self = GCHandle.Alloc(this, GCHandleType.Weak);
        _client = NativeMosquitto.New(options.ClientId, options.CleanSession, GCHandle.ToIntPtr(_self));
        if (_client == 0)
        {
            _self.Free();
            throw new MosquittoException($"libmosquitto does not take the client id \"{options.ClientId}\".");
        }

        try
        {
            Prepare();
        }
        catch
        {
            Release();
            throw;
        }
    }

    /// <summary>The broker has accepted the connection and the subscriptions have been sent.</summary>
    public event Action? Connected;

    /// <summary>A connection has ended or an attempt has failed, with the reason in plain words; the client goes on trying until it is stopped.</summary>
    public event Action<string>? Disconnected;

    /// <summary>A message has arrived. A QoS 1 message is acknowledged to the broker after the handler has returned.</summary>
    public event Action<MosquittoMessage>? MessageReceived;

    /// <summary>True between the broker's acceptance and the end of that connection.</summary>
    public bool IsConnected => _connected;

    /// <summary>Starts to connect and returns at once.</summary>
    /// <exception cref="InvalidOperationException">It was started before.</exception>
    public void Start()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_thread is not null)
        {
            throw new InvalidOperationException("A client is started once.");
        }

        _thread = new Thread(Run) { IsBackground = true, Name = $"mqtt {_options.ClientId}" };
        _thread.Start();
    }

    /// <summary>Hands a message to the connection.</summary>
    /// <param name="topic">Without wildcards.</param>
    /// <param name="payload">Copied before the call returns.</param>
    /// <param name="qos">0, 1 or 2.</param>
    /// <param name="retain">True: the broker keeps it for later subscribers.</param>
    /// <returns>False: not taken, because there is no connection or too much is still unacknowledged. True promises nothing about arrival.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The quality of service does not exist.</exception>
    public bool Publish(string topic, ReadOnlySpan<byte> payload, int qos, bool retain)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)qos, (uint)MaxQos, nameof(qos));
        if (!_connected || Volatile.Read(ref _unacknowledged) >= _options.MaxUnacknowledged)
        {
            return false;
        }

        // Counted first: the acknowledgement can come before the call has returned.
        var counted = qos > 0 ? 1 : 0;
        Interlocked.Add(ref _unacknowledged, counted);
        fixed (byte* bytes = payload)
        {
            if (NativeMosquitto.Publish(_client, null, topic, payload.Length, bytes, qos, retain) == NativeMosquitto.Success)
            {
                return true;
            }
        }

        Interlocked.Add(ref _unacknowledged, -counted);
        return false;
    }

    /// <summary>Subscribes now, if connected, and at every later connection before <see cref="Connected"/> is raised. Asking again for the same filter does nothing.</summary>
    /// <param name="filter">May hold wildcards.</param>
    /// <param name="qos">0, 1 or 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quality of service does not exist.</exception>
    public void Subscribe(string filter, int qos)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)qos, (uint)MaxQos, nameof(qos));
        lock (_gate)
        {
            if (_filters.TryAdd(filter, qos) && _connected)
            {
                _ = NativeMosquitto.Subscribe(_client, null, filter, qos);
            }
        }
    }

    /// <summary>Says goodbye to the broker (no last will) and ends the client's thread. Not to be called from a handler.</summary>
    public void Stop()
    {
        if (_thread is not { } thread || _stopping.IsSet)
        {
            return;
        }

        // A socket that is closed while an acknowledgement waits in it is reset, and the reset can overtake the goodbye: the last will would speak.
        _ = SpinWait.SpinUntil(() => !_connected || Volatile.Read(ref _unacknowledged) == 0, AcknowledgementPatience);
        _ = NativeMosquitto.Disconnect(_client);
        _stopping.Set();
        // A name lookup can hold the thread for longer; it then ends by itself, and its memory with the process.
        _ = thread.Join(StopPatience);
        _connected = false;
    }

    /// <summary>Stops and frees the connection.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        Stop();
        _disposed = true;
        if (_thread is null or { IsAlive: false })
        {
            Release();
            _stopping.Dispose();
        }
    }

    private void Release()
    {
        NativeMosquitto.Destroy(_client);
        _self.Free();
    }

    private void Prepare()
    {
        // Threaded: acknowledgements and publishes are queued and written by the loop, so a PUBACK leaves after our handler has returned.
        Check(NativeMosquitto.ThreadedSet(_client, threaded: true), "threads");
        Check(NativeMosquitto.IntOption(_client, NativeMosquitto.OptionSendMaximum, FlowMaximum), "the send maximum");
        Check(NativeMosquitto.IntOption(_client, NativeMosquitto.OptionReceiveMaximum, FlowMaximum), "the receive maximum");
        Check(NativeMosquitto.IntOption(_client, NativeMosquitto.OptionTcpNoDelay, 1), "TCP_NODELAY");
        if (_options.UserName is { } userName)
        {
            Check(NativeMosquitto.UserNamePasswordSet(_client, userName, _options.Password), "the user name");
        }

        if (_options.WillTopic is { } topic)
        {
            fixed (byte* payload = _options.WillPayload)
            {
                Check(NativeMosquitto.WillSet(_client, topic, _options.WillPayload.Length, payload, 1, _options.WillRetain), "the last will");
            }
        }

        if (_options.CaFile is { } authority)
        {
            Check(NativeMosquitto.TlsSet(_client, authority, null, null, null, 0), $"the CA file {authority}");
        }

        SetCallbacks();
    }

    private static void Check(int code, string what)
    {
        if (code != NativeMosquitto.Success)
        {
            throw new MosquittoException($"libmosquitto does not take {what}: {ConnectionWords.OfFailure(code, 0, string.Empty)}.");
        }
    }

    private void Run()
    {
        for (var first = true; !_stopping.IsSet; first = false)
        {
            _logged = string.Empty;
            _refused = false;
            var connectedAt = 0L;
            var code = first
                ? NativeMosquitto.ConnectAsync(_client, _options.Host, _options.Port, _options.KeepAliveSeconds)
                : NativeMosquitto.ReconnectAsync(_client);
            var systemError = Marshal.GetLastPInvokeError();
            while (code == NativeMosquitto.Success && !(_stopping.IsSet && !_connected))
            {
                code = NativeMosquitto.Loop(_client, LoopMillis, 1);
                systemError = Marshal.GetLastPInvokeError();
                _handlerFailure?.Throw();
                connectedAt = connectedAt == 0 && _connected ? Stopwatch.GetTimestamp() : connectedAt;
            }

            _connected = false;
            if (connectedAt != 0)
            {
                _pause.Ended(Stopwatch.GetElapsedTime(connectedAt));
            }

            if (!_stopping.IsSet && !_refused)
            {
                Disconnected?.Invoke(ConnectionWords.OfFailure(code, systemError, _logged));
            }

            _ = _stopping.Wait(_pause.Next());
        }
    }
}
