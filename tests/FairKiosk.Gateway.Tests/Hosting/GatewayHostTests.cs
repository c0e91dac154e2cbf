using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Tests.Pages;
using FairKiosk.Storage;
using FairKiosk.Testing;
using FairKiosk.Wire;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Gateway.Tests.Hosting;

/// <summary>Starting, what may stand in the way of it, and what stays afterwards.</summary>
public sealed class GatewayHostTests
{
    [Fact]
    public async Task A_second_gateway_on_the_same_folder_is_refused()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();

        GatewayStartException e = await Assert.ThrowsAsync<GatewayStartException>(() => GatewayHost.StartAsync(gateway.Options));

        Assert.Contains("already running", e.Message, StringComparison.Ordinal);
        Assert.Contains(gateway.Folder, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_port_in_use_is_named_and_the_folder_is_free_again_afterwards()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        await gateway.StopAsync();

        GatewayStartException e = await Assert.ThrowsAsync<GatewayStartException>(() => GatewayHost.StartAsync(gateway.Options with { WebPort = port }));

        Assert.Contains($"Port {port} ", e.Message, StringComparison.Ordinal);
        Assert.Contains("--web-port", e.Message, StringComparison.Ordinal);
        await gateway.RestartAsync();
    }

    [Fact]
    public async Task On_the_command_line_a_web_port_in_use_is_one_sentence_and_exit_code_3()
    {
        using DataFolder folder = new();
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;

        CommandLine said = await CommandLine.RunAsync("run", "--data", folder.Path, "--web-port", port.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(3, said.Code);
        Assert.Equal(
            $"Port {port} for the pages is in use by another program. Stop that program, or choose another port with --web-port.", said.Error.TrimEnd());
        Assert.Empty(said.Output);
    }

    [Theory]
    [InlineData("--web-port", "")]
    [InlineData("--broker-port", "")]
    [InlineData("--listen", "127.0.0.1:")]
    public async Task A_port_in_use_at_the_very_first_start_leaves_no_folder_behind(string option, string host)
    {
        using DataFolder folder = new();
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;

        CommandLine said = await CommandLine.RunAsync(
            "run", "--data", folder.File("new"), option, host + port.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(3, said.Code);
        Assert.StartsWith($"Port {port} for the ", said.Error, StringComparison.Ordinal);
        Assert.Contains(option, said.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_port_in_use_does_not_take_the_place_of_the_kept_one()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        await gateway.StopAsync();
        string kept = await File.ReadAllTextAsync(gateway.File("ports.json"));

        await Assert.ThrowsAsync<GatewayStartException>(() => GatewayHost.StartAsync(gateway.Options with { WebPort = port }));
        await Assert.ThrowsAsync<GatewayStartException>(() => GatewayHost.StartAsync(gateway.Options with { BrokerPort = port }));

        Assert.Equal(kept, await File.ReadAllTextAsync(gateway.File("ports.json")));
    }

    [Fact]
    public async Task No_other_program_can_take_the_web_port_while_the_gateway_starts()
    {
        int port = TestPorts.Take();
        SocketError rival = SocketError.Success;
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();

        // The link is started before the pages are: the time in which another program could be quicker.
        await gateway.RestartAsync(options => options with
        {
            WebPort = port,
            Link = new QuietLink(started: () =>
            {
                using TcpListener other = new(IPAddress.Loopback, port);
                rival = Assert.Throws<SocketException>(other.Start).SocketErrorCode;
            }),
        });

        Assert.Equal(SocketError.AddressAlreadyInUse, rival);
        Assert.Equal(port, gateway.Host.Address.Port);
        using HttpClient http = new() { BaseAddress = gateway.Host.Address };
        Assert.Equal("ready\n", await http.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        await gateway.StopAsync();
        await using (SqliteConnection connection = new($"Data Source={gateway.File("fairkiosk.db")};Pooling=False"))
        {
            connection.Open();
            await using SqliteCommand later = connection.CreateCommand();
            later.CommandText = "PRAGMA user_version = 9999";
            later.ExecuteNonQuery();
        }

        byte[] before = await File.ReadAllBytesAsync(gateway.File("fairkiosk.db"));

        DatabaseTooNewException e = await Assert.ThrowsAsync<DatabaseTooNewException>(() => GatewayHost.StartAsync(gateway.Options));

        Assert.Contains("newer", e.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(gateway.File("fairkiosk.db")));
    }

    [Fact]
    public async Task The_brokers_port_is_kept_over_a_restart_and_so_are_the_sign_in_keys()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        int port = gateway.BrokerPort;

        await gateway.RestartAsync();

        Assert.Equal(port, gateway.BrokerPort);
        Assert.True(Directory.Exists(gateway.File("keys")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(gateway.File("keys")));
        foreach (string secret in new[] { "fairkiosk.db", "fairkiosk.db-wal", "pseudonym.key", "ports.json", "broker/passwords", "broker/mosquitto.conf", "activation/a.json" })
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(gateway.File(secret)));
        }
    }

    [Fact]
    public async Task Health_and_metrics_need_no_sign_in_and_a_page_does()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = gateway.Host.Address };

        Assert.Equal("ready\n", await http.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
        using HttpResponseMessage metrics = await http.GetAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", metrics.Content.Headers.ContentType!.ToString());
        Assert.Contains("fairkiosk_events_committed_total 0\n", await metrics.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using HttpResponseMessage page = await http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Equal(GatewayBuilder.SignInPath, page.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task A_broker_elsewhere_serves_as_well_and_none_is_started()
    {
        await using GatewayFixture owner = await GatewayFixture.StartAsync();
        using BrokerFixture elsewhere = new();
        await elsewhere.StartAsync();
        Uri address = new($"mqtt://{FairKiosk.Gateway.Broker.BrokerFiles.GatewayUser}:gateway@127.0.0.1:{elsewhere.Port}");

        await owner.RestartAsync(options => options with { ExternalBroker = address });

        Assert.Null(owner.Host.Broker);
        using ReaderClient reader = elsewhere.Client("a");
        await reader.ConnectAsync();
        reader.SendEvents(Batches.Scans(1, "one"));
        Assert.Equal(1, (await reader.NextReceiptAsync()).UpTo);
    }

    [Fact]
    public async Task A_broker_elsewhere_that_is_away_is_said_and_the_pages_come_all_the_same()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        int port = TestPorts.Take();

        await gateway.RestartAsync(options => options with { ExternalBroker = new Uri($"mqtt://a:b@127.0.0.1:{port}") });

        Assert.False(gateway.Host.State.IsReady);
        using HttpClient http = new() { BaseAddress = gateway.Host.Address };
        using HttpResponseMessage health = await http.GetAsync(new Uri("/healthz", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
    }

    [Fact]
    public async Task Readers_on_the_network_come_over_tls_with_the_gateways_own_authority()
    {
        int port = TestPorts.Take();
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(options => options with { Listen = new DnsEndPoint("127.0.0.1", port) });
        CommandLine added = await CommandLine.RunAsync("reader", "add", "c", "--name", "Reader c", "--booth", "stand", "--data", gateway.Folder);
        Assert.True(added.Code == 0, added.Error);
        ActivationContent file = gateway.ActivationOf("c");
        Assert.Equal(("127.0.0.1", port), (file.Host, file.Port));

        using ReaderClient reader = new("c", file.Password, file.Port, file.Host, file.CaFile);
        await reader.ConnectAsync();
        reader.SendEvents(Batches.Scans(1, "one"));

        Assert.Equal(ReceiptKind.Stored, (await reader.NextReceiptAsync()).Kind);
    }
}
