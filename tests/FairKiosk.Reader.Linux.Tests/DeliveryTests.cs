using FairKiosk.Reader.Linux.Tests.Harness;
using FairKiosk.Testing;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Tests;

/// <summary>The whole program against a real broker, with a gateway that does no more than answer.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task A_line_on_stdin_beeps_and_reaches_the_gateway()
    {
        using var broker = TestBroker.Start();
        using var gateway = new TinyGateway(broker);
        await gateway.StartAsync();
        using var home = new ReaderHome(broker);
        await using var reader = ReaderProcess.Start(home.Run());

        await reader.WriteAsync("]Q1badge-1\n");
        var outcome = await reader.OutcomeAsync();
        Assert.Equal("accepted", outcome.GetProperty("outcome").GetString());
        Assert.Equal("badge-1", outcome.GetProperty("data").GetString());
        Assert.Equal("]Q1", outcome.GetProperty("symbology").GetString());
        Assert.Equal("duplicate", await reader.PresentAsync("badge-1"));
        Assert.Equal("badge-1", await gateway.NextScanAsync());

        var kept = gateway.Events.Single(e => e.Type == EventTypes.Scan);
        Assert.Equal(kept.Sequence, outcome.GetProperty("seq").GetInt64());
        Assert.Equal("]Q1", kept.Symbology);
        Assert.Equal(1, kept.ConfigRevision);
        Assert.Equal(0, await reader.StopAsync());
    }

    [Fact]
    public async Task When_the_input_ends_the_rest_is_delivered_and_the_program_ends()
    {
        using var broker = TestBroker.Start();
        using var gateway = new TinyGateway(broker);
        await gateway.StartAsync();
        using var home = new ReaderHome(broker);
        await using var reader = ReaderProcess.Start(home.Run());
        await reader.WriteAsync("a\nb\nc");
        reader.EndInput();
        Assert.Equal(0, await reader.ExitAsync());
        Assert.Equal(3, gateway.Events.Count(e => e.Type == EventTypes.Scan));
        Assert.Contains("waiting   0", (await ReaderProcess.RunAsync("status", "--state", home.State)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scans_that_beeped_before_a_kill_are_delivered_after_the_restart()
    {
        using var home = ReaderHome.WithoutBroker;
        await using (var offline = ReaderProcess.Start(home.Run()))
        {
            for (var i = 0; i < 5; i++)
            {
                Assert.Equal("accepted", await offline.PresentAsync($"badge-{ReaderHome.Number(i)}"));
            }

            await offline.KillAsync();
        }

        using var broker = TestBroker.Start();
        using var gateway = new TinyGateway(broker);
        await gateway.StartAsync();
        using var again = new ReaderHome(broker);
        await using var reader = ReaderProcess.Start("run", "--activation", again.Activation, "--state", home.State, "--events", "json");
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal($"badge-{ReaderHome.Number(i)}", await gateway.NextScanAsync());
        }

        Assert.Equal("accepted", await reader.PresentAsync("badge-5"));
        Assert.Equal("badge-5", await gateway.NextScanAsync());
        Assert.Equal(0, await reader.StopAsync("INT"));
        // A kill seals: the second run wrote into a journal of its own.
        Assert.Equal(2, gateway.Events.Select(e => e.Journal).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("HUP")]
    public async Task A_clean_stop_continues_the_same_journal(string signal)
    {
        using var home = ReaderHome.WithoutBroker;
        string journal;
        await using (var first = ReaderProcess.Start(home.Run()))
        {
            await first.WriteAsync("a\n");
            journal = (await first.OutcomeAsync()).GetProperty("journal").GetString()!;
            Assert.Equal(0, await first.StopAsync(signal));
        }

        await using var second = ReaderProcess.Start(home.Run());
        await second.WriteAsync("b\n");
        Assert.Equal(journal, (await second.OutcomeAsync()).GetProperty("journal").GetString());
        Assert.Equal(0, await second.StopAsync());
    }

    [Fact]
    public async Task The_broker_may_go_and_come_while_scans_go_on()
    {
        using var broker = TestBroker.Start();
        using var gateway = new TinyGateway(broker);
        await gateway.StartAsync();
        using var home = new ReaderHome(broker);
        await using var reader = ReaderProcess.Start(home.Run());
        Assert.Equal("accepted", await reader.PresentAsync("before"));
        Assert.Equal("before", await gateway.NextScanAsync());
        broker.Kill();
        Assert.Equal("accepted", await reader.PresentAsync("between"));
        broker.Restart();
        Assert.Equal("between", await gateway.NextScanAsync());
    }

    [Fact]
    public async Task Over_TLS_with_name_and_password_and_the_rights_of_one_reader()
    {
        using var broker = TestBroker.Start(new TestBrokerOptions
        {
            Tls = true,
            Users = { [ReaderHome.ReaderId] = ReaderHome.Password, ["gateway"] = "g" },
            Rights =
            {
                "user gateway",
                "topic readwrite fairkiosk/v1/#",
                "pattern write fairkiosk/v1/readers/%u/events",
                "pattern write fairkiosk/v1/readers/%u/status",
                "pattern read fairkiosk/v1/readers/%u/receipts",
                "pattern read fairkiosk/v1/readers/%u/config",
                "pattern read fairkiosk/v1/gateway/status",
            },
        });
        using var gateway = new TinyGateway(broker, "gateway", "g");
        await gateway.StartAsync();
        using var home = new ReaderHome(broker);
        await using var reader = ReaderProcess.Start(home.Run());
        Assert.Equal("accepted", await reader.PresentAsync("secure"));
        Assert.Equal("secure", await gateway.NextScanAsync());
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_scans_are_kept_all_the_same()
    {
        using var broker = TestBroker.Start(new TestBrokerOptions { Users = { [ReaderHome.ReaderId] = "another" } });
        using var home = new ReaderHome(broker);
        await using var reader = ReaderProcess.Start(home.Run());
        var notice = (await reader.JsonLineAsync("link")).GetProperty("link").GetString();
        Assert.Contains("refuses the user name or the password", notice, StringComparison.Ordinal);
        Assert.Equal("accepted", await reader.PresentAsync("kept"));
    }

    [Fact]
    public async Task The_status_tells_online_then_offline_by_goodbye_and_by_last_will()
    {
        using var broker = TestBroker.Start();
        using var gateway = new TinyGateway(broker);
        await gateway.StartAsync();
        using var home = new ReaderHome(broker);
        await using (var polite = ReaderProcess.Start(home.Run()))
        {
            var online = await gateway.StatusAsync(status => status.Online);
            Assert.Equal(16, online.Journal.Length);
            Assert.Equal(0, await polite.StopAsync());
            await gateway.StatusAsync(status => !status.Online);
        }

        await using var killed = ReaderProcess.Start(home.Run());
        await gateway.StatusAsync(status => status.Online);
        await killed.KillAsync();
        await gateway.StatusAsync(status => !status.Online);
    }

    [Fact]
    public async Task The_last_configuration_is_kept_over_a_restart_without_a_broker()
    {
        using var broker = TestBroker.Start();
        using var gateway = new TinyGateway(broker);
        await gateway.StartAsync();
        using var home = new ReaderHome(broker);
        await using (var reader = ReaderProcess.Start(home.Run()))
        {
            gateway.Configure(ReaderHome.ReaderId, new ReaderConfig { Revision = 7, Station = "omiya", StationName = "Omiya Optics" });
            var station = (await reader.JsonLineAsync("station")).GetProperty("station").GetString();
            Assert.Equal("Omiya Optics", station);
            await gateway.StatusAsync(status => status.ConfigRevision == 7);
            Assert.Equal(0, await reader.StopAsync());
        }

        broker.Kill();
        await using var again = ReaderProcess.Start(home.Run());
        Assert.Equal("accepted", await again.PresentAsync("offline"));
        Assert.Equal(0, await again.StopAsync());
        var (_, dump) = await ReaderProcess.RunAsync("journal", "dump", "--state", home.State);
        Assert.Contains("\"data\":\"offline\",\"rev\":7", dump, StringComparison.Ordinal);
    }
}
