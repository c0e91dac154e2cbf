using System.Net.Sockets;
using FairKiosk.Reader.Linux.Hosting;
using FairKiosk.Reader.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FairKiosk.Reader.Linux.Page;

/// <summary>Serves the reader's page to this machine alone: a badge read at the counter is nobody's business on the network.</summary>
internal sealed class PageServer : IDisposable
{
    // The largest note in escapes, with room for its target.
    private const int MaxBodyBytes = 8192;
    private const int HttpPort = 80;

    // A page holds one open; files that a process may open are few, and the journal needs some.
    private const int MaxConnections = 64;

    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(500);

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _closing = new();
    private readonly PageFeed _feed;
    private readonly Inbox _inbox;
    private readonly IReaderClock _clock;

    private PageServer(int port, PageFeed feed, Inbox inbox, IReaderClock clock)
    {
        _feed = feed;
        _inbox = inbox;
        _clock = clock;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
            kestrel.Limits.MaxConcurrentConnections = MaxConnections;
            kestrel.ListenLocalhost(port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Farewell);
        _app = builder.Build();
        _app.UsePageGuard();
        _app.UseDefaultFiles();
        _app.UseStaticFiles();
        _app.MapGet("/state", StreamAsync);
        _app.MapPost("/marks", MarkAsync);
    }

    /// <summary>Opens the page. A reader reads badges without one, too, so that a port in use stops nobody: null, and it is said why.</summary>
    public static PageServer? TryStart(int port, PageFeed feed, Inbox inbox, IReaderClock clock, IAnnouncer announcer)
    {
        PageServer server = new(port, feed, inbox, clock);
        try
        {
            server._app.Start();
            var suffix = port == HttpPort ? string.Empty : FormattableString.Invariant($":{port}");
            announcer.Notice("page", $"http://localhost{suffix}");
            return server;
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            server.Dispose();
            announcer.Notice("page", $"none; badges are read all the same. Port {port} cannot be opened", failure.Message);
            return null;
        }
    }

    public void Dispose()
    {
        _closing.Cancel();
        _app.StopAsync().GetAwaiter().GetResult();
        ((IDisposable)_app).Dispose();
        _closing.Dispose();
    }

    private Task StreamAsync(HttpContext context) => PageStream.WriteAsync(context.Response, _feed, _clock, context.RequestAborted, _closing.Token);

    private async Task MarkAsync(HttpContext context)
    {
        if (await PageMarkReader.ReadAsync(context.Request) is not { } mark)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var request = new PageRequest(mark);
        if (!_inbox.TryPress(request))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        // However long the storage takes: a key that was pressed is answered once, or a note would be written twice.
        var outcome = await request.Answer.WaitAsync(_closing.Token);
        await context.Response.WriteAsJsonAsync(new PageAnswer(OutcomeNames.Of(outcome)), PageJson.Default.PageAnswer);
    }
}
