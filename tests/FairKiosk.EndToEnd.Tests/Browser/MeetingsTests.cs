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
    public async Task Its_pages_look_right_for_whoever_sees_them()
    {
        await using var pavilion = await MatchedPavilion.StartAsync(withMeetings: true);
        await Looks.RightAsync(
            chromium, pavilion, PavilionHost.Organiser,
            ("meetings", "/meetings"), ("meetings-plan", "/meetings/plan"), ("meetings-one", $"/meetings/meeting/{pavilion.Database.Meetings.Board().Rows[0].Meeting.Id}"),
            ("meetings-new", "/meetings/meeting/_new"), ("meetings-sheet", "/meetings/sheet?of=party:rhein"), ("setup-guests", "/setup/guests"), ("setup-guests-rhein", "/setup/guests/rhein"),
            ("setup-guests-add", "/setup/guests/_new"), ("setup-staff", "/setup/staff"), ("setup-staff-mika", "/setup/staff/mika"), ("setup-staff-add", "/setup/staff/_new"));
        await Looks.RightAsync(chromium, pavilion, "meetings-clash", PavilionHost.Organiser, async visit =>
        {
            await visit.OpenAsync("/meetings/meeting/_new?one=c&two=rhein&table=table-1&start=2026-11-17T11:55");
            await visit.Page.Locator("#table").SelectOptionAsync("table-1");
            await visit.Page.Locator("#start").FillAsync("2026-11-17T11:55");
            await visit.Page.Locator(".stack .primary").ClickAsync();
            await visit.Page.Locator("#clashes").WaitForAsync();
        });
        await Looks.RightAsync(chromium, pavilion, "booth-a", ("meetings-own", "/meetings/own"));
        await Looks.RightAsync(chromium, pavilion, MatchedPavilion.Coordinator, ("meetings-mine", "/meetings/mine"));
        await Looks.RightAsync(chromium, pavilion, MatchedPavilion.Partner, ("meetings-plan-partner", "/meetings/plan"));
    }

    private Task AsAsync(PavilionHost pavilion, string who, Screen screen, Func<Visit, Task> visit) => chromium.VisitAsync(pavilion.Address, screen, async there =>
    {
        await there.SignInInAnyLanguageAsync(who, PavilionHost.Password);
        await visit(there);
    });
}
