using Prometheus;

namespace FairKiosk.Gateway.Hosting;

/// <summary>For supervisors and Prometheus: no sign-in, no personal data.</summary>
internal static class HealthEndpoints
{
    private static readonly string[] MarksOfAProxy = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", (GatewayState state) => state.Problem is { } problem
            ? Results.Text(problem + "\n", statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text("ready\n")).AllowAnonymous();
        routes.MapGet("/metrics", WriteAsync).AllowAnonymous();
    }

    // How much each reader has stored tells one exhibitor how another one fares. The port is this machine's own; what a web server passes on from
    // elsewhere is not answered.
    private static async Task WriteAsync(HttpContext context, GatewayMetrics metrics, StandMetrics stand)
    {
        if (MarksOfAProxy.Any(context.Request.Headers.ContainsKey))
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
