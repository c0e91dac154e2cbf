using System.Text;
using FairKiosk.Testing;

namespace FairKiosk.Mosquitto.Tests;

/// <summary>The binding against a real broker.</summary>
public sealed class MosquittoClientTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_message_arrives_as_it_was_sent()
    {
        using var broker = TestBroker.Start();
        using var sender = Client(broker, "sender");
        using var receiver = Client(broker, "receiver");
        receiver.Subscribe("hall/+/events", 1);
        var heard = await StartedAsync(receiver);
        await StartedAsync(sender);
        byte[] bytes = [0, 255, 10, 13, 34];

        Assert.True(sender.Publish("hall/7/events", bytes, 1, retain: false));
        Assert.True(sender.Publish("hall/7/events", [], 1, retain: false));

        var first = await heard.NextMessageAsync();
        Assert.Equal("hall/7/events", first.Topic);
        Assert.Equal(bytes, first.Payload);
        Assert.False(first.Retained);
        Assert.Empty((await heard.NextMessageAsync()).Payload);
    }

    [Fact]
    public async Task Messages_keep_their_order_and_none_is_lost_on_a_standing_connection()
    {
        const int Count = 900;
        using var broker = TestBroker.Start();
        using var sender = Client(broker, "sender");
        using var receiver = Client(broker, "receiver");
        receiver.Subscribe("numbers", 1);
        var heard = await StartedAsync(receiver);
        await StartedAsync(sender);

        for (var number = 0; number < Count; number++)
        {
            Assert.True(sender.Publish("numbers", BitConverter.GetBytes(number), 1, retain: false));
        }

        for (var number = 0; number < Count; number++)
        {
            Assert.Equal(number, BitConverter.ToInt32((await heard.NextMessageAsync()).Payload));
        }
    }

    [Fact]
    public async Task A_retained_message_says_so_to_a_later_subscriber()
    {
        using var broker = TestBroker.Start();
        using var sender = Client(broker, "sender");
        await StartedAsync(sender);
        using var early = Client(broker, "early");
        early.Subscribe("state", 1);
        var heardEarly = await StartedAsync(early);
        Assert.True(sender.Publish("state", "on"u8, 1, retain: true));
        Assert.False((await heardEarly.NextMessageAsync()).Retained);

        using var late = Client(broker, "late");
        late.Subscribe("state", 1);
        var heardLate = await StartedAsync(late);
        Assert.True((await heardLate.NextMessageAsync()).Retained);
    }

    [Fact]
    public async Task After_a_restart_of_the_broker_the_client_is_back_with_its_subscriptions()
    {
        using var broker = TestBroker.Start();
        using var client = Client(broker, "reader");
        client.Subscribe("echo", 1);
        var heard = await StartedAsync(client);

        broker.Kill();
        Assert.NotEqual("up", await heard.NextConnectionAsync());
        Assert.False(client.IsConnected);
        Assert.False(client.Publish("echo", "nobody is there"u8, 1, retain: false));
        broker.Restart();
        await heard.UpAsync();

        Assert.True(client.Publish("echo", "again"u8, 1, retain: false));
        Assert.Equal("again", Encoding.UTF8.GetString((await heard.NextMessageAsync()).Payload));
    }

    [Fact]
    public async Task A_client_that_starts_before_its_broker_connects_when_the_broker_comes()
    {
        using var broker = TestBroker.Start();
        broker.Kill();
        using var client = Client(broker, "reader");
        var heard = new Listener(client);
        client.Start();
        Assert.Equal("Connection refused", await heard.NextConnectionAsync());
        broker.Restart();
        await heard.UpAsync();
    }

    [Fact]
    public async Task The_last_will_speaks_when_a_client_vanishes_and_not_when_it_says_goodbye()
    {
        using var broker = TestBroker.Start();
        using var watcher = Client(broker, "watcher");
        watcher.Subscribe("+/status", 1);
        var heard = await StartedAsync(watcher);
        using (var polite = new MosquittoClient(Options(broker, "polite", "polite/status")))
        {
            await StartedAsync(polite);
            Assert.True(polite.Publish("polite/status", "goodbye"u8, 1, retain: false));
        }

        using var first = new MosquittoClient(Options(broker, "same", "same/status"));
        await StartedAsync(first);
        // MQTT 3.1.1, 3.1.4: the broker throws the older connection of a client id out, as if it had vanished.
        using var second = new MosquittoClient(Options(broker, "same", null));
        var thrownOut = new Listener(first);
        second.Start();
        Assert.NotEqual("up", await thrownOut.NextConnectionAsync());
        first.Stop();

        Assert.Equal("goodbye", Encoding.UTF8.GetString((await heard.NextMessageAsync()).Payload));
        var will = await heard.NextMessageAsync();
        Assert.Equal("same/status", will.Topic);
        Assert.Equal("gone", Encoding.UTF8.GetString(will.Payload));
    }

    [Fact]
    public async Task A_handler_may_publish_and_while_it_is_slow_others_are_not_held_up()
    {
        using var broker = TestBroker.Start();
        using var client = Client(broker, "reader");
        client.Subscribe("in", 1);
        client.Subscribe("out", 1);
        using var inside = new SemaphoreSlim(0);
        using var release = new SemaphoreSlim(0);
        client.MessageReceived += message =>
        {
            if (message.Topic == "in")
            {
                Assert.True(client.Publish("out", "from the handler"u8, 1, retain: false));
                inside.Release();
                release.Wait(Patience);
            }
        };
        var heard = await StartedAsync(client);
        Assert.True(client.Publish("in", "go"u8, 1, retain: false));
        Assert.True(await inside.WaitAsync(Patience));

        Assert.True(client.Publish("out", "from outside"u8, 1, retain: false));
        release.Release();

        Assert.Equal("in", (await heard.NextMessageAsync()).Topic);
        Assert.Equal("from the handler", Encoding.UTF8.GetString((await heard.NextMessageAsync()).Payload));
        Assert.Equal("from outside", Encoding.UTF8.GetString((await heard.NextMessageAsync()).Payload));
    }

    [Fact]
    public async Task A_broker_that_stalls_makes_publish_answer_no_instead_of_blocking()
    {
        const int Most = 1000;
        using var broker = TestBroker.Start();
        using var client = new MosquittoClient(new MosquittoOptions { ClientId = "reader", Host = broker.Host, Port = broker.Port, MaxUnacknowledged = Most });
        await StartedAsync(client);
        broker.Pause();
        try
        {
            var taken = 0;
            var payload = new byte[1024];
            while (taken < 100_000 && client.Publish("x", payload, 1, retain: false))
            {
                taken++;
            }

            Assert.InRange(taken, 1, Most);
        }
        finally
        {
            broker.Resume();
        }
    }

    [Fact]
    public async Task Stopping_without_a_broker_is_quick_and_may_be_repeated()
    {
        using var broker = TestBroker.Start();
        broker.Kill();
        var client = Client(broker, "reader");
        var heard = new Listener(client);
        client.Start();
        await heard.NextConnectionAsync();
        client.Stop();
        client.Stop();
        client.Dispose();
        client.Dispose();
        Assert.Throws<ObjectDisposedException>(client.Start);
    }

    [Fact]
    public void A_client_that_was_never_started_takes_nothing_and_is_disposed_in_peace()
    {
        using var client = new MosquittoClient(new MosquittoOptions { ClientId = "idle" });
        client.Subscribe("x", 1);
        Assert.False(client.Publish("x", [1], 1, retain: false));
        Assert.Throws<ArgumentOutOfRangeException>(() => client.Publish("x", [1], 3, retain: false));
        client.Stop();
    }

    [Fact]
    public void A_missing_library_is_said_with_the_package_to_install()
    {
        var missing = Assert.Throws<MosquittoMissingException>(() => MosquittoLibrary.Load("libmosquitto-not-here.so.1"));
        Assert.Contains("libmosquitto1", missing.Message, StringComparison.Ordinal);
        Assert.Contains("apt-get install", missing.Message, StringComparison.Ordinal);
    }

    private static MosquittoClient Client(TestBroker broker, string id) => new(Options(broker, id, null));

    private static MosquittoOptions Options(TestBroker broker, string id, string? will) => new()
    {
        ClientId = id,
        Host = broker.Host,
        Port = broker.Port,
        WillTopic = will,
        WillPayload = "gone"u8.ToArray(),
    };

    private static async Task<Listener> StartedAsync(MosquittoClient client)
    {
        var listener = new Listener(client);
        client.Start();
        await listener.UpAsync();
        return listener;
    }
}
