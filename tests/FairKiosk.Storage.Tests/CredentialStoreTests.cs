using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>Who can sign in: nobody twice, nobody by accident, and always somebody who can set things up.</summary>
public sealed class CredentialStoreTests : IDisposable
{
    private const string Password = "three dry umbrellas";

    private readonly TestFair _fair = new(withSetup: false);

    private CredentialStore People => _fair.Database.Credentials;

    public void Dispose() => _fair.Dispose();

    [Fact]
    public async Task Of_many_who_want_to_be_first_at_once_one_is()
    {
        var first = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => People.AddFirstUser($"person-{i}", Password))));
        Assert.Single(first, added => added);
        Assert.Equal(CredentialStore.OrganiserRole, Assert.Single(People.List(CredentialStore.UserKind)).Role);
    }

    [Fact]
    public void A_reader_with_a_password_is_nobody_who_can_sign_in()
    {
        People.SetReader("counter-1", "$7$101$salt$hash");
        Assert.True(People.AddFirstUser("info-desk", Password));
        Assert.False(People.RemoveUser("counter-1", "test"));
        Assert.Single(People.List(CredentialStore.ReaderKind));
    }

    [Fact]
    public void Adding_somebody_who_is_there_already_leaves_them_as_they_are()
    {
        People.SetUser("arakawa", Password, "exhibitor", "arakawa", "test");
        Assert.False(People.AddUser("arakawa", "another password", CredentialStore.OrganiserRole, exhibitorId: null, "test"));
        Assert.Equal("arakawa", People.Verify("arakawa", Password)!.ExhibitorId);
    }

    [Fact]
    public void Another_password_and_a_sign_out_are_for_somebody_who_is_there()
    {
        Assert.False(People.SetPassword("nobody", Password, "test"));
        Assert.False(People.SignOutEverywhere("nobody", "test"));
        Assert.False(People.RemoveUser("nobody", "test"));
        Assert.Empty(People.List(CredentialStore.UserKind));
    }

    [Fact]
    public void A_sign_out_is_counted_and_leaves_the_password()
    {
        People.AddFirstUser("info-desk", Password);
        Assert.True(People.SignOutEverywhere("info-desk", "test"));
        Assert.Equal(1, People.Verify("info-desk", Password)!.SignOuts);
    }

    [Fact]
    public void The_last_organiser_is_neither_removed_nor_made_an_exhibitor()
    {
        People.AddFirstUser("info-desk", Password);
        People.SetUser("arakawa", Password, "exhibitor", "arakawa", "test");
        Assert.Throws<SetupRejectedException>(() => People.RemoveUser("info-desk", "test"));
        Assert.Throws<SetupRejectedException>(() => People.SetUser("info-desk", Password, "exhibitor", "arakawa", "test"));
        Assert.Equal(CredentialStore.OrganiserRole, People.Find(CredentialStore.UserKind, "info-desk")!.Role);

        People.AddUser("office", Password, CredentialStore.OrganiserRole, exhibitorId: null, "test");
        Assert.True(People.RemoveUser("info-desk", "test"));
        Assert.Null(People.Verify("info-desk", Password));
    }

    [Fact]
    public void Who_gave_or_took_a_sign_in_is_in_the_log_and_no_password_is()
    {
        People.AddFirstUser("info-desk", Password);
        People.AddUser("arakawa", Password, "exhibitor", TestFair.A, "info-desk");
        People.SetPassword("arakawa", "another password", "info-desk");
        People.SignOutEverywhere("arakawa", "info-desk");
        People.RemoveUser("arakawa", "office");
        var log = _fair.Database.Decisions.List(DecisionKinds.SignIn);
        Assert.Equal(
            [
                ("info-desk", """{"name":"info-desk","did":"added","role":"organiser"}"""),
                ("info-desk", $$"""{"name":"arakawa","did":"added","role":"exhibitor","exhibitor":"{{TestFair.A}}"}"""),
                ("info-desk", """{"name":"arakawa","did":"password"}"""),
                ("info-desk", """{"name":"arakawa","did":"signed-out"}"""),
                ("office", """{"name":"arakawa","did":"removed"}"""),
            ],
            log.Select(entry => (entry.Who, entry.Body)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("info-desk ")]
    [InlineData("info\ndesk")]
    [InlineData("info\u202edesk")]
    [InlineData("info\ud800desk")]
    public void A_name_that_nobody_can_type_is_refused(string name)
    {
        Assert.Throws<SetupRejectedException>(() => People.AddFirstUser(name, Password));
        Assert.Throws<SetupRejectedException>(() => People.SetUser(name, Password, CredentialStore.OrganiserRole, exhibitorId: null, "test"));
        Assert.Empty(People.List(CredentialStore.UserKind));
    }

    [Fact]
    public void A_name_of_any_script_with_a_space_in_it_will_do_up_to_64_letters()
    {
        Assert.True(People.AddFirstUser("荒川　精密 Übersee", Password));
        Assert.Equal(
            SetupRejection.TemporaryName,
            Assert.Throws<SetupRejectedException>(() => People.SetUser("Mika" + CredentialStore.AtBooth, Password, CredentialStore.OrganiserRole, exhibitorId: null, "test")).Kind);
        Assert.True(People.AddUser(new string('x', CredentialStore.LongestName), Password, CredentialStore.OrganiserRole, exhibitorId: null, "test"));
        Assert.Throws<SetupRejectedException>(() => People.AddUser(new string('x', CredentialStore.LongestName + 1), Password, CredentialStore.OrganiserRole, exhibitorId: null, "test"));
    }
}
