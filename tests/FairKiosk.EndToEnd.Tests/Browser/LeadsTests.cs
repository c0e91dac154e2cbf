using FairKiosk.EndToEnd.Tests.Browser.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FairKiosk.EndToEnd.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class LeadsTests(Chromium chromium)
{
    [Fact]
    public async Task On_a_phone_a_lead_is_rated_and_noted_and_both_are_there_after_a_reload()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger GmbH"), 10), (PavilionHost.Card("Jonas Weber", "Weber AG"), 5));
        await chromium.VisitAsync(pavilion.Address, Screen.Phone, async visit =>
        {
            await visit.SignInAsync("booth-a", PavilionHost.Password);
            await SavingAsync(visit, () => HotOf(visit, "Anna").TapAsync());
            await Expect(HotOf(visit, "Anna")).ToHaveAttributeAsync("aria-pressed", "true");
            await NoteOn(visit, "Anna").FillAsync("Wants 500 of the small ones,\nand a quotation by Friday.");
            await SavingAsync(visit, () => Row(visit, "Anna").GetByRole(AriaRole.Button, new() { Name = "Save" }).TapAsync());
            await Expect(Row(visit, "Anna")).ToContainTextAsync("booth-a, Tue 17 Nov, 12:00");

            await visit.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            await Expect(HotOf(visit, "Anna")).ToHaveAttributeAsync("aria-pressed", "true");
            await Expect(NoteOn(visit, "Anna")).ToHaveValueAsync("Wants 500 of the small ones,\nand a quotation by Friday.");
            await Expect(HotOf(visit, "Jonas")).ToHaveAttributeAsync("aria-pressed", "false");
            await Expect(NoteOn(visit, "Jonas")).ToHaveValueAsync("");
        });
    }

    [Fact]
    public async Task Two_people_of_a_booth_edit_one_lead_and_neither_loses_what_the_other_wrote()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger GmbH"), 10));
        pavilion.Database.Leads.SetNote("a", pavilion.BadgeOf("a", "Anna"), "Wants samples.", "booth-a");
        await chromium.VisitAsync(pavilion.Address, Screen.Phone, async phone =>
        {
            await phone.SignInAsync("booth-a", PavilionHost.Password);
            await chromium.VisitAsync(pavilion.Address, Screen.Laptop, async laptop =>
            {
                await laptop.SignInAsync("booth-a", PavilionHost.Password);
                await NoteOn(laptop, "Anna").FillAsync("Wants a quotation.");
                await SavingAsync(laptop, () => NoteOn(laptop, "Anna").PressAsync("Tab"));

                // The phone shows the lead as it was before that note.
                await HotOf(phone, "Anna").TapAsync();
                await Expect(HotOf(phone, "Anna")).ToHaveAttributeAsync("aria-pressed", "true");
                await Expect(NoteOn(phone, "Anna")).ToHaveValueAsync("Wants a quotation.");

                // And the laptop as it was before the rating.
                await NoteOn(laptop, "Anna").FillAsync("Wants a quotation by Friday.");
                await SavingAsync(laptop, () => NoteOn(laptop, "Anna").PressAsync("Tab"));
                await Expect(HotOf(laptop, "Anna")).ToHaveAttributeAsync("aria-pressed", "true");
            });
        });
        var lead = pavilion.Database.Leads.Find("a", pavilion.BadgeOf("a", "Anna"))!;
        Assert.Equal(("hot", "Wants a quotation by Friday."), (lead.Rating, lead.Note));
    }

    [Fact]
    public async Task A_note_that_is_emptied_is_gone()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger GmbH"), 10));
        pavilion.Database.Leads.SetNote("a", pavilion.BadgeOf("a", "Anna"), "Wrong visitor.", "booth-a");
        await chromium.VisitAsync(pavilion.Address, Screen.Phone, async visit =>
        {
            await visit.SignInAsync("booth-a", PavilionHost.Password);
            await NoteOn(visit, "Anna").FillAsync("");
            await SavingAsync(visit, () => NoteOn(visit, "Anna").PressAsync("Tab"));
            await visit.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            await Expect(NoteOn(visit, "Anna")).ToHaveValueAsync("");
        });
    }

    [Fact]
    public async Task On_a_phone_a_lead_is_opened_and_all_that_is_said_on_its_page_stands_in_its_history()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger GmbH"), 10), (PavilionHost.Card("Jonas Weber", "Weber AG"), 5));
        await chromium.VisitAsync(pavilion.Address, Screen.Phone, async visit =>
        {
            var page = visit.Page;
            await visit.SignInAsync("booth-a", PavilionHost.Password);
            await page.GetByRole(AriaRole.Searchbox).FillAsync("Ann");
            await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
            await page.GetByRole(AriaRole.Link, new() { Name = "Anna Krüger", Exact = true }).TapAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Warm" }).TapAsync();
            await Expect(page.Locator(".history")).ToContainTextAsync("Rated Warm");
            await page.GetByLabel("Note").FillAsync("Call on Monday");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).TapAsync();
            await Expect(page.Locator(".history")).ToContainTextAsync("Call on Monday");
            await page.GetByRole(AriaRole.Button, new() { Name = "Record a meeting" }).TapAsync();
            await Expect(page.Locator(".history li").Last).ToContainTextAsync("Meeting recorded");
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Warm" })).ToHaveAttributeAsync("aria-pressed", "true");
            await page.GetByRole(AriaRole.Link, new() { Name = "All leads" }).TapAsync();
            await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
            await Expect(Row(visit, "Anna")).ToContainTextAsync("1 meeting");
        });
    }

    [Fact]
    public async Task On_a_phone_several_leads_are_rated_at_once_and_that_is_taken_back()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger GmbH"), 10), (PavilionHost.Card("Jonas Weber", "Weber AG"), 5), (PavilionHost.Card("Mia Wolf", "Wolf KG"), 3));
        await chromium.VisitAsync(pavilion.Address, Screen.Phone, async visit =>
        {
            var page = visit.Page;
            await visit.SignInAsync("booth-a", PavilionHost.Password);
            await page.GetByLabel("Select Anna").TapAsync();
            await page.GetByLabel("Select Mia").TapAsync();
            var bar = page.GetByRole(AriaRole.Form, new() { Name = "2 selected" });
            await Expect(bar).ToBeInViewportAsync();
            await bar.GetByRole(AriaRole.Button, new() { Name = "Cold" }).TapAsync();
            await Expect(page.GetByText("Leads now rated Cold: 2.")).ToBeVisibleAsync();
            await Expect(Row(visit, "Anna").GetByRole(AriaRole.Button, new() { Name = "Cold" })).ToHaveAttributeAsync("aria-pressed", "true");
            await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).TapAsync();
            await Expect(page.GetByText("Taken back.")).ToBeVisibleAsync();
            await Expect(page.Locator("[aria-pressed=true]")).ToHaveCountAsync(0);
        });
    }

    [Fact]
    public async Task A_meeting_recorded_by_a_slip_of_the_thumb_is_taken_back_where_it_was_recorded()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger GmbH"), 10));
        await chromium.VisitAsync(pavilion.Address, Screen.Phone, async visit =>
        {
            await visit.SignInAsync("booth-a", PavilionHost.Password);
            await Row(visit, "Anna").GetByRole(AriaRole.Button, new() { Name = "Record a meeting" }).TapAsync();
            await Expect(Row(visit, "Anna")).ToContainTextAsync("1 meeting");
            await Row(visit, "Anna").GetByRole(AriaRole.Button, new() { Name = "Undo the last recorded meeting" }).TapAsync();
            await Expect(Row(visit, "Anna")).Not.ToContainTextAsync("1 meeting");
        });
        Assert.Equal(0, pavilion.Database.Live.Read(null).Meetings);
    }

    private static async Task SavingAsync(Visit visit, Func<Task> act) =>
        await visit.Page.RunAndWaitForResponseAsync(act, answer => answer.Url.Contains("/leads/save", StringComparison.Ordinal));

    private static ILocator Row(Visit visit, string name) => visit.Page.Locator("tbody tr", new() { HasText = name });

    private static ILocator HotOf(Visit visit, string name) => Row(visit, name).GetByRole(AriaRole.Button, new() { Name = "Hot" });

    private static ILocator NoteOn(Visit visit, string name) => Row(visit, name).GetByRole(AriaRole.Textbox);
}
