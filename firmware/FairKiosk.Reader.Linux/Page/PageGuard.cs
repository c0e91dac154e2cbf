using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FairKiosk.Reader.Linux.Page;

/// <summary>Answers only the page itself. Any other site that is open in a browser of this machine can send requests here as well: by a name of
/// its own that leads to this machine, or across sites.</summary>
internal static class PageGuard
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];

    public static IApplicationBuilder UsePageGuard(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (IsOwn(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    private static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        return Names.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase)
            && (origin.Count == 0 || origin == $"http://{request.Host.Value}")
            && request.Headers["Sec-Fetch-Site"] is not ["cross-site"] and not ["same-site"];
    }
}
