using FairKiosk.Pavilions.Fairs;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>Days, countries, what was reached of the targets, and what next year compares with.</summary>
public sealed class LiveFiguresTests : IDisposable
{
    private readonly TestFair _fair = new();

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void Days_and_countries_are_those_of_persons_and_an_unknown_country_is_said_to_be_one()
    {
        Scan();
        var whole = _fair.Database.Live.Read(null);
        Assert.Equal([new CountryRow("DE", 1), new CountryRow("JP", 1), new CountryRow(null, 2)], whole.Countries);
        Assert.Equal([new CountryRow("JP", 1)], _fair.Database.Live.Read(new DateOnly(2026, 11, 18)).Countries);
        // Days that have not begun are not there.
        Assert.Equal([new DayRow(new DateOnly(2026, 11, 16), 0, 0, 0), new DayRow(new DateOnly(2026, 11, 17), 4, 5, 1)], whole.Days);
        Assert.Equal(4, whole.Visitors);

        var badges = _fair.Rows<string>("SELECT badge FROM badge WHERE country IS NULL ORDER BY badge");
        _fair.Database.People.Merge(badges[0], badges[1], "test");
        Assert.Equal(new CountryRow(null, 1), _fair.Database.Live.Read(null).Countries[^1]);
    }

    [Fact]
    public void What_is_reached_is_counted_over_the_whole_fair_and_a_joint_exhibit_for_each_owner()
    {
        _fair.Database.Setup.SetPavilion(new Pavilion("saitama", "Saitama", "") { Targets = new Targets { Leads = 10 } }, "test");
        _fair.Database.Setup.AddExhibitor(new Exhibitor(TestFair.A, "Arakawa", "JP") { Targets = new Targets { Visitors = 10 } }, "test");
        Scan();
        var board = _fair.Database.Live.Read(new DateOnly(2026, 11, 16));
        Assert.Equal(0, board.Visitors);
        Assert.Equal(new FirmFigures(4, 6, 1, 5), board.Reached);
        var firm = Assert.Single(board.ReachedByFirms);
        Assert.Equal((TestFair.A, new FirmFigures(4, 6, 1, 4)), (firm.Key, firm.Value));
        var badges = _fair.Rows<string>($"SELECT badge FROM lead WHERE exhibitor_id = '{TestFair.A}' ORDER BY badge");
        _fair.Database.People.Merge(badges[0], badges[1], "test");
        Assert.Equal(new FirmFigures(3, 6, 1, 4), _fair.Database.Live.Read(null).ReachedByFirms[TestFair.A]);
    }

    [Fact]
    public void What_next_year_compares_with_is_counted_from_the_opening_on_and_what_is_not_over_is_unknown()
    {
        Scan();
        // At 11:00 on the second of four days; on the first one nothing was read, so nobody knows who came.
        _fair.Time.Now = TestFair.Ten.AddHours(1);
        var past = _fair.Database.PastFigures.Read(_fair.Database.Setup.Read());
        Assert.Equal(["unknown unknown unknown unknown unknown unknown unknown unknown unknown", "0 5 unknown unknown unknown unknown unknown unknown unknown"], past.Visits.Select(day => day.ToString()));
        Assert.Equal(["unknown unknown unknown unknown unknown unknown unknown unknown unknown", "0 4 unknown unknown unknown unknown unknown unknown unknown"], past.Visitors.Select(day => day.ToString()));
        Assert.Equal(["unknown unknown unknown unknown unknown unknown unknown unknown unknown", "0 1 unknown unknown unknown unknown unknown unknown unknown"], past.Meetings.Select(day => day.ToString()));
        // Nobody planned anything here: how many there might have been nobody knows.
        Assert.Empty(past.Planned);
        Assert.Equal(("COMPAMED 2026", 2L), (past.Name, past.Exhibitors.Value!.Value));
    }

    // Four persons on the second day, one of them on the third, too, before the clock gets there; one at the rack of both firms.
    private void Scan()
    {
        var one = new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor()
            .Scan(1, Journal.Person("C-1", country: "Japan")).Scan(2, "T-2").Scan(3, Journal.Person("C-3")).Mark(4, "meeting-start", 4).Scan(1441, Journal.Person("C-1", country: "Japan"));
        var rack = new Journal("counter-3", "cccccccccccccccc").Anchor().Scan(5, "T-5").Scan(30, "T-5");
        _fair.Send(one, rack);
    }
}
