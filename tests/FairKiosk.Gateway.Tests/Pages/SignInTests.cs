using System.Net;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Web;

namespace FairKiosk.Gateway.Tests.Pages;

public sealed class SignInTests
{
    [Theory]
    [InlineData("organiser", "/live")]
    [InlineData("booth-a", "/leads")]
    public async Task Each_person_lands_on_their_own_page(string name, string page)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var answer = await pavilion.Visitor().SignInAsync(name, PavilionFixture.Password);
        Assert.Equal(page, answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("organiser", "wrong")]
    [InlineData("nobody", PavilionFixture.Password)]
    [InlineData("", "")]
    public async Task A_wrong_name_and_a_wrong_password_are_answered_alike(string name, string password)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var page = await PageVisitor.ReadAsync(await pavilion.Visitor().SignInAsync(name, password));
        Assert.Equal("Name or password is wrong. Check both and try again.", page.QuerySelector(".error")!.TextContent);
        Assert.DoesNotContain(PavilionFixture.Password, page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_waits_too_and_other_names_do_not()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = pavilion.Visitor();
        for (var attempt = 0; attempt < SignInGuard.Attempts; attempt++)
        {
            await visitor.SignInAsync("booth-a", "wrong");
        }

        var locked = await visitor.SignInAsync("booth-a", PavilionFixture.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, locked.StatusCode);
        Assert.Contains("Too many wrong passwords", (await PageVisitor.ReadAsync(locked)).QuerySelector(".error")!.TextContent, StringComparison.Ordinal);
        var other = await pavilion.Visitor().SignInAsync("booth-b", PavilionFixture.Password);
        Assert.Equal("/leads", other.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task After_thirty_tries_in_a_minute_an_address_waits_and_pages_still_open()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = pavilion.Visitor();
        var page = await visitor.OpenAsync("/sign-in");
        for (var attempt = 0; attempt < PagesSetup.SignInsPerMinute; attempt++)
        {
            await visitor.SubmitAsync(page, "main form", [("name", ""), ("password", "")]);
        }

        var answer = await visitor.SubmitAsync(page, "main form", [("name", "booth-a"), ("password", PavilionFixture.Password)]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("Too many tries in a short time", (await PageVisitor.ReadAsync(answer)).QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/sign-in")).StatusCode);
    }

    [Fact]
    public async Task Through_a_web_server_the_guesses_of_one_lock_nobody_else_out_and_the_sign_in_stays_within_TLS()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var guesser = pavilion.Visitor();
        guesser.ComeThroughWebServer("192.0.2.7");
        var page = await guesser.OpenAsync("/sign-in");
        for (var attempt = 0; attempt < PagesSetup.SignInsPerMinute; attempt++)
        {
            await guesser.SubmitAsync(page, "main form", [("name", ""), ("password", "")]);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.SubmitAsync(page, "main form", [("name", "booth-a"), ("password", "guess")])).StatusCode);
        var booth = pavilion.Visitor(follow: false);
        booth.ComeThroughWebServer("192.0.2.8");
        var answer = await booth.SignInAsync("booth-a", PavilionFixture.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("fairkiosk=", StringComparison.Ordinal) && cookie.Contains("; secure", StringComparison.Ordinal));
    }

    [Fact]
    public void The_lock_opens_by_itself()
    {
        var clock = new SetClock { Now = PavilionFixture.Noon };
        var guard = new SignInGuard(clock);
        for (var attempt = 0; attempt < SignInGuard.Attempts; attempt++)
        {
            guard.Failed("booth-a", "::1");
        }

        Assert.True(guard.IsLocked("BOOTH-A", "::1"));
        Assert.False(guard.IsLocked("booth-a", "10.0.0.1"));
        clock.Now += SignInGuard.Window;
        Assert.False(guard.IsLocked("booth-a", "::1"));
    }

    [Fact]
    public void Whoever_guesses_codes_from_many_addresses_waits_with_everybody_else()
    {
        var clock = new SetClock { Now = PavilionFixture.Noon };
        var guard = new SignInGuard(clock);
        for (var address = 0; address < SignInGuard.CodeAttemptsOfAll; address++)
        {
            Assert.False(guard.AreCodesLocked("192.0.2.7"));
            guard.FailedCode($"10.0.0.{address}");
        }

        Assert.True(guard.AreCodesLocked("192.0.2.7"));
        Assert.False(guard.IsLocked("booth-a", "10.0.0.1"));
        clock.Now += SignInGuard.Window;
        Assert.False(guard.AreCodesLocked("192.0.2.7"));
    }

    [Fact]
    public void Slips_of_a_whole_day_behind_one_address_lock_nobody_out()
    {
        var clock = new SetClock { Now = PavilionFixture.Noon };
        var guard = new SignInGuard(clock);
        for (var slip = 0; slip < 2 * SignInGuard.CodeAttempts; slip++)
        {
            guard.FailedCode("192.0.2.7");
            Assert.False(guard.AreCodesLocked("192.0.2.7"));
            clock.Now += SignInGuard.Window / 2;
        }
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::/64")]
    [InlineData("::1", "::1")]
    public void The_addresses_that_somebody_with_one_network_has_are_one(string address, string counted) =>
        Assert.Equal(counted, SignInGuard.NetworkOf(IPAddress.Parse(address)));

    [Fact]
    public async Task Without_a_sign_in_every_page_leads_to_the_sign_in_page_and_back()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        foreach (var path in new[] { "/", "/live", "/live/stream", "/leads", "/leads/exports" })
        {
            var answer = await pavilion.Visitor().GetAsync(path);
            Assert.Equal("/sign-in", answer.RequestMessage!.RequestUri!.AbsolutePath);
        }
    }

    [Fact]
    public async Task A_sign_in_never_leads_to_another_host()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = pavilion.Visitor();
        var page = await visitor.OpenAsync("/sign-in?returnUrl=https%3A%2F%2Fexample.org%2F");
        var answer = await visitor.SubmitAsync(page, "main form", [("name", "booth-a"), ("password", PavilionFixture.Password)]);
        Assert.Equal(pavilion.Host.Address.Authority, answer.RequestMessage!.RequestUri!.Authority);
    }

    [Fact]
    public async Task Signing_out_ends_the_sign_in()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("booth-a");
        await visitor.SubmitAsync(await visitor.OpenAsync("/leads"), ".sign-out", []);
        var answer = await visitor.GetAsync("/leads");
        Assert.Equal("/sign-in", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Another_password_or_another_firm_ends_the_sign_ins_from_before()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var withOldPassword = await pavilion.SignedInAsync("booth-a");
        pavilion.Database.Credentials.SetUser("booth-a", "another-password", Roles.Exhibitor, "a", "test");
        Assert.Equal("/sign-in", (await withOldPassword.GetAsync("/leads")).RequestMessage!.RequestUri!.AbsolutePath);

        var withOldFirm = await pavilion.SignedInAsync("booth-b");
        Assert.Equal("/leads", (await withOldFirm.GetAsync("/leads")).RequestMessage!.RequestUri!.AbsolutePath);
        pavilion.Database.Credentials.SetUser("booth-b", PavilionFixture.Password, Roles.Exhibitor, "a", "test");
        Assert.Equal("/sign-in", (await withOldFirm.GetAsync("/leads/exports")).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = pavilion.Visitor();
        var page = await visitor.OpenAsync("/sign-in");
        page.QuerySelector("[name=__RequestVerificationToken]")!.Remove();
        var answer = await visitor.SubmitAsync(page, "main form", [("name", "booth-a"), ("password", PavilionFixture.Password)]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("too old", (await PageVisitor.ReadAsync(answer)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }
}
