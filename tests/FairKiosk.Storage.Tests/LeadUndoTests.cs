using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>What a firm does on its page can be taken back, and takes nothing of a colleague's with it.</summary>
public sealed class LeadUndoTests : IDisposable
{
    private readonly TestFair _fair = new();
    private readonly string[] _badges;

    public LeadUndoTests()
    {
        _fair.Send(
            new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor().Scan(0, "FK0000001").Scan(1, "FK0000002").Scan(2, "FK0000003").Mark(2.5, "rating", 4, "cold"),
            new Journal("counter-2", "bbbbbbbbbbbbbbbb").Anchor().Scan(3, "FK0000004"));
        _badges = [.. Leads.List(TestFair.A, LeadFilter.All).Select(lead => lead.Badge).Reverse()];
    }

    private LeadQueries Leads => _fair.Database.Leads;

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void Many_leads_are_rated_by_one_decision_and_it_takes_back_what_each_had_before()
    {
        Leads.Rate(TestFair.A, _badges[0], "hot", "a");
        var rated = Leads.RateAll(TestFair.A, _badges, "warm", "a");
        Assert.Equal((3, 1), (rated.Count, _fair.Database.Decisions.List(DecisionKinds.LeadRatings).Count));
        Assert.Equal(["warm", "warm", "warm"], Ratings());
        _fair.MustEqualItsRebuild();

        Assert.Equal(3, Leads.UndoRatings(TestFair.A, rated.Decision!, "a").Count);
        Assert.Equal(["hot", null, "cold"], Ratings());
        Assert.Equal(0, Leads.UndoRatings(TestFair.A, rated.Decision!, "a").Count);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void What_a_colleague_rated_since_stays_when_the_rating_of_many_is_taken_back()
    {
        var rated = Leads.RateAll(TestFair.A, _badges, "warm", "a");
        Leads.Rate(TestFair.A, _badges[1], "hot", "colleague");
        Leads.RateAll(TestFair.A, [_badges[2]], null, "colleague");
        Assert.Equal(1, Leads.UndoRatings(TestFair.A, rated.Decision!, "a").Count);
        Assert.Equal([null, "hot", null], Ratings());
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_rating_that_is_taken_back_leaves_the_readers_later_mark_to_stand()
    {
        var rated = Leads.RateAll(TestFair.A, _badges, null, "a");
        Assert.Equal([null, null, null], Ratings());
        _fair.Send(new Journal("counter-1", "aaaaaaaaaaaaaaaa") { Next = 6 }.Mark(3, "rating", 4, "hot"));
        Leads.UndoRatings(TestFair.A, rated.Decision!, "a");
        Assert.Equal([null, null, "hot"], Ratings());
        Assert.Equal(
            [LeadStepKind.Scan, LeadStepKind.Rating, LeadStepKind.Rating, LeadStepKind.Rating, LeadStepKind.RatingUndone],
            Leads.History(TestFair.A, _badges[2]).Select(step => step.Kind).Order().ToArray());
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_rivals_lead_among_the_selected_is_passed_over_and_a_rivals_decision_is_not_to_be_taken_back()
    {
        var rivals = Leads.List(TestFair.B, LeadFilter.All)[0].Badge;
        var rated = Leads.RateAll(TestFair.A, [.. _badges, rivals, rivals, "nobody"], "hot", "a");
        Assert.Equal(3, rated.Count);
        Assert.Null(Leads.Find(TestFair.B, rivals)!.Rating);
        Assert.Equal((null, 0), (Leads.RateAll(TestFair.A, [rivals], "hot", "a").Decision, Leads.UndoRatings(TestFair.B, rated.Decision!, "b").Count));
        Assert.Equal(0, Leads.UndoRatings(TestFair.A, "no such decision", "a").Count);
        Assert.Equal(0, Leads.UndoRatings(TestFair.A, _fair.Database.Decisions.List()[0].Id, "a").Count);
        Assert.Single(_fair.Database.Decisions.List(DecisionKinds.LeadRatings));
    }

    [Fact]
    public void A_recorded_meeting_that_is_taken_back_counts_nowhere_any_more()
    {
        Leads.RecordMeeting(TestFair.A, _badges[0], TestFair.Ten.AddMinutes(3), "a");
        var first = Leads.Find(TestFair.A, _badges[0])!.LastRecordedMeeting!;
        Leads.RecordMeeting(TestFair.A, _badges[0], TestFair.Ten.AddMinutes(30), "a");
        Assert.NotEqual(first, Leads.Find(TestFair.A, _badges[0])!.LastRecordedMeeting);

        Assert.True(Leads.UndoMeeting(TestFair.A, _badges[0], Leads.Find(TestFair.A, _badges[0])!.LastRecordedMeeting!, "a"));

        Assert.Equal((1, first), (Leads.Find(TestFair.A, _badges[0])!.Meetings, Leads.Find(TestFair.A, _badges[0])!.LastRecordedMeeting));
        Assert.Equal(1, _fair.Database.Live.Read(null).Meetings);
        Assert.True(Leads.UndoMeeting(TestFair.A, _badges[0], first, "a"));
        Assert.Equal((0, 0), (Leads.Find(TestFair.A, _badges[0])!.Meetings, _fair.Database.Live.Read(null).Meetings));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Nobody_takes_back_a_meeting_of_a_rival_or_one_twice()
    {
        Leads.RecordMeeting(TestFair.A, _badges[0], TestFair.Ten.AddMinutes(3), "a");
        var meeting = Leads.Find(TestFair.A, _badges[0])!.LastRecordedMeeting!;
        Assert.False(Leads.UndoMeeting(TestFair.B, _badges[0], meeting, "b"));
        Assert.False(Leads.UndoMeeting(TestFair.A, _badges[1], meeting, "a"));
        Assert.True(Leads.UndoMeeting(TestFair.A, _badges[0], meeting, "a"));
        Assert.False(Leads.UndoMeeting(TestFair.A, _badges[0], meeting, "a"));
        Assert.Single(_fair.Database.Decisions.List(DecisionKinds.RecordedMeetingUndone));
    }

    private IEnumerable<string?> Ratings() => _badges.Select(badge => Leads.Find(TestFair.A, badge)!.Rating);
}
