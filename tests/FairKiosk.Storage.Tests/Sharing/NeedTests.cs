using FairKiosk.Pavilions.Permissions;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests.Sharing;

/// <summary>R16: needs that no firm on the stand could serve, and to whom they went.</summary>
public sealed class NeedTests : IDisposable
{
    private const string Need = "coating for 3 mm tubes";

    private readonly SharedStand _stand = new();

    private NeedStore Needs => _stand.Database.Needs;

    public void Dispose() => _stand.Dispose();

    [Fact]
    public void A_need_without_its_visitor_needs_no_permission_and_tells_nothing_of_them()
    {
        Assert.Equal(SharingAnswer.Done, Release(Passed.Nothing));
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Cluster);
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        var need = Assert.Single(Needs.All());
        Assert.Equal((TestFair.A, Need, "coating", true, false), (need.ExhibitorId, need.Need, need.Field, need.IsUnmet, need.Contact.IsKnown));
        Needs.RouteToMember(need.Id, TestFair.B, "desk");
        Assert.False(Assert.Single(_stand.Database.HandOvers.Received(TestFair.B)).Contact.IsKnown);
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void With_its_visitor_it_is_refused_without_a_permission_for_the_cluster()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        _stand.ChangesNothing(() => Assert.Equal(SharingAnswer.NoPermission, Release(Passed.Contact)));
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Cluster);
        Assert.Equal(SharingAnswer.Done, Release(Passed.Contact));
        Assert.Equal("Own Visitor", Assert.Single(Needs.All()).Contact.Name);
    }

    [Fact]
    public void When_the_visitor_withdraws_the_need_stays_and_the_contact_is_gone()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Cluster);
        Release(Passed.Contact);
        _stand.Database.Permissions.Withdraw(TestFair.A, _stand.Own, Recipient.Cluster, "", "a");
        var need = Assert.Single(Needs.All());
        Assert.Equal((Need, false), (need.Need, need.Contact.IsKnown));
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_need_of_a_lead_that_its_firm_has_no_longer_is_no_need()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Cluster);
        Release(Passed.Contact);
        Release(Passed.Nothing);
        var (routed, open) = (Needs.All()[0].Id, Needs.All()[1].Id);
        Needs.RouteToMember(routed, SharedStand.C, "desk");
        _stand.Database.Setup.CorrectBinding("counter-1", 1, TestFair.B, "test");
        Assert.Empty(Needs.All());
        Assert.Empty(Needs.Of(TestFair.A, _stand.Own));
        Assert.Empty(_stand.Database.HandOvers.Received(SharedStand.C));
        Assert.Equal((0, 0, 0), (Needs.CountUnmet(), _stand.Database.Live.Read(null).UnmetNeeds, _stand.Database.Live.Read(null).ReleasedNeeds));
        _stand.ChangesNothing(() =>
        {
            Assert.Equal(SharingAnswer.NotTheirs, Needs.RouteToMember(open, SharedStand.C, "desk"));
            Assert.Equal(SharingAnswer.NotTheirs, Needs.TakeRoutingBack(routed, "desk"));
        });
        _stand.Database.Setup.CorrectBinding("counter-1", 1, TestFair.A, "test");
        Assert.Equal((2, 1), (Needs.All().Count, Needs.CountUnmet()));
    }

    [Fact]
    public void A_permission_that_is_given_anew_does_not_open_a_need_that_was_released_before()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Cluster);
        Release(Passed.Contact);
        _stand.Database.Permissions.Withdraw(TestFair.A, _stand.Own, Recipient.Cluster, "", "a");
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Cluster);
        Assert.False(Assert.Single(Needs.All()).Contact.IsKnown);
        Release(Passed.Contact);
        Assert.Equal([true, false], Needs.All().Select(need => need.Contact.IsKnown));
    }

    [Fact]
    public void A_member_gets_the_need_and_the_visitor_only_with_the_permission_for_members()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Cluster);
        Release(Passed.Contact);
        var id = Needs.All()[0].Id;
        Assert.Equal((1, SharingAnswer.Done, 0), (Needs.CountUnmet(), Needs.RouteToMember(id, TestFair.B, "desk"), Needs.CountUnmet()));
        var received = Assert.Single(_stand.Database.HandOvers.Received(TestFair.B));
        Assert.Equal((Need, true, false), (received.Need, received.IsRouted, received.Contact.IsKnown));

        // A permission opens what is passed on from then on.
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        Assert.False(Assert.Single(_stand.Database.HandOvers.Received(TestFair.B)).Contact.IsKnown);
        Needs.TakeRoutingBack(id, "desk");
        Needs.RouteToMember(id, TestFair.B, "desk");
        received = Assert.Single(_stand.Database.HandOvers.Received(TestFair.B));
        Assert.Equal("Own Visitor", received.Contact.Name);
        _stand.Database.HandOvers.SetOutcome(TestFair.B, received.Id, HandOverOutcome.Interested, "b");
        var need = Assert.Single(Needs.Of(TestFair.A, _stand.Own));
        Assert.Equal((TestFair.B, "desk", HandOverOutcome.Interested), (need.RoutedTo, need.RoutedBy, need.Outcome));
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_need_that_came_to_a_member_by_way_of_the_organiser_tells_nothing_of_its_visitor_once_the_visitor_takes_that_permission_back()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Cluster);
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        Release(Passed.Contact);
        Needs.RouteToMember(Needs.All()[0].Id, TestFair.B, "desk");
        Assert.Equal((true, "Own Visitor"), (Needs.All()[0].MembersAllowed, Assert.Single(_stand.Database.HandOvers.Received(TestFair.B)).Contact.Name));

        _stand.Database.Permissions.Withdraw(TestFair.A, _stand.Own, Recipient.Cluster, "", "a");
        var received = Assert.Single(_stand.Database.HandOvers.Received(TestFair.B));
        Assert.Equal((Need, false, false), (received.Need, received.Contact.IsKnown, received.IsAllowed));
        Assert.False(Needs.All()[0].MembersAllowed);
        _stand.Fair.MustEqualItsRebuild();

        // What the firm itself hands over goes from firm to firm.
        Assert.Equal(SharingAnswer.Done, _stand.Database.HandOvers.HandOver(TestFair.A, _stand.Own, SharedStand.C, Need, Passed.Name, "a"));
        Assert.Equal("Own Visitor", Assert.Single(_stand.Database.HandOvers.Received(SharedStand.C)).Contact.Name);
    }

    [Fact]
    public void Another_cluster_is_noted_by_its_name_and_whom_the_visitor_allowed_is_told()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Cluster);
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Partner, SharedStand.Partner);
        Release(Passed.Contact);
        var id = Needs.All()[0].Id;
        Assert.Equal([SharedStand.Partner], Needs.All()[0].Partners);
        Assert.Equal(SharingAnswer.Done, Needs.RouteToCluster(id, " Silicon Saxony ", contact: false, "desk"));
        var need = Assert.Single(Needs.All());
        Assert.Equal(("Silicon Saxony", Passed.Nothing, null, false), (need.Cluster, need.RoutedPassed!.Value, need.RoutedTo, need.IsUnmet));
        _stand.ChangesNothing(() => Assert.Equal(SharingAnswer.StandsAlready, Needs.RouteToMember(id, TestFair.B, "desk")));
        Assert.Equal(SharingAnswer.Done, Needs.TakeRoutingBack(id, "desk"));
        Assert.True(Assert.Single(Needs.All()).IsUnmet);
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void The_contact_goes_to_another_cluster_only_where_the_visitor_allowed_that_one_and_the_organiser()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Cluster);
        Release(Passed.Contact);
        Release(Passed.Nothing);
        var (with, without) = (Needs.All()[1].Id, Needs.All()[0].Id);
        _stand.ChangesNothing(() => Assert.Equal(SharingAnswer.NoPermission, Needs.RouteToCluster(with, SharedStand.Partner, contact: true, "desk")));
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Partner, SharedStand.Partner);
        _stand.ChangesNothing(() =>
        {
            Assert.Equal(SharingAnswer.NoPermission, Needs.RouteToCluster(with, "Silicon Saxony", contact: true, "desk"));
            Assert.Equal(SharingAnswer.NoPermission, Needs.RouteToCluster(without, SharedStand.Partner, contact: true, "desk"));
        });
        Assert.Equal(SharingAnswer.Done, Needs.RouteToCluster(with, SharedStand.Partner, contact: true, "desk"));
        Assert.Equal(Passed.Contact, Needs.All().Single(need => need.Id == with).RoutedPassed);
        _stand.Fair.MustEqualItsRebuild();
        Needs.TakeRoutingBack(with, "desk");
        Assert.Null(Needs.All().Single(need => need.Id == with).RoutedPassed);
        _stand.Database.Permissions.Withdraw(TestFair.A, _stand.Own, Recipient.Cluster, "", "a");
        _stand.ChangesNothing(() => Assert.Equal(SharingAnswer.NoPermission, Needs.RouteToCluster(with, SharedStand.Partner, contact: true, "desk")));
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_text_that_names_the_visitor_is_not_released_because_no_withdrawal_would_take_it_back()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Cluster);
        var typed = _stand.Database.Leads.AddByHand(TestFair.A, new ContactByHand("Jo Typed", "Acme GmbH", "jo@example.org", "+49 89 123456", null), null, "a");
        _stand.ChangesNothing(() =>
        {
            Assert.Equal(SharingAnswer.NamesVisitor, Needs.Release(TestFair.A, _stand.Own, "OWN VISITOR needs coils", "", Passed.Contact, "a"));
            Assert.Equal(SharingAnswer.NamesVisitor, Needs.Release(TestFair.A, _stand.Own, "coils, write to fk0000001@example.org", "", Passed.Nothing, "a"));
            Assert.Equal(SharingAnswer.NamesVisitor, Needs.Release(TestFair.A, _stand.Own, "coils (badge FK0000001)", "", Passed.Nothing, "a"));
            Assert.Equal(SharingAnswer.NamesVisitor, Needs.Release(TestFair.A, typed, "coils, ask Jo Typed", "", Passed.Nothing, "a"));
            Assert.Equal(SharingAnswer.NamesVisitor, Needs.Release(TestFair.A, typed, "coils", "call 089 123 456", Passed.Nothing, "a", meansOther: true));
        });
        Assert.Equal(SharingAnswer.Done, Needs.Release(TestFair.A, typed, "coils (badge FK0000002)", "", Passed.Nothing, "a"));
    }

    [Fact]
    public void A_text_that_names_another_badge_of_the_same_visitor_is_not_released_either()
    {
        var second = _stand.SecondBadge();
        Assert.Equal(SharingAnswer.Done, Needs.Release(TestFair.A, _stand.Own, "coils (badge FK0000004)", "", Passed.Nothing, "a"));
        _stand.Database.People.Merge(_stand.Own, second, "o");
        _stand.ChangesNothing(() =>
        {
            Assert.Equal(SharingAnswer.NamesVisitor, Needs.Release(TestFair.A, _stand.Own, "coils (badge FK0000004)", "", Passed.Nothing, "a"));
            Assert.Equal(SharingAnswer.NamesVisitor, Needs.Release(TestFair.A, _stand.Own, "coils, write to fk0000004@example.org", "", Passed.Nothing, "a"));
            Assert.Equal(SharingAnswer.NamesVisitor, Needs.Release(TestFair.A, _stand.Own, "coils for own visitor", "", Passed.Nothing, "a"));
        });
        Assert.Equal(SharingAnswer.Done, Needs.Release(TestFair.A, _stand.Own, "coils (badge FK0000002)", "", Passed.Nothing, "a"));
    }

    [Fact]
    public void A_word_that_is_in_a_visitors_name_or_firm_and_may_mean_something_else_is_released_when_somebody_says_that_it_does()
    {
        var max = _stand.Database.Leads.AddByHand(TestFair.A, new ContactByHand("Max Typed", "Laser GmbH", null, null, null), null, "a");
        foreach (var need in new[] { "grippers, max. 5 kg", "laser welding" })
        {
            _stand.ChangesNothing(() => Assert.Equal(SharingAnswer.MayNameVisitor, Needs.Release(TestFair.A, max, need, "", Passed.Nothing, "a")));
            Assert.Equal(SharingAnswer.Done, Needs.Release(TestFair.A, max, need, "", Passed.Nothing, "a", meansOther: true));
        }
    }

    [Fact]
    public void The_history_of_the_lead_says_where_the_need_went_what_became_of_it_and_which_partner_was_allowed()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Partner, SharedStand.Partner);
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        Release(Passed.Nothing);
        Needs.RouteToMember(Needs.All()[0].Id, TestFair.B, "desk");
        _stand.Database.HandOvers.SetOutcome(TestFair.B, _stand.Database.HandOvers.Received(TestFair.B)[0].Id, HandOverOutcome.Declined, "ken");
        Needs.TakeRoutingBack(Needs.All()[0].Id, "desk");
        Needs.RouteToCluster(Needs.All()[0].Id, "Silicon Saxony", contact: false, "desk");
        _stand.Database.HandOvers.HandOver(TestFair.A, _stand.Own, SharedStand.C, Need, Passed.Name, "mika");
        _stand.Database.HandOvers.SetOutcome(SharedStand.C, _stand.Database.HandOvers.Received(SharedStand.C)[0].Id, HandOverOutcome.Met, "c");
        Assert.Equal(
            [
                (LeadStepKind.PermissionGiven, "Partner", SharedStand.Partner, TestFair.A), (LeadStepKind.PermissionGiven, "Members", "", TestFair.A),
                (LeadStepKind.NeedReleased, null, "", "mika"), (LeadStepKind.NeedRouted, "member", TestFair.B, "desk"),
                (LeadStepKind.OutcomeSaid, "Declined", TestFair.B, null), (LeadStepKind.NeedRoutingTakenBack, null, "", "desk"),
                (LeadStepKind.NeedRouted, "cluster", "Silicon Saxony", "desk"), (LeadStepKind.HandedOver, null, SharedStand.C, "mika"),
                (LeadStepKind.OutcomeSaid, "Met", SharedStand.C, null),
            ],
            _stand.Database.Leads.History(TestFair.A, _stand.Own).Where(step => step.Kind != LeadStepKind.Scan).Select(step => (step.Kind, step.Field, step.Value, step.Who)));
        Assert.Empty(_stand.Database.Leads.History(TestFair.B, _stand.Own));
    }

    [Fact]
    public void What_was_routed_wrongly_is_taken_back_and_the_member_sees_it_no_more()
    {
        Release(Passed.Nothing);
        var id = Needs.All()[0].Id;
        _stand.ChangesNothing(() =>
        {
            Assert.Equal(SharingAnswer.NotTheirs, Needs.TakeRoutingBack(id, "desk"));
            Assert.Equal(SharingAnswer.NobodyThere, Needs.RouteToMember(id, TestFair.A, "desk"));
            Assert.Equal(SharingAnswer.NobodyThere, Needs.RouteToMember(id, "nobody", "desk"));
            Assert.Equal(SharingAnswer.NobodyThere, Needs.RouteToCluster(id, " ", contact: false, "desk"));
            Assert.Equal(SharingAnswer.NotTheirs, Needs.RouteToMember("no such", TestFair.B, "desk"));
        });
        Needs.RouteToMember(id, TestFair.B, "desk");
        Assert.Equal(SharingAnswer.Done, Needs.TakeRoutingBack(id, "desk"));
        Assert.Empty(_stand.Database.HandOvers.Received(TestFair.B));
        Assert.Equal(1, Needs.CountUnmet());
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Its_firm_alone_takes_a_need_back_and_then_nobody_sees_it()
    {
        Release(Passed.Nothing);
        var id = Needs.All()[0].Id;
        Needs.RouteToMember(id, TestFair.B, "desk");
        var routed = _stand.Database.HandOvers.Sent(TestFair.A)[0].Id;
        _stand.ChangesNothing(() =>
        {
            Assert.Equal(SharingAnswer.NotTheirs, Needs.TakeBack(TestFair.B, _stand.Own, id, "b"));
            Assert.Equal(SharingAnswer.NotTheirs, _stand.Database.HandOvers.TakeBack(TestFair.A, _stand.Own, routed, "a"));
        });
        Assert.Equal(SharingAnswer.Done, Needs.TakeBack(TestFair.A, _stand.Own, id, "a"));
        Assert.Empty(Needs.All());
        Assert.Empty(_stand.Database.HandOvers.Received(TestFair.B));
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Nobody_releases_a_need_of_anothers_lead_or_one_that_says_nothing() => _stand.ChangesNothing(() =>
    {
        Assert.Equal(SharingAnswer.NotTheirs, Needs.Release(TestFair.A, _stand.Rivals, Need, "", Passed.Nothing, "a"));
        Assert.Equal(SharingAnswer.BadText, Needs.Release(TestFair.A, _stand.Own, " ", "", Passed.Nothing, "a"));
        Assert.Equal(SharingAnswer.BadText, Needs.Release(TestFair.A, _stand.Own, Need, new string('x', 101), Passed.Nothing, "a"));
        Assert.Empty(Needs.Of(TestFair.B, _stand.Own));
    });

    private SharingAnswer Release(Passed passes) => Needs.Release(TestFair.A, _stand.Own, Need, "coating", passes, "mika");
}
