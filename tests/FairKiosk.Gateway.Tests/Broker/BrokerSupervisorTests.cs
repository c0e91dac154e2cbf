using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FairKiosk.Gateway.Broker;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Testing;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Tests.Broker;

public sealed class BrokerSupervisorTests : IDisposable
{
    private readonly BrokerFixture _broker = new();

    public void Dispose() => _broker.Dispose();

    [Fact]
    public async Task A_reader_with_its_password_is_let_in_and_no_other()
    {
        await _broker.StartAsync();
        using ReaderClient reader = _broker.Client("a");
        reader.Start();
        await reader.WaitForConnectAsync();

        foreach ((string name, string password) in new[] { ("a", "b"), ("c", "c"), ("a", string.Empty) })
        {
            using ReaderClient stranger = _broker.Client(name, password);
            stranger.Start();
            Eventually.True("refused", () => stranger.LastReason.Length > 0);
            Assert.False(stranger.IsConnected);
        }
    }

    [Fact]
    public async Task A_reader_can_neither_write_as_another_nor_read_what_is_for_another()
    {
        await _broker.StartAsync();
        using ReaderClient gateway = _broker.Gateway();
        await gateway.ListenAsync(Topics.AllEvents, Topics.AllStatus, Topics.GatewayStatus);
        gateway.Publish(Topics.GatewayStatus, [0]);
        await gateway.NextAsync(Topics.GatewayStatus);
        using ReaderClient reader = _broker.Client("a");
        await reader.ListenAsync(Topics.Receipts("b"), Topics.Config("b"), Topics.AllEvents, "#", Topics.Receipts("a"));

        reader.PublishDenied(Topics.Events("b"), [1]);
        reader.PublishDenied(Topics.Receipts("a"), [2]);
        reader.PublishDenied(Topics.GatewayStatus, [3], retain: true);
        reader.Publish(Topics.Events("a"), [4]);

        // One connection's messages keep their order: when the last one is there, the others will not come.
        Assert.Equal([4], (await gateway.NextAsync(Topics.Events("a"))).Payload);
        gateway.Publish(Topics.Receipts("b"), [5]);
        gateway.Publish(Topics.Config("b"), [6]);
        gateway.Publish(Topics.Receipts("a"), [7]);
        Assert.Equal([7], (await reader.NextAsync(Topics.Receipts("a"))).Payload);
        Assert.Equal([Topics.GatewayStatus, Topics.Events("a")], gateway.All().Select(m => m.Topic));
        Assert.DoesNotContain(reader.All(), m => m.Topic.Contains("/b/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reader_that_names_itself_like_another_one_does_not_push_it_out()
    {
        await _broker.StartAsync();
        using ReaderClient reader = _broker.Client("a");
        await reader.ListenAsync(Topics.Receipts("a"));
        using FairKiosk.Mosquitto.MosquittoClient thief = new(new() { ClientId = "a", Port = _broker.Port, UserName = "b", Password = "b" });
        TaskCompletionSource connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
        thief.Connected += connected.SetResult;
        thief.Start();
        await connected.Task.WaitAsync(ReaderClient.Patience);
        using ReaderClient gateway = _broker.Gateway();
        gateway.Start();
        await gateway.WaitForConnectAsync();

        gateway.Publish(Topics.Receipts("a"), [1]);

        Assert.Equal([1], (await reader.NextAsync(Topics.Receipts("a"))).Payload);
        Assert.Equal(string.Empty, reader.LastReason);
    }

    [Fact]
    public async Task A_new_reader_is_let_in_without_a_restart_and_others_stay_connected()
    {
        await _broker.StartAsync();
        using ReaderClient old = _broker.Client("a");
        old.Start();
        await old.WaitForConnectAsync();
        int process = _broker.Supervisor.ProcessId;

        _broker.WriteAccounts("a", "b", "c");
        _broker.Supervisor.Reload();

        using ReaderClient reader = _broker.Client("c");
        reader.Start();
        await reader.WaitForConnectAsync();
        Assert.Equal(process, _broker.Supervisor.ProcessId);
    }

    [Fact]
    public async Task A_killed_broker_is_started_again_and_readers_come_back()
    {
        await _broker.StartAsync();
        using ReaderClient reader = _broker.Client("a");
        reader.Start();
        await reader.WaitForConnectAsync();
        int first = _broker.Supervisor.ProcessId;

        UnixSignal.Kill(first);

        await reader.WaitForConnectAsync();
        Eventually.True("another process", () => _broker.Supervisor.ProcessId is not 0 and var now && now != first);
        Assert.Equal(1, _broker.Metrics.BrokerRestarts);
    }

    [Fact]
    public async Task A_broker_left_behind_by_a_killed_gateway_is_ended_and_replaced()
    {
        _broker.WriteAccounts("a");
        _broker.Files.WriteConfiguration(_broker.Port, listen: null, _broker.Authority);
        using Process orphan = Process.Start(BrokerSupervisor.FindProgram("mosquitto", "mosquitto"), ["-c", _broker.Files.ConfigurationPath]);
        await File.WriteAllTextAsync(_broker.Files.PidPath, orphan.Id.ToString(CultureInfo.InvariantCulture));
        // Looked at by connecting: to try the port by binding it could take it from the broker.
        Eventually.True("it listens", () => Accepts(_broker.Port));

        await _broker.StartAsync();

        Assert.True(orphan.WaitForExit(ReaderClient.Patience));
        Assert.NotEqual(orphan.Id, _broker.Supervisor.ProcessId);
    }

    private static bool Accepts(int port)
    {
        using Socket probe = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    [Fact]
    public async Task A_process_that_only_inherited_the_number_is_left_alone()
    {
        using Process other = Process.Start("sleep", "60");
        await File.WriteAllTextAsync(_broker.Files.PidPath, other.Id.ToString(CultureInfo.InvariantCulture));

        await _broker.StartAsync();

        Assert.False(other.HasExited);
        other.Kill();
    }

    [Fact]
    public async Task A_port_in_use_is_named_with_what_to_do()
    {
        using TcpListener other = new(IPAddress.Loopback, _broker.Port);
        other.Start();

        GatewayStartException e = await Assert.ThrowsAsync<GatewayStartException>(() => _broker.StartAsync());

        Assert.Contains($"Port {_broker.Port} ", e.Message, StringComparison.Ordinal);
        Assert.Contains("--broker-port", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broker_that_will_not_start_is_quoted()
    {
        _broker.WriteAccounts("a");
        await File.WriteAllTextAsync(_broker.Files.ConfigurationPath, "no_such_option true\n");

        GatewayStartException e = await Assert.ThrowsAsync<GatewayStartException>(() => _broker.Supervisor.StartAsync(listen: null));

        Assert.Contains("mosquitto", e.Message, StringComparison.Ordinal);
        Assert.Contains("no_such_option", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_program_is_named_with_its_package()
    {
        GatewayStartException e = Assert.Throws<GatewayStartException>(() => BrokerSupervisor.FindProgram("mosquitto-that-is-not-there", "mosquitto"));

        Assert.Contains("apt-get install mosquitto", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_broker_ends_with_its_supervisor()
    {
        await _broker.StartAsync();
        int process = _broker.Supervisor.ProcessId;

        _broker.Supervisor.Dispose();

        Assert.False(Directory.Exists($"/proc/{process}"));
        Assert.False(File.Exists(_broker.Files.PidPath));
    }

    [Fact]
    public async Task The_network_listener_speaks_tls_and_only_with_our_authority()
    {
        int port = TestPorts.Take();
        await _broker.StartAsync(new DnsEndPoint("127.0.0.1", port));

        using ReaderClient reader = new("a", "a", port, caFile: _broker.Authority.CertificatePath);
        reader.Start();
        await reader.WaitForConnectAsync();

        using ReaderClient plain = new("a", "a", port);
        plain.Start();
        Eventually.True("plain is refused", () => plain.LastReason.Length > 0);
        Assert.False(plain.IsConnected);

        CertificateAuthority foreign = new(_broker.File("foreign"), TimeProvider.System);
        foreign.EnsureServerCertificate("127.0.0.1");
        using ReaderClient deceived = new("b", "b", port, caFile: foreign.CertificatePath);
        deceived.Start();
        Eventually.True("a foreign authority is not trusted", () => deceived.LastReason.Length > 0);
        Assert.False(deceived.IsConnected);
    }
}
