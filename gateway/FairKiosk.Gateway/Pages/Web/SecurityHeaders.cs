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
            headers.CacheControl = Keeping(context.Request);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static readonly string[] Files = ["/css", "/js", "/lib", "/favicon.svg"];

    // A file of the program that its page names with its content's hash never changes under that address; others may be kept, but are asked for
    // anew. Leads and numbers are not kept at all.
    private static string Keeping(HttpRequest request) =>
        !IsFile(request.Path) ? "no-store" : request.Query.ContainsKey("v") ? "max-age=31536000, immutable" : "no-cache";

    private static bool IsFile(PathString path) => Files.Any(folder => path.StartsWithSegments(folder, StringComparison.Ordinal));
}
