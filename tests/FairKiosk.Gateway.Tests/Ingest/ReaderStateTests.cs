using FairKiosk.Gateway.Ingest;
using FairKiosk.Mosquitto;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using FairKiosk.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace FairKiosk.Gateway.Tests.Ingest;

/// <summary>What readers are told (configuration, who the gateway is) and what they tell (status).</summary>
public sealed class ReaderStateTests
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task Each_reader_finds_its_configuration_and_hears_of_a_change_made_by_another_process()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(options => options with { Limits = new IngestLimits { SetupInterval = Often } });
        ReaderClient reader = await gateway.ConnectAsync("a");
        ReaderConfig config = await NextConfigAsync(reader, c => c.Station.Length > 0);
        Assert.Equal("stand", config.Station);
        Assert.Equal("Stand", config.StationName);
        Assert.Equal(1, config.Revision);

        using (FairDatabase elsewhere = FairDatabase.Open(gateway.Folder, gateway.Clock))
        {
            elsewhere.Setup.AddStation(new Station("other", "Other", StationKind.Booth, []), "test");
            elsewhere.Setup.Bind("a", "other", gateway.Clock.Now, "test");
        }

        config = await NextConfigAsync(reader, c => c.Station == "other");
        Assert.Equal(2, config.Revision);
    }

    [Fact]
    public async Task A_reader_that_is_asked_to_show_itself_does_so_for_a_while()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(
            options => options with { Limits = new IngestLimits { SetupInterval = Often, IdentifyTime = TimeSpan.FromMilliseconds(200) } });
        ReaderClient reader = await gateway.ConnectAsync("a");
        ReaderClient other = await gateway.ConnectAsync("b");
        await NextConfigAsync(reader, c => c.Revision == 1);

        gateway.Host.Services.GetRequiredService<ConfigPublisher>().Identify("a");
        ReaderConfig shown = Decode(await reader.NextAsync(Topics.Config("a")));
        Assert.Equal((true, 1, "stand"), (shown.Identify, shown.Revision, shown.Station));
        Assert.False(Decode(await reader.NextAsync(Topics.Config("a"))).Identify);
        Assert.DoesNotContain(other.All(), m => m.Topic == Topics.Config("b") && Decode(m).Identify);
    }

    [Fact]
    public async Task A_language_reaches_the_reader_under_a_revision_of_its_own_and_no_scan_waits_for_it()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(options => options with { Limits = new IngestLimits { SetupInterval = Often } });
        ReaderClient reader = await gateway.ConnectAsync("a");
        await NextConfigAsync(reader, c => c.Revision == 1 && c.Language == "en");

        CommandLine said = await CommandLine.RunAsync("reader", "language", "a", "de", "--data", gateway.Folder);

        Assert.Equal((0, "Reader a speaks de."), (said.Code, said.Output.TrimEnd()));
        ReaderConfig config = await NextConfigAsync(reader, c => c.Language == "de");
        Assert.Equal((2, "stand"), (config.Revision, config.Station));

        // One scan from before the reader had it, one from after.
        reader.SendEvents(Batches.Scans(1, "before"));
        reader.SendEvents(Batches.Scans(Batches.OtherJournal, 1, 2, "after"));
        Eventually.True("both stored", () => gateway.Host.Database.Completeness.Journals().Sum(j => j.Stored) == 2);
        Assert.DoesNotContain(gateway.Host.Database.Places.Waiting(), row => row.Doubt != PlacementDoubt.SpansChange);
    }

    [Fact]
    public async Task A_reader_added_by_another_process_is_let_in()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(options => options with { Limits = new IngestLimits { SetupInterval = Often } });
        using (FairDatabase elsewhere = FairDatabase.Open(gateway.Folder, gateway.Clock))
        {
            elsewhere.Setup.AddReader("c", "Reader c", "test");
            elsewhere.Credentials.SetReader("c", FairKiosk.Gateway.Broker.BrokerPassword.Hash("secret"));
        }

        ReaderClient reader = await gateway.ConnectAsync("c", "secret");

        Assert.True(reader.IsConnected);
    }

    [Fact]
    public async Task Who_the_gateway_is_waits_for_readers_on_the_broker()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        ReaderClient reader = await gateway.ConnectAsync("a");

        MosquittoMessage message = reader.All().Last(m => m.Topic == Topics.GatewayStatus);

        GatewayStatus status = GatewayStatusCodec.Decode(message.Payload, 0, message.Payload.Length)!;
        Assert.Equal(gateway.Host.Database.DatabaseId, status.Database);
        Assert.Equal(gateway.Host.Database.Epoch, status.Epoch);
    }

    [Fact]
    public async Task A_readers_status_is_noted_and_its_going_too()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(options => options with { Limits = new IngestLimits { StatusInterval = Often } });
        ReaderClient reader = await gateway.ConnectAsync("a");

        reader.Publish(Topics.Status("a"), StatusCodec.Encode(new ReaderStatus { Online = true, Journal = Batches.Journal, Oldest = 1, Head = 6, Waiting = 6, BatteryPercent = 71 }), retain: true);
        Eventually.True("noted", () => Row(gateway) is { Online: true, BatteryPercent: 71, Waiting: 6 });

        reader.Publish(Topics.Status("a"), "{\"online\":false}"u8.ToArray(), retain: true);
        Eventually.True("offline, the rest as last told", () => Row(gateway) is { Online: false, BatteryPercent: 71, Waiting: 6 });
    }

    [Fact]
    public async Task A_reader_that_comes_and_goes_at_once_was_heard_all_the_same()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(options => options with { Limits = new IngestLimits { StatusInterval = TimeSpan.FromMilliseconds(500) } });
        ReaderClient reader = await gateway.ConnectAsync("a");

        reader.Publish(Topics.Status("a"), StatusCodec.Encode(new ReaderStatus { Online = true, Journal = Batches.Journal, Oldest = 1, Head = 6, BatteryPercent = 71 }), retain: true);
        reader.Publish(Topics.Status("a"), "{\"online\":false}"u8.ToArray(), retain: true);

        Eventually.True("noted and gone", () => Row(gateway) is { Online: false, BatteryPercent: 71, LastHeardUtc: not null });
    }

    private static ReaderRow Row(GatewayFixture gateway) => gateway.Host.Database.Live.Read(null).Readers.First(r => r.ReaderId == "a");

    private static async Task<ReaderConfig> NextConfigAsync(ReaderClient reader, Func<ReaderConfig, bool> fits)
    {
        foreach (MosquittoMessage known in reader.All().Where(m => m.Topic == Topics.Config("a")))
        {
            if (Decode(known) is { } config && fits(config))
            {
                return config;
            }
        }

        while (true)
        {
            ReaderConfig config = Decode(await reader.NextAsync(Topics.Config("a")));
            if (fits(config))
            {
                return config;
            }
        }
    }

    private static ReaderConfig Decode(MosquittoMessage message) => ConfigCodec.Decode(message.Payload, 0, message.Payload.Length)!;
}
