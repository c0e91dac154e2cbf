namespace FairKiosk.EndToEnd.Tests.Browser.Harness;

/// <summary>Looks at one page on each screen by day and by night.</summary>
internal static class Looks
{
    private static readonly Screen[] Screens =
        [.. from screen in (Screen[])[Screen.Phone, Screen.Laptop, Screen.Wall] from dark in (bool[])[false, true] select screen with { Dark = dark, ReducedMotion = true }];

    /// <summary>Somebody opens the page once, and it is looked at on each screen.</summary>
    public static Task RightAsync(Chromium chromium, PavilionHost pavilion, string page, string? who, Func<Visit, Task> open) =>
        chromium.VisitAsync(pavilion.Address, Screens[0], async visit =>
        {
            if (who is not null)
            {
                await visit.SignInAsync(who, PavilionHost.Password);
            }

            await open(visit);
            await RightAsync(visit, page);
        }, page);

    /// <summary>The page that is open is looked at on each screen.</summary>
    /// <param name="whole">False: as much as the screen shows, of a page that is long.</param>
    public static async Task RightAsync(Visit visit, string page, bool whole = true)
    {
        List<string> faults = [];
        foreach (var screen in Screens)
        {
            await visit.ShowOnAsync(screen);
            await visit.PictureAsync($"{page}-{screen.Name}", whole);
            if (whole || !screen.Dark)
            {
                faults.AddRange((await visit.LayoutFaultsAsync()).Select(fault => $"{screen.Name}: {fault}"));
            }

            // A wall screen shows what a laptop does, only larger; and of a long page each row is like the others.
            if (whole ? screen.Width < Screen.Wall.Width : screen.Width == Screen.Laptop.Width)
            {
                faults.AddRange((await visit.BarriersAsync()).Select(barrier => $"{screen.Name}: {barrier}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
