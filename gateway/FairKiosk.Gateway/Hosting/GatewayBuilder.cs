using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using FairKiosk.Gateway.Broker;
using FairKiosk.Gateway.Demo;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Lists;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;

namespace FairKiosk.Gateway.Hosting;

/// <summary>The gateway's composition root: everything it is made of is named here.</summary>
internal static class GatewayBuilder
{
    public const string SignInPath = "/sign-in";

    public static WebApplication Build(GatewayOptions options, Ports ports, Socket webSocket, FairDatabase database, DemoClockFile? demo)
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
            kestrel.Listen((IPEndPoint)webSocket.LocalEndPoint!);
        });
        builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = _ => webSocket);
        AddLogging(builder, options);
        AddCore(builder.Services, options, database);
        AddReaders(builder.Services, options, ports);
        if (demo is not null)
        {
            builder.Services.AddSingleton(demo);
            builder.Services.AddSingleton((DemoClock)options.Time);
            builder.Services.AddHostedService<DemoClockKeeper>();
        }

        AddWeb(builder.Services, options);

        WebApplication app = builder.Build();
        app.Environment.WebRootFileProvider = new FixedFiles(app.Environment.WebRootFileProvider);
        app.UseForwardedHeaders();
        app.UseRequestTimes();
        app.UsePageShell();
        app.UseResponseCompression();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseAuthentication();
        app.UsePageLanguages();
        app.UseAuthorization();
        app.MapHealth();
        app.MapPages();
        return app;
    }

    private static void AddLogging(WebApplicationBuilder builder, GatewayOptions options)
    {
        builder.Logging.SetMinimumLevel(options.LogLevel);
        // At every level of ours: below a warning ASP.NET writes addresses, and in them is who was searched for.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // Warns that the keys are not encrypted at rest; the data folder is readable by its owner only.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        if (options.LogListener is { } listener)
        {
            builder.Logging.AddProvider(listener);
        }

        switch (options.Log)
        {
            case LogFormat.Text:
                builder.Logging.AddSimpleConsole(console =>
                {
                    console.SingleLine = true;
                    console.TimestampFormat = "HH:mm:ss ";
                });
                break;
            case LogFormat.Json:
                builder.Logging.AddJsonConsole(console =>
                {
                    console.UseUtcTimestamp = true;
                    console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                });
                break;
        }
    }

    private static void AddCore(IServiceCollection services, GatewayOptions options, FairDatabase database)
    {
        // A page's open event stream must not hold up a stop.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        services.AddSingleton(options);
        services.AddSingleton(options.Limits);
        services.AddSingleton(options.Time);
        services.AddSingleton(database);
        services.AddSingleton<LiveSignal>();
        services.AddSingleton<GatewayState>();
        services.AddSingleton<SetupCode>();
        services.AddSingleton<GatewayMetrics>();
        services.AddSingleton<StandMetrics>();
        services.AddSingleton<ListLimits>();
    }

    private static void AddReaders(IServiceCollection services, GatewayOptions options, Ports ports)
    {
        services.AddSingleton(ports);
        if (options.Link is { } link)
        {
            services.AddSingleton(link);
        }
        else if (options.ExternalBroker is { } external)
        {
            services.AddSingleton<IGatewayLink>(_ => new MosquittoGatewayLink(ExternalBroker.ToOptions(external)));
        }
        else
        {
            services.AddSingleton<BrokerService>();
            services.AddSingleton<IGatewayLink>(provider => new MosquittoGatewayLink(provider.GetRequiredService<BrokerService>().Connection));
        }

        services.AddSingleton<IngestChannel>();
        services.AddSingleton<Intake>();
        services.AddSingleton<ReceiptDesk>();
        services.AddSingleton<ConfigPublisher>();
        services.AddSingleton<CommitFacts>(provider =>
        {
            FactWriter writer = provider.GetRequiredService<FairDatabase>().Writer;
            return options.Commit is { } replacement ? (batches, quarantined) => replacement(writer, batches, quarantined) : writer.Commit;
        });
        services.AddSingleton<Committer>();
        // In this order they start: whoever listens first, the link last. They stop the other way round.
        AddWorker<WaitAnswers>(services);
        AddWorker<ReaderStatusDesk>(services);
        AddWorker<ListDesk>(services);
        services.AddHostedService<IngestService>();
        services.AddHostedService<SetupWatcher>();
        services.AddHostedService<LinkService>();
    }

    private static void AddWorker<T>(IServiceCollection services)
        where T : class, IHostedService
    {
        services.AddSingleton<T>();
        services.AddHostedService(provider => provider.GetRequiredService<T>());
    }

    private static void AddWeb(IServiceCollection services, GatewayOptions options)
    {
        services.AddPages();
        // A web server in front, on this machine, says who really asks and how: without that everybody would share one address, and the guesses of one
        // would lock out all.
        services.Configure<ForwardedHeadersOptions>(forwarded =>
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost);
        // Such a server may speak TLS. What is compressed under it can be guessed by its length, one try after the other: the tokens of forms are random
        // in each answer, and whether a search found anything its length tells anyway. An event stream is none of the types that are compressed: it
        // would wait for company.
        services.AddResponseCompression(compression => compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"]);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        // Sign-ins survive a restart because the keys lie in the data folder.
        services.AddDataProtection()
            .SetApplicationName("fairkiosk")
            .PersistKeysToFileSystem(new DirectoryInfo(PrivateFile.Folder(options.DataFolder, "keys")));
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
        // What every route asks for that says nothing else, and none does.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new SightRequirement()).Build());
    }
}
