using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>Rivals share a stand, not their leads.</summary>
public sealed class RivalsTests : IDisposable
{
    private readonly TestFair _fair = new();
    private readonly string _own;
    private readonly string _rivals;
    private readonly string _joint;

    public RivalsTests()
    {
        _fair.Send(
            new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor().Scan(0, Journal.Person("FK0000001", "Own Visitor")),
            new Journal("counter-2", "bbbbbbbbbbbbbbbb").Anchor().Scan(1, Journal.Person("FK0000002", "Rivals Visitor")),
            new Journal("counter-3", "cccccccccccccccc").Anchor().Scan(2, Journal.Person("FK0000003", "Joint Visitor")));
        string Badge(string name) => _fair.One<string>($"SELECT badge FROM badge WHERE name = '{name}'");
        (_own, _rivals, _joint) = (Badge("Own Visitor"), Badge("Rivals Visitor"), Badge("Joint Visitor"));
    }

    private LeadQueries Leads => _fair.Database.Leads;

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void No_query_gives_an_exhibitor_a_rivals_lead()
    {
        foreach (var order in Enum.GetValues<LeadOrder>())
        {
            foreach (var filter in new[] { LeadFilter.All, new() { Search = "Visitor" }, new() { Rating = "none" }, new() { Day = new DateOnly(2026, 11, 17) }, new() { Limit = 9 }, new() { Reversed = true } })
            {
                Assert.Equal(["Joint Visitor", "Own Visitor"], Names(TestFair.A, filter with { Order = order }));
                Assert.Equal(["Joint Visitor", "Rivals Visitor"], Names(TestFair.B, filter with { Order = order }));
            }
        }

        Assert.Null(Leads.Find(TestFair.A, _rivals));
        Assert.Empty(Leads.History(TestFair.A, _rivals));
        Assert.Empty(Leads.List("nobody", LeadFilter.All));
        Assert.Empty(Leads.List("' OR 1 = 1 --", LeadFilter.All));
    }

    [Fact]
    public void No_exhibitor_can_write_on_a_rivals_lead()
    {
        Assert.False(Leads.Rate(TestFair.A, _rivals, "hot", "a"));
        Assert.False(Leads.SetNote(TestFair.A, _rivals, "mine", "a"));
        Assert.False(Leads.RecordMeeting(TestFair.A, _rivals, null, "a"));
        Assert.False(Leads.Rate(TestFair.A, "no such badge", "hot", "a"));
        Assert.DoesNotContain(_fair.Database.Decisions.List(), d => d.Kind.StartsWith("lead", StringComparison.Ordinal) || d.Kind == DecisionKinds.RecordedMeeting);
    }

