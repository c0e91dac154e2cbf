using System.Net;
using FairKiosk.Gateway.Texts;
using Prometheus;

namespace FairKiosk.Gateway.Hosting;

/// <summary>For supervisors and Prometheus: no sign-in, no personal data.</summary>
internal static class HealthEndpoints
{
    // As they came, and as the gateway keeps those that it has taken into account.
    private static readonly string[] MarksOfAProxy =
    [
        "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Original-Host", "X-Original-Proto", "X-Real-IP", "Via",
    ];

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", (GatewayState state, Words words) => words.Problem(state.Problem) is { } problem
            ? Results.Text(problem + "\n", statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text("ready\n"));
        routes.MapGet("/metrics", WriteAsync);
    }

    // A web server that adds no header of its own mostly leaves the name that it was asked by.
    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    // How much each reader has stored tells one exhibitor how another one fares. The port is this machine's own; what a web server passes on from
    // elsewhere is not answered.
    private static async Task WriteAsync(HttpContext context, GatewayMetrics metrics, StandMetrics stand)
    {
        if (!IsThisMachine(context.Request.Host.Host) || MarksOfAProxy.Any(context.Request.Headers.ContainsKey))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync("The numbers are for Prometheus on this machine only; ask the gateway's own port.\n", context.RequestAborted);
            return;
        }

        stand.Read();
        context.Response.ContentType = PrometheusConstants.TextContentTypeWithVersionAndEncoding;
        await metrics.Registry.CollectAndExportAsTextAsync(context.Response.Body, context.RequestAborted);
    }
}
