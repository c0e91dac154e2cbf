using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

public sealed class LeadExportsTests : IDisposable
{
    private const string Counter = "aaaaaaaaaaaaaaaa";
    private const string Shared = "cccccccccccccccc";

    private readonly TestFair _fair = new();

    public LeadExportsTests() => _fair.Send(
        new Journal("counter-1", Counter).Anchor().Scan(1, "FK0000001").Scan(30, "FK0000002"),
        new Journal("counter-3", Shared).Anchor().Scan(1, "FK0000003"));

    private LeadExports Exports => _fair.Database.Exports;

    [Fact]
    public void Before_the_first_export_every_lead_is_new_and_afterwards_none()
    {
        Assert.Equal((3, 1), (New(TestFair.A).Count, New(TestFair.B).Count));
        Assert.Null(Exports.Last(TestFair.A));
        Export(TestFair.A);
        Assert.Empty(New(TestFair.A));
        Assert.All(_fair.Database.Leads.List(TestFair.A, LeadFilter.All), lead => Assert.False(lead.IsNew));
        var last = Exports.Last(TestFair.A)!;
        Assert.Equal(("mika", "csv", 3), (last.Who, last.Format, last.Leads));
        Assert.Equal(_fair.Time.Now, last.AtUtc, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void An_export_of_one_firm_says_nothing_of_its_rivals_leads()
    {
        Export(TestFair.A);
        Assert.Equal(_fair.Database.Leads.List(TestFair.B, LeadFilter.All)[0].Badge, Assert.Single(New(TestFair.B)).Badge);
        Assert.Null(Exports.Last(TestFair.B));
        Assert.Empty(_fair.Database.Leads.List(TestFair.B, LeadFilter.All with { ExportedIn = Exports.Last(TestFair.A)!.Id }));
    }

    [Theory]
    [InlineData("scan")]
    [InlineData("late scan")]
    [InlineData("interest")]
    [InlineData("rating at the reader")]
    [InlineData("note at the reader")]
    [InlineData("meeting at the reader")]
    [InlineData("rating")]
    [InlineData("note")]
    [InlineData("meeting")]
    [InlineData("undo")]
    public void Whatever_happens_to_a_lead_after_an_export_makes_it_new(string what)
    {
        // The reader's first lead of the two that its firm has from it.
        var journal = new Journal("counter-1", Counter).Anchor().Scan(1, "FK0000001").Scan(30, "FK0000002").Scan(31, "FK0000001");
        _fair.Send(journal);
        Export(TestFair.A);
        var (leads, badge) = (_fair.Database.Leads, _fair.Database.Leads.List(TestFair.A, LeadFilter.All)[0].Badge);
        _ = what switch
        {
            "scan" => Send(journal.Scan(45, "FK0000001")),
            "late scan" => Send(journal.Scan(20, "FK0000001")),
            "interest" => Send(journal.Mark(32, "interest", 4, "3")),
            "rating at the reader" => Send(journal.Mark(32, "rating", 4, "hot")),
            "note at the reader" => Send(journal.Mark(32, "note", 4, "call back")),
            "meeting at the reader" => Send(journal.Mark(32, "meeting-start", 4, "")),
            "undo" => Send(journal.Mark(32, "undo", 4, "")),
            "rating" => leads.Rate(TestFair.A, badge, "warm", "mika"),
            "note" => leads.SetNote(TestFair.A, badge, "call back", "mika"),
            _ => leads.RecordMeeting(TestFair.A, badge, atUtc: null, "mika"),
        };
        var changed = Assert.Single(New(TestFair.A));
        Assert.Equal((badge, true), (changed.Badge, changed.IsNew));
        Assert.Equal(1, leads.CountNew(TestFair.A));
        Export(TestFair.A, New(TestFair.A));
        Assert.Empty(New(TestFair.A));
    }

    [Fact]
    public void What_changes_while_a_file_is_on_its_way_is_still_new_afterwards()
    {
        var read = _fair.Database.Leads.List(TestFair.A, LeadFilter.All);
        _fair.Database.Leads.SetNote(TestFair.A, read[0].Badge, "call back", "mika");
        Export(TestFair.A, read);
        Assert.Equal(read[0].Badge, Assert.Single(New(TestFair.A)).Badge);
    }

    [Fact]
    public void A_change_that_was_taken_back_is_none()
    {
        Export(TestFair.A);
        var badge = _fair.Database.Leads.List(TestFair.A, LeadFilter.All)[0].Badge;
        _fair.Database.Leads.Rate(TestFair.A, badge, "hot", "mika");
        _fair.Database.Leads.Rate(TestFair.A, badge, rating: null, "mika");
        Assert.Empty(New(TestFair.A));
    }

    [Fact]
    public void The_leads_of_the_last_export_can_be_had_again()
    {
        Export(TestFair.A);
        var badge = _fair.Database.Leads.List(TestFair.A, LeadFilter.All)[0].Badge;
        _fair.Database.Leads.Rate(TestFair.A, badge, "hot", "mika");
        Export(TestFair.A, New(TestFair.A));
        var again = Assert.Single(_fair.Database.Leads.List(TestFair.A, LeadFilter.All with { ExportedIn = Exports.Last(TestFair.A)!.Id }));
        Assert.Equal((badge, "hot", false), (again.Badge, again.Rating, again.IsNew));
    }

    [Fact]
    public void An_export_without_leads_is_none_and_the_one_before_it_stays_the_last()
    {
        Export(TestFair.A);
        var last = Exports.Last(TestFair.A);
        Export(TestFair.A, []);
        Assert.Equal(last, Exports.Last(TestFair.A));
        Assert.Single(_fair.Database.Decisions.List(DecisionKinds.LeadExport));
    }

    [Fact]
    public void The_exports_so_far_come_the_last_one_first_and_are_the_firms_own()
    {
        Export(TestFair.A);
        Export(TestFair.B);
        Export(TestFair.A, [_fair.Database.Leads.List(TestFair.A, LeadFilter.All)[0]]);
        var latest = Exports.Latest(TestFair.A, 10);
        Assert.Equal([1, 3], latest.Select(export => export.Leads));
        Assert.Equal(latest[0], Assert.Single(Exports.Latest(TestFair.A, 1)));
        Assert.All(latest, export => Assert.Equal((true, false), (Exports.Exists(TestFair.A, export.Id), Exports.Exists(TestFair.B, export.Id))));
    }

    [Fact]
    public void A_card_of_one_lead_is_logged_and_leaves_the_lead_as_new_as_it_was()
    {
        var lead = _fair.Database.Leads.List(TestFair.A, LeadFilter.All)[0];
        Exports.RecordOne(TestFair.A, "vcf", lead, "mika");
        var decision = Assert.Single(_fair.Database.Decisions.List(DecisionKinds.LeadExport));
        Assert.Equal("mika", decision.Who);
        Assert.Equal($$"""{"exhibitor":"arakawa","format":"vcf","leads":1,"badge":"{{lead.Badge}}"}""", decision.Body);
        Assert.Equal(3, New(TestFair.A).Count);
        Assert.Null(Exports.Last(TestFair.A));
    }

    [Fact]
    public void A_rebuild_forgets_no_export_and_makes_no_lead_new()
    {
        Export(TestFair.A);
        var last = Exports.Last(TestFair.A);
        _fair.MustEqualItsRebuild();
        _fair.Database.Rebuild(verifyOnly: false);
        _fair.Reopen();
        Assert.Equal(last, Exports.Last(TestFair.A));
        Assert.Empty(New(TestFair.A));
    }

    public void Dispose() => _fair.Dispose();

    private bool Send(Journal journal) => _fair.Send(journal) is not null;

    private void Export(string exhibitor, IReadOnlyList<LeadRow>? leads = null) =>
        Exports.Record(exhibitor, "csv", leads ?? _fair.Database.Leads.List(exhibitor, LeadFilter.All), "mika");

    private IReadOnlyList<LeadRow> New(string exhibitor) => _fair.Database.Leads.ListNew(exhibitor);
}
