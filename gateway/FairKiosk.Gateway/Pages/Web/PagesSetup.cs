using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using FairKiosk.Gateway.Exports;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Labels;
using FairKiosk.Gateway.Pages.Help;
using FairKiosk.Gateway.Pages.Leads;
using FairKiosk.Gateway.Pages.Live;
using FairKiosk.Gateway.Pages.Meetings;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.WebEncoders;

namespace FairKiosk.Gateway.Pages.Web;

/// <summary>What the pages need, for the composition root.</summary>
internal static class PagesSetup
{
    public const string SignInLimit = "sign-in";

    public const int SignInsPerMinute = 30;

    public static void AddPages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddRazorPages().AddMvcOptions(mvc =>
        {
            mvc.Filters.Add<StorageTrouble>();
            mvc.Filters.Add<FormGate>();
        });
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "fairkiosk-form");
        services.AddSingleton<Words>();
        services.AddSingleton<ListWords>();
        services.AddSingleton<LeadColumns>();
        services.AddSingleton<LeadCsv>();
        services.AddSingleton<LeadXlsx>();
        services.AddSingleton<LeadVCard>();
        services.AddSingleton<LeadExportDesk>();
        services.AddSingleton<LeadForm>();
        services.AddSingleton<MeetingCalendar>();
        services.AddSingleton(provider => new CodeSheetDesk(
            provider.GetRequiredService<FairDatabase>(), provider.GetRequiredService<GatewayOptions>().DataFolder, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(_ => new HelpBook(Path.Combine(AppContext.BaseDirectory, "help")));
        services.AddSingleton<QuarantineDesk>();
        services.AddSingleton<LiveBoards>();
        services.AddSingleton<LiveStream>();
        services.AddScoped<PartialRenderer>();
        // Guessing runs in real time, whatever the clock of a demo says.
        services.AddSingleton(new SignInGuard(TimeProvider.System));
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme, cookie =>
        {
            cookie.Cookie.HttpOnly = true;
            cookie.Events.OnValidatePrincipal = SignInStamp.ValidateAsync;
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            var redirect = cookie.Events.OnRedirectToLogin;
            cookie.Events.OnRedirectToLogin = context =>
            {
                if (!context.Request.Headers.ContainsKey("HX-Request"))
                {
                    return redirect(context);
                }

                // A script would swap the sign-in page into the middle of another one.
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                context.Response.Headers["HX-Redirect"] = GatewayBuilder.SignInPath;
                return Task.CompletedTask;
            };
        });
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(SignInLimit, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    SignInGuard.AddressOf(context),
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = SignInsPerMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    /// <summary>To be called before the files and the routes.</summary>
    public static void UsePageShell(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
    }

    /// <summary>To be called after routing and sign-in.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.UseRateLimiter();
        app.MapRazorPages();
        app.MapCodeSheets();
        MeetingCalendar.Map(app);
        app.MapGet("/live/stream", (LiveStream stream, HttpContext context) =>
            WriteLiveAsync(stream, context));
        app.MapGet("/start/stream", (LiveStream stream, HttpContext context) =>
            stream.WriteAsync(context, "/Pages/Start/_FirstScan.cshtml", BoardOrder.Of("/start", context.Request.Query), wholeFair: true));
        app.MapGet("/readers/stream", (LiveStream stream, HttpContext context) =>
            stream.WriteAsync(context, "/Pages/Readers/_Board.cshtml", BoardOrder.Of("/readers", context.Request.Query), wholeFair: true));
    }

    private static Task WriteLiveAsync(LiveStream stream, HttpContext context)
    {
        var order = BoardOrder.Of("/live", context.Request.Query);
        return stream.WriteAsync(context, "/Pages/Live/_Board.cshtml", order, order.WholeFair);
    }
}
