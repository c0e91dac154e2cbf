using System.Net.Sockets;
using FairKiosk.Gateway.Broker;
using FairKiosk.Gateway.Demo;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FairKiosk.Gateway.Hosting;

/// <summary>A running gateway; several can run in one process, each on its own data folder.</summary>
internal sealed class GatewayHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly FolderLock _lock;

    private GatewayHost(WebApplication app, FolderLock folderLock, FairDatabase database, IReadOnlyList<SignIn> signIns)
    {
        _app = app;
        _lock = folderLock;
        Database = database;
        SignIns = signIns;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    public FairDatabase Database { get; }

    /// <summary>The demo's sign-ins; empty without a demo.</summary>
    public IReadOnlyList<SignIn> SignIns { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Opens the first page as long as nobody can sign in.</summary>
    public string SetupCode => Services.GetRequiredService<SetupCode>().Text;

    public GatewayState State => Services.GetRequiredService<GatewayState>();

    public GatewayMetrics Metrics => Services.GetRequiredService<GatewayMetrics>();

    /// <summary>Null with an external broker or an in-memory link.</summary>
    public BrokerService? Broker => Services.GetService<BrokerService>();

    /// <exception cref="GatewayStartException">Something outside stands in the way; the message says what to do.</exception>
    public static async Task<GatewayHost> StartAsync(GatewayOptions options, CancellationToken cancellationToken = default)
    {
        Ports ports = Ports.Plan(options);
        PrivateFile.Folder(options.DataFolder);
        FolderLock folderLock = FolderLock.Take(options.DataFolder);
        FairDatabase? database = null;
        WebApplication? app = null;
        Socket? webSocket = null;
        try
        {
            // Before anything else is started: a port that is taken then ends the start with one sentence, and later nobody can take it.
            webSocket = Ports.TakeWeb(options.WebPort ?? ports.Web);
            ports.Save(options.DataFolder);
            DemoClockFile clockFile = new(options.DataFolder);
            DemoClock? demoClock = options.Demo ? clockFile.Open(options.DemoClock, TimeProvider.System) : null;
            GatewayOptions effective = options with { Time = demoClock ?? options.Time };
            database = FairDatabase.Open(options.DataFolder, effective.Time);
            IReadOnlyList<SignIn> signIns = demoClock is null ? [] : new DemoSetup(options.DataFolder, database, demoClock).Ensure(ports.Broker);
            app = GatewayBuilder.Build(effective, ports, webSocket, database, demoClock is null ? null : clockFile);
            if (app.Services.GetService<BrokerService>() is { } broker)
            {
                await broker.StartAsync();
            }

            await app.StartAsync(cancellationToken);
            return new GatewayHost(app, folderLock, database, signIns);
        }
        catch
        {
            if (app is not null)
            {
                await app.DisposeAsync();
            }

            webSocket?.Dispose();
            database?.Dispose();
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>Completes when the gateway was told to stop (Ctrl-C, TERM).</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Database.Dispose();
        _lock.Dispose();
    }
}
