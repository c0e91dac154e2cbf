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
            await LookAsync(visit, page, whole: true, ofState: false);
        }, page);

    /// <summary>The page that is open, in a state that changes a part of it, is looked at on each screen.</summary>
    /// <param name="whole">False: as much as the screen shows, of a page that is long.</param>
    public static Task RightAsync(Visit visit, string page, bool whole = true) => LookAsync(visit, page, whole, ofState: true);

    // In the dark everything has the same place; a wall screen shows what a laptop does, only larger.
    private static async Task LookAsync(Visit visit, string page, bool whole, bool ofState)
    {
        List<string> faults = [];
        foreach (var screen in Screens)
        {
            await visit.ShowOnAsync(screen);
            await visit.PictureAsync($"{page}-{screen.Name}", whole);
            if (!screen.Dark || !ofState)
            {
                faults.AddRange((await visit.LayoutFaultsAsync()).Select(fault => $"{screen.Name}: {fault}"));
            }

            if (screen.Width == Screen.Laptop.Width || (screen.Width == Screen.Phone.Width && !ofState))
            {
                faults.AddRange((await visit.BarriersAsync()).Select(barrier => $"{screen.Name}: {barrier}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
