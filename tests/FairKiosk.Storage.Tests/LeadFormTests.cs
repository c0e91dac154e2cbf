using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>What is answered about a lead: by page and by reader, by two people at once, and after the form has changed.</summary>
public sealed class LeadFormTests : IDisposable
{
    private readonly TestFair _fair = new();
    private readonly string _badge;
    private readonly string _rivals;

    public LeadFormTests()
    {
        _fair.Send(
            new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor().Scan(0, "FK0000001"),
            new Journal("counter-2", "bbbbbbbbbbbbbbbb").Anchor().Scan(3, "FK0000002"));
        _badge = Assert.Single(Leads.List(TestFair.A, LeadFilter.All)).Badge;
        _rivals = Assert.Single(Leads.List(TestFair.B, LeadFilter.All)).Badge;
    }

    private LeadQueries Leads => _fair.Database.Leads;

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void Answers_are_kept_with_who_and_when_and_can_be_taken_away()
    {
        Saved(Leads.Save(TestFair.A, _badge, [new("next-step", "offer", ""), new("due", "2026-11-30", "")], "anna"));
        Assert.Equal([("due", "2026-11-30", "anna"), ("next-step", "offer", "anna")], Lead().Answers.Select(answer => (answer.Field, answer.Value, answer.Who)));
        Assert.Equal(_fair.Time.Now.Date, Lead().Answer("due")!.AtUtc!.Value.Date);
        Assert.Equal("anna", Lead().LastEdit!.Who);
        _fair.MustEqualItsRebuild();

        Saved(Leads.Save(TestFair.A, _badge, [new("due", "", "2026-11-30")], "ben"));
        Assert.Equal(["next-step"], Lead().Answers.Select(answer => answer.Field));
        Assert.Equal(
            [("next-step", "offer"), ("due", "2026-11-30"), ("due", "")],
            Leads.History(TestFair.A, _badge).Where(step => step.Kind == LeadStepKind.Answer).Select(step => (step.Field!, step.Value)));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_key_at_the_reader_says_until_when_counted_from_the_day_of_the_scan_and_the_page_comes_before_it()
    {
        _fair.Send(new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor().Scan(0, "FK0000001").Scan(1440, "FK0000003")
            .Mark(0.5, "answer", 2, "due.scan-day-plus-7").Mark(0.6, "answer", 2, "lot-size.100").Mark(1440.5, "answer", 3, "due.scan-day-plus-0"));
        Assert.Equal([("due", "2026-11-24"), ("lot-size", "100")], Lead().Answers.Select(answer => (answer.Field, answer.Value)));
        Assert.Contains(("due", "2026-11-24"), Leads.History(TestFair.A, _badge).Where(step => step.Kind == LeadStepKind.Answer).Select(step => (step.Field!, step.Value)));
        var byDay = new LeadFilter { Order = LeadOrder.Due };
        Assert.Equal(["2026-11-18", "2026-11-24"], Leads.List(TestFair.A, byDay).Select(lead => lead.Answer("due")!.Value));
        Assert.Equal(["2026-11-24", "2026-11-18"], Leads.List(TestFair.A, byDay with { Reversed = true }).Select(lead => lead.Answer("due")!.Value));

        Saved(Leads.Save(TestFair.A, _badge, [new("due", "2026-11-17", "2026-11-24")], "anna"));
        Assert.Equal(["2026-11-17", "2026-11-18"], Leads.List(TestFair.A, byDay).Select(lead => lead.Answer("due")!.Value));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Different_fields_of_two_people_merge()
    {
        Saved(Leads.Save(TestFair.A, _badge, [new("next-step", "offer", ""), new("due", "", ""), new("note", "", ""), new("rating", "", "")], "anna"));
        Saved(Leads.Save(TestFair.A, _badge, [new("next-step", "", ""), new("due", "2026-11-30", ""), new("note", "hello", ""), new("rating", "hot", "")], "ben"));
        Assert.Equal(("offer", "2026-11-30", "hello", "hot"), (Lead().Answer("next-step")!.Value, Lead().Answer("due")!.Value, Lead().Note, Lead().Rating));
    }

    [Theory]
    [InlineData("next-step", "offer", "call")]
    [InlineData("note", "of anna", "of ben")]
    [InlineData("rating", "hot", "cold")]
    public void The_same_field_of_two_people_is_not_written_over_and_both_are_told_with_who_and_when(string field, string first, string second)
    {
        Saved(Leads.Save(TestFair.A, _badge, [new(field, first, "")], "anna"));
        var saved = Leads.Save(TestFair.A, _badge, [new(field, second, ""), new("due", "2026-11-30", "")], "ben");
        var conflict = Assert.Single(saved.Conflicts);
        Assert.Equal((LeadSaveOutcome.Saved, field, second, first, "anna"), (saved.Outcome, conflict.Field, conflict.Mine, conflict.Theirs, conflict.Who));
        Assert.NotNull(conflict.AtUtc);
        Assert.Equal(first, Value(field));
        Assert.Equal("2026-11-30", Value("due"));

        // Having seen it, ben may.
        Saved(Leads.Save(TestFair.A, _badge, [new(field, second, conflict.Theirs)], "ben"));
        Assert.Equal(second, Value(field));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Who_says_the_same_as_a_colleague_or_changed_nothing_is_asked_nothing()
    {
        Saved(Leads.Save(TestFair.A, _badge, [new("next-step", "offer", "")], "anna"));
        Saved(Leads.Save(TestFair.A, _badge, [new("next-step", "offer", "")], "ben"));
        Saved(Leads.Save(TestFair.A, _badge, [new("next-step", "", "")], "ben"));
        Assert.Equal("anna", Lead().Answer("next-step")!.Who);
        Assert.Single(_fair.Database.Decisions.List(DecisionKinds.LeadAnswer));
    }

    [Fact]
    public void An_answer_at_a_reader_stands_until_the_page_says_something_else_and_is_no_ones_by_name()
    {
        Mark("next-step.call");
        Assert.Equal(("call", null), (Lead().Answer("next-step")!.Value, Lead().Answer("next-step")!.Who));
        Assert.Equal(("next-step", "call"), Leads.History(TestFair.A, _badge).Where(step => step.Kind == LeadStepKind.Answer).Select(step => (step.Field!, step.Value)).Single());

        var conflict = Assert.Single(Leads.Save(TestFair.A, _badge, [new("next-step", "offer", "")], "anna").Conflicts);
        Assert.Equal(("call", null), (conflict.Theirs, conflict.Who));
        Saved(Leads.Save(TestFair.A, _badge, [new("next-step", "", "call")], "anna"));
        Assert.Null(Lead().Answer("next-step"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Nothing_is_written_when_a_field_is_unknown_or_a_value_is_none_of_its_choices()
    {
        foreach (var wrong in new[] { new LeadChange("size", "10", ""), new LeadChange("next-step", "marry", ""), new LeadChange("due", "soon", ""), new LeadChange("rating", "boiling", "") })
        {
            Assert.Equal(LeadSaveOutcome.NotUnderstood, Leads.Save(TestFair.A, _badge, [new("note", "hello", ""), wrong], "anna").Outcome);
        }

        Assert.Null(Lead().Note);
        Assert.Empty(Lead().Answers);
    }

    [Fact]
    public void A_rivals_lead_is_no_lead_and_its_answers_are_the_rivals_own()
    {
        Assert.Equal(LeadSaveOutcome.NoSuchLead, Leads.Save(TestFair.A, _rivals, [new("next-step", "offer", "")], "anna").Outcome);
        _fair.Send(new Journal("counter-2", "bbbbbbbbbbbbbbbb") { Next = 3 }.Scan(4, "FK0000001"));
        Saved(Leads.Save(TestFair.B, _badge, [new("next-step", "visit", "")], "berta"));
        Assert.Empty(Lead().Answers);
        Assert.Empty(Leads.List(TestFair.A, new LeadFilter { NextStep = "visit" }));
        Assert.Single(Leads.List(TestFair.B, new LeadFilter { NextStep = "visit" }));
        Assert.DoesNotContain(Leads.History(TestFair.A, _badge), step => step.Kind == LeadStepKind.Answer);
    }

    [Fact]
    public void A_field_that_left_the_form_takes_no_answer_and_keeps_the_old_ones()
    {
        Saved(Leads.Save(TestFair.A, _badge, [new("due", "2026-11-30", "")], "anna"));
        var form = new QualificationForm { Fields = [QualificationForm.Usual.Fields[0]] }.After(QualificationForm.Usual);
        _fair.Database.Setup.SetPavilion(new Pavilion("saitama", "Saitama Pavilion", "8a") { Form = form }, "organiser");
        Assert.Equal(form, _fair.Database.Setup.Read().FormOf(TestFair.A));
        Assert.Equal("2026-11-30", Lead().Answer("due")!.Value);
        Assert.Equal(LeadSaveOutcome.NotUnderstood, Leads.Save(TestFair.A, _badge, [new("due", "2026-12-01", "2026-11-30")], "anna").Outcome);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Leads_are_put_in_the_order_of_their_due_days_and_found_by_their_next_step_wherever_it_was_said()
    {
        _fair.Send(new Journal("counter-1", "aaaaaaaaaaaaaaaa") { Next = 3 }.Scan(5, "FK0000003").Scan(6, "FK0000004"));
        var badges = Leads.List(TestFair.A, new LeadFilter { Reversed = true }).Select(lead => lead.Badge).ToList();
        Saved(Leads.Save(TestFair.A, badges[0], [new("due", "2026-12-01", ""), new("next-step", "offer", "")], "anna"));
        Saved(Leads.Save(TestFair.A, badges[2], [new("due", "2026-11-20", "")], "anna"));
        _fair.Send(new Journal("counter-1", "aaaaaaaaaaaaaaaa") { Next = 5 }.Mark(6.5, "answer", 4, "next-step.offer"));
        Assert.Equal([badges[2], badges[0], badges[1]], Leads.List(TestFair.A, new LeadFilter { Order = LeadOrder.Due, Limit = 10 }).Select(lead => lead.Badge));
        Assert.Equal([badges[2], badges[0]], Leads.List(TestFair.A, new LeadFilter { NextStep = "offer" }).Select(lead => lead.Badge));
        Assert.Equal(2, Leads.Count(TestFair.A, new LeadFilter { NextStep = "offer" }));
        Saved(Leads.Save(TestFair.A, badges[2], [new("next-step", "call", "offer")], "anna"));
        Assert.Equal([badges[0]], Leads.List(TestFair.A, new LeadFilter { NextStep = "offer" }).Select(lead => lead.Badge));
    }

    [Fact]
    public void A_lead_that_was_handed_over_is_new_again_once_something_else_is_answered()
    {
        _fair.Database.Exports.Record(TestFair.A, "csv", [Lead()], "anna");
        Assert.False(Lead().IsNew);
        Saved(Leads.Save(TestFair.A, _badge, [new("next-step", "offer", "")], "anna"));
        Assert.True(Lead().IsNew);
        Assert.Equal(1, Leads.CountNew(TestFair.A));
        _fair.Database.Exports.Record(TestFair.A, "csv", [Lead()], "anna");
        Mark("sure.yes");
        Assert.True(Lead().IsNew);
    }

    private static void Saved(LeadSaved saved)
    {
        Assert.Equal(LeadSaveOutcome.Saved, saved.Outcome);
        Assert.Empty(saved.Conflicts);
    }

    private LeadRow Lead() => Leads.Find(TestFair.A, _badge)!;

    private string? Value(string field) => field switch
    {
        "note" => Lead().Note,
        "rating" => Lead().Rating,
        _ => Lead().Answer(field)?.Value,
    };

    private void Mark(string value) =>
        _fair.Send(new Journal("counter-1", "aaaaaaaaaaaaaaaa") { Next = 3 }.Mark(0.5, "answer", 2, value));
}
