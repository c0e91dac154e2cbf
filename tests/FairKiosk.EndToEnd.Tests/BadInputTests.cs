using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using FairKiosk.EndToEnd.Tests.Harness;
using Microsoft.Data.Sqlite;

namespace FairKiosk.EndToEnd.Tests;

/// <summary>What is wrong gets a clear message and changes nothing.</summary>
public sealed class BadInputTests
{
    private const int Usage = 2;
    private const int CannotStart = 3;

    [Theory]
    [InlineData("--web-prot", "fairkiosk", "run", "--web-prot", "8080")]
    [InlineData("--verfy", "fairkiosk", "rebuild", "--verfy")]
    [InlineData("rnu", "fairkiosk", "rnu")]
    [InlineData("--activatoin", "fairkiosk-reader", "run", "--activatoin", "x.json")]
    [InlineData("dmup", "fairkiosk-reader", "journal", "dmup")]
    [InlineData("--boohts", "fairkiosk-simulator", "--boohts", "8")]
    [InlineData("many", "fairkiosk-simulator", "--readers", "many")]
    public async Task What_is_not_understood_is_named_and_nothing_happens(string wrong, string program, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        await using var process = ChildProcess.Start(PathOf(program), folder.Path, null, arguments);
        Assert.Equal(Usage, await process.ExitAsync(TimeSpan.FromSeconds(30)));
        Assert.Contains(wrong, process.Transcript, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task An_unreadable_configuration_is_named_with_file_and_line()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["gateway.json"], "{\n  \"webPort\": 8099,\n  \"brokerPort\": eighteen\n}\n");
        var (code, said) = await ChildProcess.RunAsync(Programs.Gateway, "run", "--data", folder.Path);
        Assert.Equal(Usage, code);
        Assert.Contains("gateway.json, line 3", said, StringComparison.Ordinal);
        Assert.Equal([folder["gateway.json"]], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_reader_names_file_and_line_of_an_unreadable_activation()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["activation.json"], "{\n  \"reader\": \"counter-1\",\n  \"port\": eighteen\n}\n");
        var (code, said) = await ChildProcess.RunAsync(
            Programs.Reader, "run", "--activation", folder["activation.json"], "--state", folder["state"], "--source", "stdin");
        Assert.Equal(Usage, code);
        Assert.Contains("activation.json", said, StringComparison.Ordinal);
        Assert.Contains("line 3", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["state"]));
    }

    [Theory]
    [InlineData("--web-port")]
    [InlineData("--broker-port")]
    public async Task A_port_in_use_is_named(string option)
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var (code, said) = await ChildProcess.RunAsync(Programs.Gateway, "run", "--data", folder["data"], option, port);
        Assert.Equal(CannotStart, code);
        Assert.Contains(port, said, StringComparison.Ordinal);
        Assert.Contains("in use", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("rebuild")]
    public async Task A_database_of_a_newer_version_is_left_as_it_is(string command)
    {
        using var folder = new TemporaryFolder();
        await using (var gateway = new GatewayProcess(folder["data"]))
        {
            await gateway.StartAsync();
            Assert.Equal(0, await gateway.StopAsync());
        }

        var file = new Store(folder["data"]).File;
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            await using var later = connection.CreateCommand();
            later.CommandText = "PRAGMA user_version = 9999";
            later.ExecuteNonQuery();
        }

        var before = SHA256.HashData(await File.ReadAllBytesAsync(file));
        var (code, said) = await ChildProcess.RunAsync(Programs.Gateway, command, "--data", folder["data"]);
        Assert.Equal(CannotStart, code);
        Assert.Contains("newer", said, StringComparison.Ordinal);
        Assert.Equal(before, SHA256.HashData(await File.ReadAllBytesAsync(file)));
    }

    [Fact]
    public async Task Two_gateways_do_not_share_a_data_folder()
    {
        using var folder = new TemporaryFolder();
        await using var first = new GatewayProcess(folder["data"]);
        await first.StartAsync();
        var (code, said) = await ChildProcess.RunAsync(Programs.Gateway, "run", "--data", folder["data"]);
        Assert.Equal(CannotStart, code);
        Assert.Contains(folder["data"], said, StringComparison.Ordinal);
        Assert.True(first.IsRunning);
    }

    private static string PathOf(string program) => program switch
    {
        "fairkiosk" => Programs.Gateway,
        "fairkiosk-reader" => Programs.Reader,
        _ => Programs.Simulator,
    };
}
