using FairKiosk.EndToEnd.Tests.Browser.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FairKiosk.EndToEnd.Tests.Browser;

/// <summary>How somebody at a booth finds a lead again.</summary>
[Collection(BrowserCollection.Name)]
public sealed class FindingLeadsTests(Chromium chromium)
{
    [Fact]
    public async Task The_list_follows_what_is_typed_and_the_caret_stays_where_it_was()
    {
        await using var pavilion = await ThreeLeadsAsync();
        await chromium.VisitAsync(pavilion.Address, Screen.Phone, async visit =>
        {
            await visit.SignInAsync("booth-a", PavilionHost.Password);
            await SearchOf(visit).PressSequentiallyAsync("Jons");
            await Expect(visit.Page.GetByText("No lead matches")).ToBeVisibleAsync();
            await SearchOf(visit).PressAsync("ArrowLeft");
            await visit.Page.Keyboard.PressAsync("a");
            await Expect(Names(visit)).ToHaveTextAsync(["Jonas Weber"]);
            await visit.Page.Keyboard.PressAsync("x");
            await Expect(Names(visit)).ToHaveTextAsync(["Jonas Weber"]);
            await visit.Page.Keyboard.PressAsync("x");
            await Expect(visit.Page.GetByText("No lead matches")).ToBeVisibleAsync();
            await Expect(SearchOf(visit)).ToHaveValueAsync("Jonaxxs");
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("0 of 3 leads");
        });
    }

