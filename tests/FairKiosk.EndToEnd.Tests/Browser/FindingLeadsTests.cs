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
            await Expect(visit.Page.GetByText("No lead matches")).ToBeVisibleAsync();
            await Expect(SearchOf(visit)).ToHaveValueAsync("Jonaxs");
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
            await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Export CSV" })).ToHaveAttributeAsync("href", "/leads/export?rating=hot");
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
