using System.Net;
using AngleSharp.Html.Dom;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>Who can sign in, and one's own password.</summary>
public sealed class UsersTests
{
    private const string Chosen = "three dry umbrellas";

    [Fact]
    public async Task Everybody_is_listed_with_what_they_see_organisers_first()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var page = await (await pavilion.SignedInAsync("organiser")).OpenAsync("/users");
        Assert.Equal(["organiser", "booth-a", "booth-b"], page.QuerySelectorAll(".people tbody a").Select(name => name.TextContent));
        Assert.Equal(["everything, as organiser", "the leads of Arakawa", "the leads of Kawagoe"], page.QuerySelectorAll(".people td").Select(sees => sees.TextContent));
        Assert.Equal("page", page.QuerySelector("nav a[href='/users']")!.GetAttribute("aria-current"));
        Assert.DoesNotContain("pbkdf2", page.Source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/users")]
    [InlineData("/users/add")]
    [InlineData("/users/person?name=booth-a")]
    public async Task Users_are_for_the_organiser_only(string path)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var exhibitor = await pavilion.SignedInAsync("booth-a");
        Assert.Equal(HttpStatusCode.Forbidden, (await exhibitor.GetAsync(path)).StatusCode);
        var leads = await exhibitor.OpenAsync("/leads");
        Assert.Null(leads.QuerySelector("nav a[href='/users']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await exhibitor.SubmitAsync(leads, ".sign-out", [("confirmed", "true")], to: "/users/person/remove?name=booth-b")).StatusCode);
        Assert.Equal(3, pavilion.Database.Credentials.List(CredentialStore.UserKind).Count);
    }

    [Theory]
    [InlineData("info desk", "organiser", "/live", "everything, as organiser")]
    [InlineData("荒川/1?", "firm:a", "/leads", "the leads of Arakawa")]
    public async Task A_new_person_signs_in_with_the_password_of_the_sheet(string name, string sees, string lands, string said)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var sheet = await AddAsync(await pavilion.SignedInAsync("organiser"), name, sees);
        Assert.Contains(said, sheet.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(pavilion.Host.Address.Authority, sheet.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        var answer = await pavilion.Visitor().SignInAsync(name, sheet.QuerySelector("#password")!.TextContent);
        Assert.Equal(lands, answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_sheet_names_the_address_that_the_web_server_in_front_was_asked_by()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var organiser = await pavilion.SignedInAsync("organiser");
        organiser.ComeThroughWebServer("192.0.2.7");
        var sheet = await AddAsync(organiser, "info desk", "organiser");
        Assert.Contains("https://leads.example.org", sheet.QuerySelectorAll(".facts code").Select(code => code.TextContent));
    }

    [Theory]
    [InlineData("", "organiser", "#name-problem")]
    [InlineData("booth-a", "organiser", "#name-problem")]
    [InlineData("somebody", "", "#sees-problem")]
    [InlineData("somebody", "firm:nobody", "#sees-problem")]
    [InlineData("somebody", "exhibitor", "#sees-problem")]
    public async Task A_person_who_cannot_be_added_changes_nothing(string name, string sees, string problem)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var before = pavilion.Database.Credentials.List(CredentialStore.UserKind);
        var page = await AddAsync(await pavilion.SignedInAsync("organiser"), name, sees);
        Assert.EndsWith("Nothing was changed.", page.QuerySelector(problem)!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, pavilion.Database.Credentials.List(CredentialStore.UserKind));
    }

    [Theory]
    [InlineData("organiser", false)]
    [InlineData("partner", false)]
    [InlineData("cluster", false)]
    [InlineData("coordinator", false)]
    [InlineData("firm:a", false)]
    [InlineData("funder", true)]
    [InlineData("administrator", true)]
    public async Task An_administrator_gives_nobody_a_sign_in_that_sees_more_than_their_own(string sees, bool given)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var admin = await AdministratorAsync(pavilion);
        var offered = (await admin.OpenAsync("/users/add")).QuerySelectorAll("#sees option").Select(option => option.GetAttribute("value"));
        Assert.Equal(["", "funder", "administrator"], offered);
        var page = await AddAsync(admin, "somebody", sees);
        Assert.Equal(given, pavilion.Database.Credentials.Find(CredentialStore.UserKind, "somebody") is not null);
        Assert.Equal(given ? null : "Only an organiser gives out a sign-in that sees leads, counts or meetings. Nothing was changed.", page.QuerySelector("#sees-problem")?.TextContent);
    }

    [Theory]
    [InlineData("organiser", false)]
    [InlineData("booth-a", false)]
    [InlineData("payer", true)]
    public async Task Nor_does_an_administrator_get_at_one_by_a_new_password(string name, bool given)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Database.Credentials.SetUser("payer", PavilionFixture.Password, "funder", null, "test");
        var admin = await AdministratorAsync(pavilion);
        var person = await admin.OpenAsync("/users/person?name=" + name);
        Assert.Equal(given, person.QuerySelector("form[action*='/password']") is not null);
        var page = await PageVisitor.ReadAsync(await admin.SubmitAsync(person, "form[action*='/signout']", [], to: "/users/person/password?name=" + name));
        Assert.Equal(given, page.QuerySelector("#password") is not null);
        Assert.Equal(!given, pavilion.Database.Credentials.Verify(name, PavilionFixture.Password) is not null);
        // To end a sign-in shows nothing to anybody: a lost phone can be signed out by whoever is there.
        await ActAsync(admin, name, "signout");
        Assert.Equal(1, pavilion.Database.Credentials.Find(CredentialStore.UserKind, name)!.SignOuts);
    }

    [Fact]
    public async Task A_new_password_is_shown_once_and_ends_the_sign_ins_from_before()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var exhibitor = await pavilion.SignedInAsync("booth-a");
        var organiser = await pavilion.SignedInAsync("organiser");
        var sheet = await ActAsync(organiser, "booth-a", "password");
        var password = sheet.QuerySelector("#password")!.TextContent;
        Assert.Equal("/sign-in", (await exhibitor.GetAsync("/leads")).RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("a", pavilion.Database.Credentials.Verify("booth-a", password)!.ExhibitorId);
        Assert.DoesNotContain(password, (await organiser.OpenAsync("/users/person?name=booth-a")).Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_signed_out_everywhere_signs_in_again_with_the_same_password()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var exhibitor = await pavilion.SignedInAsync("booth-a");
        var page = await ActAsync(await pavilion.SignedInAsync("organiser"), "booth-a", "signout");
        Assert.Equal("booth-a is signed out everywhere.", page.QuerySelector(".done p")!.TextContent);
        Assert.Equal("/sign-in", (await exhibitor.GetAsync("/leads")).RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("/leads", (await exhibitor.SignInAsync("booth-a", PavilionFixture.Password)).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_live_page_that_stands_open_ends_with_the_sign_in()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        using var stream = await (await pavilion.SignedInAsync("organiser")).StreamAsync("/live/stream");
        Assert.NotNull(await stream.ReadLineAsync());
        pavilion.Database.Credentials.SignOutEverywhere("organiser", "test");
        pavilion.Scan("reader-a", "4711");
        // It says what it had begun to say, and then no more.
        Assert.DoesNotContain("Visitor from", await stream.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_somebody_is_asked_first_and_then_ends_their_sign_ins()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var exhibitor = await pavilion.SignedInAsync("booth-a");
        var organiser = await pavilion.SignedInAsync("organiser");
        var asked = await ActAsync(organiser, "booth-a", "remove");
        Assert.Equal("Remove booth-a?", asked.QuerySelector("#ask-title")!.TextContent);
        Assert.Equal("/leads", (await exhibitor.GetAsync("/leads")).RequestMessage!.RequestUri!.AbsolutePath);

        var list = await PageVisitor.ReadAsync(await organiser.SubmitAsync(asked, "#ask form", []));
        Assert.Equal("booth-a can no longer sign in.", list.QuerySelector(".done p")!.TextContent);
        Assert.Equal(["organiser", "booth-b"], list.QuerySelectorAll(".people tbody a").Select(name => name.TextContent));
        Assert.Equal("/sign-in", (await exhibitor.GetAsync("/leads")).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task The_last_organiser_stays()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var organiser = await pavilion.SignedInAsync("organiser");
        var page = await PageVisitor.ReadAsync(await organiser.SubmitAsync(await ActAsync(organiser, "organiser", "remove"), "#ask form", []));
        Assert.StartsWith("organiser is the only organiser", page.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync("/users")).StatusCode);
    }

    [Fact]
    public async Task Nobody_of_that_name_is_not_found()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var organiser = await pavilion.SignedInAsync("organiser");
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync("/users/person?name=nobody")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync("/users/person")).StatusCode);
        Assert.Null((await organiser.OpenAsync("/users?removed=booth-a")).QuerySelector(".done"));
    }

    [Theory]
    [InlineData("booth-a")]
    [InlineData("organiser")]
    public async Task Everybody_changes_their_own_password_and_stays_signed_in_here_only(string name)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var here = await pavilion.SignedInAsync(name);
        var elsewhere = await pavilion.SignedInAsync(name);
        var page = await ChangeAsync(here, PavilionFixture.Password, Chosen, Chosen);
        Assert.StartsWith("Your new password holds from now on.", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(pavilion.Database.Credentials.Verify(name, Chosen));
        Assert.Equal("/password", (await here.GetAsync("/password")).RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("/sign-in", (await elsewhere.GetAsync("/password")).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory]
    [InlineData("wrong", Chosen, Chosen, "#old-problem")]
    [InlineData("", Chosen, Chosen, "#old-problem")]
    [InlineData(PavilionFixture.Password, "short", "short", "#password-problem")]
    [InlineData(PavilionFixture.Password, Chosen, "other", "#password-problem")]
    public async Task A_wrong_change_of_password_changes_nothing(string old, string password, string again, string problem)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var page = await ChangeAsync(await pavilion.SignedInAsync("booth-a"), old, password, again);
        Assert.EndsWith("Nothing was changed.", page.QuerySelector(problem)!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(pavilion.Database.Credentials.Verify("booth-a", PavilionFixture.Password));
    }

    [Fact]
    public async Task A_browser_left_open_does_not_let_the_old_password_be_guessed()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("booth-a");
        for (var attempt = 0; attempt < SignInGuard.Attempts; attempt++)
        {
            await ChangeAsync(visitor, "wrong", Chosen, Chosen);
        }

        var page = await ChangeAsync(visitor, PavilionFixture.Password, Chosen, Chosen);
        Assert.Contains("Too many wrong passwords", page.QuerySelector("#old-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Null(pavilion.Database.Credentials.Verify("booth-a", Chosen));
    }

    private static async Task<PageVisitor> AdministratorAsync(PavilionFixture pavilion)
    {
        pavilion.Database.Credentials.SetUser("admin", PavilionFixture.Password, "administrator", null, "test");
        return await pavilion.SignedInAsync("admin");
    }

    private static async Task<IHtmlDocument> AddAsync(PageVisitor visitor, string name, string sees) =>
        await PageVisitor.ReadAsync(await visitor.SubmitAsync(await visitor.OpenAsync("/users/add"), "main form", [("name", name), ("sees", sees)]));

    private static async Task<IHtmlDocument> ActAsync(PageVisitor visitor, string name, string act)
    {
        var page = await visitor.OpenAsync("/users/person?name=" + Uri.EscapeDataString(name));
        return await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, $"form[action*='/{act}']", []));
    }

    private static async Task<IHtmlDocument> ChangeAsync(PageVisitor visitor, string old, string password, string again) => await PageVisitor.ReadAsync(
        await visitor.SubmitAsync(await visitor.OpenAsync("/password"), "main form", [("old", old), ("password", password), ("again", again)]));
}
