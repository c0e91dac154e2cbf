using FairKiosk.EndToEnd.Tests.Browser.Harness;
using FairKiosk.Storage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FairKiosk.EndToEnd.Tests.Browser;

/// <summary>What is wrong is said where it is wrong, nothing is changed by it, and what was typed stays; also when the gateway cannot save,
/// does not answer, or does not know the person any more.</summary>
[Collection(BrowserCollection.Name)]
public sealed class TroubleTests(Chromium chromium, QuietPavilion quiet) : IClassFixture<QuietPavilion>
{
    private const string Note = "Wants a quotation by Friday.";

    [Fact]
    public Task What_a_firm_fills_in_wrongly_is_said_beside_it_in_each_language() => VisitAsync("booth-a", Screen.Phone, async visit =>
    {
        await Looks.LookAsync(visit, "lead-add-wrong", async there =>
        {
            await there.OpenAsync("/leads/add");
            await LeaveItToTheGatewayAsync(there);
            await there.FillAsync("Csv.Name", "  ");
            await there.FillAsync("Csv.Company", "Acme");
            await there.FillAsync("Csv.Email", "jo");
            await there.PressAsync("Hand.Save");
            await Expect(there.Page.Locator("#name-problem")).ToContainTextAsync(there.Say["Hand.NameMissing"]);
            await Expect(there.Page.Locator("#email-problem")).ToContainTextAsync(there.Say["Hand.EmailWrong"]);
            await Expect(there.Page.GetByLabel(there.Say["Csv.Company"])).ToHaveValueAsync("Acme");
        });
        await Looks.LookAsync(visit, "password-wrong", async there =>
        {
            await there.OpenAsync("/password");
            await there.Page.Locator("#old").FillAsync("not-the-old-one");
            await there.Page.Locator("#password").FillAsync("three dry umbrellas");
            await there.Page.Locator("#again").FillAsync("three dry umbrellas");
            await there.Page.Locator("#again").PressAsync("Enter");
            await there.Page.Locator("#old-problem").WaitForAsync();
        });
    });

    [Fact]
    public Task What_the_organiser_fills_in_wrongly_is_said_beside_it_in_each_language() => VisitAsync(PavilionHost.Organiser, Screen.Phone, async visit =>
    {
        await Looks.LookAsync(visit, "reader-add-wrong", async there =>
        {
            await there.OpenAsync("/readers/add");
            await there.FillAsync("Add.Id", "The Door");
            await there.FillAsync("Add.Name", "  ");
            await there.PressAsync("Add.Button");
            await Expect(there.Page.Locator("#id-problem")).ToContainTextAsync("counter-1");
            await Expect(there.Page.Locator("#name-problem")).ToBeVisibleAsync();
            await Expect(there.Page.GetByLabel(there.Say["Add.Id"])).ToHaveValueAsync("The Door");
        });
        await Looks.LookAsync(visit, "user-add-wrong", async there =>
        {
            await there.OpenAsync("/users/add");
            await there.FillAsync("SignIn.Name", "booth-a");
            await there.Page.Locator("#sees").SelectOptionAsync("firm:a");
            await there.PressAsync("Users.AddButton");
            await Expect(there.Page.Locator("#name-problem")).ToContainTextAsync("booth-a");
            await Expect(there.Page.Locator("#sees")).ToHaveValueAsync("firm:a");
        });
        await Looks.LookAsync(visit, "user-last", async there =>
        {
            await there.OpenAsync("/users/person?name=" + PavilionHost.Organiser);
            await there.PressAsync("Users.RemoveButton");
            await there.PressAsync("Users.RemoveConfirm", PavilionHost.Organiser);
            await Expect(there.Page.Locator("#problem")).ToBeVisibleAsync();
        });
        await Looks.LookAsync(visit, "quarantine-wrong", async there =>
        {
            await there.OpenAsync("/readers/quarantine");
            await there.Page.Locator("tbody").GetByRole(AriaRole.Button).ClickAsync();
            await there.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        });
    });

