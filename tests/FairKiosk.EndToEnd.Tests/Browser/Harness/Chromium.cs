using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace FairKiosk.EndToEnd.Tests.Browser.Harness;

/// <summary>One Chromium for all tests of pages; each visit has a profile of its own in it, so that nobody finds another one's sign-in.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Debian's, without a window's machinery, which takes a quarter less of the machine; the tests install it. Playwright's own is never fetched.
    private const string Program = "/usr/bin/chromium-headless-shell";

    // It speaks with nobody but the pages under test.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout((float)Visit.Patience.TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Headless = true, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Somebody visits the pages at that address. Fails when the visit does, leaving a picture of what was seen last, and when
    /// the page asked another host, broke its own rules or wrote an error to the console.</summary>
    internal async Task VisitAsync(Uri address, Screen screen, Func<Visit, Task> act, [CallerMemberName] string name = "")
    {
        await using var context = await _browser!.NewContextAsync(screen.Context);
        context.SetDefaultTimeout((float)Visit.Patience.TotalMilliseconds);
        var visit = new Visit(await context.NewPageAsync(), address, screen);
        try
        {
            await act(visit);
        }
        catch
        {
            await visit.PictureAsync("failed-" + name);
            throw;
        }

        Assert.True(visit.Complaints.Count == 0, string.Join('\n', visit.Complaints));
    }
}
