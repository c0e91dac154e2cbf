using System.Diagnostics;

namespace FairKiosk.Gateway.Hosting;

/// <summary>Measures how long answers take. The kinds are few, and nothing of an address is in them: what was searched for stays unsaid.</summary>
internal static class RequestTimes
{
    private static readonly (string Start, string Kind)[] Kinds =
        [("/css", "file"), ("/js", "file"), ("/lib", "file"), ("/favicon.svg", "file"), ("/leads/exports", "export"), ("/healthz", "probe"), ("/metrics", "probe")];

    public static IApplicationBuilder UseRequestTimes(this IApplicationBuilder app)
    {
        GatewayMetrics metrics = app.ApplicationServices.GetRequiredService<GatewayMetrics>();
        return app.Use(async (context, next) =>
        {
            PathString path = context.Request.Path;
            long begun = Stopwatch.GetTimestamp();
            await next(context);
            // A stream lasts as long as its page is open, which says nothing about the gateway.
            if (context.Response.ContentType != "text/event-stream")
            {
                metrics.Answered(KindOf(path), context.Response.StatusCode, Stopwatch.GetElapsedTime(begun));
            }
        });
    }

    private static string KindOf(PathString path) =>
        Kinds.FirstOrDefault(kind => path.StartsWithSegments(kind.Start, StringComparison.Ordinal)).Kind ?? "page";
}
