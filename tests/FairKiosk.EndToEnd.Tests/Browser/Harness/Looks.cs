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

    /// <summary>Somebody whose browser asks for that language opens pages on a phone, the fullest of them also on a laptop: its words have room.</summary>
    public static Task RightInAsync(Chromium chromium, PavilionHost pavilion, string language, string? who, string[] pages, params string[] onLaptop)
    {
        var phone = Screen.Phone with { Locale = language, ReducedMotion = true };
        return chromium.VisitAsync(pavilion.Address, phone, async visit =>
        {
            if (who is not null)
            {
                await visit.SignInInAnyLanguageAsync(who, PavilionHost.Password);
            }

            List<string> faults = [];
            foreach (var page in pages)
            {
                await visit.ShowOnAsync(phone);
                await visit.OpenAsync(page);
                Assert.Equal(language, await visit.Page.Locator("html").GetAttributeAsync("lang"));
                await LookAsync(visit, page, language, faults);
                if (onLaptop.Contains(page))
                {
                    await visit.ShowOnAsync(Screen.Laptop with { ReducedMotion = true });
                    await LookAsync(visit, page, language, faults);
                }
            }

            Assert.True(faults.Count == 0, string.Join('\n', faults));
        }, language);
    }

    // A lead's address ends with a random name.
    private static string NameOf(string page) => new([.. page.Split("/leads/") is [_, { Length: 32 }] ? "lead" : page.TrimStart('/').Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);

    private static async Task LookAsync(Visit visit, string page, string language, List<string> faults)
    {
        await visit.PictureAsync($"{language}-{NameOf(page)}-{visit.Screen.Width}");
        faults.AddRange((await visit.LayoutFaultsAsync()).Select(fault => $"{page} in {language} on {visit.Screen.Name}: {fault}"));
    }

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
