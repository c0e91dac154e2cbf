using System.Net;
using AngleSharp.Dom;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>Temporary staff sign in with a booth's code: for one firm, for one day, and never for long by guessing.</summary>
public sealed class BoothCodePageTests
{
    [Fact]
    public async Task A_booth_makes_a_code_and_who_helps_qualifies_its_leads_under_their_own_name()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        pavilion.Scan("reader-b", PavilionFixture.Card("Berta"));
        var slip = await MakeAsync(pavilion);
        Assert.Matches("^[a-hjkmnp-z2-9]{4} [a-hjkmnp-z2-9]{4}$", slip.QuerySelector("#code")!.TextContent);
        Assert.NotNull(slip.QuerySelector("svg.qr path"));
        Assert.Contains("Holds until Tue 17 Nov, 18:00", slip.QuerySelector(".slip")!.TextContent, StringComparison.Ordinal);

        var mika = pavilion.Visitor();
        var leads = await PageVisitor.ReadAsync(await SignInAsync(mika, CodeOf(slip)));
        Assert.Equal(["Anna"], leads.QuerySelectorAll("tbody .name").Select(name => name.TextContent));
        Assert.Empty(leads.QuerySelectorAll("a[href*=exports], a[href*=codes], a[href='/password'], form[action*=codesheet], a[href='/numbers']"));
        var badge = pavilion.Database.Leads.List("a", LeadFilter.All)[0].Badge;
        await mika.SubmitAsync(await mika.OpenAsync("/leads/" + badge), "#lead .say form", [("f.next-step", "offer"), ("note", "wants samples")]);
        Assert.Equal("Mika (booth code)", pavilion.Database.Leads.Find("a", badge)!.Answer("next-step")!.Who);

