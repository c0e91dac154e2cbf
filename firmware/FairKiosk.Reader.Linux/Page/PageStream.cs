using System.Globalization;
using System.Text.Json;
using FairKiosk.Reader.Ports;
using Microsoft.AspNetCore.Http;

namespace FairKiosk.Reader.Linux.Page;

/// <summary>Tells a page each change as it happens, and every second that the reader is alive, with its monotonic milliseconds (server-sent events).</summary>
internal static class PageStream
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>Writes until the page goes away or the reader stops.</summary>
    public static async Task WriteAsync(HttpResponse response, PageFeed feed, IReaderClock clock, CancellationToken gone, CancellationToken closing)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(gone, closing);
        response.ContentType = "text/event-stream";
        try
        {
            // How soon a browser asks again when it has lost the reader, milliseconds.
            await response.WriteAsync("retry: 1000\n\n", ends.Token);
            while (true)
            {
                var changed = feed.Changed;
                if (feed.News() is { } news)
                {
                    await response.WriteAsync($"data: {JsonSerializer.Serialize(news, PageJson.Default.PageNews)}\n\n", ends.Token);
                }

                while (!await HappensAsync(changed, ends.Token))
                {
                    if (feed.IsAlive)
                    {
                        await response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"event: beat\ndata: {clock.MonotonicMillis}\n\n"), ends.Token);
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody looks any more, or the reader stops.
        }
    }

    private static async Task<bool> HappensAsync(Task changed, CancellationToken ends)
    {
        try
        {
            await changed.WaitAsync(Beat, ends);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
