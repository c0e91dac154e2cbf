using FairKiosk.EndToEnd.Tests.Browser.Harness;
using FairKiosk.Storage;
using Microsoft.Playwright;

namespace FairKiosk.EndToEnd.Tests.Browser;

/// <summary>Each page on a phone, a laptop and a wall screen, in daylight and in the dark: nothing is cut off or hangs out, nobody is shut
/// out, and a picture of each lies in TestResults/screens for whoever wants to see it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LooksTests(Chromium chromium, BusyPavilion busy) : IClassFixture<BusyPavilion>
{
    [Fact]
    public Task Sign_in() => LooksRightAsync(busy.Host, "sign-in", null, visit => visit.OpenAsync("/sign-in"));

    [Fact]
    public Task Sign_in_after_a_wrong_password() => LooksRightAsync(busy.Host, "sign-in-wrong", null, async visit =>
    {
        await visit.OpenAsync("/sign-in");
        await visit.Page.GetByLabel("Name").FillAsync("somebody");
        await visit.Page.GetByLabel("Password").FillAsync("something");
        await visit.Page.GetByLabel("Password").PressAsync("Enter");
        await visit.Page.GetByRole(AriaRole.Alert).WaitForAsync();
    });

    [Fact]
    public Task Live() => LooksRightAsync(busy.Host, "live", PavilionHost.Organiser, visit => visit.OpenAsync("/live"));

    [Fact]
    public Task Live_of_the_whole_fair() => LooksRightAsync(busy.Host, "live-fair", PavilionHost.Organiser, visit => visit.OpenAsync("/live?span=fair"));

    [Fact]
    public Task Live_on_the_wall() => LooksRightAsync(busy.Host, "live-wall", PavilionHost.Organiser, visit => visit.OpenAsync("/live?view=wall"));

    [Fact]
    public async Task Live_before_the_first_badge()
    {
        await using var quiet = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await LooksRightAsync(quiet, "live-none", PavilionHost.Organiser, visit => visit.OpenAsync("/live"));
    }

    [Fact]
    public Task Published_numbers() => LooksRightAsync(busy.Host, "numbers", PavilionHost.Organiser, visit => visit.OpenAsync("/numbers"));

    [Fact]
    public async Task Live_on_the_wall_before_the_first_badge()
    {
        await using var quiet = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await LooksRightAsync(quiet, "live-wall-none", PavilionHost.Organiser, visit => visit.OpenAsync("/live?view=wall"));
    }

    [Fact]
    public async Task Live_on_the_wall_before_there_is_a_booth()
    {
        await using var empty = await PavilionHost.StartEmptyAsync();
        await LooksRightAsync(empty, "live-wall-empty", PavilionHost.Organiser, visit => visit.OpenAsync("/live?view=wall"));
    }

    [Fact]
    public Task Readers() => LooksRightAsync(busy.Host, "readers", PavilionHost.Organiser, visit => visit.OpenAsync("/readers"));

    [Fact]
    public async Task Readers_when_there_are_none()
    {
        await using var empty = await PavilionHost.StartEmptyAsync();
        await LooksRightAsync(empty, "readers-none", PavilionHost.Organiser, visit => visit.OpenAsync("/readers"));
    }

    [Fact]
    public Task One_reader() => LooksRightAsync(busy.Host, "reader", PavilionHost.Organiser, visit => visit.OpenAsync("/reader/b"));

    [Fact]
    public Task One_reader_before_its_scans_move() => LooksRightAsync(busy.Host, "reader-preview", PavilionHost.Organiser, async visit =>
    {
        await visit.OpenAsync("/reader/a");
        await visit.Page.Locator("select[name=station]").SelectOptionAsync("stand-e");
        await visit.Page.GetByLabel("From", new() { Exact = true }).FillAsync("2026-11-17T09:30");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bind", Exact = true }).ClickAsync();
        await visit.Page.Locator("#preview-title").WaitForAsync();
    });

    [Fact]
    public Task One_reader_after_a_wrong_time() => LooksRightAsync(busy.Host, "reader-wrong", PavilionHost.Organiser, async visit =>
    {
        await visit.OpenAsync("/reader/a");
        await visit.Page.Locator("select[name=station]").SelectOptionAsync("stand-e");
        await visit.Page.GetByLabel("From", new() { Exact = true }).FillAsync("2026-11-17T13:30");
        await visit.Page.GetByLabel("Until", new() { Exact = true }).FillAsync("2026-11-17T13:00");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bind", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Alert).WaitForAsync();
    });

    [Fact]
    public Task Whose_is_this() => LooksRightAsync(busy.Host, "whose", PavilionHost.Organiser, visit => visit.OpenAsync("/readers/whose"));

    [Fact]
    public async Task Whose_is_this_before_anything_waits()
    {
        await using var quiet = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await LooksRightAsync(quiet, "whose-none", PavilionHost.Organiser, visit => visit.OpenAsync("/readers/whose"));
    }

    [Fact]
    public Task Kept_unread() => LooksRightAsync(busy.Host, "quarantine", PavilionHost.Organiser, async visit =>
    {
        await visit.OpenAsync("/readers/quarantine");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Look at it" }).First.ClickAsync();
        await visit.Page.Locator(".raw").WaitForAsync();
    });

    [Fact]
    public Task Adding_a_reader() => LooksRightAsync(busy.Host, "reader-add", PavilionHost.Organiser, visit => visit.OpenAsync("/readers/add"));

    [Fact]
    public async Task The_sheet_of_a_new_reader()
    {
        await using var quiet = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await LooksRightAsync(quiet, "reader-sheet", PavilionHost.Organiser, async visit =>
        {
            await visit.OpenAsync("/readers/add");
            await visit.Page.GetByLabel("Short name").FillAsync("door");
            await visit.Page.GetByLabel("Name as people say it").FillAsync("Door of the hall");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add the reader" }).ClickAsync();
            await visit.Page.Locator("#password").WaitForAsync();
        });
    }

    [Fact]
    public Task Leads() => LooksRightAsync(busy.Host, "leads", "booth-a", visit => visit.OpenAsync("/leads"));

    [Fact]
    public async Task Exports_before_the_first_one_and_afterwards()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger GmbH"), 10), (PavilionHost.Card("Jonas Weber", "Weber AG"), 5));
        await LooksRightAsync(pavilion, "exports-none", "booth-a", visit => visit.OpenAsync("/leads/exports"));
        var leads = pavilion.Database.Leads.List("a", LeadFilter.All);
        pavilion.Database.Exports.Record("a", "xlsx", leads, "booth-a");
        pavilion.Database.Exports.Record("a", "vcf", leads, "Maximiliane von Hohenstein-Schaumburg, info desk");
        await LooksRightAsync(pavilion, "exports-nothing-new", "booth-a", visit => visit.OpenAsync("/leads/exports?search=nobody"));
        pavilion.Scan("a", (PavilionHost.Card("Mia Wolf", "Wolf KG"), 3));
        await LooksRightAsync(pavilion, "exports", "booth-a", visit => visit.OpenAsync("/leads/exports?search=r&rating=none&day=2026-11-17&sort=-name"));
    }

    [Fact]
    public Task Leads_when_none_matches() => LooksRightAsync(busy.Host, "leads-no-match", "booth-a", visit => visit.OpenAsync("/leads?search=nobody&rating=hot"));

    [Fact]
    public Task Leads_of_a_booth_without_any() => LooksRightAsync(busy.Host, "leads-none", "booth-h", visit => visit.OpenAsync("/leads"));

    [Fact]
    public Task A_lead() => LooksRightAsync(busy.Host, "lead", "booth-a", visit => visit.OpenAsync("/leads/" + busy.Host.BadgeOf("a", "Anna")));

    [Fact]
    public Task A_lead_with_long_names() => LooksRightAsync(busy.Host, "lead-long", "booth-a", visit => visit.OpenAsync("/leads/" + busy.Host.BadgeOf("a", "Hohenstein")));

    [Fact]
    public Task A_lead_by_hand() => LooksRightAsync(busy.Host, "lead-add", "booth-h", visit => visit.OpenAsync("/leads/add"));

    [Fact]
    public async Task A_lead_by_hand_that_is_known_already()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Database.Leads.AddByHand("a", new ContactByHand("Maximiliane von Hohenstein-Schaumburg", null, "m@example.org", null, null), "Met at the bar.", "booth-a");
        await LooksRightAsync(pavilion, "lead-twin", "booth-a", async visit =>
        {
            await visit.OpenAsync("/leads/add");
            await visit.Page.GetByLabel("Name").FillAsync("Max Hohenstein");
            await visit.Page.GetByLabel("E-mail").FillAsync("m@example.org");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add the lead" }).ClickAsync();
            await visit.Page.GetByText("You already have a lead").WaitForAsync();
        });
        await LooksRightAsync(pavilion, "leads-by-hand", "booth-a", visit => visit.OpenAsync("/leads"));
    }

    [Fact]
    public Task The_keys_of_the_list() => LooksRightAsync(busy.Host, "leads-keys", "booth-a", async visit =>
    {
        await visit.OpenAsync("/leads");
        await visit.Page.Keyboard.PressAsync("?");
        await visit.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
    });

    [Fact]
    public Task Leads_that_are_selected() => LooksRightAsync(busy.Host, "leads-selected", "booth-a", async visit =>
    {
        await visit.OpenAsync("/leads");
        await visit.Page.GetByLabel("Select all on this page").CheckAsync();
        await visit.Page.GetByText("8 selected").WaitForAsync();
    });

    [Fact]
    public async Task Leads_that_were_rated_together()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger GmbH"), 10), (PavilionHost.Card("Jonas Weber", "Weber AG"), 5));
        await LooksRightAsync(pavilion, "leads-rated", "booth-a", async visit =>
        {
            await visit.OpenAsync("/leads");
            await visit.Page.GetByLabel("Select all on this page").CheckAsync();
            await visit.Page.GetByRole(AriaRole.Group, new() { Name = "2 selected" }).GetByRole(AriaRole.Button, new() { Name = "Hot" }).ClickAsync();
            await visit.Page.GetByText("Leads now rated Hot: 2.").WaitForAsync();
        });
    }

    [Fact]
    public Task The_form_for_code_sheets() => LooksRightAsync(busy.Host, "code-sheet", "booth-a", async visit =>
    {
        await visit.OpenAsync("/leads?search=nobody");
        await visit.Page.GetByText("Print code sheet").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Get the PDF" }).WaitForAsync();
    });

    [Theory]
    [InlineData("exhibitor")]
    [InlineData("organiser")]
    [InlineData("counting")]
    [InlineData("operations")]
    public Task The_help(string page) => LooksRightAsync(busy.Host, "help-" + page, null, visit => visit.OpenAsync("/help/" + page));

    [Fact]
    public Task A_page_that_does_not_exist() => LooksRightAsync(busy.Host, "problem", "booth-a", async visit =>
    {
        visit.Expect("404");
        await visit.OpenAsync("/nowhere");
    });

    [Fact]
    public async Task A_gateway_on_which_nothing_is_set_up()
    {
        await using var empty = await PavilionHost.StartEmptyAsync();
        await LooksRightAsync(empty, "empty", PavilionHost.Organiser, visit => visit.OpenAsync("/live"));
    }

    [Fact]
    public async Task A_gateway_to_which_nobody_can_sign_in_yet()
    {
        await using var empty = await PavilionHost.StartEmptyAsync(withOrganiser: false);
        await LooksRightAsync(empty, "start-account", null, visit => visit.OpenAsync("/sign-in"));
    }

    [Fact]
    public async Task The_first_page_after_a_wrong_code()
    {
        await using var empty = await PavilionHost.StartEmptyAsync(withOrganiser: false);
        await LooksRightAsync(empty, "start-wrong", null, async visit =>
        {
            await visit.OpenAsync("/start");
            await StartTests.MakeAccountAsync(visit, "abcd-efgh", PageTexts.English);
            await visit.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        });
    }

    [Fact]
    public async Task The_step_of_the_fair_and_what_is_wrong_with_it()
    {
        await using var empty = await PavilionHost.StartEmptyAsync();
        await LooksRightAsync(empty, "start-fair", PavilionHost.Organiser, visit => visit.OpenAsync("/start/steps"));
        await LooksRightAsync(empty, "start-fair-wrong", PavilionHost.Organiser, async visit =>
        {
            await visit.OpenAsync("/start/steps");
            await StartTests.NameTheFairAsync(visit, PageTexts.English, zone: "Saitama/Omiya");
            await visit.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        });
    }

    [Fact]
    public async Task The_step_of_a_booth()
    {
        await using var empty = await PavilionHost.StartEmptyAsync();
        await LooksRightAsync(empty, "start-booth", PavilionHost.Organiser, async visit =>
        {
            await visit.OpenAsync("/start/steps");
            await StartTests.NameTheFairAsync(visit, PageTexts.English);
            await visit.Page.GetByLabel("Firm, as people say it").WaitForAsync();
        });
    }

    [Fact]
    public async Task The_step_of_the_first_scan_before_it_and_after_it()
    {
        await using var quiet = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await LooksRightAsync(quiet, "start-waiting", PavilionHost.Organiser, visit => visit.OpenAsync("/start/steps"));
        quiet.Scan("a", ("4711", 1));
        await LooksRightAsync(quiet, "start-done", PavilionHost.Organiser, visit => visit.OpenAsync("/start/steps"));
    }

    [Fact]
    public async Task Visitor_lists_from_upload_to_import()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", ("4711", 10));
        await LooksRightAsync(pavilion, "visitors-none", PavilionHost.Organiser, visit => visit.OpenAsync("/visitors"));
        await LooksRightAsync(pavilion, "visitors-columns", PavilionHost.Organiser, OrganiserLists.OpenAsync);
        await LooksRightAsync(pavilion, "visitors-checked", PavilionHost.Organiser, async visit =>
        {
            await OrganiserLists.OpenAsync(visit);
            await OrganiserLists.CheckAsync(visit);
        });
        await LooksRightAsync(pavilion, "visitors-imported", PavilionHost.Organiser, async visit =>
        {
            await OrganiserLists.OpenAsync(visit);
            await OrganiserLists.CheckAsync(visit);
            await OrganiserLists.ImportAsync(visit);
        });
        await LooksRightAsync(pavilion, "visitors-wrong", PavilionHost.Organiser, OrganiserLists.OpenPictureAsync);
    }

    [Fact]
    public Task Users() => LooksRightAsync(busy.Host, "users", PavilionHost.Organiser, visit => visit.OpenAsync("/users"));

    [Fact]
    public Task One_person() => LooksRightAsync(busy.Host, "user", PavilionHost.Organiser, visit => visit.OpenAsync("/users/person?name=booth-d"));

    [Fact]
    public Task One_person_before_they_are_removed() => LooksRightAsync(busy.Host, "user-remove", PavilionHost.Organiser, async visit =>
    {
        await visit.OpenAsync("/users/person?name=booth-d");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await visit.Page.Locator("#ask-title").WaitForAsync();
    });

    [Fact]
    public async Task Adding_a_person_and_their_sheet()
    {
        await using var quiet = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await LooksRightAsync(quiet, "user-add", PavilionHost.Organiser, visit => visit.OpenAsync("/users/add"));
        await LooksRightAsync(quiet, "user-sheet", PavilionHost.Organiser, async visit =>
        {
            await visit.OpenAsync("/users/add");
            await visit.Page.GetByLabel("Name").FillAsync("Info desk, hall 8b");
            await visit.Page.GetByLabel("Sees").SelectOptionAsync("firm:a");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add the person" }).ClickAsync();
            await visit.Page.Locator("#password").WaitForAsync();
        });
    }

    [Fact]
    public Task Ones_own_password() => LooksRightAsync(busy.Host, "password", "booth-a", visit => visit.OpenAsync("/password"));

    [Theory]
    [InlineData("de")]
    [InlineData("ja")]
    public async Task Each_page_in_another_language(string language)
    {
        var lead = "/leads/" + busy.Host.BadgeOf("a", "Anna");
        await Looks.RightInAsync(
            chromium, busy.Host, language, null,
            [
                "/sign-in", "/help/exhibitor", "/help/organiser", "/help/staff", "/help/counting", "/help/exports", "/help/reader-page", "/help/scanners", "/help/nfc",
                "/help/badges", "/help/set-up", "/help/operations",
            ],
            "/sign-in");
        await Looks.RightInAsync(
            chromium, busy.Host, language, PavilionHost.Organiser,
            [
                "/live", "/live?span=fair", "/readers", "/reader/b", "/readers/whose", "/readers/quarantine", "/readers/add", "/users", "/users/add", "/users/person?name=booth-d",
                "/password", "/start/steps", "/numbers", "/visitors", "/setup", "/setup/fair", "/setup/pavilion", "/setup/firms", "/setup/firms/a", "/setup/places", "/setup/places/stand-a",
            ],
            "/live", "/readers", "/reader/b", "/readers/whose", "/readers/quarantine");
        await Looks.RightInAsync(
            chromium, busy.Host, language, "booth-a", ["/leads", "/leads?search=nobody&rating=hot", lead, "/leads/add", "/leads/exports?search=r&rating=none&day=2026-11-17"], "/leads", lead);
    }

    private Task LooksRightAsync(PavilionHost pavilion, string page, string? who, Func<Visit, Task> open) => Looks.RightAsync(chromium, pavilion, page, who, open);
}