    [Fact]
    public async Task The_address_says_what_is_shown_and_the_way_back_leads_through_what_was_shown()
    {
        await using var pavilion = await ThreeLeadsAsync();
        pavilion.Database.Leads.Rate("a", pavilion.BadgeOf("a", "Mia"), "hot", "booth-a");
        await chromium.VisitAsync(pavilion.Address, Screen.Laptop, async visit =>
        {
            await visit.SignInAsync("booth-a", PavilionHost.Password);
            await RatingFilter(visit).SelectOptionAsync("Hot");
            await Expect(Names(visit)).ToHaveTextAsync(["Mia Wolf"]);
            await Expect(visit.Page).ToHaveURLAsync(new Uri(pavilion.Address, "/leads?rating=hot").ToString());
            await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Export" })).ToHaveAttributeAsync("href", "/leads/exports?rating=hot");
            foreach (var letter in "An")
            {
                await SearchOf(visit).PressSequentiallyAsync(letter.ToString());
                await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"search=A?{letter}&rating=hot"));
            }

            // The whole word is one step.
            await visit.Page.GoBackAsync();
            await Expect(Names(visit)).ToHaveTextAsync(["Mia Wolf"]);
            await Expect(SearchOf(visit)).ToHaveValueAsync("");
            await visit.Page.GoBackAsync();
            await Expect(Names(visit)).ToHaveTextAsync(["Mia Wolf", "Jonas Weber", "Anna Krüger"]);
            await Expect(RatingFilter(visit)).ToHaveValueAsync("");
            await visit.Page.GoForwardAsync();
            await Expect(Names(visit)).ToHaveTextAsync(["Mia Wolf"]);
            await Expect(RatingFilter(visit)).ToHaveValueAsync("hot");
        });
    }

    [Fact]
    public async Task The_head_of_a_column_sorts_by_it_and_pressed_again_the_other_way_round()
    {
        await using var pavilion = await ThreeLeadsAsync();
        await chromium.VisitAsync(pavilion.Address, Screen.Laptop, async visit =>
        {
            await visit.SignInAsync("booth-a", PavilionHost.Password);
            var visitor = visit.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Visitor" });
            await visitor.GetByRole(AriaRole.Link).ClickAsync();
            await Expect(Names(visit)).ToHaveTextAsync(["Anna Krüger", "Jonas Weber", "Mia Wolf"]);
            await Expect(visitor).ToHaveAttributeAsync("aria-sort", "ascending");
            await visitor.GetByRole(AriaRole.Link).ClickAsync();
            await Expect(Names(visit)).ToHaveTextAsync(["Mia Wolf", "Jonas Weber", "Anna Krüger"]);
            await Expect(visitor).ToHaveAttributeAsync("aria-sort", "descending");

            // What is searched for then keeps that order.
            await SearchOf(visit).FillAsync("W");
            await Expect(Names(visit)).ToHaveTextAsync(["Mia Wolf", "Jonas Weber"]);
        });
    }

    [Fact]
    public async Task When_the_gateway_is_gone_that_is_said_and_what_was_found_stays()
    {
        await using var pavilion = await ThreeLeadsAsync();
        await chromium.VisitAsync(pavilion.Address, Screen.Phone, async visit =>
        {
            visit.Expect("ERR_CONNECTION_REFUSED");
            visit.Expect("Failed to fetch");
            await visit.SignInAsync("booth-a", PavilionHost.Password);
            await pavilion.StopAsync();
            await SearchOf(visit).FillAsync("Jonas");
            await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The gateway does not answer");
            await Expect(Names(visit)).ToHaveCountAsync(3);
            await pavilion.StartAsync();
            await SearchOf(visit).FillAsync("Jona");
            await Expect(Names(visit)).ToHaveTextAsync(["Jonas Weber"]);
            await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
        });
    }

    [Fact]
    public async Task Somebody_without_a_badge_is_added_on_a_phone_and_found_again()
    {
        await using var pavilion = await ThreeLeadsAsync();
        await chromium.VisitAsync(pavilion.Address, Screen.Phone, async visit =>
        {
            var page = visit.Page;
            await visit.SignInAsync("booth-a", PavilionHost.Password);
            await page.GetByRole(AriaRole.Link, new() { Name = "Add by hand" }).TapAsync();
            await page.GetByLabel("Name").FillAsync("Kim Ohne-Ausweis");
            await page.GetByLabel("E-mail").FillAsync("kim@example.org");
            await page.GetByLabel("Note").FillAsync("Met at the bar");
            await page.GetByRole(AriaRole.Button, new() { Name = "Add the lead" }).TapAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Kim Ohne-Ausweis");
            await Expect(page.Locator(".history")).ToContainTextAsync("Added by hand");
            await page.GetByRole(AriaRole.Link, new() { Name = "All leads" }).TapAsync();
            await SearchOf(visit).FillAsync("at the bar");
            await Expect(Names(visit)).ToHaveTextAsync(["Kim Ohne-Ausweis"]);
            await Expect(page.Locator(".head")).ToContainTextAsync("Leads: 3");
            await Expect(page.Locator(".head")).ToContainTextAsync("Added by hand: 1");
        });
        Assert.Equal(3, pavilion.Database.Live.Read(null).Visitors);
    }

    [Fact]
    public async Task Keys_move_rate_note_and_search_and_are_letters_where_something_is_written()
    {
        await using var pavilion = await ThreeLeadsAsync();
        await chromium.VisitAsync(pavilion.Address, Screen.Laptop, async visit =>
        {
            var (page, keys) = (visit.Page, visit.Page.Keyboard);
            await visit.SignInAsync("booth-a", PavilionHost.Password);
            ILocator Row(string name) => page.Locator("tbody tr", new() { HasText = name });
            ILocator Rated(string name) => Row(name).Locator("[aria-pressed=true]");

            // Nobody is meant yet.
            await keys.PressAsync("1");
            await keys.PressAsync("j");
            await keys.PressAsync("ArrowDown");
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Jonas Weber" })).ToBeFocusedAsync();
            await keys.PressAsync("1");
            await Expect(Rated("Jonas")).ToHaveTextAsync("Hot");
            await keys.PressAsync("k");
            await keys.PressAsync("k");
            await keys.PressAsync("3");
            await Expect(Rated("Mia")).ToHaveTextAsync("Cold");

            await keys.PressAsync("n");
            await keys.TypeAsync("jk123n?/");
            await Expect(Row("Mia").GetByRole(AriaRole.Textbox)).ToHaveValueAsync("jk123n?/");
            await keys.PressAsync("Escape");
            await Expect(Row("Mia")).ToContainTextAsync("booth-a");
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Mia Wolf" })).ToBeFocusedAsync();

            await keys.PressAsync("/");
            await Expect(SearchOf(visit)).ToBeFocusedAsync();
            await keys.TypeAsync("jk123n?/");
            await Expect(Names(visit)).ToHaveTextAsync(["Mia Wolf"]);
            await Expect(Rated("Mia")).ToHaveTextAsync("Cold");
            await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();

            await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
            await keys.PressAsync("Control+1");
            await keys.PressAsync("?");
            await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
            await keys.PressAsync("Escape");
            await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        });
        Assert.Null(pavilion.Database.Leads.Find("a", pavilion.BadgeOf("a", "Anna"))!.Rating);
    }

    private static ILocator SearchOf(Visit visit) => visit.Page.GetByRole(AriaRole.Searchbox);

    private static ILocator RatingFilter(Visit visit) => visit.Page.Locator("select[name=rating]");

    private static ILocator Names(Visit visit) => visit.Page.Locator("tbody .name");

    private static async Task<PavilionHost> ThreeLeadsAsync()
    {
        var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger GmbH"), 10), (PavilionHost.Card("Jonas Weber", "Weber AG"), 5), (PavilionHost.Card("Mia Wolf", "Wolf KG"), 3));
        return pavilion;
    }
}
