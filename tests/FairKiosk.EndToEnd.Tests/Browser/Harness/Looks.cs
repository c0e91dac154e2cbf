namespace FairKiosk.EndToEnd.Tests.Browser.Harness;

/// <summary>Looks at pages on each screen by day and by night, and in each language.</summary>
internal static class Looks
{
    // A wall screen shows what a laptop does, only larger: by night it is looked at where a page is made for it.
    private static readonly Screen[] Screens =
        [Screen.Phone, Screen.Phone with { Dark = true }, Screen.Laptop, Screen.Laptop with { Dark = true }, Screen.Wall];

    private static readonly string[] OtherLanguages = ["de", "ja"];

    /// <summary>Somebody opens the page once in each language, and it is looked at on each screen; what opens it says nothing in words of one language.</summary>
    public static Task RightAsync(Chromium chromium, PavilionHost pavilion, string page, string? who, Func<Visit, Task> open) =>
        SignedInAsync(chromium, pavilion, who, visit => LookAsync(visit, page, open), page);

    /// <summary>The same of several pages that are there without doing anything.</summary>
    public static Task RightAsync(Chromium chromium, PavilionHost pavilion, string? who, params (string Page, string Path)[] pages) =>
        SignedInAsync(chromium, pavilion, who, async visit =>
        {
            List<string> faults = [];
            foreach (var (page, path) in pages)
            {
                faults.AddRange(await FaultsAsync(visit, page, there => there.OpenAsync(path)));
            }

            Assert.True(faults.Count == 0, string.Join('\n', faults));
        }, pages[0].Page);

    /// <summary>The page that is open, in a state that changes a part of it, is looked at on each screen.</summary>
    /// <param name="whole">False: as much as the screen shows, of a page that is long.</param>
    public static async Task RightAsync(Visit visit, string page, bool whole = true)
    {
        List<string> faults = [];
        foreach (var screen in Screens)
        {
            await visit.ShowOnAsync(screen with { ReducedMotion = true });
            await visit.PictureAsync($"{page}-{screen.Name}", whole);
            if (!screen.Dark)
            {
                faults.AddRange(Of(await visit.LayoutFaultsAsync(), page, screen.Name));
            }

            if (screen.Width == Screen.Laptop.Width)
            {
                faults.AddRange(Of(await visit.BarriersAsync(), page, screen.Name));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Somebody who is signed in brings the page into that state once in each language.</summary>
    public static async Task LookAsync(Visit visit, string page, Func<Visit, Task> open)
    {
        var faults = await FaultsAsync(visit, page, open);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Pages of much text on a phone, in each language: the words have room, and nobody is shut out.</summary>
    public static Task TextsRightAsync(Chromium chromium, PavilionHost pavilion, string[] paths) => SignedInAsync(chromium, pavilion, who: null, async visit =>
    {
        List<string> faults = [];
        foreach (var path in paths)
        {
            foreach (var language in (string[])["en", .. OtherLanguages])
            {
                await SpeakAsync(visit, language, there => there.OpenAsync(path));
                await visit.PictureAsync($"{path.Replace('/', '-').TrimStart('-')}-{language}-{visit.Screen.Name}");
                faults.AddRange(Of([.. await visit.LayoutFaultsAsync(), .. await visit.BarriersAsync()], path, language));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }, "texts");

    private static async Task<List<string>> FaultsAsync(Visit visit, string page, Func<Visit, Task> open)
    {
        List<string> faults = [];
        await SpeakAsync(visit, "en", open);
        foreach (var screen in Screens)
        {
            await visit.ShowOnAsync(screen with { ReducedMotion = true });
            await visit.PictureAsync($"{page}-{screen.Name}");
            // In the dark everything has the same place, and colours of its own.
            faults.AddRange(Of(screen.Dark ? [] : await visit.LayoutFaultsAsync(), page, screen.Name));
            faults.AddRange(Of(screen.Width == Screen.Laptop.Width || screen == Screen.Phone ? await visit.BarriersAsync() : [], page, screen.Name));
        }

        foreach (var language in OtherLanguages)
        {
            await SpeakAsync(visit, language, open);
            await visit.PictureAsync($"{page}-{language}-{visit.Screen.Name}");
            faults.AddRange(Of([.. await visit.LayoutFaultsAsync(), .. await visit.BarriersAsync()], page, $"{language} {visit.Screen.Name}"));
            await visit.ShowOnAsync(Screen.Laptop with { ReducedMotion = true });
            await visit.PictureAsync($"{page}-{language}-{visit.Screen.Name}");
            faults.AddRange(Of(await visit.LayoutFaultsAsync(), page, $"{language} {visit.Screen.Name}"));
        }

        return faults;
    }

    private static async Task SpeakAsync(Visit visit, string language, Func<Visit, Task> open)
    {
        await visit.ShowOnAsync(Screen.Phone with { ReducedMotion = true });
        await visit.SpeakAsync(language);
        await open(visit);
        Assert.Equal(language, await visit.Page.Locator("html").GetAttributeAsync("lang"));
    }

    private static IEnumerable<string> Of(string[] faults, string page, string where) => faults.Select(fault => $"{page}, {where}: {fault}");

    private static Task SignedInAsync(Chromium chromium, PavilionHost pavilion, string? who, Func<Visit, Task> look, string name) =>
        chromium.VisitAsync(pavilion.Address, Screen.Phone with { ReducedMotion = true }, async visit =>
        {
            if (who is not null)
            {
                await visit.SignInAsync(who, PavilionHost.Password);
            }

            await look(visit);
        }, name);
}
