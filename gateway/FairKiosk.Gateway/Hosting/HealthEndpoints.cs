namespace FairKiosk.Gateway.Hosting;

/// <summary>For supervisors and Prometheus: no sign-in, no personal data.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", (GatewayState state) => state.Problem is { } problem
            ? Results.Text(problem + "\n", statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text("ready\n")).AllowAnonymous();
        routes.MapGet("/metrics", (GatewayMetrics metrics) => Results.Text(MetricsText.Write(metrics), MetricsText.ContentType)).AllowAnonymous();
    }
}
