using FairKiosk.EndToEnd.Tests.Browser.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FairKiosk.EndToEnd.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class SignInTests(Chromium chromium)
{
    [Fact]
    public async Task The_right_password_leads_a_booth_to_its_leads_and_the_organiser_to_the_numbers()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        foreach (var (name, path) in new[] { ("booth-a", "/leads"), (PavilionHost.Organiser, "/live") })
        {
            await chromium.VisitAsync(pavilion.Address, Screen.Laptop, async visit =>
            {
                await visit.SignInAsync(name, PavilionHost.Password);
                Assert.Equal(path, new Uri(visit.Page.Url).AbsolutePath);
                await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
                await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
            });
        }
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_the_name_need_not_be_typed_again()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await chromium.VisitAsync(pavilion.Address, Screen.Phone, async visit =>
        {
            await visit.OpenAsync("/sign-in");
            await visit.Page.GetByLabel("Name").FillAsync("booth-a");
            await visit.Page.GetByLabel("Password").FillAsync("a-wrong-password");
            await visit.Page.GetByLabel("Password").PressAsync("Enter");
            await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Name or password is wrong. Check both and try again.");
            await Expect(visit.Page.GetByLabel("Name")).ToHaveValueAsync("booth-a");
            await Expect(visit.Page.GetByLabel("Password")).ToHaveValueAsync("");

            await visit.Page.GetByLabel("Password").FillAsync(PavilionHost.Password);
            await visit.Page.GetByLabel("Password").PressAsync("Enter");
            await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Arakawa Precision" })).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Somebody_without_a_mouse_signs_in_and_rates_a_lead()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger GmbH"), 10));
        await chromium.VisitAsync(pavilion.Address, Screen.Laptop, async visit =>
        {
            var page = visit.Page;
            await visit.OpenAsync("/leads");
            await visit.TabToAsync(page.GetByLabel("Name"));
            await page.Keyboard.TypeAsync("booth-a");
            await visit.TabToAsync(page.GetByLabel("Password"));
            await page.Keyboard.TypeAsync(PavilionHost.Password);
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Arakawa Precision" })).ToBeVisibleAsync();

            var warm = page.GetByRole(AriaRole.Button, new() { Name = "Warm" });
            await visit.TabToAsync(warm);
            await page.Keyboard.PressAsync("Space");
            await Expect(warm).ToHaveAttributeAsync("aria-pressed", "true");
            // The next key goes on from there, though the row is a new one.
            await Expect(warm).ToBeFocusedAsync();
            Assert.Equal("warm", pavilion.Database.Leads.Find("a", pavilion.BadgeOf("a", "Anna"))!.Rating);
        });
    }
}
