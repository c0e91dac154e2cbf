namespace FairKiosk.Gateway.Pages.Web;

/// <summary>Everything comes from this host, nothing inline, nobody frames it, and no shared cache keeps it.</summary>
internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.OnStarting(() =>
        {
            // Files of the program may be kept, but are asked for anew; leads and numbers are not kept at all.
            headers.CacheControl = IsFile(context.Request.Path) ? "no-cache" : "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static readonly string[] Files = ["/css", "/js", "/lib", "/favicon.svg"];

    private static bool IsFile(PathString path) => Files.Any(folder => path.StartsWithSegments(folder, StringComparison.Ordinal));
}
