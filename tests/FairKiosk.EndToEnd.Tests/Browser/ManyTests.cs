using FairKiosk.EndToEnd.Tests.Browser.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FairKiosk.EndToEnd.Tests.Browser;

/// <summary>The pages at a fair with a great many of everything.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ManyTests(Chromium chromium, ManyPavilion many) : IClassFixture<ManyPavilion>
{
    [Fact]
    public Task Ten_thousand_leads_are_paged_to_the_last_and_back_and_searched() => VisitAsync("booth-a", Screen.Phone, async visit =>
    {
        var page = visit.Page;
        await Expect(page.Locator(".head")).ToContainTextAsync("Leads: 10,000");
        await page.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
        await Expect(page.Locator(".pages")).ToContainTextAsync("101–200 of 10,000");
        await page.GetByRole(AriaRole.Link, new() { Name = "Last" }).ClickAsync();
        await Expect(page.Locator(".pages")).ToContainTextAsync("9,901–10,000 of 10,000");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Next" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Previous" }).ClickAsync();
        await Expect(page.Locator(".pages")).ToContainTextAsync("9,801–9,900 of 10,000");
        await page.GetByRole(AriaRole.Searchbox).FillAsync(ManyPavilion.Name(4711));
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator("tbody tr", new() { HasText = ManyPavilion.Name(4711) })).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_page_of_leads_is_rated_at_once_and_that_is_taken_back() => VisitAsync("booth-a", Screen.Laptop, async visit =>
    {
        var page = visit.Page;
        await visit.OpenAsync("/leads?from=9900&rating=none");
        await page.GetByLabel("Select all on this page").CheckAsync();
        await page.GetByRole(AriaRole.Form, new() { Name = "99 selected" }).GetByRole(AriaRole.Button, new() { Name = "Cold" }).ClickAsync();
        await Expect(page.GetByText("Leads now rated Cold: 99.")).ToBeVisibleAsync();
        // The list that was asked for does not reach so far any more: its last page is shown, and not that there were no leads.
        await Expect(page.Locator(".pages")).ToContainTextAsync("9,801–9,900 of 9,900");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.GetByText("Taken back.")).ToBeVisibleAsync();
        await Expect(page.Locator(".pages")).ToContainTextAsync("of 9,999");
    });

    [Fact]
    public Task Leads() => LooksAsync("leads-many", "booth-a", "/leads?from=5000", "nav.pages");

    [Fact]
    public Task The_exports() => LooksAsync("leads-many-export", "booth-a", "/leads/exports?from=5000", ".exports");

    [Fact]
    public Task A_lead_with_two_hundred_steps_and_the_longest_note() =>
        LooksAsync("lead-many", "booth-a", "/leads/" + many.Host.BadgeOf("a", ManyPavilion.Name(ManyPavilion.Busiest)), ".history li:last-child");

    [Fact]
    public Task Live() => LooksAsync("live-many", PavilionHost.Organiser, "/live", "#hours");

    [Fact]
    public Task The_wall() => VisitAsync(PavilionHost.Organiser, Screen.Wall, async visit =>
    {
        await visit.OpenAsync("/live?view=wall");
        await Expect(visit.Page.Locator("#n-visitors")).ToHaveTextAsync("10,000");
        await Looks.RightAsync(visit, "live-many-wall", whole: false);
    });

    [Fact]
    public Task Readers() => LooksAsync("readers-many", PavilionHost.Organiser, "/readers", "#readers tbody tr:last-child");

    [Fact]
    public async Task Of_three_hundred_places_where_a_reader_stood_the_last_twenty_are_shown_and_the_others_when_asked_for()
    {
        const string address = "/reader/" + ManyPavilion.Carried;
        await VisitAsync(PavilionHost.Organiser, Screen.Phone, async visit =>
        {
            await visit.OpenAsync(address);
            await Expect(visit.Page.Locator(".history tbody tr")).ToHaveCountAsync(20);
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Show 280 earlier ones" }).TapAsync();
            await Expect(visit.Page.Locator(".history tbody tr")).ToHaveCountAsync(ManyPavilion.PlacesOfCarried);
            await Expect(visit.Page.GetByText("earlier ones")).ToHaveCountAsync(0);
        });
        await LooksAsync("reader-many", PavilionHost.Organiser, address, ".history + p");
        await LooksAsync("reader-many-all", PavilionHost.Organiser, address + "?all=true", ".history tbody tr:last-child");
    }

    [Fact]
    public async Task The_first_steps_name_a_few_booths_and_readers_and_say_how_many_more_there_are()
    {
        await VisitAsync(PavilionHost.Organiser, Screen.Phone, async visit =>
        {
            await visit.OpenAsync("/start/steps");
            await Expect(visit.Page.Locator(".steps > li").Nth(2)).ToContainTextAsync("Arakawa Precision 1");
            await Expect(visit.Page.Locator(".steps > li").Nth(2)).ToContainTextAsync(" and 95 more");
            await Expect(visit.Page.Locator(".steps > li").Nth(3)).ToContainTextAsync(" and 119 more");
        });
        await LooksAsync("start-many", PavilionHost.Organiser, "/start/steps", ".steps > li:last-child");
    }

    [Fact]
    public Task Users() => LooksAsync("users-many", PavilionHost.Organiser, "/users", "tbody tr:last-child");

    [Fact]
    public Task Firms() => LooksAsync("setup-firms-many", PavilionHost.Organiser, "/setup/firms", "tbody tr:last-child");

    [Fact]
    public Task Places() => LooksAsync("setup-places-many", PavilionHost.Organiser, "/setup/places", "tbody tr:last-child");

    [Fact]
    public Task Whose_is_this() => LooksAsync("whose-many", PavilionHost.Organiser, "/readers/whose", ".whose:last-child");

    [Fact]
    public async Task Of_five_hundred_that_nobody_can_read_a_hundred_are_shown_and_that_is_said()
    {
        await VisitAsync(PavilionHost.Organiser, Screen.Phone, async visit =>
        {
            await visit.OpenAsync("/readers/quarantine");
            await Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(100);
            await Expect(visit.Page.Locator(".head")).ToContainTextAsync("1–100 of 500");
            await Expect(visit.Page.GetByText("400 later ones are not shown here.")).ToBeVisibleAsync();
        });
        await LooksAsync("quarantine-many", PavilionHost.Organiser, "/readers/quarantine", ".quarantine + p");
    }

    // The beginning and the end of it; in between, each row is like the others.
    private Task LooksAsync(string page, string who, string path, string end) => VisitAsync(who, Screen.Phone, async visit =>
    {
        await visit.OpenAsync(path);
        await Looks.RightAsync(visit, page, whole: false);
        await visit.Page.Locator(end).EvaluateAsync("element => element.scrollIntoView({ block: 'end' })");
        await visit.PictureAsync(page + "-end-1920-dark", whole: false);
        await visit.ShowOnAsync(Screen.Phone);
        await visit.Page.Locator(end).EvaluateAsync("element => element.scrollIntoView({ block: 'end' })");
        await visit.PictureAsync(page + "-end-390-light", whole: false);
    });

    private Task VisitAsync(string who, Screen screen, Func<Visit, Task> act, [System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        chromium.VisitAsync(many.Host.Address, screen, async visit =>
        {
            await visit.SignInAsync(who, PavilionHost.Password);
            await act(visit);
        }, name);
}
