using FairKiosk.EndToEnd.Tests.Browser.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FairKiosk.EndToEnd.Tests.Browser;

/// <summary>From an empty gateway to the first scan, in a browser and with a real reader.</summary>
[Collection(BrowserCollection.Name)]
public sealed class StartTests(Chromium chromium)
{
    private const string Password = "three dry umbrellas";

    [Fact]
    public async Task The_first_page_leads_from_nothing_to_the_first_scan()
    {
        await using var empty = await PavilionHost.StartEmptyAsync(withOrganiser: false);
        await chromium.VisitAsync(empty.Address, Screen.Laptop, async visit =>
        {
            var page = visit.Page;
            await visit.OpenAsync("/");
            await MakeAccountAsync(visit, empty.SetupCode);
            await NameTheFairAsync(visit);
            await page.GetByLabel("Firm, as people say it").FillAsync("Arakawa Precision");
            await page.GetByLabel("Country").FillAsync("JP");
            await page.GetByRole(AriaRole.Button, new() { Name = "Add the booth" }).ClickAsync();

            await page.GetByRole(AriaRole.Link, new() { Name = "Add a reader" }).ClickAsync();
            await page.GetByLabel("Short name").FillAsync("counter-1");
            await page.GetByLabel("Name as people say it").FillAsync("Counter 1");
            await page.GetByLabel("Booth").SelectOptionAsync("arakawa-precision");
            await page.GetByRole(AriaRole.Button, new() { Name = "Add the reader" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Back to the first steps" }).ClickAsync();

            var step = page.Locator("#first-scan");
            await Expect(step).ToContainTextAsync("Scan any badge with Counter 1.");
            await Expect(step).ToContainTextAsync("Counter 1 is not in touch.");
            await using var reader = empty.StartReader("counter-1", activated: true);
            await Expect(step).ToContainTextAsync("Counter 1 is in touch.");
            Assert.True(await reader.PresentAsync("4711"));

            // Without a reload: the page was told.
            await Expect(step).ToContainTextAsync("It is stored.");
            await Expect(page.Locator("[aria-current=step]")).ToHaveCountAsync(0);
            await page.GetByRole(AriaRole.Link, new() { Name = "Go to Live" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Saitama Pavilion" })).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Somebody_without_a_mouse_makes_the_first_account()
    {
        await using var empty = await PavilionHost.StartEmptyAsync(withOrganiser: false);
        await chromium.VisitAsync(empty.Address, Screen.Laptop, async visit =>
        {
            var page = visit.Page;
            await visit.OpenAsync("/start");
            foreach (var (label, text) in new[] { ("Set-up code", empty.SetupCode), ("Name", "info-desk"), ("Password", Password), ("The same again", Password) })
            {
                await visit.TabToAsync(page.GetByLabel(label, new() { Exact = true }));
                await page.Keyboard.TypeAsync(text);
            }

            await page.Keyboard.PressAsync("Enter");
            await Expect(page.GetByLabel("Name of the fair")).ToBeVisibleAsync();
        });
    }

    internal static async Task MakeAccountAsync(Visit visit, string code)
    {
        await visit.Page.GetByLabel("Set-up code").FillAsync(code);
        await visit.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("info-desk");
        await visit.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await visit.Page.GetByLabel("The same again").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
    }

    internal static async Task NameTheFairAsync(Visit visit, string zone = "Europe/Berlin")
    {
        await visit.Page.GetByLabel("Name of the fair").FillAsync("COMPAMED 2026");
        await visit.Page.GetByLabel("City").FillAsync("Düsseldorf");
        await visit.Page.GetByLabel("First day").FillAsync("2026-11-16");
        await visit.Page.GetByLabel("Last day").FillAsync("2026-11-19");
        await visit.Page.GetByLabel("Time zone").FillAsync(zone);
        await visit.Page.GetByLabel("Your pavilion").FillAsync("Saitama Pavilion");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save the fair" }).ClickAsync();
    }
}
