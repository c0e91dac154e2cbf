using System.Net;
using FairKiosk.Gateway.Broker;
using FairKiosk.Gateway.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace FairKiosk.Gateway.Tests;

/// <summary>The supervised broker alone, with accounts for the gateway and for the readers a and b; every password is the name.</summary>
internal sealed class BrokerFixture : IDisposable
{
    private readonly DataFolder _folder = new();

    public BrokerFixture()
    {
        Port = Ports.Keep(_folder.Path).Broker;
        Files = new BrokerFiles(_folder.Path);
        State = new GatewayState(new LiveSignal());
        Authority = new CertificateAuthority(_folder.File("ca"), TimeProvider.System);
        Supervisor = new BrokerSupervisor(Files, Port, State, Metrics, NullLogger<BrokerSupervisor>.Instance);
    }

    public int Port { get; }

    public BrokerFiles Files { get; }

    public GatewayState State { get; }

    public GatewayMetrics Metrics { get; } = new();

    public CertificateAuthority Authority { get; }

    public BrokerSupervisor Supervisor { get; }

    public string File(params string[] parts) => _folder.File(parts);

    public async Task StartAsync(DnsEndPoint? listen = null)
    {
        WriteAccounts("a", "b");
        Files.WriteConfiguration(Port, listen, Authority);
        await Supervisor.StartAsync(listen);
    }

    public void WriteAccounts(params string[] readers) =>
        Files.WriteAccounts(BrokerPassword.Hash("gateway"), readers.Select(r => new BrokerAccount(r, BrokerPassword.Hash(r))));

    public ReaderClient Client(string name, string? password = null) => new(name, password ?? name, Port);

    public ReaderClient Gateway() => new(BrokerFiles.GatewayUser, "gateway", Port);

    public void Dispose()
    {
        Supervisor.Dispose();
        _folder.Dispose();
    }
}
