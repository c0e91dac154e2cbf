using FairKiosk.Pavilions.Permissions;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests.Sharing;

/// <summary>What a visitor allowed, as the firm that asked noted it.</summary>
public sealed class PermissionTests : IDisposable
{
    private readonly SharedStand _stand = new();

    private PermissionStore Permissions => _stand.Database.Permissions;

    public void Dispose() => _stand.Dispose();

    [Fact]
    public void A_record_says_to_whom_for_what_which_text_in_which_language_how_when_and_by_whom()
    {
        Assert.Equal(
            SharingAnswer.Done,
            Permissions.Give(TestFair.A, _stand.Own, Recipient.Partner, SharedStand.Partner, 1, "de", PermissionSource.SignedForm, "mika"));
        var given = Assert.Single(Permissions.Of(TestFair.A, _stand.Own));
        Assert.Equal(
            (Recipient.Partner, SharedStand.Partner, PermissionPurpose.Referral, 1, "de", PermissionSource.SignedForm, "mika", true),
            (given.Recipient, given.Partner, given.Purpose, given.TextVersion, given.Language, given.How, given.GivenBy, given.Holds));
        var decision = Assert.Single(_stand.Database.Decisions.List(DecisionKinds.PermissionGiven));
        Assert.Equal(decision.AtUtc, given.GivenAtUtc);
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_withdrawal_ends_it_a_slip_is_undone_and_whoever_agrees_again_agrees_anew()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        Assert.Equal(SharingAnswer.Done, Permissions.Withdraw(TestFair.A, _stand.Own, Recipient.Members, "", "mika"));
        var withdrawn = Assert.Single(Permissions.Of(TestFair.A, _stand.Own));
        Assert.Equal((false, "mika"), (withdrawn.Holds, withdrawn.WithdrawnBy));
        _stand.Fair.MustEqualItsRebuild();

        Assert.Equal(SharingAnswer.Done, Permissions.Restore(TestFair.A, _stand.Own, withdrawn.Withdrawal!, "mika"));
        var restored = Assert.Single(Permissions.Of(TestFair.A, _stand.Own));
        Assert.Equal((true, withdrawn.GivenAtUtc, null, null), (restored.Holds, restored.GivenAtUtc, restored.WithdrawnBy, restored.Withdrawal));
        _stand.Fair.MustEqualItsRebuild();

        Permissions.Withdraw(TestFair.A, _stand.Own, Recipient.Members, "", "mika");
        Assert.Equal(SharingAnswer.Done, _stand.Allow(TestFair.A, _stand.Own, Recipient.Members));
        Assert.True(Assert.Single(Permissions.Of(TestFair.A, _stand.Own)).GivenAtUtc > withdrawn.GivenAtUtc);
        Assert.Equal(
            [LeadStepKind.PermissionGiven, LeadStepKind.PermissionWithdrawn, LeadStepKind.PermissionRestored, LeadStepKind.PermissionWithdrawn, LeadStepKind.PermissionGiven],
            _stand.Database.Leads.History(TestFair.A, _stand.Own).Where(step => step.Kind != LeadStepKind.Scan).Select(step => step.Kind));
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void An_undo_of_a_withdrawal_that_another_one_followed_changes_nothing()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        Permissions.Withdraw(TestFair.A, _stand.Own, Recipient.Members, "", "mika");
        var first = Permissions.Of(TestFair.A, _stand.Own)[0].Withdrawal!;
        Permissions.Restore(TestFair.A, _stand.Own, first, "mika");
        Permissions.Withdraw(TestFair.A, _stand.Own, Recipient.Members, "", "mika");
        _stand.ChangesNothing(() => Assert.Equal(SharingAnswer.NotTheirs, Permissions.Restore(TestFair.A, _stand.Own, first, "mika")));
        Assert.False(Permissions.Of(TestFair.A, _stand.Own)[0].Holds);
    }

