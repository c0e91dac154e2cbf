using System.Globalization;
using FairKiosk.EndToEnd.Tests.Browser.Harness;
using FairKiosk.EndToEnd.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FairKiosk.EndToEnd.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class ReadersTests(Chromium chromium)
{
    // A reader that comes before its account is there tries again after a pause.
    private static readonly TimeSpan ReaderPatience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task What_a_reader_stores_and_tells_appears_on_the_open_page_by_itself()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await using var reader = pavilion.StartReader("a");
        await VisitAsync(pavilion, Screen.Laptop, async visit =>
        {
            await visit.OpenAsync("/readers");
            var row = visit.Page.Locator("#reader-a");
            await Expect(row.Locator(".stored")).Not.ToContainTextAsync("nothing scanned yet");
            var loads = 0;
            visit.Page.Request += (_, request) => loads += request.IsNavigationRequest ? 1 : 0;

            Assert.True(await reader.PresentAsync("MECARD:N:Weber,Jonas;;"), reader.Transcript);
            var stored = pavilion.Database.Completeness;
            await Eventually.TrueAsync("stored", Visit.Patience, () => stored.Readers()[0] is { Waiting: 0, Stored: > 1 });
            var head = stored.Readers()[0].Head.ToString(CultureInfo.InvariantCulture);
            await Expect(row.Locator(".stored")).ToContainTextAsync($"1–{head} of {head} stored, none missing");
            Assert.Equal(0, loads);
        });
    }

    [Fact]
    public async Task While_the_gateway_is_away_the_list_says_so_and_goes_on_when_it_is_back()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await VisitAsync(pavilion, Screen.Phone, async visit =>
        {
            visit.Expect("net::ERR_");
            visit.Expect("htmx:sse:error");
            await visit.OpenAsync("/readers");
            await visit.RunAsync<bool>(
                "() => new Promise(done => document.getElementById('board').addEventListener('heartbeat', () => done(true), { once: true }))");
            await pavilion.StopAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Last updated 12:00:00, reconnecting");

            await pavilion.StartAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToBeHiddenAsync();
            pavilion.Scan("a", ("first", 10));
            await Expect(visit.Page.Locator("#reader-a .stored")).ToContainTextAsync("1–2 of 2 stored");
        });
    }

    [Fact]
    public async Task On_a_phone_the_organiser_moves_a_reader_for_a_time_that_has_passed_and_undoes_it()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"), ("b", "Kawagoe Micro Coil"));
        pavilion.Scan("a", ("first", 50), ("second", 20), ("third", 10));
        await VisitAsync(pavilion, Screen.Phone, async visit =>
        {
            await visit.OpenAsync("/readers");
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Counter A" }).ClickAsync();
            await visit.Page.Locator("select[name=station]").SelectOptionAsync("Kawagoe Micro Coil");
            await visit.Page.GetByLabel("From", new() { Exact = true }).FillAsync("2026-11-17T11:30");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bind", Exact = true }).ClickAsync();
            await Expect(visit.Page.Locator("#preview-title")).ToHaveTextAsync("2 scans will move");
            Assert.Equal(0, VisitsOf(pavilion, "stand-b"));

            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bind to Kawagoe Micro Coil" }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Scans moved: 2.");
            Assert.Equal(2, VisitsOf(pavilion, "stand-b"));

            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Taken back");
            Assert.Equal(0, VisitsOf(pavilion, "stand-b"));
        });
    }

    [Fact]
    public async Task Scans_that_wait_are_found_from_Live_and_given_to_a_booth_with_the_keyboard_alone()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.AddReader("pocket-1", "Pocket 1", station: null);
        pavilion.Scan("pocket-1", ("first", 30), ("second", 20));
        await VisitAsync(pavilion, Screen.Laptop, async visit =>
        {
            await Expect(visit.Page.Locator("#whose")).ToContainTextAsync("2 scans belong to no booth yet");
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Say whose" }).PressAsync("Enter");
            var booth = visit.Page.GetByLabel("They were scanned at");
            await booth.WaitForAsync();
            await visit.TabToAsync(booth);
            await visit.Page.Keyboard.PressAsync("ArrowDown");
            await visit.TabToAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Move 2 scans there" }));
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Scans moved: 2.");
            Assert.Equal(2, VisitsOf(pavilion, "stand-a"));
        });
    }

    [Fact]
    public async Task A_reader_shows_itself_when_it_is_asked_to_and_speaks_the_language_that_is_chosen()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await using var reader = pavilion.StartReader("a");
        await VisitAsync(pavilion, Screen.Laptop, async visit =>
        {
            await Eventually.TrueAsync("in touch", ReaderPatience, () => pavilion.Database.Completeness.Readers()[0].Online);
            await visit.OpenAsync("/reader/a");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show itself" }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Counter A shows itself for 10 seconds");
            await Eventually.TrueAsync("shows itself", Visit.Patience, () => reader.Transcript.Contains("here I am", StringComparison.Ordinal));

            await visit.Page.GetByLabel("Language of its display and page").SelectOptionAsync("ja");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("takes its new language");

            // A scan under the new revision belongs to the booth as before.
            Assert.True(await reader.PresentAsync("MECARD:N:Weber,Jonas;;"), reader.Transcript);
            await Eventually.TrueAsync("counted", ReaderPatience, () => VisitsOf(pavilion, "stand-a") == 1);
            Assert.Empty(pavilion.Database.Places.Waiting());
        });
    }

    [Fact]
    public async Task What_could_not_be_read_is_looked_at_and_tried_again()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Quarantine("a", "<b>bold</b>\u0007", "no JSON");
        await VisitAsync(pavilion, Screen.Phone, async visit =>
        {
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Look at it" }).ClickAsync();
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Look at it: Counter A" }).ClickAsync();
            await Expect(visit.Page.Locator(".raw code")).ToHaveTextAsync("<b>bold</b>\\x07");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Try again: Counter A" }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("It stays unread");
        });
    }

    [Fact]
    public async Task A_reader_is_added_on_the_page_and_its_sheet_is_printed_without_the_rest_of_the_page()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await VisitAsync(pavilion, Screen.Laptop, async visit =>
        {
            await visit.OpenAsync("/readers");
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Add a reader" }).ClickAsync();
            await visit.Page.GetByLabel("Short name").FillAsync("door");
            await visit.Page.GetByLabel("Name as people say it").FillAsync("Door");
            await visit.Page.Locator("select[name=station]").SelectOptionAsync("Arakawa Precision");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add the reader" }).ClickAsync();
            await Expect(visit.Page.Locator("#password")).ToBeVisibleAsync();
            await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
            await Expect(visit.Page.Locator("#password")).ToBeVisibleAsync();
            await Expect(visit.Page.Locator("header.top")).ToBeHiddenAsync();
            await Expect(visit.Page.GetByText("All readers")).ToBeHiddenAsync();
            await visit.PictureAsync("reader-sheet-print");
        });
        // The gateway's clock stands still: a reader that took its time from it at the instant it was put there might have scanned before that instant.
        pavilion.Pass(TimeSpan.FromHours(1));
        await using var reader = pavilion.StartReader("door", activated: true);
        Assert.True(await reader.PresentAsync("MECARD:N:Weber,Jonas;;"), reader.Transcript);
        await Eventually.TrueAsync("counted", ReaderPatience, () => VisitsOf(pavilion, "stand-a") == 1);
    }

    private Task VisitAsync(PavilionHost pavilion, Screen screen, Func<Visit, Task> act, [System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        chromium.VisitAsync(pavilion.Address, screen, async visit =>
        {
            await visit.SignInAsync(PavilionHost.Organiser, PavilionHost.Password);
            await act(visit);
        }, name);

    private static int VisitsOf(PavilionHost pavilion, string station) => pavilion.Database.Live.Read(null).Booths.Single(booth => booth.StationId == station).Visits;
}
