using Microsoft.Playwright;

namespace FairKiosk.EndToEnd.Tests.Browser.Harness;

/// <summary>What somebody looks at a page with.</summary>
/// <param name="Width">In CSS pixels, as the height is.</param>
internal sealed record Screen(int Width, int Height)
{
    public static Screen Phone { get; } = new(390, 844) { Touch = true };

    public static Screen Laptop { get; } = new(1280, 800);

    public static Screen Wall { get; } = new(1920, 1080);

    public bool Dark { get; init; }

    /// <summary>A finger: whatever is touched must be large enough for one.</summary>
    public bool Touch { get; init; }

    public bool ReducedMotion { get; init; }

    public string Locale { get; init; } = "en-GB";

    public string TimeZone { get; init; } = "Europe/Berlin";

    /// <summary>"390-dark": what a picture of it is called.</summary>
    public string Name => $"{Width}-{(Dark ? "dark" : "light")}";

    public BrowserNewContextOptions Context => new()
    {
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        HasTouch = Touch,
        ReducedMotion = ReducedMotion ? Microsoft.Playwright.ReducedMotion.Reduce : Microsoft.Playwright.ReducedMotion.NoPreference,
        Locale = Locale,
        TimezoneId = TimeZone,
    };

    /// <summary>Turns a page that is open already into one on this screen.</summary>
    public async Task ShowAsync(IPage page)
    {
        await page.SetViewportSizeAsync(Width, Height);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions
        {
            ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion ? Microsoft.Playwright.ReducedMotion.Reduce : Microsoft.Playwright.ReducedMotion.NoPreference,
        });
    }
}
