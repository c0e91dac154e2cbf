using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>Whose badge it is that checks a meeting in.</summary>
public sealed class GuestBadgeTests : IDisposable
{
    private readonly TestFair _fair = new();

    public GuestBadgeTests()
    {
        var setup = _fair.Database.Setup;
        setup.AddGuest(new Guest("rhein", "Rhein Medizin", "DE") { Badges = ["FK0000001", "FK0000002"] }, "test");
        setup.AddGuest(new Guest("loire", "Loire Santé", "FR") { Badges = ["FK0000003"] }, "test");
    }

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void A_badge_belongs_to_one_guest_and_a_guest_is_no_firm_of_the_pavilion()
    {
        var setup = _fair.Database.Setup;
        Assert.Equal(
            SetupRejection.SharedBadge,
            Assert.Throws<SetupRejectedException>(() => setup.AddGuest(new Guest("tokai", "Tokai", "JP") { Badges = ["FK0000001"] }, "o")).Kind);
        Assert.Equal(SetupRejection.GuestIsFirm, Assert.Throws<SetupRejectedException>(() => setup.AddGuest(new Guest(TestFair.A, "A", "JP"), "o")).Kind);
        Assert.Equal(SetupRejection.GuestIsFirm, Assert.Throws<SetupRejectedException>(() => setup.AddExhibitor(new Exhibitor("rhein", "R", "DE"), "o")).Kind);
        Assert.Equal(["loire", "rhein"], setup.Read().Guests.Select(guest => guest.Id));
    }

    [Fact]
    public void Two_spellings_of_a_code_are_one_badge()
    {
        var setup = _fair.Database.Setup;
        var guest = new Guest("tokai", "Tokai", "JP");
        Assert.Equal(SetupRejection.SameBadge, Assert.Throws<SetupRejectedException>(() => setup.AddGuest(guest with { Badges = [" FK0000007", "FK0000007"] }, "o")).Kind);
        Assert.Equal(SetupRejection.SharedBadge, Assert.Throws<SetupRejectedException>(() => setup.AddGuest(guest with { Badges = [" FK0000001"] }, "o")).Kind);
        Assert.Equal(["loire", "rhein"], setup.Read().Guests.Select(known => known.Id));

        // Written otherwise it is the guest's own badge still.
        setup.AddGuest(guest with { Badges = ["FK0000007"] }, "o");
        setup.AddGuest(guest with { Badges = [" FK0000007"] }, "o");
        Assert.Equal([" FK0000007"], setup.Read().Guests.Single(known => known.Id == "tokai").Badges);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_badge_goes_from_one_guest_to_another_in_one_step()
    {
        var setup = _fair.Database.Setup.Read();
        var (loire, rhein) = (setup.Guests[0], setup.Guests[1]);
        _fair.Database.Wishes.Fulfil(
            SetupWish.Nothing(setup.Version) with { Guests = [loire with { Badges = ["FK0000001", "FK0000003"] }, rhein with { Badges = ["FK0000002"] }] }, "o");
        Assert.Equal(2, _fair.Database.Setup.Read().Guests[0].Badges.Count);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void The_decisions_name_no_code_that_stands_on_a_badge() =>
        Assert.DoesNotContain(_fair.Database.Decisions.List(), decision => decision.Body.Contains("FK0000001", StringComparison.Ordinal));

    [Fact]
    public void What_stands_on_a_badge_is_kept_in_clear_for_as_long_as_a_guest_has_it()
    {
        _fair.Database.Setup.AddGuest(new Guest("rhein", "Rhein Medizin", "DE") { Badges = ["FK0000002"] }, "o");
        Assert.Equal(["FK0000002", "FK0000003"], _fair.Rows<string>("SELECT code FROM guest_code ORDER BY code"));
        _fair.Database.Setup.AddGuest(new Guest("rhein", "Rhein Medizin", "DE") { Badges = ["FK0000001"] }, "o");
        Assert.Equal(["FK0000001", "FK0000003"], _fair.Rows<string>("SELECT code FROM guest_code ORDER BY code"));
        _fair.MustEqualItsRebuild();
    }
}
