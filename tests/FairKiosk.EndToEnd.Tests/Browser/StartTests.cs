using FairKiosk.EndToEnd.Tests.Browser.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FairKiosk.EndToEnd.Tests.Browser;

/// <summary>From an empty gateway to the first scan, in a browser and with a real reader.</summary>
[Collection(BrowserCollection.Name)]
public sealed class StartTests(Chromium chromium)
{
    private const string Password = "three dry umbrellas";

    [Theory]
    [InlineData("en-GB", "Arakawa Precision")]
    [InlineData("de", "Müller Präzision")]
    [InlineData("ja", "荒川精機")]
    public async Task The_first_page_leads_from_nothing_to_the_first_scan_in_each_language(string language, string firm)
    {
        await using var empty = await PavilionHost.StartEmptyAsync(withOrganiser: false);
        var say = new PageTexts(language);
        await chromium.VisitAsync(empty.Address, Screen.Laptop with { Locale = language }, async visit =>
        {
            var page = visit.Page;
            await visit.OpenAsync("/");
            await MakeAccountAsync(visit, empty.SetupCode, say);
            await NameTheFairAsync(visit, say);
            await Labelled(visit, say["Start.BoothName"]).FillAsync(firm);
            await Labelled(visit, say["Csv.Country"]).FillAsync("JP");
            await page.GetByRole(AriaRole.Button, new() { Name = say["Start.BoothButton"] }).ClickAsync();

            await page.GetByRole(AriaRole.Link, new() { Name = say["Readers.Add"] }).ClickAsync();
            await Labelled(visit, say["Add.Id"]).FillAsync("counter-1");
            await Labelled(visit, say["Add.Name"]).FillAsync("Counter 1");
            await Labelled(visit, say["Reader.Booth"]).SelectOptionAsync(new SelectOptionValue { Label = firm });
            await page.GetByRole(AriaRole.Button, new() { Name = say["Add.Button"] }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = say["Add.FirstSteps"] }).ClickAsync();

            var step = page.Locator("#first-scan");
            await Expect(step).ToContainTextAsync(say["Start.ScanWith", "Counter 1"]);
            await Expect(step).ToContainTextAsync(say["Start.OutOfTouch", "Counter 1"]);
            await using var reader = empty.StartReader("counter-1", activated: true);
            await Expect(step).ToContainTextAsync(say["Start.InTouch", "Counter 1"]);
            Assert.True(await reader.PresentAsync("4711"));

            // Without a reload: the page was told.
            await Expect(step).ToContainTextAsync(say["Start.Scanned"]);
            await Expect(page.Locator("[aria-current=step]")).ToHaveCountAsync(0);
            Assert.Empty(await visit.BarriersAsync());
            await page.GetByRole(AriaRole.Link, new() { Name = say["Start.Live"] }).ClickAsync();
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

    internal static async Task MakeAccountAsync(Visit visit, string code, PageTexts say)
    {
        await Labelled(visit, say["Start.Code"]).FillAsync(code);
        await Labelled(visit, say["SignIn.Name"]).FillAsync("info-desk");
        await Labelled(visit, say["SignIn.Password"]).FillAsync(Password);
        await Labelled(visit, say["Password.Again"]).FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = say["Start.AccountButton"] }).ClickAsync();
    }

    internal static async Task NameTheFairAsync(Visit visit, PageTexts say, string zone = "Europe/Berlin")
    {
        await Labelled(visit, say["Start.FairName"]).FillAsync("COMPAMED 2026");
        await Labelled(visit, say["Start.City"]).FillAsync("Düsseldorf");
        await Labelled(visit, say["Start.First"]).FillAsync("2026-11-16");
        await Labelled(visit, say["Start.Last"]).FillAsync("2026-11-19");
        await Labelled(visit, say["Start.Zone"]).FillAsync(zone);
        await Labelled(visit, say["Start.Pavilion"]).FillAsync("Saitama Pavilion");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = say["Start.FairButton"] }).ClickAsync();
    }

    private static ILocator Labelled(Visit visit, string label) => visit.Page.GetByLabel(label, new() { Exact = true });
}
