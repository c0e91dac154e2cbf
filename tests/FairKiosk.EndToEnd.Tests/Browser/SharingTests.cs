using FairKiosk.EndToEnd.Tests.Browser.Harness;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Setup;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FairKiosk.EndToEnd.Tests.Browser;

/// <summary>A visitor agrees, is handed over, and what became of it: on a phone, in each language; and how its pages look.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SharingTests(Chromium chromium)
{
    private const string Need = "40,000 coils a month from May on; wants samples before Christmas.";

    [Theory]
    [InlineData("en", "Met")]
    [InlineData("de", "Getroffen")]
    [InlineData("ja", "面談した")]
    public async Task On_a_phone_a_lead_is_qualified_and_handed_over_and_the_other_firm_says_what_became_of_it(string language, string met)
    {
        await using var pavilion = await StartAsync();
        var phone = Screen.Phone with { Locale = language, ReducedMotion = true };
        var badge = pavilion.BadgeOf("a", "Anna");
        await chromium.VisitAsync(pavilion.Address, phone, async visit =>
        {
            await visit.SignInInAnyLanguageAsync("booth-a", PavilionHost.Password);
            Assert.Equal(language, await visit.Page.Locator("html").GetAttributeAsync("lang"));
            await visit.OpenAsync("/leads/" + badge);
            await visit.Page.RunAndWaitForResponseAsync(() => visit.Page.Locator(".say [value=hot]").TapAsync(), answer => answer.Request.Method == "POST");
            await visit.Page.Locator("[name=note]").FillAsync("Builds catheters.");
            await visit.Page.RunAndWaitForResponseAsync(() => visit.Page.Locator("[name=note]").BlurAsync(), answer => answer.Request.Method == "POST");

            // Without the visitor's permission there is nobody to choose.
            await Expect(visit.Page.Locator("#hand-over [name=to]")).ToHaveCountAsync(0);
            await visit.Page.Locator("#permissions form:has([value=Members]) button").TapAsync();
            await Expect(visit.Page.Locator("#permissions [role=status]")).ToBeVisibleAsync();
            Assert.Empty(await visit.LayoutFaultsAsync());
            Assert.Empty(await visit.BarriersAsync());
            await visit.PictureAsync($"{language}-lead-permissions-390");
            await visit.Page.Locator("#hand-over [name=to]").SelectOptionAsync("b");
            await visit.Page.Locator("#hand-over form[action*=handover] [name=need]").FillAsync(Need);
            await visit.Page.Locator("#hand-over .primary").TapAsync();
            await Expect(visit.Page.Locator("#hand-over [role=status]")).ToBeVisibleAsync();
            await visit.PictureAsync($"{language}-lead-handed-over-390");
            Assert.Empty(await visit.LayoutFaultsAsync());
        });
        await chromium.VisitAsync(pavilion.Address, phone, async visit =>
        {
            await visit.SignInInAnyLanguageAsync("booth-b", PavilionHost.Password);
            await Expect(visit.Page.Locator(".handed .received")).ToContainTextAsync("Anna Krüger");
            await Expect(visit.Page.Locator(".handed .received")).ToContainTextAsync(Need);
            await Expect(visit.Page.Locator("body")).Not.ToContainTextAsync("Builds catheters");
            Assert.Empty(await visit.LayoutFaultsAsync());
            Assert.Empty(await visit.BarriersAsync());
            await visit.PictureAsync($"{language}-leads-handed-390");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = met, Exact = true }).TapAsync();
            await Expect(visit.Page.Locator(".handed")).ToHaveCountAsync(0);
        });
        await chromium.VisitAsync(pavilion.Address, phone, async visit =>
        {
            await visit.SignInInAnyLanguageAsync("booth-a", PavilionHost.Password);
            await visit.OpenAsync("/leads/" + badge);
            await Expect(visit.Page.Locator("#hand-over .tag")).ToHaveTextAsync(met);
            await Expect(visit.Page.Locator(".say [value=none]")).ToHaveAttributeAsync("aria-pressed", "true");
        });
        Assert.Equal((HandOverOutcome.Met, "booth-b"), pavilion.Database.HandOvers.Sent("a").Select(row => (row.Outcome, row.OutcomeBy!)).Single());
        Assert.Equal("de", pavilion.Database.Permissions.Of("a", badge).Single().Language);
    }

    [Fact]
    public async Task Its_pages_stand_on_each_screen()
    {
        await using var pavilion = await StartAsync();
        await Looks.RightAsync(chromium, pavilion, PavilionHost.Organiser, ("setup-permissions", "/setup/permissions"), ("needs-none", "/needs"));
        await Looks.RightAsync(chromium, pavilion, "cluster", ("cluster-none", "/cluster"));
        await Looks.RightAsync(chromium, pavilion, "booth-b", ("sharing-none", "/leads/sharing"));
        Share(pavilion);
        await Looks.RightAsync(chromium, pavilion, "booth-a", ("lead-shared", "/leads/" + pavilion.BadgeOf("a", "Anna")), ("sharing", "/leads/sharing"));
        await Looks.RightAsync(chromium, pavilion, "booth-b", ("leads-handed", "/leads"), ("sharing-received", "/leads/sharing"));
        await Looks.RightAsync(chromium, pavilion, PavilionHost.Organiser, ("needs", "/needs"), ("live-needs", "/live"));
        await Looks.RightAsync(chromium, pavilion, "cluster", ("cluster", "/cluster"), ("cluster-needs", "/needs"));
    }

    private static async Task<PavilionHost> StartAsync()
    {
        var pavilion = await PavilionHost.StartAsync(
            ("a", "Arakawa Precision"), ("b", "Tokorozawa Polymers and Precision Engineering Co., Ltd."), ("c", "株式会社川越マイクロコイル製作所"));
        var setup = pavilion.Database.Setup;
        setup.SetPavilion(
            setup.Read().Pavilion! with { Organisers = [new Organiser("Saitama City", OrganiserRole.Lead), new Organiser("Cluster Mechatronics and Automation", OrganiserRole.PartnerCluster)] },
            "test");
        pavilion.Database.Wishes.Fulfil(SetupWish.Nothing(setup.Version) with { PermissionTexts = PermissionLines.OfTemplate }, "test");
        pavilion.Database.Credentials.SetUser("cluster", PavilionHost.Password, Roles.Cluster, exhibitorId: null, "test");
        pavilion.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger Medizintechnik GmbH", "Einkauf", "anna.krueger@krueger-medizintechnik.example"), 10),
            (PavilionHost.Card("Prof. Dr. med. Maximiliane von Hohenstein-Schaumburg", "Universitätsklinikum Oberschwaben-Allgäu gemeinnützige GmbH",
                "Leiterin der Abteilung für minimalinvasive Gefäßchirurgie", "maximiliane.von.hohenstein-schaumburg@universitaetsklinikum-oberschwaben.example"), 5));
        return pavilion;
    }

    private static void Share(PavilionHost pavilion)
    {
        var (anna, max) = (pavilion.BadgeOf("a", "Anna"), pavilion.BadgeOf("a", "Hohenstein"));
        var database = pavilion.Database;
        foreach (var badge in new[] { anna, max })
        {
            database.Permissions.Give("a", badge, Recipient.Members, "", 1, "de", PermissionSource.AtTheStand, "booth-a");
            database.Permissions.Give("a", badge, Recipient.Cluster, "", 1, "de", PermissionSource.SignedForm, "booth-a");
            database.HandOvers.HandOver("a", badge, "b", Need, Passed.Contact, "booth-a");
        }

        database.Setup.AddStation(
            new Station("stand-a", "Arakawa Precision", StationKind.JointExhibit, [new Ownership("a", DateTimeOffset.UnixEpoch, ToUtc: null), new Ownership("c", DateTimeOffset.UnixEpoch, ToUtc: null)]),
            "test");
        database.Leads.SetNote("a", anna, "Builds catheters.", "booth-a");
        database.CoOwners.Share("a", anna, "booth-a");
        database.Leads.SetNote("a", anna, "Builds catheters. Wants samples.", "booth-a");
        database.Permissions.Give("a", anna, Recipient.Partner, "Cluster Mechatronics and Automation", 1, "en", PermissionSource.AtTheStand, "booth-a");
        database.Permissions.Give("a", anna, Recipient.Exhibitor, "", 1, "en", PermissionSource.AtTheStand, "booth-a");
        database.Permissions.Withdraw("a", anna, Recipient.Exhibitor, "", "booth-a");
        database.HandOvers.HandOver("a", anna, "c", "Spulen für Katheter", Passed.Name, "booth-a");
        database.HandOvers.SetOutcome("b", database.HandOvers.Received("b")[0].Id, HandOverOutcome.Interested, "booth-b");
        database.Needs.Release("a", anna, "Coating for 3 mm tubes, biocompatible, in small lots", "Surface technology", Passed.Contact, "booth-a");
        database.Needs.Release("a", max, "A partner for a clinical study in Japan", "", Passed.Nothing, "booth-a");
        database.Needs.RouteToMember(database.Needs.All()[0].Id, "c", PavilionHost.Organiser);
        database.Cluster.Agree("a", agrees: true, "booth-a");
        database.Leads.Rate("a", anna, "hot", "booth-a");
    }
}
