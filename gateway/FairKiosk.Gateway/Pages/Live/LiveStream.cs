using System.Text;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Live;

/// <summary>The one event stream of an open page with a board: the board anew when the numbers changed, and each second a heartbeat with the fair's time.</summary>
internal sealed partial class LiveStream(
    FairDatabase database, LiveBoards boards, LiveSignal signal, GatewayMetrics metrics, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<LiveStream> logger)
{
    public const string Heartbeat = "heartbeat";

    // Ages ("2 min") grow also when nothing is scanned.
    private const int BeatsPerBoard = 5;

    // Real seconds, whatever the clock of a demo says; the shorter one keeps a busy hour from repainting at each commit. It bounds how long a scan
    // waits for its board, and is as long as a changed number takes to fade in.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <param name="partial">What is drawn of the board.</param>
    public async Task WriteAsync(HttpContext context, string partial, BoardOrder order, bool wholeFair)
    {
        var renderer = context.RequestServices.GetRequiredService<PartialRenderer>();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        using var following = metrics.Follow();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            long shown = -1;
            for (var beat = 0; ; beat++)
            {
                if (signal.Version != shown || beat % BeatsPerBoard == 0)
                {
                    if (!MayLook(context))
                    {
                        return;
                    }

                    shown = await SendBoardAsync(context, renderer, partial, order, wholeFair, ending.Token) ?? shown;
                    await Task.Delay(Pause, TimeProvider.System, ending.Token);
                }

                await SendAsync(context.Response, Heartbeat, Now(wholeFair), ending.Token);
                await WaitAsync(shown, ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed or hidden, or the gateway stops.
        }
    }

    // A page that is open already is no way round a sign-in that was ended.
    private bool MayLook(HttpContext context)
    {
        try
        {
            return SignInStamp.Holds(context.User, database);
        }
        catch (DatabaseUnavailableException)
        {
            // Nor will there be anything new to look at.
            return true;
        }
    }

    private async Task<long?> SendBoardAsync(HttpContext context, PartialRenderer renderer, string partial, BoardOrder order, bool wholeFair, CancellationToken cancellationToken)
    {
        try
        {
            var view = boards.Read(wholeFair) with { Order = order };
            await SendAsync(context.Response, name: null, await renderer.RenderAsync(context, partial, view), cancellationToken);
            return view.Version;
        }
        catch (DatabaseUnavailableException unavailable)
        {
            // The page keeps its last numbers; the next beat tries again.
            Log.BoardNotRead(logger, unavailable);
            return null;
        }
    }

    private string Now(bool wholeFair)
    {
        try
        {
            return boards.Read(wholeFair).Time.Clock(time.GetUtcNow());
        }
        catch (DatabaseUnavailableException)
        {
            return "";
        }
    }

    private async Task WaitAsync(long shown, CancellationToken cancellationToken)
    {
        using var beat = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(signal.WaitAsync(shown, beat.Token), Task.Delay(Beat, TimeProvider.System, beat.Token));
        await beat.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static async Task SendAsync(HttpResponse response, string? name, string data, CancellationToken cancellationToken)
    {
        StringBuilder message = new();
        if (name is not null)
        {
            message.Append("event: ").Append(name).Append('\n');
        }

        foreach (var line in data.Split('\n'))
        {
            message.Append("data: ").Append(line.TrimEnd('\r')).Append('\n');
        }

        await response.WriteAsync(message.Append('\n').ToString(), cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(4001, LogLevel.Warning, "The board could not be read; open pages keep their last numbers")]
        public static partial void BoardNotRead(ILogger logger, Exception exception);
    }
}
