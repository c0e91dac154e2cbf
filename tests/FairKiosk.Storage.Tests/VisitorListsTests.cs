using FairKiosk.Pavilions.Badges;
using FairKiosk.Pavilions.Lists;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>The organiser's visitor lists: who a code is, before and after it is scanned, and nothing more than that.</summary>
public sealed class VisitorListsTests : IDisposable
{
    private const string Tickets = """{ "rules": [ { "symbology": "]C", "pattern": "^M(?<id>[0-9]{6})$" }, { "symbology": "]d", "pattern": "^000(?<id>[0-9]{6})[0-9]$" } ] }""";
    private const string Everything = "SELECT badge || '|' || known || '|' || coalesce(name, '-') || '|' || coalesce(company, '-') || '|' || coalesce(email, '-') || '|' || days || '|' || leads FROM badge ORDER BY badge";

    private static readonly Dictionary<VisitorField, int> Columns = new() { [VisitorField.Code] = 0, [VisitorField.Name] = 2 };

    private readonly TestFair _fair = new();
    private readonly Journal _journal = new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor();

    private VisitorLists Visitors => _fair.Database.Visitors;

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void A_list_names_who_was_scanned_and_who_will_be()
    {
        _fair.Send(_journal.Scan(1, "T-1").Scan(2, "T-2"));
        Import(("T-1", "Anna Krüger"), ("T-3", "Mia Wolf"));
        Assert.Equal(["Anna Krüger", ""], NamesOf(TestFair.A));
        Assert.Single(_fair.Database.Leads.List(TestFair.A, new LeadFilter { Search = "Krueger" }));
        _fair.Send(_journal.Scan(3, "T-3"));
        Assert.Equal(["Anna Krüger", "", "Mia Wolf"], NamesOf(TestFair.A));
        _fair.MustEqualItsRebuild();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whenever_the_lists_come_the_rows_are_the_same(int scansBefore)
    {
        (string Code, string Text)[] badges = [("T-1", "T-1"), ("T-2", "T-2"), ("C-1", Journal.Person("C-1", "Jo Doe")), ("T-3", "T-3")];
        for (var i = 0; i < badges.Length; i++)
        {
            if (i == scansBefore)
            {
                Import(("T-1", "Anna Krüger"), ("T-2", "Old Name"), ("C-1", "Not so full"));
                Import(("T-2", "Jonas Weber"), ("T-9", "Never Here"));
            }

            _fair.Send(_journal.Scan(i, badges[i].Text));
        }

        if (scansBefore == badges.Length)
        {
            Import(("T-1", "Anna Krüger"), ("T-2", "Old Name"), ("C-1", "Not so full"));
            Import(("T-2", "Jonas Weber"), ("T-9", "Never Here"));
        }

        Assert.Equal(["Anna Krüger", "Jonas Weber", "Jo Doe", ""], NamesOf(TestFair.A));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Of_two_lists_the_later_one_holds_and_taken_back_the_earlier()
    {
        _fair.Send(_journal.Scan(1, "T-1").Scan(2, "T-2"));
        var nobody = _fair.Rows<string>(Everything);
        var first = Import(("T-1", "Anna Kruger"), ("T-2", "Jonas Weber"));
        var one = _fair.Rows<string>(Everything);
        var second = Import(("T-1", "Anna Krüger"));
        Assert.Equal(["Anna Krüger", "Jonas Weber"], NamesOf(TestFair.A));
        Assert.Equal([second, first], Visitors.List().Select(list => list.Id));

        Assert.True(Visitors.Withdraw(second, "test"));
        Assert.Equal(one, _fair.Rows<string>(Everything));
        Assert.True(Visitors.Withdraw(first, "test"));
        Assert.Equal(nobody, _fair.Rows<string>(Everything));
        Assert.False(Visitors.Withdraw(first, "test"));
        Assert.Empty(Visitors.List());
        Assert.Equal(0, _fair.One<int>("SELECT count(*) FROM visitor_row"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_list_names_nobody_to_a_firm_that_did_not_scan_them()
    {
        _fair.Send(_journal.Scan(1, "T-1"));
        var (visitors, tallies) = (_fair.Database.Live.Read(null).Visitors, _fair.Rows<string>("SELECT day || station_id || measure || value FROM tally ORDER BY 1"));
        Import(("T-1", "Anna Krüger"), ("T-2", "Jonas Weber"));
        Assert.Equal(["Anna Krüger"], NamesOf(TestFair.A));
        Assert.Empty(NamesOf(TestFair.B));
        Assert.Empty(_fair.Database.Leads.List(TestFair.B, new LeadFilter { Search = "Weber" }));
        Assert.Equal(1, _fair.One<int>("SELECT count(*) FROM badge"));
        Assert.Equal(visitors, _fair.Database.Live.Read(null).Visitors);
        Assert.Equal(tallies, _fair.Rows<string>("SELECT day || station_id || measure || value FROM tally ORDER BY 1"));
    }

    [Fact]
    public void A_lead_that_gets_its_name_is_new_to_the_next_export()
    {
        _fair.Send(_journal.Scan(1, "T-1"));
        _fair.Database.Exports.Record(TestFair.A, "csv", _fair.Database.Leads.List(TestFair.A, LeadFilter.All), "a");
        Assert.False(Assert.Single(_fair.Database.Leads.List(TestFair.A, LeadFilter.All)).IsNew);
        Import(("T-1", "Anna Krüger"));
        Assert.True(Assert.Single(_fair.Database.Leads.List(TestFair.A, LeadFilter.All)).IsNew);
    }

    [Fact]
    public void A_code_in_a_list_is_the_badge_that_a_scan_of_it_is_in_whatever_symbology()
    {
        _fair.Database.Setup.SetBadgeProfile(Tickets, "test");
        Import(("M123456", "Anna Krüger"), ("0001234575", "Jonas Weber"));
        _fair.Send(_journal.Scan(1, "0001234567", symbology: "]d1").Scan(2, "M123457"));
        Assert.Equal(["Anna Krüger", "Jonas Weber"], NamesOf(TestFair.A));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_list_that_was_cut_off_says_nothing_and_is_cleared_away()
    {
        _fair.Send(_journal.Scan(1, "T-1"));
        var badges = Visitors.Badges();
        Visitors.Add("cut-off", [Row(2, "T-1", "Anna Krüger", badges)]);
        _fair.Reopen();
        _fair.Send(_journal.Scan(2, "T-1").Scan(3, "T-2"));
        Assert.Equal(["", ""], NamesOf(TestFair.A));
        Assert.Empty(Visitors.List());
        _fair.MustEqualItsRebuild();

        var kept = Import(("T-2", "Jonas Weber"));
        Visitors.ClearLeftovers();
        Assert.Equal([kept], _fair.Rows<string>("SELECT list_id FROM visitor_row"));
    }

    [Fact]
    public void A_list_that_lost_rows_in_between_or_whose_codes_are_read_otherwise_does_not_hold()
    {
        var badges = Visitors.Badges();
        Visitors.Add("one", [Row(2, "T-1", "Anna Krüger", badges)]);
        Assert.Equal(VisitorListOutcome.RowsMissing, Visitors.Hold("one", "list.csv", 2, 0, "", Columns, badges, "test"));
        _fair.Database.Setup.SetBadgeProfile(Tickets, "test");
        Assert.Equal(VisitorListOutcome.ProfileChanged, Visitors.Hold("one", "list.csv", 1, 0, "", Columns, badges, "test"));
        Assert.Empty(_fair.Database.Decisions.List(DecisionKinds.VisitorList));
    }

    [Fact]
    public void While_a_list_holds_the_badge_profile_stays()
    {
        var list = Import(("T-1", "Anna Krüger"));
        Assert.Throws<SetupRejectedException>(() => _fair.Database.Setup.SetBadgeProfile(Tickets, "test"));
        Visitors.Withdraw(list, "test");
        _fair.Database.Setup.SetBadgeProfile(Tickets, "test");
    }

    [Fact]
    public void A_full_disk_keeps_no_row_of_the_step_and_the_list_does_not_hold()
    {
        _fair.Send(_journal.Scan(1, "T-1"));
        var badges = Visitors.Badges();
        _fair.Database.LimitPages(_fair.One<long>("PRAGMA page_count") + 5);
        List<VisitorRow> rows = [.. Enumerable.Range(1, 2000).Select(i => Row(i, FormattableString.Invariant($"T-{i}"), "Anna Krüger", badges))];
        Assert.Throws<DatabaseFullException>(() => Visitors.Add("list", rows));
        Assert.Equal(0, _fair.One<int>("SELECT count(*) FROM visitor_row"));
        _fair.Database.LimitPages(1_000_000);
        Visitors.Add("list", rows);
        Assert.Equal([""], NamesOf(TestFair.A));
        Assert.Equal(VisitorListOutcome.Holds, Visitors.Hold("list", "list.csv", rows.Count, 0, "", Columns, badges, "test"));
        Assert.Equal(["Anna Krüger"], NamesOf(TestFair.A));
    }

    [Fact]
    public void What_was_said_of_the_columns_is_remembered_for_the_same_heads_while_the_list_holds()
    {
        Assert.Null(Visitors.ColumnsOf("heads"));
        var list = Import(("T-1", "Anna Krüger"));
        Assert.Equal(Columns, Visitors.ColumnsOf("heads"));
        Assert.Null(Visitors.ColumnsOf("other heads"));
        Visitors.Withdraw(list, "test");
        Assert.Null(Visitors.ColumnsOf("heads"));
    }

    [Fact]
    public void Of_the_badges_in_a_list_it_is_known_how_many_stand_in_another_and_how_many_were_scanned()
    {
        _fair.Send(_journal.Scan(1, "T-1").Scan(2, "T-2"));
        Import(("T-2", "Jonas Weber"), ("T-3", "Mia Wolf"));
        var badges = Visitors.Badges();
        Assert.Equal((2, 2), Visitors.Known([.. Enumerable.Range(1, 4).Select(i => badges.Of(FormattableString.Invariant($"T-{i}"))!)]));
        Assert.Equal((0, 0), Visitors.Known([]));
    }

    [Fact]
    public void A_command_of_another_process_names_the_leads_of_a_running_gateway()
    {
        _fair.Send(_journal.Scan(1, "T-1"));
        var version = _fair.Database.Setup.Version;
        using (var command = FairDatabase.Open(_fair.Folder, _fair.Time))
        {
            Import(command, ("T-1", "Anna Krüger"), ("T-2", "Jonas Weber"));
        }

        Assert.True(_fair.Database.Setup.Version > version);
        _fair.Send(_journal.Scan(2, "T-2"));
        Assert.Equal(["Anna Krüger", "Jonas Weber"], NamesOf(TestFair.A));
        _fair.MustEqualItsRebuild();
    }

    private static VisitorRow Row(long number, string code, string name, VisitorBadges badges) =>
        new(number, badges.Of(code)!, new BadgeContact(name, "", "", "", "", "", "", "", "", "", ""));

    private string Import(params (string Code, string Name)[] rows) => Import(_fair.Database, rows);

    private static string Import(FairDatabase database, params (string Code, string Name)[] rows)
    {
        var (id, badges) = (VisitorLists.NewId(), database.Visitors.Badges());
        database.Visitors.Add(id, [.. rows.Select((row, at) => Row(at + 2, row.Code, row.Name, badges))]);
        Assert.Equal(VisitorListOutcome.Holds, database.Visitors.Hold(id, "list.csv", rows.Length, 0, "heads", Columns, badges, "test"));
        return id;
    }

    private IEnumerable<string> NamesOf(string firm) =>
        _fair.Database.Leads.List(firm, new LeadFilter { Reversed = true }).Select(lead => lead.Name ?? "");
}
