using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;

namespace FairKiosk.Gateway.Hosting;

/// <summary>The gateway's composition root: everything it is made of is named here.</summary>
internal static class GatewayBuilder
{
    public const string SignInPath = "/sign-in";

    public static WebApplication Build(GatewayOptions options)
    {
        // The empty builder reads no environment, file or argument: a gateway is exactly what its options say.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(GatewayBuilder).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.WebPort ?? 0);
        });
        AddLogging(builder);
        AddCore(builder.Services, options);
        AddWeb(builder.Services, options);

        WebApplication app = builder.Build();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        return app;
    }

    private static void AddLogging(WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // Warns that the keys are not encrypted at rest; the data folder is readable by its owner only.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
    }

    private static void AddCore(IServiceCollection services, GatewayOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Time);
        services.AddSingleton<LiveSignal>();
        services.AddSingleton<GatewayState>();
    }

    private static void AddWeb(IServiceCollection services, GatewayOptions options)
    {
        services.AddLocalization();
        services.AddRazorPages();
        // Sign-ins survive a restart because the keys lie in the data folder.
        services.AddDataProtection()
            .SetApplicationName("fairkiosk")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.DataFolder, "keys")));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie =>
            {
                cookie.Cookie.Name = "fairkiosk";
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.LoginPath = SignInPath;
                cookie.AccessDeniedPath = SignInPath;
                cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
                // A demo clock runs faster than the browser's.
                cookie.TimeProvider = TimeProvider.System;
            });
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Roles.Organiser, policy => policy.RequireRole(Roles.Organiser))
            .AddPolicy(Roles.Exhibitor, policy => policy.RequireRole(Roles.Exhibitor).RequireClaim(Roles.ExhibitorClaim));
    }
}