    [Fact]
    public void Co_owners_of_a_joint_station_share_the_lead_but_not_what_they_write_about_it()
    {
        Assert.True(Leads.Rate(TestFair.A, _joint, "hot", "a"));
        Assert.True(Leads.SetNote(TestFair.A, _joint, "send the quote", "a"));
        Assert.Equal(("hot", "send the quote"), (Leads.Find(TestFair.A, _joint)?.Rating, Leads.Find(TestFair.A, _joint)?.Note));
        Assert.Equal((null, null), (Leads.Find(TestFair.B, _joint)?.Rating, Leads.Find(TestFair.B, _joint)?.Note));
        Assert.Empty(Leads.List(TestFair.B, new LeadFilter { Rating = "hot" }));
        Assert.Single(Leads.List(TestFair.A, new LeadFilter { Rating = "hot" }));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_note_written_at_a_booths_reader_is_never_a_rivals()
    {
        _fair.Send(
            new Journal("counter-1", "aaaaaaaaaaaaaaaa") { Next = 3 }.Mark(0.5, "note", 2, "only for arakawa").Mark(0.6, "interest", 2, "3")
                .Scan(5, Journal.Person("FK0000003", "Joint Visitor")).Mark(5.5, "note", 5, "also only for arakawa"),
            new Journal("counter-2", "bbbbbbbbbbbbbbbb") { Next = 3 }.Mark(1.5, "note", 2, "only for kawagoe")
                .Scan(6, Journal.Person("FK0000003", "Joint Visitor")).Mark(6.5, "note", 4, "also only for kawagoe"));
        foreach (var order in Enum.GetValues<LeadOrder>())
        {
            Assert.Equal(["also only for arakawa", "only for arakawa"], Notes(TestFair.A, order));
            Assert.Equal(["also only for kawagoe", "only for kawagoe"], Notes(TestFair.B, order));
        }

        Assert.Equal(["Joint Visitor", "Own Visitor"], Names(TestFair.A, new LeadFilter { Search = "only for" }));
        Assert.Empty(Names(TestFair.A, new LeadFilter { Search = "for kawagoe" }));
        Assert.Empty(Names(TestFair.B, new LeadFilter { Search = "for arakawa" }));
        Leads.SetNote(TestFair.A, _joint, "our offer", "a");
        Assert.Equal(["Joint Visitor"], Names(TestFair.A, new LeadFilter { Search = "our offer" }));
        Assert.Empty(Names(TestFair.B, new LeadFilter { Search = "our offer" }));

        Assert.Equal("also only for arakawa", Assert.Single(Leads.Find(TestFair.A, _joint)!.ReaderNotes).Text);
        Assert.Equal("also only for kawagoe", Assert.Single(Leads.Find(TestFair.B, _joint)!.ReaderNotes).Text);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_note_at_a_joint_station_is_shown_to_no_owner_and_an_interest_to_each()
    {
        _fair.Send(new Journal("counter-3", "cccccccccccccccc") { Next = 3 }.Mark(2.5, "note", 2, "our price is 12 euro", by: "Mika").Mark(2.6, "interest", 2, "3"));
        foreach (var firm in new[] { TestFair.A, TestFair.B })
        {
            Assert.Empty(Notes(firm, LeadOrder.LatestFirst));
            Assert.Empty(Leads.Find(firm, _joint)!.ReaderNotes);
            Assert.Equal([3], Leads.Find(firm, _joint)!.Interests.Numbers);
            Assert.Equal([LeadStepKind.Scan, LeadStepKind.Interest], Leads.History(firm, _joint).Select(step => step.Kind));
        }

        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void What_is_pressed_at_a_joint_exhibit_is_each_owners_and_what_a_firm_says_on_its_page_is_its_own()
    {
        _fair.Send(new Journal("counter-3", "cccccccccccccccc") { Next = 3 }.Mark(2.5, "rating", 2, "hot").Mark(2.6, "answer", 2, "next-step.call"));
        Assert.True(Leads.Rate(TestFair.A, _joint, "cold", "a"));
        Assert.Equal(LeadSaveOutcome.Saved, Leads.Save(TestFair.A, _joint, [new LeadChange("next-step", "offer", "call")], "a").Outcome);
        Assert.Equal(("cold", "offer"), (Leads.Find(TestFair.A, _joint)!.Rating, Leads.Find(TestFair.A, _joint)!.Answer("next-step")!.Value));
        Assert.Equal(("hot", "call"), (Leads.Find(TestFair.B, _joint)!.Rating, Leads.Find(TestFair.B, _joint)!.Answer("next-step")!.Value));
        Assert.Equal([LeadStepKind.Scan, LeadStepKind.Rating, LeadStepKind.Answer], Leads.History(TestFair.B, _joint).Select(step => step.Kind));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void The_pages_rating_comes_before_the_readers_and_can_be_taken_away()
    {
        _fair.Send(new Journal("counter-1", "aaaaaaaaaaaaaaaa") { Next = 3 }.Mark(0.5, "rating", 2, "cold"));
        Assert.Equal("cold", Leads.Find(TestFair.A, _own)?.Rating);
        Leads.Rate(TestFair.A, _own, "warm", "a");
        Assert.Equal("warm", Leads.Find(TestFair.A, _own)?.Rating);
        Leads.Rate(TestFair.A, _own, null, "a");
        Assert.Null(Leads.Find(TestFair.A, _own)?.Rating);
        Assert.Throws<ArgumentException>(() => Leads.Rate(TestFair.A, _own, "lukewarm", "a"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_meeting_recorded_on_the_page_counts_at_once_and_after_a_rebuild()
    {
        Assert.True(Leads.RecordMeeting(TestFair.A, _own, TestFair.Ten.AddMinutes(3), "a"));
        Assert.Equal(1, Leads.Find(TestFair.A, _own)?.Meetings);
        Assert.Equal([1, 0, 0], _fair.Database.Live.Read(null).Booths.Select(b => b.Meetings));
        Assert.Single(Leads.List(TestFair.A, new LeadFilter { MeetingsOnly = true }));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_firm_that_has_left_a_joint_station_records_no_meeting_for_those_who_stayed()
    {
        var left = TestFair.Ten.AddMinutes(30);
        _fair.Database.Setup.AddStation(
            new Station(TestFair.Rack, "rack booth", StationKind.JointExhibit, [new Ownership(TestFair.A, TestFair.Ten.AddDays(-10), left), new Ownership(TestFair.B, TestFair.Ten.AddDays(-10), null)]),
            "test");
        Assert.False(Leads.RecordMeeting(TestFair.A, _joint, left, "a"));
        Assert.Equal(0, Leads.Find(TestFair.B, _joint)?.Meetings);
        Assert.True(Leads.RecordMeeting(TestFair.A, _joint, left.AddMinutes(-1), "a"));
        Assert.Equal((1, 1), (Leads.Find(TestFair.A, _joint)?.Meetings, Leads.Find(TestFair.B, _joint)?.Meetings));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void The_list_is_searched_and_cut_as_asked()
    {
        Assert.Equal(["Own Visitor"], Names(TestFair.A, new LeadFilter { Search = "own v" }));
        Assert.Empty(Names(TestFair.A, new LeadFilter { Search = "%" }));
        Assert.Empty(Names(TestFair.A, new LeadFilter { Day = new DateOnly(2026, 11, 18) }));
        Assert.Equal(_joint, Assert.Single(Leads.List(TestFair.A, new LeadFilter { Limit = 1 })).Badge);
        Assert.Equal(_own, Assert.Single(Leads.List(TestFair.A, new LeadFilter { Limit = 1, Offset = 1 })).Badge);
        Assert.Equal(2, Leads.Count(TestFair.A, new LeadFilter { Limit = 1 }));
    }

    [Fact]
    public void What_is_unknown_stays_at_the_end_of_the_list_in_either_direction()
    {
        _fair.Send(new Journal("counter-1", "aaaaaaaaaaaaaaaa") { Next = 3 }.Scan(5, "FK0000009").Mark(0.5, "rating", 2, "cold"));
        Leads.Rate(TestFair.A, _joint, "hot", "a");
        Assert.Equal(["Joint Visitor", "Own Visitor", null], Leads.List(TestFair.A, new LeadFilter { Order = LeadOrder.Name }).Select(l => l.Name));
        Assert.Equal(["Own Visitor", "Joint Visitor", null], Leads.List(TestFair.A, new LeadFilter { Order = LeadOrder.Name, Reversed = true }).Select(l => l.Name));
        Assert.Equal(["hot", "cold", null], Leads.List(TestFair.A, new LeadFilter { Order = LeadOrder.Rating }).Select(l => l.Rating));
        Assert.Equal(["cold", "hot", null], Leads.List(TestFair.A, new LeadFilter { Order = LeadOrder.Rating, Reversed = true }).Select(l => l.Rating));
    }

    [Fact]
    public void The_live_page_knows_a_country_and_never_a_name()
    {
        var latest = _fair.Database.Live.Read(null).Latest;
        Assert.Equal(["rack booth", "kawagoe booth", "arakawa booth"], latest.Select(l => l.StationName));
        Assert.All(latest, l => Assert.Equal((1, false, true), (l.VisitorBoothNumber, l.HasMeeting, l.Known)));
        Assert.DoesNotContain("Visitor", string.Concat(latest).Replace("VisitorBoothNumber", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private List<string> Notes(string exhibitor, LeadOrder order) =>
        [.. Leads.List(exhibitor, new LeadFilter { Order = order }).SelectMany(l => l.ReaderNotes).Select(n => n.Text).Order(StringComparer.Ordinal)];

    private List<string?> Names(string exhibitor, LeadFilter filter) => [.. Leads.List(exhibitor, filter).Select(l => l.Name).Order(StringComparer.Ordinal)];
}