    [Fact]
    public void A_withdrawal_is_undone_by_whoever_noted_it_and_only_while_it_can_be_a_slip()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        Permissions.Withdraw(TestFair.A, _stand.Own, Recipient.Members, "", "mika");
        var withdrawn = Permissions.Of(TestFair.A, _stand.Own)[0];
        var (id, end) = (withdrawn.Withdrawal!, withdrawn.WithdrawnAtUtc!.Value + PermissionRules.SlipTime);
        Assert.Equal((true, false, false), (withdrawn.MayBeRestored("mika", end), withdrawn.MayBeRestored("ken", end), withdrawn.MayBeRestored("mika", end.AddSeconds(1))));
        _stand.ChangesNothing(() =>
        {
            Assert.Equal(SharingAnswer.NoSlip, Permissions.Restore(TestFair.A, _stand.Own, id, "ken"));
            _stand.Fair.Time.Now = end.AddSeconds(1);
            Assert.Equal(SharingAnswer.NoSlip, Permissions.Restore(TestFair.A, _stand.Own, id, "mika"));
        });
        Assert.False(Permissions.Of(TestFair.A, _stand.Own)[0].Holds);
    }

    [Fact]
    public void Nobody_agrees_to_what_they_cannot_read()
    {
        _stand.ChangesNothing(() =>
        {
            Assert.Equal(SharingAnswer.NoText, Permissions.Give(TestFair.A, _stand.Own, Recipient.Members, "", 1, "ja", PermissionSource.AtTheStand, "a"));
            Assert.Equal(SharingAnswer.NoText, Permissions.Give(TestFair.A, _stand.Own, Recipient.Members, "", 2, "en", PermissionSource.AtTheStand, "a"));
            Assert.Equal(SharingAnswer.NoText, Permissions.Give(TestFair.A, _stand.Own, Recipient.Members, "", 1, "fr", PermissionSource.AtTheStand, "a"));
        });
        Assert.Empty(Permissions.Of(TestFair.A, _stand.Own));
    }

    [Fact]
    public void A_text_that_changed_is_a_new_version_and_a_record_keeps_the_one_that_was_shown()
    {
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        _stand.SetTexts(new PermissionText(Recipient.Members) { English = "May we tell the others?" });
        _stand.SetTexts(new PermissionText(Recipient.Members) { English = "May we tell the others?" });
        var text = _stand.Database.Setup.Read().PermissionTexts.Single(text => text.Recipient == Recipient.Members);
        Assert.Equal((2, "May we tell the others?", ""), (text.Version, text.English, text.German));
        Assert.Equal(1, Permissions.Of(TestFair.A, _stand.Own)[0].TextVersion);

        // The visitor read the earlier one, which a page showed that was open for long.
        Assert.Equal(SharingAnswer.Done, _stand.Allow(TestFair.A, _stand.Joint, Recipient.Members));
        Assert.Equal(1, Permissions.Of(TestFair.A, _stand.Joint)[0].TextVersion);

        _stand.SetTexts(new PermissionText(Recipient.Members));
        Assert.True(_stand.Database.Setup.Read().PermissionTexts.Single(text => text.Recipient == Recipient.Members).IsEmpty);
        _stand.ChangesNothing(() => Assert.Equal(SharingAnswer.NoText, Permissions.Give(TestFair.A, _stand.Joint, Recipient.Members, "", 3, "en", PermissionSource.AtTheStand, "a")));
        _stand.Fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_partner_is_one_of_the_pavilions_and_is_named_only_for_a_partner() => _stand.ChangesNothing(() =>
    {
        Assert.Equal(SharingAnswer.NobodyThere, _stand.Allow(TestFair.A, _stand.Own, Recipient.Partner));
        Assert.Equal(SharingAnswer.NobodyThere, _stand.Allow(TestFair.A, _stand.Own, Recipient.Partner, "Our City"));
        Assert.Equal(SharingAnswer.NobodyThere, _stand.Allow(TestFair.A, _stand.Own, Recipient.Members, SharedStand.Partner));
    });

    [Fact]
    public void What_a_visitor_allowed_one_firm_is_no_other_firms_business_also_of_a_joint_exhibit()
    {
        Assert.Equal(SharingAnswer.Done, _stand.Allow(TestFair.A, _stand.Joint, Recipient.Members));
        Assert.Empty(Permissions.Of(TestFair.B, _stand.Joint));
        _stand.ChangesNothing(() =>
        {
            Assert.Equal(SharingAnswer.NotTheirs, Permissions.Withdraw(TestFair.B, _stand.Joint, Recipient.Members, "", "b"));
            Assert.Equal(SharingAnswer.NotTheirs, _stand.Allow(TestFair.B, _stand.Own, Recipient.Members));
            Assert.Equal(SharingAnswer.NotTheirs, _stand.Allow(TestFair.A, "no such badge", Recipient.Members));
            Assert.Equal(SharingAnswer.StandsAlready, _stand.Allow(TestFair.A, _stand.Joint, Recipient.Members));
        });
        Permissions.Withdraw(TestFair.A, _stand.Joint, Recipient.Members, "", "a");
        var withdrawal = Permissions.Of(TestFair.A, _stand.Joint)[0].Withdrawal!;
        _stand.ChangesNothing(() => Assert.Equal(SharingAnswer.NotTheirs, Permissions.Restore(TestFair.B, _stand.Joint, withdrawal, "b")));
    }

    [Fact]
    public void Permissions_count_nothing_and_a_lead_that_was_exported_is_not_new_for_them()
    {
        _stand.Database.Exports.Record(TestFair.A, "csv", _stand.Database.Leads.List(TestFair.A, LeadFilter.All), "a");
        var before = _stand.Database.Live.Read(null);
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Members);
        var after = _stand.Database.Live.Read(null);
        Assert.Equal((before.Visitors, before.Visits, before.Meetings), (after.Visitors, after.Visits, after.Meetings));
        Assert.Equal(0, _stand.Database.Leads.CountNew(TestFair.A));
    }

    [Fact]
    public void What_the_firm_itself_may_do_is_said_of_its_lead_and_an_exported_lead_is_new_when_that_changes()
    {
        var (leads, second) = (_stand.Database.Leads, _stand.SecondBadge());
        Assert.Null(leads.Find(TestFair.A, _stand.Own)!.MayBeContacted);
        _stand.Database.Exports.Record(TestFair.A, "csv", leads.List(TestFair.A, LeadFilter.All), "a");
        _stand.Allow(TestFair.A, _stand.Own, Recipient.Exhibitor);
        Assert.Equal((true, true, null), (leads.Find(TestFair.A, _stand.Own)!.MayBeContacted, leads.Find(TestFair.A, _stand.Own)!.IsNew, leads.Find(TestFair.A, second)!.MayBeContacted));
        Assert.Equal(1, leads.CountNew(TestFair.A));

        _stand.Database.People.Merge(_stand.Own, second, "organiser");
        Permissions.Withdraw(TestFair.A, _stand.Own, Recipient.Exhibitor, "", "a");
        Assert.Equal((false, false), (leads.Find(TestFair.A, _stand.Own)!.MayBeContacted, leads.Find(TestFair.A, second)!.MayBeContacted));
        Assert.Null(leads.Find(TestFair.B, _stand.Joint)!.MayBeContacted);
    }
}
