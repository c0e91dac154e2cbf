using FairKiosk.EndToEnd.Tests.Browser.Harness;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FairKiosk.EndToEnd.Tests.Browser;

/// <summary>The form of a lead on a phone, two people at it, and who helps for a day.</summary>
[Collection(BrowserCollection.Name)]
public sealed class FormsTests(Chromium chromium)
{
    [Fact]
    public async Task On_a_phone_a_lead_is_qualified_with_one_touch_an_answer()
    {
        await using var pavilion = await StartAsync();
        await chromium.VisitAsync(pavilion.Address, Screen.Phone, async visit =>
        {
            await visit.SignInAsync("booth-a", PavilionHost.Password);
            await visit.OpenAsync("/leads/" + pavilion.BadgeOf("a", "Anna"));
            var page = visit.Page;
            await page.GetByLabel("Send an offer", new() { Exact = true }).TapAsync();
            await Expect(page.Locator(".history")).ToContainTextAsync("Next step: Send an offer");
            await page.GetByLabel("Coatings", new() { Exact = true }).TapAsync();
            await Expect(page.Locator(".history")).ToContainTextAsync("Interests: Coatings");
            await page.GetByLabel("Due").FillAsync("2026-11-30");
            await Expect(page.Locator(".history")).ToContainTextAsync("Due: Mon 30 Nov 2026");
            await Expect(page.GetByLabel("Send an offer", new() { Exact = true })).ToBeCheckedAsync();
        });
        var lead = pavilion.Database.Leads.Find("a", pavilion.BadgeOf("a", "Anna"))!;
        Assert.Equal(("offer", "2026-11-30", "1"), (lead.Answer("next-step")!.Value, lead.Answer("due")!.Value, lead.Interests.ToString()));
    }

