using FairKiosk.Testing;

namespace FairKiosk.Mosquitto.Tests;

/// <summary>Passwords, rights and certificates, against a real broker.</summary>
public sealed class MosquittoSecurityTests
{
    [Fact]
    public async Task The_right_password_is_let_in()
    {
        using var broker = TestBroker.Start(new TestBrokerOptions { Users = { ["counter-1"] = "s3cret" } });
        await ConnectsAsync(broker, "counter-1", "s3cret", null);
    }

    [Theory]
    [InlineData("counter-1", "wrong")]
    [InlineData("stranger", "s3cret")]
    [InlineData(null, null)]
    public async Task A_wrong_name_or_password_is_said_in_plain_words(string? name, string? password)
    {
        using var broker = TestBroker.Start(new TestBrokerOptions { Users = { ["counter-1"] = "s3cret" } });
        using var client = Client(broker, name, password, null, broker.Host);
        var heard = new Listener(client);
        client.Start();
        Assert.Equal("the broker refuses the user name or the password", await heard.NextConnectionAsync());
        // And it goes on trying: somebody may mend the password meanwhile.
        Assert.Equal("the broker refuses the user name or the password", await heard.NextConnectionAsync());
    }

    [Fact]
    public async Task A_publish_that_the_rights_deny_is_taken_and_reaches_nobody()
    {
        using var broker = TestBroker.Start(new TestBrokerOptions
        {
            Users = { ["counter-1"] = "a", ["gateway"] = "b" },
            Rights = { "user gateway", "topic readwrite #", "user counter-1", "topic write mine" },
        });
        using var gateway = Client(broker, "gateway", "b", null, broker.Host);
        gateway.Subscribe("#", 1);
        var heard = await StartedAsync(gateway);
        using var reader = Client(broker, "counter-1", "a", null, broker.Host);
        await StartedAsync(reader);
        Assert.True(reader.Publish("theirs", [1], 1, retain: false));
        Assert.True(reader.Publish("mine", [2], 1, retain: false));
        Assert.Equal("mine", (await heard.NextMessageAsync()).Topic);
    }

    [Fact]
    public async Task TLS_with_the_authority_of_the_broker_connects()
    {
        using var broker = TestBroker.Start(new TestBrokerOptions { Tls = true, Users = { ["counter-1"] = "s3cret" } });
        await ConnectsAsync(broker, "counter-1", "s3cret", broker.CaFile);
    }

    [Fact]
    public async Task TLS_with_another_authority_is_refused_by_the_client()
    {
        using var broker = TestBroker.Start(new TestBrokerOptions { Tls = true });
        using var other = TestBroker.Start(new TestBrokerOptions { Tls = true });
        using var client = Client(broker, null, null, other.CaFile, broker.Host);
        var heard = new Listener(client);
        client.Start();
        Assert.Contains("certificate", await heard.NextConnectionAsync(), StringComparison.Ordinal);
        // A failed handshake must not end the attempts.
        Assert.Contains("certificate", await heard.NextConnectionAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_client_gets_nothing_from_a_TLS_listener()
    {
        using var broker = TestBroker.Start(new TestBrokerOptions { Tls = true });
        using var client = Client(broker, null, null, null, broker.Host);
        var heard = new Listener(client);
        client.Start();
        Assert.Equal("the connection was lost", await heard.NextConnectionAsync());
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_said_in_plain_words()
    {
        using var broker = TestBroker.Start();
        using var client = Client(broker, null, null, null, "broker.invalid");
        var heard = new Listener(client);
        client.Start();
        Assert.Equal("the broker's name cannot be resolved", await heard.NextConnectionAsync());
    }

    [Fact]
    public void A_CA_file_that_is_not_there_is_named()
    {
        var options = new MosquittoOptions { ClientId = "reader", CaFile = "/nowhere/ca.pem" };
        var wrong = Assert.Throws<MosquittoException>(() => new MosquittoClient(options));
        Assert.Contains("/nowhere/ca.pem", wrong.Message, StringComparison.Ordinal);
    }

    private static async Task ConnectsAsync(TestBroker broker, string name, string password, string? authority)
    {
        using var client = Client(broker, name, password, authority, broker.Host);
        client.Subscribe("echo", 1);
        var heard = await StartedAsync(client);
        Assert.True(client.Publish("echo", [42], 1, retain: false));
        Assert.Equal([42], (await heard.NextMessageAsync()).Payload);
    }

    private static async Task<Listener> StartedAsync(MosquittoClient client)
    {
        var listener = new Listener(client);
        client.Start();
        Assert.Equal("up", await listener.NextConnectionAsync());
        return listener;
    }

    private static MosquittoClient Client(TestBroker broker, string? name, string? password, string? authority, string host) => new(new MosquittoOptions
    {
        ClientId = $"client-{name}",
        Host = host,
        Port = broker.Port,
        UserName = name,
        Password = password,
        CaFile = authority,
    });
}
