using FairKiosk.Pavilions.Permissions;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests.Sharing;

/// <summary>The cluster's staff see a lead when its firm agrees and its visitor does: either alone shows nothing.</summary>
public sealed class ClusterViewTests : IDisposable
{
    private readonly SharedStand _stand = new();

    private ClusterStore Cluster => _stand.Database.Cluster;

    public void Dispose() => _stand.Dispose();

    [Fact]
    public void Nothing_is_seen_before_both_agree()
    {
        Assert.Empty(Cluster.Leads());
        Cluster.Agree(TestFair.A, agrees: true, "a");
        Assert.Empty(Cluster.Leads());
        _stand.Allow(TestFair.B, _stand.Rivals, Recipient.Cluster);
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        Assert.Empty(Cluster.Leads());
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Cluster);
        Assert.Equal([(TestFair.A, "Own Visitor")], Cluster.Leads().Select(lead => (lead.ExhibitorId, lead.Contact.Name!)));
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void It_is_gone_when_either_takes_it_back()
    {
        Cluster.Agree(TestFair.A, agrees: true, "a");
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Cluster);
        Cluster.Agree(TestFair.A, agrees: false, "a");
        Assert.Empty(Cluster.Leads());
        Cluster.Agree(TestFair.A, agrees: true, "a");
        Assert.Single(Cluster.Leads());
        _stand.Database.Permissions.Withdraw(TestFair.A, _stand.Own, Recipient.Cluster, "", "a");
        Assert.Empty(Cluster.Leads());
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void What_the_firm_wrote_is_not_shown_but_for_the_rating()
    {
        Cluster.Agree(TestFair.A, agrees: true, "a");
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Cluster);
        _stand.Database.Leads.Rate(TestFair.A, _stand.Own, "warm", "a");
        _stand.Database.Leads.SetNote(TestFair.A, _stand.Own, "pays 12 euro", "a");
        _stand.Database.Leads.RecordMeeting(TestFair.A, _stand.Own, null, "a");
        var lead = Assert.Single(Cluster.Leads());
        Assert.Equal(("warm", 1, 1, "FK0000001@example.org"), (lead.Rating, lead.Visits, lead.Meetings, lead.Contact.Email));
        Assert.DoesNotContain("12 euro", lead.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_joint_lead_is_shown_of_the_owner_that_agreed_and_asked_and_a_lead_by_hand_as_well()
    {
        Cluster.Agree(TestFair.B, agrees: true, "b");
        _stand.Allow(TestFair.A, _stand.Joint, Recipient.Cluster);
        Assert.Empty(Cluster.Leads());
        _stand.Allow(TestFair.B, _stand.Joint, Recipient.Cluster);
        var typed = _stand.Database.Leads.AddByHand(TestFair.B, new ContactByHand("Jo Typed", null, null, null, null), null, "b");
        _stand.Allow(TestFair.B, typed, Recipient.Cluster);
        Assert.Equal([(TestFair.B, "Jo Typed"), (TestFair.B, "Joint Visitor")], Cluster.Leads().Select(lead => (lead.ExhibitorId, lead.Contact.Name!)));
    }

    [Fact]
    public void A_firm_that_said_nothing_does_not_agree_and_saying_the_same_again_is_no_decision()
    {
        Assert.Equal((false, null), (Cluster.Agreement(TestFair.A).Agrees, Cluster.Agreement(TestFair.A).Who));
        Cluster.Agree(TestFair.A, agrees: true, "mika");
        _stand.ChangesNothing(() => Cluster.Agree(TestFair.A, agrees: true, "mika"));
        Assert.Equal((true, "mika"), (Cluster.Agreement(TestFair.A).Agrees, Cluster.Agreement(TestFair.A).Who));
        Assert.Equal([TestFair.A], Cluster.Agreeing());
        Assert.False(Cluster.Agreement(TestFair.B).Agrees);
    }
}
