using FairKiosk.Pavilions.Badges;
using FairKiosk.Pavilions.Lists;
using FairKiosk.Pavilions.People;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>One person under two badges: visitors follow, leads stay, and everything can be taken back.</summary>
public sealed class VisitorPeopleTests : IDisposable
{
    private const string Everything =
        "SELECT day || ' ' || station_id || ' ' || measure || ' ' || value FROM tally UNION ALL SELECT badge || days || leads FROM badge UNION ALL SELECT badge || person FROM person ORDER BY 1";

    private readonly TestFair _fair = new();
    private readonly Journal _atA = new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor();
    private readonly Journal _atB = new Journal("counter-2", "bbbbbbbbbbbbbbbb").Anchor();

    private VisitorPeople People => _fair.Database.People;

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void A_visitor_with_two_badges_is_one_visitor_with_all_visits_until_the_merge_is_taken_back()
    {
        _fair.Send(_atA.Scan(1, "T-1").Scan(2, "T-2"), _atB.Scan(3, "T-2").Scan(4, "T-3"));
        var before = _fair.Rows<string>(Everything);
        Assert.Equal((3, 4), Counts());

        Assert.Equal(MergeOutcome.Merged, People.Merge(Badge("T-2"), Badge("T-1"), "organiser"));
        Assert.Equal((2, 4), Counts());
        Assert.Equal([(TestFair.A, 1), (TestFair.B, 2), (TestFair.Rack, 0)], _fair.Database.Live.Read(null).Booths.Select(booth => (booth.StationId, booth.Visitors)));
        Assert.Equal(MergeOutcome.AlreadyOne, People.Merge(Badge("T-1"), Badge("T-2"), "organiser"));
        _fair.MustEqualItsRebuild();

        Assert.True(People.Unmerge(Badge("T-1"), Badge("T-2"), "organiser"));
        Assert.Equal(before, _fair.Rows<string>(Everything));
        Assert.False(People.Unmerge(Badge("T-1"), Badge("T-2"), "organiser"));
        People.Merge(Badge("T-1"), Badge("T-2"), "organiser");
        _fair.Send(_atA.Scan(60, "T-2"));
        Assert.Equal((2, 5), Counts());
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Badges_merged_in_a_row_are_one_person_and_a_link_taken_out_makes_them_two()
    {
        _fair.Send(_atA.Scan(1, "T-1").Scan(2, "T-2").Scan(3, "T-3"));
        People.Merge(Badge("T-1"), Badge("T-2"), "organiser");
        People.Merge(Badge("T-3"), Badge("T-2"), "organiser");
        Assert.Equal(1, Counts().Visitors);
        People.Unmerge(Badge("T-1"), Badge("T-2"), "organiser");
        Assert.Equal(2, Counts().Visitors);
        Assert.Equal(new HashSet<string> { Badge("T-2"), Badge("T-3") }, _fair.Rows<string>("SELECT badge FROM person").ToHashSet(StringComparer.Ordinal));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_merged_badge_that_was_never_scanned_counts_nothing_and_counts_with_its_person_once_it_is()
    {
        _fair.Send(_atA.Scan(1, "T-1"));
        Import(("T-2", "Anna Krüger", "Acme"));
        Assert.Equal(MergeOutcome.Merged, People.Merge(Badge("T-1"), Badge("T-2"), "organiser"));
        Assert.Equal((1, 1), Counts());
        _fair.Send(_atA.Scan(2, "T-2"));
        Assert.Equal((1, 2), Counts());
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Staff_and_badges_that_nobody_knows_are_merged_with_nobody()
    {
        _fair.Send(_atA.Scan(1, "T-1").Scan(2, "FK-STAFF-1"));
        Assert.Equal(MergeOutcome.Staff, People.Merge(Badge("T-1"), Badge("FK-STAFF-1"), "organiser"));
        Assert.Equal(MergeOutcome.Unknown, People.Merge(Badge("T-1"), Badge("T-9"), "organiser"));
        Assert.Equal(MergeOutcome.AlreadyOne, People.Merge(Badge("T-1"), Badge("T-1"), "organiser"));
        Assert.Empty(_fair.Database.Decisions.List(DecisionKinds.BadgeMerge));
    }

    [Fact]
    public void On_each_day_and_from_each_country_a_person_counts_once()
    {
        _fair.Send(_atA.Scan(1, Journal.Person("C-1", country: "Japan")).Scan(2, "T-2").Scan(1441, Journal.Person("C-1", country: "Japan")).Scan(1442, "T-2"));
        var merged = People.Merge(Badge(Journal.Person("C-1")), Badge("T-2"), "organiser");
        Assert.Equal(MergeOutcome.Merged, merged);
        Assert.Equal(
            [" visitors 1", " visitors-from-JP 1", "2026-11-17 visitors 1", "2026-11-17 visitors-from-JP 1", "2026-11-18 visitors 1", "2026-11-18 visitors-from-JP 1"],
            Tally());
        People.Unmerge(Badge(Journal.Person("C-1")), Badge("T-2"), "organiser");
        Assert.Contains(" visitors-from-unknown 1", Tally());
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_list_that_says_where_somebody_is_from_moves_them_to_that_country()
    {
        _fair.Send(_atA.Scan(1, "T-1").Scan(2, "T-2"));
        var list = Import(("T-1", "Anna Krüger", "Acme"));
        Assert.Equal([" visitors 2", " visitors-from-DE 1", " visitors-from-unknown 1"], Tally().Take(3));
        People.Merge(Badge("T-1"), Badge("T-2"), "organiser");
        Assert.Equal([" visitors 1", " visitors-from-DE 1"], Tally().Take(2));
        _fair.MustEqualItsRebuild();
        _fair.Database.Visitors.Withdraw(list, "organiser");
        Assert.Equal([" visitors 1", " visitors-from-unknown 1"], Tally().Take(2));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_firm_is_told_of_its_own_leads_that_are_one_person_and_of_nobody_elses()
    {
        _fair.Send(_atA.Scan(1, "T-1").Scan(2, Journal.Person("C-1", "Jo Doe")), _atB.Scan(3, "T-3"));
        _fair.Database.Exports.Record(TestFair.A, "csv", _fair.Database.Leads.List(TestFair.A, LeadFilter.All), "a");
        People.Merge(Badge("T-1"), Badge(Journal.Person("C-1")), "organiser");
        People.Merge(Badge("T-1"), Badge("T-3"), "organiser");

        var leads = _fair.Database.Leads.List(TestFair.A, LeadFilter.All).ToDictionary(lead => lead.Badge);
        Assert.Equal(new SamePerson(Badge(Journal.Person("C-1")), "Jo Doe"), Assert.Single(leads[Badge("T-1")].SamePerson));
        Assert.Equal(Badge("T-1"), Assert.Single(_fair.Database.Leads.Find(TestFair.A, Badge(Journal.Person("C-1")))!.SamePerson).Badge);
        Assert.Empty(Assert.Single(_fair.Database.Leads.List(TestFair.B, LeadFilter.All)).SamePerson);

        // It is news for who has the list already; notes and ratings stay where they are.
        Assert.All(leads.Values, lead => Assert.True(lead.IsNew));
        People.Unmerge(Badge("T-1"), Badge(Journal.Person("C-1")), "organiser");
        Assert.All(_fair.Database.Leads.List(TestFair.A, LeadFilter.All), lead => Assert.Empty(lead.SamePerson));
        Assert.All(_fair.Database.Leads.List(TestFair.A, LeadFilter.All), lead => Assert.False(lead.IsNew));
    }

    [Fact]
    public void Who_may_be_one_person_is_asked_about_until_somebody_says_so_or_that_they_are_two()
    {
        _fair.Send(_atA.Scan(1, Journal.Person("C-1", "Anna Müller", "Acme GmbH")), _atB.Scan(2, Journal.Person("C-2", "Anna Mueller", "ACME")).Scan(3, "T-3"));
        var (one, other) = (Badge(Journal.Person("C-1")), Badge(Journal.Person("C-2")));
        var question = Assert.Single(People.Questions());
        Assert.Equal(PersonMatch.NameAndCompany, question.Match);
        Assert.Equal(BadgePair.Of(one, other), BadgePair.Of(question.One.Badge, question.Other.Badge));
        Assert.Equal((null, null, 1), (question.One.Name, question.One.Company, question.One.Booths));

        Assert.True(People.KeepApart(one, other, "organiser"));
        Assert.False(People.KeepApart(other, one, "organiser"));
        Assert.Empty(People.Questions());
        Assert.Single(People.Apart());
        _fair.MustEqualItsRebuild();
        Assert.True(People.AskAgain(one, other, "organiser"));
        Assert.Single(People.Questions());
        People.Merge(one, other, "organiser");
        Assert.Empty(People.Questions());
        Assert.Equal("organiser", Assert.Single(People.Merged()).Who);
        Assert.False(People.KeepApart(one, other, "organiser"));
    }

    [Fact]
    public void Names_are_shown_where_the_organisers_own_list_says_them_of_both()
    {
        _fair.Send(_atA.Scan(1, "T-1").Scan(2, "T-2").Scan(3, Journal.Person("C-3", "Anna Krüger", "Acme")));
        Import(("T-1", "Anna Krüger", "Acme"), ("T-2", "Krueger, Anna", "Acme GmbH"), ("T-9", "Anna Krüger", "Acme"));
        var questions = People.Questions();

        // Three badges of those that were scanned, so three pairs; one pair stands in the list.
        Assert.Equal(3, questions.Count);
        var listed = Assert.Single(questions, question => question.One.Name is not null);
        Assert.Equal(["Anna Krüger", "Krueger, Anna"], new[] { listed.One.Name, listed.Other.Name }.Order(StringComparer.Ordinal));
        Assert.All(questions.Where(question => question != listed), question => Assert.Null(question.Other.Name));
    }

    [Fact]
    public void A_merge_by_another_process_counts_in_a_running_gateway()
    {
        _fair.Send(_atA.Scan(1, "T-1").Scan(2, "T-2"));
        using (var command = FairDatabase.Open(_fair.Folder, _fair.Time))
        {
            command.People.Merge(Badge("T-1"), Badge("T-2"), "organiser");
        }

        _fair.Send(_atB.Scan(3, "T-2").Scan(4, "T-1"));
        Assert.Equal((1, 4), Counts());
        Assert.Equal(1, _fair.Database.Live.Read(null).Booths.Single(booth => booth.StationId == TestFair.B).Visitors);
        _fair.MustEqualItsRebuild();
    }

    private (int Visitors, int Visits) Counts()
    {
        var board = _fair.Database.Live.Read(null);
        return (board.Visitors, board.Visits);
    }

    private string Badge(string code) => code.StartsWith("BEGIN", StringComparison.Ordinal)
        ? _fair.One<string>($"SELECT badge FROM badge_code WHERE instr(data, CAST('UID:{code.Split("UID:")[1].Split('\r')[0]}' AS BLOB)) > 0")
        : _fair.Database.Visitors.Badges().Of(code)!;

    private List<string> Tally() =>
        [.. _fair.Rows<string>("SELECT day || ' ' || measure || ' ' || value FROM tally WHERE station_id = '' AND measure LIKE 'visitors%' ORDER BY 1")];

    private string Import(params (string Code, string Name, string Company)[] rows)
    {
        var (id, badges) = (VisitorLists.NewId(), _fair.Database.Visitors.Badges());
        _fair.Database.Visitors.Add(id, [.. rows.Select((row, at) => new VisitorRow(
            at + 2, badges.Of(row.Code)!, new BadgeContact(row.Name, "", "", row.Company, "", "", "", "DE", "", "", "")))]);
        var columns = new Dictionary<VisitorField, int> { [VisitorField.Code] = 0, [VisitorField.Name] = 1 };
        Assert.Equal(VisitorListOutcome.Holds, _fair.Database.Visitors.Hold(id, "list.csv", rows.Length, 0, "heads", columns, badges, "test"));
        return id;
    }
}
