using FairKiosk.Gateway.Hosting;
using FairKiosk.Mosquitto;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Broker;

/// <summary>The broker that belongs to this gateway: its files, its process, its accounts.</summary>
internal sealed class BrokerService : IDisposable
{
    private readonly GatewayOptions _options;
    private readonly FairDatabase _database;
    private readonly BrokerFiles _files;
    private readonly BrokerSupervisor _supervisor;
    private readonly string _gatewayPassword = BrokerPassword.Create();
    private readonly string _gatewayHash;

    public BrokerService(GatewayOptions options, Ports ports, FairDatabase database, GatewayState state, GatewayMetrics metrics, ILogger<BrokerSupervisor> logger)
    {
        _options = options;
        _database = database;
        Port = ports.Broker;
        _gatewayHash = BrokerPassword.Hash(_gatewayPassword);
        _files = new BrokerFiles(options.DataFolder);
        _supervisor = new BrokerSupervisor(_files, Port, state, metrics, logger);
    }

    public int Port { get; }

    public int ProcessId => _supervisor.ProcessId;

    /// <summary>How the gateway itself connects.</summary>
    public MosquittoOptions Connection => new()
    {
        ClientId = BrokerFiles.GatewayUser,
        Host = "127.0.0.1",
        Port = Port,
        UserName = BrokerFiles.GatewayUser,
        Password = _gatewayPassword,
        CleanSession = true,
    };

    /// <exception cref="GatewayStartException">The broker cannot be started; the message says what to do.</exception>
    public async Task StartAsync()
    {
        // Certificates are checked against real clocks, whatever the time of a demo.
        CertificateAuthority authority = new(Path.Combine(_options.DataFolder, "ca"), TimeProvider.System);
        _files.WriteAccounts(_gatewayHash, Accounts());
        _files.WriteConfiguration(Port, _options.Listen, authority);
        await _supervisor.StartAsync(_options.Listen);
    }

    /// <summary>Lets the broker know of readers that came, went or have a new password.</summary>
    public void RefreshAccounts()
    {
        if (_files.WriteAccounts(_gatewayHash, Accounts()))
        {
            _supervisor.Reload();
        }
    }

    public void Dispose() => _supervisor.Dispose();

    private IEnumerable<BrokerAccount> Accounts() => _database.Credentials.List(CredentialStore.ReaderKind).Select(reader => new BrokerAccount(reader.Name, reader.Hash));
}