    [Fact]
    public async Task Scans_that_somebody_else_has_given_to_a_booth()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.AddReader("pocket-1", "Pocket 1", station: null);
        pavilion.Scan("pocket-1", ("lost-and-found", 20));
        await chromium.VisitAsync(pavilion.Address, Screen.Laptop, async visit =>
        {
            await visit.SignInAsync(PavilionHost.Organiser, PavilionHost.Password);
            await visit.OpenAsync("/readers/whose");
            await visit.Page.GetByLabel("They were scanned at").SelectOptionAsync("stand-a");
            var waiting = pavilion.Database.Places.Waiting()[0];
            pavilion.Database.Places.Answer(waiting.ReaderId, waiting.AnswerWith("stand-a"), "a colleague");
            await PressAsync(visit, "Move 1 scan there");
            await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("None of these scans waits any more. Nothing was changed.");
            await Looks.RightAsync(visit, "whose-gone");
        });
    }

    [Fact]
    public Task A_form_that_cannot_be_saved_comes_again_with_what_was_typed() => VisitAsync("booth-a", Screen.Laptop, async visit =>
    {
        visit.Expect("503");
        await visit.OpenAsync("/leads/add");
        await FillAsync(visit, ("Name", "Kim Ohne-Ausweis"), ("Note", "Met at the bar"));
        using (quiet.Host.HoldDatabase())
        {
            await PressAsync(visit, "Add the lead");
            await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The gateway could not save that just now");
        }

        await Expect(visit.Page.GetByLabel("Name")).ToHaveValueAsync("Kim Ohne-Ausweis");
        await Expect(visit.Page.GetByLabel("Note")).ToHaveValueAsync("Met at the bar");
        await Looks.RightAsync(visit, "lead-add-unsaved");
        await PressAsync(visit, "Add the lead");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Kim Ohne-Ausweis");
    });

    [Fact]
    public Task A_full_disk_takes_no_lead_and_says_what_to_do() => VisitAsync("booth-a", Screen.Laptop, async visit =>
    {
        visit.Expect("503");
        await visit.OpenAsync("/leads/add");
        await FillAsync(visit, ("Name", "Kim Volle-Platte"), ("Note", new string('x', 2_000)));
        FillDatabase();
        await PressAsync(visit, "Add the lead");
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The gateway's disk is full");
        await Expect(visit.Page.GetByLabel("Name")).ToHaveValueAsync("Kim Volle-Platte");
        quiet.Host.Database.LimitPages(1_000_000);
        await PressAsync(visit, "Add the lead");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Kim Volle-Platte");
    });

    [Theory]
    [InlineData("list")]
    [InlineData("lead")]
    public Task A_note_that_cannot_be_saved_stays_where_it_was_typed(string on) => NoteAsync(on, "unsaved", async visit =>
    {
        visit.Expect("500");
        using (quiet.Host.HoldDatabase())
        {
            await NoteOf(visit).BlurAsync();
            await Expect(NoticeOf(visit)).ToContainTextAsync("The gateway could not save that.");
        }
    });

    [Theory]
    [InlineData("list")]
    [InlineData("lead")]
    public Task A_note_stays_where_it_was_typed_while_the_gateway_is_away(string on) => NoteAsync(on, "away", async visit =>
    {
        visit.Expect("ERR_CONNECTION_REFUSED");
        visit.Expect("Failed to fetch");
        await quiet.Host.StopAsync();
        await NoteOf(visit).BlurAsync();
        await Expect(NoticeOf(visit)).ToContainTextAsync("The gateway does not answer.");
        // A rating that was not taken is not shown as taken.
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Cold" }).First.ClickAsync();
        await Expect(visit.Page.Locator("[aria-pressed=true]", new() { HasText = "Cold" })).ToHaveCountAsync(0);
        await quiet.Host.StartAsync();
    });

    [Theory]
    [InlineData("list")]
    [InlineData("lead")]
    public Task A_note_stays_where_it_was_typed_when_the_sign_in_has_ended(string on) => NoteAsync(on, "ended", async visit =>
    {
        visit.Expect("401");
        quiet.Host.Database.Credentials.SignOutEverywhere("booth-a", "test");
        await NoteOf(visit).BlurAsync();
        await Expect(NoticeOf(visit)).ToContainTextAsync("Your sign-in has ended.");
        await SignInElsewhereAsync(visit);
    });

    [Fact]
    public Task A_page_that_is_too_old_says_so_and_keeps_what_was_typed() => VisitAsync("booth-a", Screen.Laptop, async visit =>
    {
        visit.Expect("400");
        await NoteOf(visit).FillAsync(Note);
        await RestartWithoutKeysAsync();
        await SignInElsewhereAsync(visit);
        await NoteOf(visit).BlurAsync();
        await Expect(NoticeOf(visit)).ToContainTextAsync("This page is too old to save from: nothing was changed.");
        await Expect(NoteOf(visit)).ToHaveValueAsync(Note);
        await Looks.RightAsync(visit, "leads-old");
    });

    [Fact]
    public Task A_form_that_is_too_old_is_refused_in_words() => VisitAsync("booth-a", Screen.Laptop, async visit =>
    {
        visit.Expect("400");
        await visit.OpenAsync("/leads/add");
        await FillAsync(visit, ("Name", "Kim Zu-Spät"));
        await RestartWithoutKeysAsync();
        await SignInElsewhereAsync(visit);
        await PressAsync(visit, "Add the lead");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This page was too old to save from");
        await Looks.RightAsync(visit, "problem-old");
        Assert.Empty(quiet.Host.Database.Leads.List("a", new() { Search = "Zu-Spät" }));
    });

    [Fact]
    public Task An_export_while_the_gateway_is_away_leaves_its_page_where_it_is_and_says_so() => VisitAsync("booth-a", Screen.Laptop, async visit =>
    {
        visit.Expect("ERR_CONNECTION_REFUSED");
        await visit.OpenAsync("/leads/exports?search=Anna");
        await quiet.Host.StopAsync();
        await PressAsync(visit, "This list: Excel");
        await Expect(NoticeOf(visit)).ToContainTextAsync("The gateway does not answer. No file was made");
        await Looks.RightAsync(visit, "exports-away");
        await quiet.Host.StartAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => PressAsync(visit, "This list: Excel"));
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Null(await download.FailureAsync());
        await Expect(NoticeOf(visit)).ToBeHiddenAsync();
    });

    [Fact]
    public async Task An_export_that_cannot_be_made_says_that_nothing_counts_as_exported()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger GmbH"), 10));
        await chromium.VisitAsync(pavilion.Address, Screen.Laptop, async visit =>
        {
            visit.Expect("507");
            await visit.SignInAsync("booth-a", PavilionHost.Password);
            await visit.OpenAsync("/leads/exports");
            var (folder, away) = (pavilion.Database.DataFolder, pavilion.Database.DataFolder + "-away");
            Directory.Move(folder, away);
            await PressAsync(visit, "This list: CSV");
            await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("The export was not made");
            Directory.Move(away, folder);
            await Looks.RightAsync(visit, "exports-not-made");
        });
        Assert.True(Assert.Single(pavilion.Database.Leads.List("a", LeadFilter.All)).IsNew);
    }

    [Theory]
    [InlineData("/live?view=wall", "live-wall-stale")]
    [InlineData("/readers", "readers-stale")]
    public Task A_page_that_lost_the_gateway_says_so_within_three_seconds(string path, string picture) =>
        VisitAsync(PavilionHost.Organiser, Screen.Laptop, visit => LoseAsync(visit, quiet.Host, path, picture));

    [Fact]
    public async Task So_do_the_first_steps()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await chromium.VisitAsync(pavilion.Address, Screen.Laptop, async visit =>
        {
            await visit.SignInAsync(PavilionHost.Organiser, PavilionHost.Password);
            await LoseAsync(visit, pavilion, "/start/steps", "start-stale");
        });
    }

    private static async Task LoseAsync(Visit visit, PavilionHost pavilion, string path, string picture)
    {
        visit.Expect("net::ERR_");
        visit.Expect("htmx:sse:error");
        await visit.OpenAsync(path);
        await LiveTests.ListenAsync(visit);
        var silence = LiveTests.SilenceAsync(visit);
        await pavilion.StopAsync();
        Assert.InRange(await silence, 0, LiveTests.SaysSoMillis);
        await Expect(visit.Page.Locator("#stale")).ToHaveTextAsync("Last updated 12:00:00, reconnecting");
        await Looks.RightAsync(visit, picture);
        await pavilion.StartAsync();
        await Expect(visit.Page.Locator("#stale")).ToBeHiddenAsync();
    }

    // A note is typed, something goes wrong, it is looked at, and the note is saved in the end.
    private Task NoteAsync(string on, string trouble, Func<Visit, Task> goWrong) => VisitAsync("booth-a", Screen.Laptop, async visit =>
    {
        var (badge, note) = (quiet.Host.BadgeOf("a", "Anna"), $"{Note} ({on}, {trouble})");
        await visit.OpenAsync(on == "list" ? "/leads?search=Anna" : "/leads/" + badge);
        await NoteOf(visit).FillAsync(note);
        await goWrong(visit);
        await Expect(NoteOf(visit)).ToHaveValueAsync(note);
        if (on == "list" || trouble == "ended")
        {
            await Looks.RightAsync(visit, $"{on}-{trouble}");
        }

        await NoteOf(visit).FocusAsync();
        await visit.Page.RunAndWaitForResponseAsync(
            () => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync(), answer => answer.Url.Contains("/save", StringComparison.Ordinal));
        await Expect(NoticeOf(visit)).ToBeHiddenAsync();
        Assert.Equal(note, quiet.Host.Database.Leads.Find("a", badge)!.Note);
    });

    private void FillDatabase()
    {
        var database = quiet.Host.Database;
        database.LimitPages(1);
        for (var number = 0; number < 1_000; number++)
        {
            try
            {
                database.Leads.SetNote("a", quiet.Host.BadgeOf("a", "Jonas"), new string((char)('a' + (number % 26)), 2_000), "test");
            }
            catch (DatabaseFullException)
            {
                return;
            }
        }

        Assert.Fail("the database takes more than its disk has");
    }

    private async Task RestartWithoutKeysAsync()
    {
        await quiet.Host.StopAsync();
        quiet.Host.LoseKeys();
        await quiet.Host.StartAsync();
    }

    private async Task SignInElsewhereAsync(Visit visit)
    {
        Visit other = new(await visit.Page.Context.NewPageAsync(), quiet.Host.Address, Screen.Laptop);
        await other.SignInAsync("booth-a", PavilionHost.Password);
        await other.Page.CloseAsync();
    }

    private static ILocator NoteOf(Visit visit) => visit.Page.Locator("textarea[name=note]").First;

    private static ILocator NoticeOf(Visit visit) => visit.Page.Locator("#notice");

    private static async Task FillAsync(Visit visit, params (string Label, string Text)[] fields)
    {
        foreach (var (label, text) in fields)
        {
            await visit.Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
        }
    }

    private static Task PressAsync(Visit visit, string button) => visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    // Else the browser would say it first, in its own words.
    private static Task<bool> LeaveItToTheGatewayAsync(Visit visit) => visit.RunAsync<bool>("() => document.querySelector('main form').noValidate = true");

    private Task VisitAsync(string who, Screen screen, Func<Visit, Task> act, [System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        chromium.VisitAsync(quiet.Host.Address, screen, async visit =>
        {
            await visit.SignInAsync(who, PavilionHost.Password);
            await act(visit);
        }, name);
}
