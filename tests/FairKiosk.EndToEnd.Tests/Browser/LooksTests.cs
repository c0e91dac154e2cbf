using FairKiosk.EndToEnd.Tests.Browser.Harness;
using FairKiosk.Storage;
using Microsoft.Playwright;

namespace FairKiosk.EndToEnd.Tests.Browser;

/// <summary>Each page on a phone, a laptop and a wall screen, in daylight and in the dark, in each language: nothing is cut off or hangs out, nobody is
/// shut out, and a picture of each lies in TestResults/screens for whoever wants to see it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LooksTests(Chromium chromium, BusyPavilion busy) : IClassFixture<BusyPavilion>
{
    [Fact]
    public async Task Sign_in_and_what_is_said_of_a_wrong_password_and_of_a_page_that_does_not_exist()
    {
        await LooksRightAsync(busy.Host, null, ("sign-in", "/sign-in"), ("booth", "/booth"), ("help", "/help"));
        await LooksRightAsync(busy.Host, "sign-in-wrong", null, async visit =>
        {
            await visit.OpenAsync("/sign-in");
            await visit.FillAsync("SignIn.Name", "somebody");
            await visit.FillAsync("SignIn.Password", "something");
            await visit.Page.GetByLabel(visit.Say["SignIn.Password"]).PressAsync("Enter");
            await visit.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        });
        await LooksRightAsync(busy.Host, "problem", "booth-a", async visit =>
        {
            visit.Expect("404");
            await visit.OpenAsync("/problem/404");
        });
    }

    [Fact]
    public Task Live_in_numbers_on_the_wall_and_as_they_are_published() => LooksRightAsync(
        busy.Host, PavilionHost.Organiser,
        ("live", "/live"), ("live-fair", "/live?span=fair"), ("live-hours", "/live?hours=table"), ("live-wall", "/live?view=wall"), ("numbers", "/numbers"));

    [Fact]
    public async Task What_there_is_to_see_before_the_first_badge()
    {
        await using var quiet = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await LooksRightAsync(
            quiet, PavilionHost.Organiser,
            ("live-none", "/live"), ("live-wall-none", "/live?view=wall"), ("whose-none", "/readers/whose"), ("start-waiting", "/start/steps"), ("visitors-none", "/visitors"), ("user-add", "/users/add"));
        quiet.Scan("a", ("4711", 1));
        await LooksRightAsync(quiet, PavilionHost.Organiser, ("start-done", "/start/steps"));
    }

    [Fact]
    public Task Readers_where_they_stand_and_whose_scans_those_of_none_are() => LooksRightAsync(
        busy.Host, PavilionHost.Organiser,
        ("readers", "/readers"), ("reader", "/reader/b"), ("whose", "/readers/whose"), ("reader-add", "/readers/add"), ("quarantine-list", "/readers/quarantine"));

    [Fact]
    public Task One_reader_before_its_scans_move() => LooksRightAsync(busy.Host, "reader-preview", PavilionHost.Organiser, async visit =>
    {
        await BindAsync(visit, "2026-11-17T09:30", "");
        await visit.Page.Locator("#preview-title").WaitForAsync();
    });

    [Fact]
    public Task One_reader_after_a_wrong_time() => LooksRightAsync(busy.Host, "reader-wrong", PavilionHost.Organiser, async visit =>
    {
        await BindAsync(visit, "2026-11-17T13:30", "2026-11-17T13:00");
        await visit.Page.GetByRole(AriaRole.Alert).WaitForAsync();
    });

    [Fact]
    public Task Kept_unread() => LooksRightAsync(busy.Host, "quarantine", PavilionHost.Organiser, async visit =>
    {
        await visit.OpenAsync("/readers/quarantine");
        await visit.Page.Locator("tbody a").First.ClickAsync();
        await visit.Page.Locator(".raw").WaitForAsync();
    });

    [Fact]
    public async Task The_sheets_of_a_new_reader_and_of_a_new_person()
    {
        await using var quiet = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await LooksRightAsync(quiet, "reader-sheet", PavilionHost.Organiser, async visit =>
        {
            await visit.OpenAsync("/readers/add");
            await visit.FillAsync("Add.Id", "door-" + visit.Say.Language);
            await visit.FillAsync("Add.Name", "Door of the hall");
            await visit.PressAsync("Add.Button");
            await visit.Page.Locator("#password").WaitForAsync();
        });
        await LooksRightAsync(quiet, "user-sheet", PavilionHost.Organiser, async visit =>
        {
            await visit.OpenAsync("/users/add");
            await visit.FillAsync("SignIn.Name", "Info desk, hall 8b " + visit.Say.Language);
            await visit.Page.Locator("#sees").SelectOptionAsync("firm:a");
            await visit.PressAsync("Users.AddButton");
            await visit.Page.Locator("#password").WaitForAsync();
        });
    }

    [Fact]
    public Task Leads_all_and_none_and_one() => LooksRightAsync(
        busy.Host, "booth-a",
        ("leads", "/leads"), ("leads-no-match", "/leads?search=nobody&rating=hot"), ("password", "/password"),
        ("lead", "/leads/" + busy.Host.BadgeOf("a", "Anna")), ("lead-long", "/leads/" + busy.Host.BadgeOf("a", "Hohenstein")));

    [Fact]
    public Task Leads_of_a_booth_without_any() => LooksRightAsync(busy.Host, "booth-h", ("leads-none", "/leads"), ("lead-add", "/leads/add"));

    [Fact]
    public async Task Exports_before_the_first_one_and_afterwards()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger GmbH"), 10), (PavilionHost.Card("Jonas Weber", "Weber AG"), 5));
        await LooksRightAsync(pavilion, "booth-a", ("exports-none", "/leads/exports"));
        var leads = pavilion.Database.Leads.List("a", LeadFilter.All);
        pavilion.Database.Exports.Record("a", "xlsx", leads, "booth-a");
        pavilion.Database.Exports.Record("a", "vcf", leads, "Maximiliane von Hohenstein-Schaumburg, info desk");
        await LooksRightAsync(pavilion, "booth-a", ("exports-nothing-new", "/leads/exports?search=nobody"));
        pavilion.Scan("a", (PavilionHost.Card("Mia Wolf", "Wolf KG"), 3));
        await LooksRightAsync(pavilion, "booth-a", ("exports", "/leads/exports?search=r&rating=none&day=2026-11-17&sort=-name"));
    }

    [Fact]
    public async Task A_lead_by_hand_that_is_known_already()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Database.Leads.AddByHand("a", new ContactByHand("Maximiliane von Hohenstein-Schaumburg", null, "m@example.org", null, null), "Met at the bar.", "booth-a");
        await LooksRightAsync(pavilion, "lead-twin", "booth-a", async visit =>
        {
            await visit.OpenAsync("/leads/add");
            await visit.FillAsync("Csv.Name", "Max Hohenstein");
            await visit.FillAsync("Csv.Email", "m@example.org");
            await visit.PressAsync("Hand.Save");
            await visit.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        });
        await LooksRightAsync(pavilion, "booth-a", ("leads-by-hand", "/leads"));
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
        await visit.Page.GetByLabel(visit.Say["Bulk.All"]).CheckAsync();
        await visit.Page.Locator("#bulk").WaitForAsync();
    });

    [Fact]
    public async Task Leads_that_were_rated_together()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger GmbH"), 10), (PavilionHost.Card("Jonas Weber", "Weber AG"), 5));
        await LooksRightAsync(pavilion, "leads-rated", "booth-a", async visit =>
        {
            await visit.OpenAsync("/leads");
            await visit.Page.GetByLabel(visit.Say["Bulk.All"]).CheckAsync();
            // Each time another one, or nothing would be said.
            await visit.Page.Locator("#bulk button[name=rate]").Nth(visit.Say.Language switch { "de" => 1, "ja" => 2, _ => 0 }).ClickAsync();
            await visit.Page.Locator(".said-done").WaitForAsync();
        });
    }

    [Fact]
    public Task The_form_for_code_sheets() => LooksRightAsync(busy.Host, "code-sheet", "booth-a", async visit =>
    {
        await visit.OpenAsync("/leads?search=nobody");
        await visit.Page.Locator("details.sheet summary").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = visit.Say["Sheet.Print"] }).WaitForAsync();
    });

    [Fact]
    public Task The_help_of_each_subject() => Looks.TextsRightAsync(
        chromium, busy.Host, [.. busy.Host.Help.Select(page => "/help/" + page)]);

    [Fact]
    public async Task A_gateway_to_which_nobody_can_sign_in_yet_and_what_is_wrong_with_the_code()
    {
        await using var empty = await PavilionHost.StartEmptyAsync(withOrganiser: false);
        await LooksRightAsync(empty, null, ("start-account", "/start"));
        await LooksRightAsync(empty, "start-wrong", null, async visit =>
        {
            await visit.OpenAsync("/start");
            await StartTests.MakeAccountAsync(visit, "abcd-efgh", visit.Say);
            await visit.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        });
    }

    [Fact]
    public async Task A_gateway_on_which_nothing_is_set_up_and_the_steps_of_the_fair_and_of_a_booth()
    {
        await using var empty = await PavilionHost.StartEmptyAsync();
        await LooksRightAsync(
            empty, PavilionHost.Organiser,
            ("empty", "/live"), ("live-wall-empty", "/live?view=wall"), ("readers-none", "/readers"), ("start-fair", "/start/steps"), ("setup-none", "/setup"), ("setup-fair-none", "/setup/fair"),
            ("setup-firms-none", "/setup/firms"), ("setup-places-none", "/setup/places"), ("meetings-none", "/meetings"), ("meetings-plan-none", "/meetings/plan"));
        await LooksRightAsync(empty, "start-fair-wrong", PavilionHost.Organiser, async visit =>
        {
            await visit.OpenAsync("/start/steps");
            await StartTests.NameTheFairAsync(visit, visit.Say, zone: "Saitama/Omiya");
            await visit.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        });
        await chromium.VisitAsync(empty.Address, Screen.Laptop, async visit =>
        {
            await visit.SignInAsync(PavilionHost.Organiser, PavilionHost.Password);
            await visit.OpenAsync("/start/steps");
            await StartTests.NameTheFairAsync(visit, PageTexts.English);
            await visit.Page.GetByLabel("Firm, as people say it").WaitForAsync();
            await Looks.LookAsync(visit, "start-booth", there => there.OpenAsync("/start/steps"));
        });
    }

    [Fact]
    public async Task Visitor_lists_from_upload_to_import()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", ("4711", 10));
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
    public async Task One_person_with_two_badges_before_anybody_said_so_and_after_it()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"), ("b", "Hokuriku Medizintechnik-Verbund"));
        await LooksRightAsync(pavilion, PavilionHost.Organiser, ("people-none", "/visitors/same"));
        pavilion.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger GmbH"), 10), (PavilionHost.Card("Maximiliane von Hohenstein-Schaumburg", "Acme"), 9), ("T-1", 8), ("T-2", 7));
        pavilion.Scan("b", (PavilionHost.Card("Krueger, Anna", "KRÜGER"), 5), (PavilionHost.Card("von Hohenstein-Schaumburg, Maximiliane", "ACME Ltd."), 4));
        OrganiserLists.Hold(pavilion, ("T-1", "Maximiliane von Hohenstein-Schaumburg", "Gesellschaft für angewandte Medizintechnik"), ("T-2", "von Hohenstein-Schaumburg, Maximiliane", "Gesellschaft für angewandte Medizintechnik mbH"));
        await LooksRightAsync(pavilion, PavilionHost.Organiser, ("people", "/visitors/same"));
        foreach (var question in pavilion.Database.People.Questions().Take(2).ToList())
        {
            pavilion.Database.People.Merge(question.One.Badge, question.Other.Badge, "organiser");
        }

        var last = pavilion.Database.People.Questions()[0];
        pavilion.Database.People.KeepApart(last.One.Badge, last.Other.Badge, "organiser");
        await LooksRightAsync(pavilion, PavilionHost.Organiser, ("people-said", $"/visitors/same?did=apart&one={last.One.Badge}&other={last.Other.Badge}"));
    }

    [Fact]
    public Task Users_all_and_one() => LooksRightAsync(busy.Host, PavilionHost.Organiser, ("users", "/users"), ("user", "/users/person?name=booth-d"));

    [Fact]
    public Task One_person_before_they_are_removed() => LooksRightAsync(busy.Host, "user-remove", PavilionHost.Organiser, async visit =>
    {
        await visit.OpenAsync("/users/person?name=booth-d");
        await visit.PressAsync("Users.RemoveButton");
        await visit.Page.Locator("#ask-title").WaitForAsync();
    });

    private static async Task BindAsync(Visit visit, string from, string to)
    {
        await visit.OpenAsync("/reader/a");
        await visit.Page.Locator("select[name=station]").SelectOptionAsync("stand-e");
        await visit.Page.Locator("[name=from]").FillAsync(from);
        await visit.Page.Locator("[name=to]").FillAsync(to);
        await visit.PressAsync("Reader.BindButton");
    }

    private Task LooksRightAsync(PavilionHost pavilion, string page, string? who, Func<Visit, Task> open) => Looks.RightAsync(chromium, pavilion, page, who, open);

    private Task LooksRightAsync(PavilionHost pavilion, string? who, params (string Page, string Path)[] pages) => Looks.RightAsync(chromium, pavilion, who, pages);
}
