using FairKiosk.Pavilions.Permissions;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests.Sharing;

/// <summary>"She should see booth 7": one member hands a visitor over to another, when the visitor agrees.</summary>
public sealed class HandOverTests : IDisposable
{
    private const string Need = "40,000 coils a month from May on";

    private readonly SharedStand _stand = new();

    private HandOverStore HandOvers => _stand.Database.HandOvers;

    public void Dispose() => _stand.Dispose();

    [Fact]
    public void Without_a_permission_for_the_members_it_is_refused_and_changes_nothing()
    {
        foreach (var other in new[] { Recipient.Exhibitor, Recipient.Cluster })
        {
            _stand.Allow(TestFair.A, _stand.Own, other);
        }

        _stand.Allow(TestFair.A, _stand.Own, Recipient.Partner, SharedStand.Partner);
        _stand.ChangesNothing(() => Assert.Equal(SharingAnswer.NoPermission, HandOver(_stand.Own)));
        Assert.Empty(HandOvers.Received(TestFair.B));

        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        _stand.Database.Permissions.Withdraw(TestFair.A, _stand.Own, Recipient.Members, "", "a");
        _stand.ChangesNothing(() => Assert.Equal(SharingAnswer.NoPermission, HandOver(_stand.Own)));
    }

    [Fact]
    public void The_receiver_sees_who_it_is_and_what_is_needed_and_nothing_that_the_sender_wrote()
    {
        _stand.Database.Leads.SetNote(TestFair.A, _stand.Own, "pays 12 euro", "a");
        _stand.Database.Leads.Rate(TestFair.A, _stand.Own, "hot", "a");
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        Assert.Equal(SharingAnswer.Done, HandOver(_stand.Own));
        var received = Assert.Single(HandOvers.Received(TestFair.B));
        Assert.Equal(
            (TestFair.A, "mika", Need, "Own Visitor", "FK0000001@example.org", HandOverOutcome.Open, false, true),
            (received.FromId, received.Who, received.Need, received.Contact.Name, received.Contact.Email, received.Outcome, received.IsRouted, received.IsAllowed));
        Assert.Null(received.Badge);
        Assert.DoesNotContain("12 euro", received.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hot", received.ToString(), StringComparison.Ordinal);
        Assert.Empty(HandOvers.Received(TestFair.A));
        Assert.Empty(HandOvers.Received(SharedStand.C));
        Assert.Empty(HandOvers.Sent(TestFair.B));
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void It_is_no_scan_no_visit_and_no_lead_of_the_receivers()
    {
        var before = _stand.Database.Live.Read(null);
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        HandOver(_stand.Own);
        var after = _stand.Database.Live.Read(null);
        Assert.Equal((before.Visitors, before.Visits, before.Meetings), (after.Visitors, after.Visits, after.Meetings));
        Assert.Null(_stand.Database.Leads.Find(TestFair.B, _stand.Own));
        Assert.Equal(1, HandOvers.CountOpen(TestFair.B));
    }

    [Fact]
    public void Mail_address_and_telephone_go_along_only_when_the_sender_says_so()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        HandOvers.HandOver(TestFair.A, _stand.Own, TestFair.B, Need, Passed.Name, "mika");
        var contact = Assert.Single(HandOvers.Received(TestFair.B)).Contact;
        Assert.Equal(("Own Visitor", null, null), (contact.Name, contact.Email, contact.Phone));
    }

    [Fact]
    public void When_the_visitor_withdraws_the_receiver_sees_it_no_more_and_when_that_was_a_slip_again()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        HandOver(_stand.Own);
        var id = HandOvers.Received(TestFair.B)[0].Id;
        _stand.Database.Permissions.Withdraw(TestFair.A, _stand.Own, Recipient.Members, "", "a");
        Assert.Empty(HandOvers.Received(TestFair.B));
        Assert.Equal((0, 1), (HandOvers.CountOpen(TestFair.B), HandOvers.CountGone(TestFair.B)));
        Assert.False(Assert.Single(HandOvers.Sent(TestFair.A)).IsAllowed);
        _stand.ChangesNothing(() => Assert.Equal(SharingAnswer.NotTheirs, HandOvers.SetOutcome(TestFair.B, id, HandOverOutcome.Met, "b")));
        _stand.Fair.MustEqualItsRebuild();

        _stand.Database.Permissions.Restore(TestFair.A, _stand.Own, _stand.Database.Permissions.Of(TestFair.A, _stand.Own)[0].Withdrawal!, "a");
        Assert.Equal("Own Visitor", Assert.Single(HandOvers.Received(TestFair.B)).Contact.Name);
        Assert.Equal(0, HandOvers.CountGone(TestFair.B));
    }

