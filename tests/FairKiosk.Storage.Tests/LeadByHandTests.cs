using FairKiosk.Pavilions.Fairs;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>A lead that was typed in is the firm's and nobody else's, and counts as nothing that was scanned.</summary>
public sealed class LeadByHandTests : IDisposable
{
    private static readonly ContactByHand Jo = new("Jo Typed", "Acme", "Jo@example.org", "+49 211 1", "Germany");

    private readonly TestFair _fair = new();

    public LeadByHandTests() => _fair.Send(new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor().Scan(0, Journal.Person("FK0000001", "Scanned Visitor")));

    private LeadQueries Leads => _fair.Database.Leads;

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void It_is_no_visitor_no_visit_and_no_scan()
    {
        var before = _fair.Database.Live.Read(null);
        var badge = Leads.AddByHand(TestFair.A, Jo, "met at the bar", "a");
        var after = _fair.Database.Live.Read(null);
        Assert.Equal((before.Visitors, before.Visits, before.Meetings, before.NotCounted), (after.Visitors, after.Visits, after.Meetings, after.NotCounted));
        Assert.Equal(before.Booths.Select(booth => booth.ToString()), after.Booths.Select(booth => booth.ToString()));
        Assert.Equal(1, _fair.One<int>("SELECT count(*) FROM badge"));
        Assert.Equal(1, _fair.One<int>("SELECT count(*) FROM lead"));
        var lead = Leads.Find(TestFair.A, badge)!;
        Assert.Equal((true, 0, 0, "Jo Typed", "met at the bar"), (lead.IsByHand, lead.Visits, lead.Scans, lead.Name, lead.Note));
        Assert.False(Leads.RecordMeeting(TestFair.A, badge, null, "a"));
        Assert.Equal((2, 1), (Leads.Count(TestFair.A, LeadFilter.All), Leads.Count(TestFair.A, new LeadFilter { ByHandOnly = true })));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void It_is_found_rated_and_noted_like_any_other()
    {
        var badge = Leads.AddByHand(TestFair.A, Jo, null, "a");
        Assert.True(Leads.Rate(TestFair.A, badge, "hot", "a"));
        Assert.True(Leads.SetNote(TestFair.A, badge, "call back", "a"));
        Assert.Equal(2, Leads.RateAll(TestFair.A, [.. Leads.List(TestFair.A, LeadFilter.All).Select(lead => lead.Badge)], "cold", "a").Count);
        foreach (var filter in new LeadFilter[]
        {
            new() { Search = "typed" }, new() { Search = "example.ORG", ByHandOnly = true }, new() { Search = "call b" },
            new() { Rating = "cold", Order = LeadOrder.Name, Limit = 1 }, new() { Day = new DateOnly(2026, 11, 17), Search = "typed" },
        })
        {
            Assert.Equal("Jo Typed", Assert.Single(Leads.List(TestFair.A, filter)).Name);
        }

        Assert.Empty(Leads.List(TestFair.A, new LeadFilter { Day = new DateOnly(2026, 11, 18) }));
        Assert.Equal(
            [LeadStepKind.AddedByHand, LeadStepKind.Rating, LeadStepKind.Note, LeadStepKind.Rating], Leads.History(TestFair.A, badge).Select(step => step.Kind));
        Assert.Equal("a", Leads.Find(TestFair.A, badge)!.LastEdit!.Who);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_lead_with_the_same_mail_address_is_found_in_any_case_whether_scanned_or_typed_in()
    {
        Leads.AddByHand(TestFair.A, Jo, null, "a");
        Assert.Equal("Jo Typed", Leads.FindByEmail(TestFair.A, "jo@EXAMPLE.org")!.Name);
        Assert.Equal("Scanned Visitor", Leads.FindByEmail(TestFair.A, "fk0000001@example.org")!.Name);
        Assert.Null(Leads.FindByEmail(TestFair.A, "jo@example"));
        Assert.Null(Leads.FindByEmail(TestFair.B, "jo@example.org"));
    }

    [Fact]
    public void No_rival_sees_it_or_writes_on_it()
    {
        var badge = Leads.AddByHand(TestFair.A, Jo, "our offer", "a");
        Assert.Null(Leads.Find(TestFair.B, badge));
        Assert.Empty(Leads.History(TestFair.B, badge));
        foreach (var order in Enum.GetValues<LeadOrder>())
        {
            Assert.Empty(Leads.List(TestFair.B, new LeadFilter { Order = order }));
        }

        Assert.Empty(Leads.List(TestFair.B, new LeadFilter { Search = "offer" }));
        Assert.False(Leads.Rate(TestFair.B, badge, "hot", "b"));
        Assert.False(Leads.SetNote(TestFair.B, badge, "mine", "b"));
        Assert.Equal(0, Leads.RateAll(TestFair.B, [badge], "hot", "b").Count);
    }

    [Fact]
    public void It_outlasts_a_change_of_the_fair_and_a_restart()
    {
        Leads.AddByHand(TestFair.A, Jo, "met at the bar", "a");
        _fair.Database.Setup.SetFair(
            new FairEdition("compamed-2026", "COMPAMED", "Düsseldorf", "Asia/Tokyo", new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 19), new TimeOnly(9, 0), new TimeOnly(18, 0)),
            "test");
        _fair.Reopen();
        Assert.Equal("met at the bar", Assert.Single(Leads.List(TestFair.A, new LeadFilter { ByHandOnly = true })).Note);
        _fair.MustEqualItsRebuild();
    }
}
