using FairKiosk.Gateway.Broker;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Gateway.Tests;

/// <summary>A gateway in this process with a real broker and a real database in a folder of its own; its fair is now, its readers are a and b.</summary>
internal sealed class GatewayFixture : IAsyncDisposable
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    private readonly DataFolder _folder = new();
    private readonly List<ReaderClient> _readers = [];
    private GatewayHost? _host;

    public SetClock Clock { get; } = new() { Now = Morning };

    public GatewayHost Host => _host!;

    public string Folder => _folder.Path;

    public int BrokerPort => Host.Broker!.Port;

    public string File(params string[] parts) => _folder.File(parts);

    public GatewayOptions Options => new() { DataFolder = _folder.Path, WebPort = 0, Time = Clock };

    public static async Task<GatewayFixture> StartAsync(Func<GatewayOptions, GatewayOptions>? change = null)
    {
        GatewayFixture fixture = new();
        await fixture.RestartAsync(change);
        fixture.SetUp();
        return fixture;
    }

    public async Task RestartAsync(Func<GatewayOptions, GatewayOptions>? change = null)
    {
        await StopAsync();
        _host = await GatewayHost.StartAsync(change is null ? Options : change(Options));
    }

    public async Task StopAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
            _host = null;
        }
    }

    /// <summary>Connects as a reader, with that reader's own password unless told otherwise.</summary>
    public async Task<ReaderClient> ConnectAsync(string readerId, string? password = null)
    {
        ReaderClient reader = new(readerId, password ?? ActivationOf(readerId).Password, BrokerPort);
        _readers.Add(reader);
        await reader.ConnectAsync();
        return reader;
    }

    public ActivationContent ActivationOf(string readerId) => ActivationContent.Read(_folder.File("activation", readerId + ".json"));

    public async ValueTask DisposeAsync()
    {
        _readers.ForEach(reader => reader.Dispose());
        await StopAsync();
        _folder.Dispose();
    }

    private void SetUp()
    {
        const string who = "test";
        DateOnly day = DateOnly.FromDateTime(Morning.UtcDateTime);
        Host.Database.Setup.SetFair(new FairEdition("test", "Test fair", "Düsseldorf", "Europe/Berlin", day, day.AddDays(3), new(9, 0), new(18, 0)), who);
        Host.Database.Setup.AddExhibitor(new Exhibitor("firm", "Firm", "JP"), who);
        Host.Database.Setup.AddStation(new Station("stand", "Stand", StationKind.Booth, [new Ownership("firm", DateTimeOffset.UnixEpoch, ToUtc: null)]), who);
        foreach (string reader in new[] { "a", "b" })
        {
            Host.Database.Setup.AddReader(reader, $"Reader {reader}", who);
            Host.Database.Setup.Bind(reader, "stand", Morning.AddHours(-1), who);
            if (Host.Broker is { } broker)
            {
                new Activation(Folder, Host.Database, Clock).Write(reader, "127.0.0.1", broker.Port, overTls: false);
            }
        }

        Host.Broker?.RefreshAccounts();
    }
}