    [Fact]
    public void The_receiver_says_what_became_of_it_and_the_sender_reads_that()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        HandOver(_stand.Own);
        var id = HandOvers.Received(TestFair.B)[0].Id;
        Assert.Equal(SharingAnswer.Done, HandOvers.SetOutcome(TestFair.B, id, HandOverOutcome.Met, "ken"));
        var sent = Assert.Single(HandOvers.Sent(TestFair.A, _stand.Own));
        Assert.Equal((HandOverOutcome.Met, "ken", _stand.Own), (sent.Outcome, sent.OutcomeBy, sent.Badge));
        Assert.Equal(0, HandOvers.CountOpen(TestFair.B));
        _stand.ChangesNothing(() =>
        {
            Assert.Equal(SharingAnswer.Done, HandOvers.SetOutcome(TestFair.B, id, HandOverOutcome.Met, "ken"));
            Assert.Equal(SharingAnswer.NotTheirs, HandOvers.SetOutcome(TestFair.A, id, HandOverOutcome.Declined, "a"));
            Assert.Equal(SharingAnswer.NotTheirs, HandOvers.SetOutcome(SharedStand.C, id, HandOverOutcome.Declined, "c"));
            Assert.Equal(SharingAnswer.NotTheirs, HandOvers.SetOutcome(TestFair.B, "no such", HandOverOutcome.Declined, "b"));
        });
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void It_is_taken_back_by_its_sender_alone_and_stands_once_for_each_receiver()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        HandOver(_stand.Own);
        _stand.ChangesNothing(() => Assert.Equal(SharingAnswer.StandsAlready, HandOver(_stand.Own)));
        Assert.Equal(SharingAnswer.Done, HandOvers.HandOver(TestFair.A, _stand.Own, SharedStand.C, Need, Passed.Contact, "mika"));
        var id = HandOvers.Received(TestFair.B)[0].Id;
        _stand.ChangesNothing(() =>
        {
            Assert.Equal(SharingAnswer.NotTheirs, HandOvers.TakeBack(TestFair.B, _stand.Own, id, "b"));
            Assert.Equal(SharingAnswer.NotTheirs, HandOvers.TakeBack(TestFair.A, _stand.Joint, id, "a"));
        });
        Assert.Equal(SharingAnswer.Done, HandOvers.TakeBack(TestFair.A, _stand.Own, id, "a"));
        Assert.Empty(HandOvers.Received(TestFair.B));
        Assert.Single(HandOvers.Received(SharedStand.C));
        Assert.Equal(SharingAnswer.Done, HandOver(_stand.Own));
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Nobody_hands_over_what_is_not_theirs_nor_to_nobody_nor_without_a_need()
    {
        _stand.Allow(TestFair.B, _stand.Rivals, Recipient.Members);
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        _stand.ChangesNothing(() =>
        {
            Assert.Equal(SharingAnswer.NotTheirs, HandOver(_stand.Rivals));
            Assert.Equal(SharingAnswer.NobodyThere, HandOvers.HandOver(TestFair.A, _stand.Own, TestFair.A, Need, Passed.Contact, "a"));
            Assert.Equal(SharingAnswer.NobodyThere, HandOvers.HandOver(TestFair.A, _stand.Own, "nobody", Need, Passed.Contact, "a"));
            Assert.Equal(SharingAnswer.BadText, HandOvers.HandOver(TestFair.A, _stand.Own, TestFair.B, "  ", Passed.Contact, "a"));
            Assert.Equal(SharingAnswer.BadText, HandOvers.HandOver(TestFair.A, _stand.Own, TestFair.B, new string('x', 501), Passed.Contact, "a"));
            Assert.Equal(SharingAnswer.BadText, HandOvers.HandOver(TestFair.A, _stand.Own, TestFair.B, Need, Passed.Nothing, "a"));
        });
    }

    [Fact]
    public void A_co_owner_of_a_joint_exhibit_needs_a_permission_of_its_own()
    {
        _stand.Allow(TestFair.A, _stand.Joint, Recipient.Members);
        _stand.ChangesNothing(() => Assert.Equal(SharingAnswer.NoPermission, HandOvers.HandOver(TestFair.B, _stand.Joint, SharedStand.C, Need, Passed.Contact, "b")));
        Assert.Equal(SharingAnswer.Done, HandOvers.HandOver(TestFair.A, _stand.Joint, SharedStand.C, Need, Passed.Contact, "a"));
        Assert.Empty(HandOvers.Sent(TestFair.B));
    }

    [Fact]
    public void A_lead_by_hand_is_handed_over_as_it_was_typed_in()
    {
        var badge = _stand.Database.Leads.AddByHand(TestFair.A, new ContactByHand("Jo Typed", "Acme", "jo@example.org", null, null), null, "a");
        _stand.Allow(TestFair.A, badge, Recipient.Members);
        Assert.Equal(SharingAnswer.Done, HandOver(badge));
        var contact = Assert.Single(HandOvers.Received(TestFair.B)).Contact;
        Assert.Equal(("Jo Typed", "Acme", "jo@example.org"), (contact.Name, contact.Company, contact.Email));
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void What_its_sender_has_as_a_lead_no_longer_is_seen_by_nobody_and_seen_again_with_the_lead()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        HandOver(_stand.Own, SharedStand.C);
        var id = Assert.Single(HandOvers.Received(SharedStand.C)).Id;

        // The reader stood at the other firm's booth: it never was this firm's visitor.
        _stand.Database.Setup.CorrectBinding("counter-1", 1, TestFair.B, "test");
        Assert.Empty(HandOvers.Received(SharedStand.C));
        Assert.Equal((0, 0), (HandOvers.CountOpen(SharedStand.C), HandOvers.CountGone(SharedStand.C)));
        _stand.ChangesNothing(() => Assert.Equal(SharingAnswer.NotTheirs, HandOvers.SetOutcome(SharedStand.C, id, HandOverOutcome.Met, "c")));
        _stand.Fair.MustEqualItsRebuild();

        _stand.Database.Setup.CorrectBinding("counter-1", 1, TestFair.A, "test");
        Assert.Equal("Own Visitor", Assert.Single(HandOvers.Received(SharedStand.C)).Contact.Name);
    }

