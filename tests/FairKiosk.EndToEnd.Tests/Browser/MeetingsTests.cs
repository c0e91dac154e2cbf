using FairKiosk.EndToEnd.Tests.Browser.Harness;
using FairKiosk.Pavilions.Meetings;
using static Microsoft.Playwright.Assertions;

namespace FairKiosk.EndToEnd.Tests.Browser;

/// <summary>Meetings in a browser: the way of one from wish to held in each language, and how their pages look.</summary>
[Collection(BrowserCollection.Name)]
public sealed class MeetingsTests(Chromium chromium)
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("ja")]
    public async Task A_meeting_goes_from_wish_to_held(string language)
    {
        await using var pavilion = await MatchedPavilion.StartAsync(withMeetings: false);
        var screen = Screen.Laptop with { Locale = language, ReducedMotion = true };

        // A firm wishes, on its phone.
        await AsAsync(pavilion, "booth-a", Screen.Phone with { Locale = language, ReducedMotion = true }, async visit =>
        {
            await visit.OpenAsync("/meetings/own");
            await visit.Page.Locator("#to").SelectOptionAsync("rhein");
            await visit.Page.Locator("#purpose").FillAsync("Precision casting");
            await visit.Page.Locator("form[action='/meetings/own/wish'] button").ClickAsync();
            await Expect(visit.Page.Locator(".wishes")).ToContainTextAsync("Precision casting");
            Assert.Empty(await visit.BarriersAsync());
        });

        // The organiser checks it, takes down what the guest says, and takes the slot that is proposed.
        await AsAsync(pavilion, PavilionHost.Organiser, screen, async visit =>
        {
            var page = visit.Page;
            await visit.OpenAsync("/meetings");
            await page.Locator("form[action='/meetings/check'] button[value=true]").ClickAsync();
            await page.Locator("form[action='/meetings/answer'] button[value=true]").ClickAsync();
            await page.Locator("a[href^='/meetings/meeting/_new?one']").ClickAsync();
            await Expect(page.Locator("#table")).ToHaveValueAsync("table-1");
            await page.Locator("#coordinator").SelectOptionAsync("mika");
            await page.Locator(".stack .primary").ClickAsync();
            await Expect(page.Locator(".done")).ToBeVisibleAsync();
            Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
            Assert.Empty(await visit.BarriersAsync());
        });

        // The guest comes to the table.
        var planned = Assert.Single(pavilion.Database.Meetings.Board().Rows);
        Assert.Equal((MeetingState.ToCome, "Mika Tanaka"), (planned.StateAt(PavilionHost.Noon), planned.Coordinator));
        pavilion.Scan("tables", ("FK0000001", -2));
        await AsAsync(pavilion, MatchedPavilion.Coordinator, screen, async visit =>
        {
            await Expect(visit.Page.Locator(".day-plan tbody tr")).ToContainTextAsync("12:02");
            await Expect(visit.Page.Locator(".wishes")).ToContainTextAsync("Precision casting");
            Assert.Empty(await visit.BarriersAsync());
        });
        Assert.Equal(1, pavilion.Database.Meetings.Of("a").Counts.Held);
    }

    [Fact]
    public async Task The_pages_of_the_organiser()
    {
        await using var pavilion = await MatchedPavilion.StartAsync(withMeetings: true);
        await LooksRightAsync(pavilion, "meetings", PavilionHost.Organiser, "/meetings");
        await LooksRightAsync(pavilion, "meetings-plan", PavilionHost.Organiser, "/meetings/plan");
        await LooksRightAsync(pavilion, "meetings-one", PavilionHost.Organiser, $"/meetings/meeting/{pavilion.Database.Meetings.Board().Rows[0].Meeting.Id}");
        await LooksRightAsync(pavilion, "meetings-sheet", PavilionHost.Organiser, "/meetings/sheet?of=party:rhein");
        await Looks.RightAsync(chromium, pavilion, "meetings-clash", PavilionHost.Organiser, async visit =>
        {
            await visit.OpenAsync("/meetings/meeting/_new?one=c&two=rhein&table=table-1&start=2026-11-17T11:55");
            await visit.Page.Locator("#table").SelectOptionAsync("table-1");
            await visit.Page.Locator("#start").FillAsync("2026-11-17T11:55");
            await visit.Page.Locator(".stack .primary").ClickAsync();
            await visit.Page.Locator("#clashes").WaitForAsync();
        });
    }

    [Fact]
    public async Task The_pages_of_a_firm_a_coordinator_and_the_partner_and_those_before_anything_is_planned()
    {
        await using var pavilion = await MatchedPavilion.StartAsync(withMeetings: true);
        await LooksRightAsync(pavilion, "meetings-own", "booth-a", "/meetings/own");
        await LooksRightAsync(pavilion, "meetings-mine", MatchedPavilion.Coordinator, "/meetings/mine");
        await LooksRightAsync(pavilion, "meetings-plan-partner", MatchedPavilion.Partner, "/meetings/plan");
        await using var empty = await PavilionHost.StartEmptyAsync();
        await LooksRightAsync(empty, "meetings-none", PavilionHost.Organiser, "/meetings");
        await LooksRightAsync(empty, "meetings-plan-none", PavilionHost.Organiser, "/meetings/plan");
    }

    [Fact]
    public async Task The_pages_of_guests_and_staff()
    {
        await using var pavilion = await MatchedPavilion.StartAsync(withMeetings: false);
        foreach (var page in (string[])["guests", "guests/rhein", "staff", "staff/mika"])
        {
            await LooksRightAsync(pavilion, "setup-" + page.Replace('/', '-'), PavilionHost.Organiser, "/setup/" + page);
        }
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ja")]
    public async Task The_words_have_room_in_each_language(string language)
    {
        await using var pavilion = await MatchedPavilion.StartAsync(withMeetings: true);
        var one = $"/meetings/meeting/{pavilion.Database.Meetings.Board().Rows[0].Meeting.Id}";
        await Looks.RightInAsync(
            chromium, pavilion, language, PavilionHost.Organiser,
            ["/meetings", "/meetings/plan", one, "/meetings/sheet?of=party:rhein", "/setup", "/setup/guests", "/setup/guests/rhein", "/setup/staff", "/setup/staff/mika"], "/meetings", "/meetings/plan", one);
        await Looks.RightInAsync(chromium, pavilion, language, "booth-a", ["/meetings/own"], "/meetings/own");
        await Looks.RightInAsync(chromium, pavilion, language, MatchedPavilion.Coordinator, ["/meetings/mine"]);
    }

    private Task LooksRightAsync(PavilionHost pavilion, string page, string who, string address) =>
        Looks.RightAsync(chromium, pavilion, page, who, visit => visit.OpenAsync(address));

    private Task AsAsync(PavilionHost pavilion, string who, Screen screen, Func<Visit, Task> visit) => chromium.VisitAsync(pavilion.Address, screen, async there =>
    {
        await there.SignInInAnyLanguageAsync(who, PavilionHost.Password);
        await visit(there);
    });
}