    [Fact]
    public async Task Two_people_who_write_into_one_field_at_two_browsers_see_both_and_choose()
    {
        await using var pavilion = await StartAsync();
        var address = "/leads/" + pavilion.BadgeOf("a", "Anna");
        await chromium.VisitAsync(pavilion.Address, Screen.Phone, async phone =>
        {
            await phone.SignInAsync("booth-a", PavilionHost.Password);
            await phone.OpenAsync(address);
            await chromium.VisitAsync(pavilion.Address, Screen.Laptop, async laptop =>
            {
                await laptop.SignInAsync("helper-a", PavilionHost.Password);
                await laptop.OpenAsync(address);
                await laptop.Page.GetByLabel("Call", new() { Exact = true }).ClickAsync();
                await Expect(laptop.Page.Locator(".history")).ToContainTextAsync("Next step: Call");
                await laptop.Page.GetByLabel("Note").FillAsync("Of the laptop");
                await laptop.Page.GetByLabel("Note").PressAsync("Tab");
                await Expect(laptop.Page.Locator(".history")).ToContainTextAsync("Of the laptop");
            });

            await phone.Page.GetByLabel("Note").FillAsync("Of the phone");
            await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).TapAsync();
            var question = phone.Page.Locator(".question");
            await Expect(question).ToContainTextAsync("Of the phone");
            await Expect(question).ToContainTextAsync("helper-a");
            await Expect(question).ToContainTextAsync("Of the laptop");
            await Expect(phone.Page.GetByLabel("Call", new() { Exact = true })).ToBeCheckedAsync();
            await question.GetByLabel("Keep both").TapAsync();
            await Expect(phone.Page.Locator(".question")).ToHaveCountAsync(0);
        });
        var lead = pavilion.Database.Leads.Find("a", pavilion.BadgeOf("a", "Anna"))!;
        Assert.Equal(("Of the laptop\nOf the phone", "call"), (lead.Note, lead.Answer("next-step")!.Value));
    }

    [Fact]
    public async Task What_is_being_written_while_a_colleagues_words_arrive_is_asked_about_and_not_taken_for_read()
    {
        await using var pavilion = await StartAsync();
        var badge = pavilion.BadgeOf("a", "Anna");
        await chromium.VisitAsync(pavilion.Address, Screen.Laptop, async visit =>
        {
            await visit.SignInAsync("booth-a", PavilionHost.Password);
            await visit.OpenAsync("/leads/" + badge);
            var note = visit.Page.GetByLabel("Note");
            await note.FillAsync("half of a");
            pavilion.Database.Leads.SetNote("a", badge, "Of a colleague", "helper-a");

            // The rating's answer brings the colleague's note while the cursor stands in the field.
            await visit.Page.EvaluateAsync("document.querySelector('.choice.hot').form.requestSubmit(document.querySelector('.choice.hot'))");
            await Expect(visit.Page.Locator(".question")).ToContainTextAsync("Of a colleague");
            await Expect(visit.Page.Locator(".question")).ToContainTextAsync("half of a");
        });
        Assert.Equal("Of a colleague", pavilion.Database.Leads.Find("a", badge)!.Note);
    }

    [Fact]
    public async Task Who_helps_for_a_day_comes_in_with_the_code_on_a_phone()
    {
        await using var pavilion = await StartAsync();
        var code = pavilion.Database.BoothCodes.Make("a", new DateOnly(2026, 11, 17), PavilionHost.Noon.AddHours(6), "booth-a").Text;
        await chromium.VisitAsync(pavilion.Address, Screen.Phone, async visit =>
        {
            await visit.OpenAsync("/booth?code=" + code);
            await visit.Page.GetByLabel("Your name").FillAsync("Mika");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).TapAsync();
            await Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);
            await Expect(visit.Page.GetByText("Mika (booth code)")).ToBeVisibleAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Export" })).ToHaveCountAsync(0);
        });
    }

    [Fact]
    public async Task The_pages_of_forms_and_codes_look_right()
    {
        await using var pavilion = await StartAsync();
        Help(pavilion);
        await Looks.RightAsync(
            chromium, pavilion, "booth-a", ("lead-form", "/leads/" + pavilion.BadgeOf("a", "Anna")), ("own-questions", "/leads/questions"), ("codes", "/leads/codes"));
        await Looks.RightAsync(chromium, pavilion, PavilionHost.Organiser, ("questions", "/setup/questions"), ("users-codes", "/users"));
        await Looks.RightAsync(chromium, pavilion, "code-slip", "booth-a", async visit =>
        {
            await visit.OpenAsync("/leads/codes");
            await visit.PressAsync("Codes.Make");
            await visit.Page.Locator("#code").WaitForAsync();
        });
        await Looks.RightAsync(chromium, pavilion, "lead-question", "booth-a", async visit =>
        {
            await visit.OpenAsync("/leads/" + pavilion.BadgeOf("a", "Anna"));
            pavilion.Database.Leads.SetNote("a", pavilion.BadgeOf("a", "Anna"), "Of the laptop, " + visit.Say.Language, "helper-a");
            await visit.Page.Locator("[name=note]").FillAsync("Of the phone, " + visit.Say.Language);
            await visit.PressAsync("Leads.Save");
            await visit.Page.Locator(".question").WaitForAsync();
        });
    }

    // Two codes, with one of which two people work.
    private static void Help(PavilionHost pavilion)
    {
        foreach (var names in new string[][] { ["Mika", "Lena"], [] })
        {
            var code = pavilion.Database.BoothCodes.Make("a", new DateOnly(2026, 11, 17), PavilionHost.Noon.AddHours(6), "booth-a").Code;
            foreach (var name in names)
            {
                pavilion.Database.BoothCodes.SignedIn(code, name, name);
            }
        }
    }

    private static async Task<PavilionHost> StartAsync()
    {
        var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        var form = QualificationForm.Usual with
        {
            Interests = [new InterestName(1, FormText.Of("Coatings", "Beschichtungen", "コーティング")), new InterestName(2, FormText.Of("Coils", "Spulen", "コイル"))],
        };
        pavilion.Database.Setup.SetPavilion(new Pavilion("saitama", "Saitama Pavilion", "8b") { Form = form }, "test");
        pavilion.Database.Credentials.SetUser("helper-a", PavilionHost.Password, "exhibitor", "a", "test");
        pavilion.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger GmbH"), 10));
        return pavilion;
    }
}