    [Fact]
    public void Who_withdrew_and_agrees_anew_is_handed_over_anew_and_what_was_handed_over_before_stays_gone()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        HandOver(_stand.Own);
        _stand.Database.Permissions.Withdraw(TestFair.A, _stand.Own, Recipient.Members, "", "a");
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        Assert.Empty(HandOvers.Received(TestFair.B));
        Assert.Equal((0, 1), (HandOvers.CountOpen(TestFair.B), HandOvers.CountGone(TestFair.B)));
        Assert.False(Assert.Single(HandOvers.Sent(TestFair.A)).IsAllowed);

        Assert.Equal(SharingAnswer.Done, HandOver(_stand.Own));
        Assert.Equal("Own Visitor", Assert.Single(HandOvers.Received(TestFair.B)).Contact.Name);
        Assert.Equal((1, 0), (HandOvers.CountOpen(TestFair.B), HandOvers.CountGone(TestFair.B)));
        _stand.ChangesNothing(() => Assert.Equal(SharingAnswer.StandsAlready, HandOver(_stand.Own)));
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_withdrawal_under_one_badge_of_a_person_counts_for_the_others_until_the_visitor_agrees_anew()
    {
        var second = _stand.SecondBadge();
        foreach (var badge in new[] { _stand.Own, second })
        {
            _stand.Allow(TestFair.A, badge, Recipient.Members);
            _stand.Allow(TestFair.A, badge, Recipient.Cluster);
            HandOver(badge);
        }

        _stand.Database.Cluster.Agree(TestFair.A, agrees: true, "a");
        _stand.Database.Permissions.Withdraw(TestFair.A, second, Recipient.Members, "", "a");
        _stand.Database.Permissions.Withdraw(TestFair.A, second, Recipient.Cluster, "", "a");
        Assert.Equal((1, 1), (HandOvers.CountOpen(TestFair.B), _stand.Database.Cluster.Leads().Count));

        _stand.Database.People.Merge(_stand.Own, second, "organiser");
        Assert.Equal((0, 0), (HandOvers.CountOpen(TestFair.B), _stand.Database.Cluster.Leads().Count));
        Assert.Empty(HandOvers.Received(TestFair.B));
        var here = _stand.Database.Permissions.Of(TestFair.A, _stand.Own)[0];
        Assert.Equal((false, null, null), (here.Holds, here.Withdrawal, here.WithdrawnBy));
        _stand.ChangesNothing(() =>
        {
            Assert.Equal(SharingAnswer.NoPermission, HandOver(_stand.Own, SharedStand.C));
            Assert.Equal(SharingAnswer.NoPermission, _stand.Database.Needs.Release(TestFair.A, _stand.Own, Need, "", Passed.Contact, "a"));
        });
        _stand.Fair.MustEqualItsRebuild();

        // Under the other badge: what was allowed under this one before that withdrawal is not allowed again.
        _stand.Allow(TestFair.A, second, Recipient.Members);
        Assert.Empty(HandOvers.Received(TestFair.B));
        Assert.Equal(SharingAnswer.Done, HandOver(second));
        Assert.Single(HandOvers.Received(TestFair.B));
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        Assert.Equal(SharingAnswer.Done, HandOver(_stand.Own, SharedStand.C));
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Who_are_two_after_all_withdraw_each_for_themselves()
    {
        var second = _stand.SecondBadge();
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        _stand.Allow(TestFair.A, second, Recipient.Members);
        HandOver(_stand.Own);
        _stand.Database.People.Merge(_stand.Own, second, "organiser");
        _stand.Database.Permissions.Withdraw(TestFair.A, second, Recipient.Members, "", "a");
        Assert.Empty(HandOvers.Received(TestFair.B));
        _stand.Database.People.Unmerge(_stand.Own, second, "organiser");
        Assert.Single(HandOvers.Received(TestFair.B));
    }

    private SharingAnswer HandOver(string badge, string to) => HandOvers.HandOver(TestFair.A, badge, to, Need, Passed.Contact, "mika");

    private SharingAnswer HandOver(string badge) => HandOvers.HandOver(TestFair.A, badge, TestFair.B, Need, Passed.Contact, "mika");
}
