using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests.Sharing;

/// <summary>The firms of a joint exhibit see whom they scanned together, and each other's notes only when those are shared.</summary>
public sealed class CoOwnerTests : IDisposable
{
    private readonly SharedStand _stand = new();

    private CoOwnerStore CoOwners => _stand.Database.CoOwners;

    public void Dispose() => _stand.Dispose();

    [Fact]
    public void A_note_is_shown_to_the_co_owners_only_when_it_is_shared_and_as_it_stood_then()
    {
        _stand.Database.Leads.SetNote(TestFair.A, _stand.Joint, "wants samples", "mika");
        Assert.Equal([(TestFair.A, null)], CoOwners.Of(TestFair.B, _stand.Joint).Select(owner => (owner.ExhibitorId, owner.Note)));
        Assert.Equal(SharingAnswer.Done, CoOwners.Share(TestFair.A, _stand.Joint, "mika"));
        _stand.Database.Leads.SetNote(TestFair.A, _stand.Joint, "pays 12 euro", "mika");
        var shared = Assert.Single(CoOwners.Of(TestFair.B, _stand.Joint));
        Assert.Equal((TestFair.A, "wants samples", "mika"), (shared.ExhibitorId, shared.Note, shared.Who));
        Assert.Null(_stand.Database.Leads.Find(TestFair.B, _stand.Joint)!.Note);
        _stand.Fair.MustEqualItsRebuild();

        Assert.Equal(SharingAnswer.Done, CoOwners.Unshare(TestFair.A, _stand.Joint, "mika"));
        Assert.Null(Assert.Single(CoOwners.Of(TestFair.B, _stand.Joint)).Note);
        Assert.Null(CoOwners.Shared(TestFair.A, _stand.Joint));
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Nobody_else_sees_it_and_nobody_shares_anothers()
    {
        _stand.Database.Leads.SetNote(TestFair.A, _stand.Joint, "wants samples", "mika");
        _stand.Database.Leads.SetNote(TestFair.A, _stand.Own, "wants more", "mika");
        CoOwners.Share(TestFair.A, _stand.Joint, "mika");
        CoOwners.Share(TestFair.A, _stand.Own, "mika");
        Assert.Empty(CoOwners.Of(SharedStand.C, _stand.Joint));
        Assert.Empty(CoOwners.Of(TestFair.B, _stand.Own));
        Assert.Empty(CoOwners.Of(TestFair.A, _stand.Own));
        _stand.ChangesNothing(() =>
        {
            Assert.Equal(SharingAnswer.NotTheirs, CoOwners.Share(TestFair.B, _stand.Joint, "b"));
            Assert.Equal(SharingAnswer.NotTheirs, CoOwners.Share(TestFair.B, _stand.Own, "b"));
            Assert.Equal(SharingAnswer.NotTheirs, CoOwners.Unshare(TestFair.B, _stand.Joint, "b"));
        });
    }

    [Fact]
    public void Who_did_not_own_the_exhibit_at_the_time_of_the_scan_is_no_co_owner_of_that_visitor()
    {
        _stand.Database.Leads.SetNote(TestFair.A, _stand.Joint, "wants samples", "mika");
        CoOwners.Share(TestFair.A, _stand.Joint, "mika");
        _stand.Database.Setup.AddStation(
            new Station(TestFair.Rack, "rack booth", StationKind.JointExhibit, [new Ownership(TestFair.A, TestFair.Ten.AddDays(-10), null), new Ownership(TestFair.B, TestFair.Ten.AddHours(5), null)]),
            "test");
        Assert.Empty(CoOwners.Of(TestFair.B, _stand.Joint));
        Assert.Empty(CoOwners.Of(TestFair.A, _stand.Joint));
    }

    [Fact]
    public void A_firm_that_comes_to_the_exhibit_later_does_not_see_what_was_shared_before()
    {
        _stand.Database.Leads.SetNote(TestFair.A, _stand.Joint, "wants samples", "mika");
        CoOwners.Share(TestFair.A, _stand.Joint, "mika");
        Assert.Equal([TestFair.B], CoOwners.Shared(TestFair.A, _stand.Joint)!.With);

        // The set-up forgot one: it owned the exhibit all along.
        _stand.Database.Setup.AddStation(TestFair.Station(TestFair.Rack, StationKind.JointExhibit, TestFair.A, TestFair.B, SharedStand.C), "test");
        Assert.Equal([(TestFair.A, null), (TestFair.B, null)], CoOwners.Of(SharedStand.C, _stand.Joint).Select(owner => (owner.ExhibitorId, owner.Note)));
        Assert.Equal("wants samples", CoOwners.Of(TestFair.B, _stand.Joint).Single(owner => owner.ExhibitorId == TestFair.A).Note);
        _stand.Fair.MustEqualItsRebuild();

        CoOwners.Share(TestFair.A, _stand.Joint, "mika");
        Assert.Equal("wants samples", CoOwners.Of(SharedStand.C, _stand.Joint).Single(owner => owner.ExhibitorId == TestFair.A).Note);
        Assert.Equal([TestFair.B, SharedStand.C], CoOwners.Shared(TestFair.A, _stand.Joint)!.With);
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Whoever_empties_the_note_shares_it_no_longer()
    {
        _stand.Database.Leads.SetNote(TestFair.A, _stand.Joint, "wants samples", "mika");
        CoOwners.Share(TestFair.A, _stand.Joint, "mika");
        _stand.Database.Leads.SetNote(TestFair.A, _stand.Joint, "", "mika");
        Assert.Null(Assert.Single(CoOwners.Of(TestFair.B, _stand.Joint)).Note);
        Assert.Null(CoOwners.Shared(TestFair.A, _stand.Joint));
        _stand.Fair.MustEqualItsRebuild();
    }
}