        Assert.Equal(HttpStatusCode.NotFound, (await mika.GetAsync("/leads/" + pavilion.Database.Leads.List("b", LeadFilter.All)[0].Badge)).StatusCode);
        foreach (var refused in new[] { "/leads/exports", "/leads/codes", "/leads/codesheet", "/numbers", "/password", "/live", "/setup" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await mika.GetAsync(refused)).StatusCode);
        }

        var card = await mika.SubmitAsync(await mika.OpenAsync("/leads/" + badge), "#lead .say form", [], to: $"/leads/{badge}/card");
        Assert.Equal(HttpStatusCode.Forbidden, card.StatusCode);
        Assert.Equal(["booth-a", "Mika (booth code)"], pavilion.Database.Decisions.List(DecisionKinds.BoothCode).Select(decision => decision.Who));
    }

    [Fact]
    public async Task At_closing_time_the_code_and_every_sign_in_with_it_end_and_tomorrow_it_says_so()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var code = CodeOf(await MakeAsync(pavilion));
        var mika = pavilion.Visitor();
        await SignInAsync(mika, code);
        pavilion.Clock.Now = new DateTimeOffset(2026, 11, 17, 16, 59, 59, TimeSpan.Zero);
        Assert.EndsWith("/leads", (await mika.GetAsync("/leads")).RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        pavilion.Clock.Now = pavilion.Clock.Now.AddSeconds(1);
        Assert.EndsWith("/sign-in", (await mika.GetAsync("/leads")).RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);

        pavilion.Clock.Now = PavilionFixture.Noon.AddDays(1);
        var page = await PageVisitor.ReadAsync(await SignInAsync(mika, code));
        Assert.Equal("This code was for Tue 17 Nov and has ended. Ask at the booth for today’s.", page.QuerySelector("#code-problem")!.TextContent);
        Assert.Equal("Mika", page.QuerySelector("#name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_code_that_is_ended_by_hand_ends_all_its_sign_ins_at_once_and_no_others()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var (first, second) = (CodeOf(await MakeAsync(pavilion)), CodeOf(await MakeAsync(pavilion)));
        var (mika, lena, other) = (pavilion.Visitor(), pavilion.Visitor(), pavilion.Visitor());
        await SignInAsync(mika, first);
        await SignInAsync(lena, first, "Lena");
        await SignInAsync(other, second, "Otto");
        var id = pavilion.Database.BoothCodes.FindTyped(first)!.Id;
        var rival = await pavilion.SignedInAsync("booth-b");
        await rival.OpenAsync("/leads/codes");
        Assert.Equal(HttpStatusCode.NotFound, (await rival.SubmitAsync(await rival.OpenAsync("/leads/codes"), ".codes > form", [("id", id)], to: "/leads/codes/end")).StatusCode);

        var firm = await pavilion.SignedInAsync("booth-a");
        var page = await PageVisitor.ReadAsync(await firm.SubmitAsync(await firm.OpenAsync("/leads/codes"), ".codes > form", [("id", id)], to: "/leads/codes/end"));
        Assert.Equal("Ended. Everybody who signed in with it is signed out.", page.QuerySelector(".done")!.TextContent.Trim());
        foreach (var (visitor, path) in new[] { (mika, "/sign-in"), (lena, "/sign-in"), (other, "/leads") })
        {
            Assert.Equal(path, (await visitor.GetAsync("/leads")).RequestMessage!.RequestUri!.AbsolutePath);
        }

        page = await PageVisitor.ReadAsync(await SignInAsync(mika, first));
        Assert.Equal("This code was ended. Ask at the booth for another one.", page.QuerySelector("#code-problem")!.TextContent);
    }

    [Fact]
    public async Task Guessing_waits_after_some_wrong_codes_even_for_the_right_one()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var code = CodeOf(await MakeAsync(pavilion));
        var mika = pavilion.Visitor();
        for (var i = 0; i < SignInGuard.CodeAttempts; i++)
        {
            var page = await PageVisitor.ReadAsync(await SignInAsync(mika, "aaaabbbb"));
            Assert.StartsWith("There is no such code.", page.QuerySelector("#code-problem")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await SignInAsync(mika, code)).StatusCode);
    }

    [Fact]
    public async Task A_right_code_opens_nothing_for_others_behind_the_same_address()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var code = CodeOf(await MakeAsync(pavilion));
        var (mika, guesser) = (pavilion.Visitor(), pavilion.Visitor());
        for (var i = 1; i < SignInGuard.CodeAttempts; i++)
        {
            await SignInAsync(guesser, "aaaabbbb");
        }

        Assert.Equal("/leads", (await SignInAsync(mika, code)).RequestMessage!.RequestUri!.AbsolutePath);
        await SignInAsync(guesser, "aaaabbbb");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SignInAsync(guesser, code)).StatusCode);
    }

    [Theory]
    [InlineData("organiser")]
    [InlineData("admin")]
    public async Task Whoever_gives_out_sign_ins_sees_which_codes_hold_and_ends_them(string name)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Database.Credentials.SetUser("admin", PavilionFixture.Password, Roles.Administrator, null, "test");
        var mika = pavilion.Visitor();
        await SignInAsync(mika, CodeOf(await MakeAsync(pavilion)));
        var visitor = await pavilion.SignedInAsync(name);
        var users = await visitor.OpenAsync("/users");
        var row = Assert.Single(users.QuerySelectorAll("#codes tbody tr"));
        Assert.Equal(["Arakawa", "Mika", "Holds until Tue 17 Nov, 18:00"], row.QuerySelectorAll("th, td").Take(3).Select(cell => cell.TextContent.Trim()));

        var page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(users, "#codes form", []));
        Assert.Equal("Ended. Everybody who signed in with it is signed out.", page.QuerySelector(".done p")!.TextContent);
        Assert.Null(page.QuerySelector("#codes"));
        Assert.Equal("/sign-in", (await mika.GetAsync("/leads")).RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.SubmitAsync(users, "#codes form", [])).StatusCode);
    }

    [Fact]
    public async Task With_the_sign_in_that_made_a_code_all_that_rests_on_it_ends()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var mika = pavilion.Visitor();
        await SignInAsync(mika, CodeOf(await MakeAsync(pavilion)));
        Assert.Equal("/leads", (await mika.GetAsync("/leads")).RequestMessage!.RequestUri!.AbsolutePath);
        pavilion.Database.Credentials.SignOutEverywhere("booth-a", "organiser");
        Assert.Equal("/sign-in", (await mika.GetAsync("/leads")).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory]
    [InlineData("2026-11-17T17:00:00Z")]
    [InlineData("2026-11-17T05:59:59Z")]
    [InlineData("2026-11-15T11:00:00Z")]
    [InlineData("2026-11-20T11:00:00Z")]
    public async Task When_the_halls_are_closed_no_code_can_be_made(string now)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var firm = await pavilion.SignedInAsync("booth-a");
        var open = await firm.OpenAsync("/leads/codes");
        pavilion.Clock.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Null((await firm.OpenAsync("/leads/codes")).QuerySelector("form[action='/leads/codes/make']"));
        var page = await PageVisitor.ReadAsync(await firm.SubmitAsync(open, ".codes > form", []));
        Assert.StartsWith("Codes are made on a day of the fair", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(pavilion.Database.BoothCodes.Of("a"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mi\u202Eka")]
    [InlineData("12345678901234567890123456789012345678901")]
    public async Task Without_a_name_that_can_be_read_nobody_gets_in(string name)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var page = await PageVisitor.ReadAsync(await SignInAsync(pavilion.Visitor(), CodeOf(await MakeAsync(pavilion)), name));
        Assert.Equal("Write your name, up to 40 letters.", page.QuerySelector("#name-problem")!.TextContent);
    }

    [Fact]
    public void Nobody_is_given_a_password_for_it() => Assert.DoesNotContain(Roles.Temporary, Roles.WithPassword);

    private static async Task<IDocument> MakeAsync(PavilionFixture pavilion)
    {
        var firm = await pavilion.SignedInAsync("booth-a");
        return await PageVisitor.ReadAsync(await firm.SubmitAsync(await firm.OpenAsync("/leads/codes"), ".codes > form", []));
    }

    private static string CodeOf(IDocument slip) => slip.QuerySelector("#code")!.TextContent;

    private static async Task<HttpResponseMessage> SignInAsync(PageVisitor visitor, string code, string name = "Mika") =>
        await visitor.SubmitAsync(await visitor.OpenAsync("/booth"), "main form", [("code", code), ("name", name)]);
}
