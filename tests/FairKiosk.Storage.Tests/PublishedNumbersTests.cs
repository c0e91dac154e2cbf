using System.Globalization;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>What everybody may know of a stand: counted right, withheld where few stand behind it, and the same for an hour.</summary>
public sealed class PublishedNumbersTests : IDisposable
{
    private readonly TestFair _fair = new(withSetup: false);

    public void Dispose() => _fair.Dispose();

    [Theory]
    [InlineData(3, null)]
    [InlineData(8, 10L)]
    public void T_25_The_same_fair_is_withheld_with_three_exhibitors_and_open_with_eight(int exhibitors, long? told)
    {
        SetUp(exhibitors);
        Visit(exhibitors, visitors: 11);
        var numbers = _fair.Database.Published.Read();
        Assert.Equal(told, numbers.Visitors.Total.Rounded);
        Assert.Equal(told, numbers.Countries.Total.Rounded);
        Assert.Equal(told is null ? null : 90, numbers.Visits.Total.Rounded);
        Assert.Null(numbers.Meetings.Total.Rounded);
    }

    [Fact]
    public void The_published_numbers_are_those_of_the_board_to_the_nearest_five()
    {
        SetUp(8);
        Visit(8, visitors: 23);
        var board = _fair.Database.Live.Read(day: null);
        var numbers = _fair.Database.Published.Read();
        Assert.Equal((23, 184), (board.Visitors, board.Visits));
        Assert.Equal((25, 185), (numbers.Visitors.Total.Rounded, numbers.Visits.Total.Rounded));
        // Of days that have not begun nothing is said.
        Assert.Equal(["2026-11-16", "2026-11-17"], numbers.Visitors.Groups.Select(day => day.Name));
    }

    [Fact]
    public void A_person_with_several_badges_is_one_of_the_published_visitors_with_all_visits()
    {
        SetUp(8);
        Visit(8, visitors: 14);
        var badges = _fair.Rows<string>("SELECT badge FROM badge ORDER BY badge");
        foreach (var badge in badges.Skip(1).Take(6))
        {
            _fair.Database.People.Merge(badges[0], badge, "test");
        }

        var numbers = _fair.Database.Published.Read();
        Assert.Equal(8, _fair.Database.Live.Read(day: null).Visitors);
        Assert.Equal((10, 10, 110), (numbers.Visitors.Total.Rounded, numbers.Countries.Total.Rounded, numbers.Visits.Total.Rounded));
        Assert.Equal([10L], numbers.Countries.Groups.Select(country => country.Rounded!.Value));
    }

    [Fact]
    public void What_was_told_stays_for_the_hour_whatever_comes_in()
    {
        SetUp(8);
        Visit(8, visitors: 11);
        var told = _fair.Database.Published.Read();
        Visit(8, visitors: 40, journal: "bbbbbbbbbbbbbb", minute: 15);
        _fair.Time.Now = TestFair.Ten.AddMinutes(59);
        Assert.Equal(10, _fair.Database.Published.Read().Visitors.Total.Rounded);
        _fair.Reopen();
        Assert.Equal(10, _fair.Database.Published.Read().Visitors.Total.Rounded);
        _fair.Time.Now = TestFair.Ten.AddMinutes(60);
        var next = _fair.Database.Published.Read();
        Assert.Equal((40, TestFair.Ten.AddHours(1)), (next.Visitors.Total.Rounded, next.AtUtc));
        Assert.Equal(TestFair.Ten, told.AtUtc);
    }

    [Fact]
    public void An_empty_stand_has_numbers_too_and_tells_none()
    {
        Assert.Null(_fair.Database.Published.Read().Visitors.Total.Rounded);
        Assert.Empty(_fair.Database.Published.Read().Visitors.Groups);
    }

    [Fact]
    public void What_one_firm_recorded_at_a_table_of_nobody_is_about_that_firm_and_not_told()
    {
        SetUp(8);
        Visit(8, visitors: 6);
        for (var booth = 0; booth < 8; booth++)
        {
            var firm = "firm-" + Text(booth);
            Assert.All(_fair.Database.Leads.List(firm, LeadFilter.All), lead => Assert.True(_fair.Database.Leads.RecordMeeting(firm, lead.Badge, TestFair.Ten.AddMinutes(5), "a")));
        }

        var guests = MeetAtATable("firm-0", guests: 6);
        _fair.Time.Now = TestFair.Ten.AddDays(1);
        foreach (var lead in _fair.Database.Leads.List("firm-0", LeadFilter.All).Where(lead => guests.Contains(lead.Badge, StringComparer.Ordinal)))
        {
            Assert.True(_fair.Database.Leads.RecordMeeting("firm-0", lead.Badge, atUtc: null, "a"));
        }

        Assert.Equal(6, _fair.Rows<int>("SELECT count(*) FROM meeting WHERE station_id = 'table'").Single());
        var meetings = _fair.Database.Published.Read().Meetings;
        Assert.NotNull(meetings.Total.Rounded);
        Assert.Null(meetings.Groups.Single(day => day.Name == "2026-11-18").Rounded);
    }

    // Each guest meets that firm there for half an hour, one after the other. The badges that checked in.
    private List<string> MeetAtATable(string firm, int guests)
    {
        var (setup, desk) = (_fair.Database.Setup, _fair.Database.MeetingDesk);
        setup.AddStation(new Station("table", "Table", StationKind.MeetingTable, []), "test");
        setup.AddReader("pocket-1", "Pocket 1", "test");
        setup.Bind("pocket-1", "table", TestFair.Ten.AddDays(-2), "test");
        var scans = new Journal("pocket-1", "cccccccccccccccc").Anchor();
        for (var guest = 0; guest < guests; guest++)
        {
            var (id, badge) = ("guest-" + Text(guest), "GUEST" + Text(guest));
            setup.AddGuest(new Guest(id, id, "DE") { Badges = [badge] }, "test");
            desk.Wish(new Wish(firm, id), "test");
            desk.Check(firm, id, passed: true, "", "test");
            desk.Answer(firm, id, accepts: true, "", "test");
            var start = TestFair.Ten.AddMinutes(30 * guest);
            Assert.Empty(desk.Plan(new PlannedMeeting("", [.. new[] { firm, id }.Order(StringComparer.Ordinal)], "table", start, start.AddMinutes(30)), "test", out _));
            scans.Scan((30 * guest) + 1, badge);
        }

        _fair.Send(scans);
        return _fair.Rows<string>("SELECT DISTINCT badge FROM check_in").ToList();
    }

    // Everybody comes to each booth once.
    private void Visit(int booths, int visitors, string journal = "aaaaaaaaaaaaaa", double minute = 0) => _fair.Send([.. Enumerable.Range(0, booths).Select(booth =>
    {
        var scans = new Journal("counter-" + Text(booth), journal + booth.ToString("00", CultureInfo.InvariantCulture)).Anchor();
        for (var visitor = 0; visitor < visitors; visitor++)
        {
            scans.Scan(minute + (visitor * 0.1), Journal.Person("FK" + visitor.ToString("0000000", CultureInfo.InvariantCulture), "Visitor " + Text(visitor)));
        }

        return scans;
    })]);

    private void SetUp(int booths)
    {
        var setup = _fair.Database.Setup;
        setup.SetFair(new FairEdition("compamed", "COMPAMED", "Düsseldorf", "Europe/Berlin", new(2026, 11, 16), new(2026, 11, 19), new(9, 0), new(18, 0)), "test");
        for (var booth = 0; booth < booths; booth++)
        {
            var id = "firm-" + Text(booth);
            setup.AddExhibitor(new Exhibitor(id, id, "JP"), "test");
            setup.AddStation(TestFair.Station(id, StationKind.Booth, id), "test");
            setup.AddReader("counter-" + Text(booth), "Counter", "test");
            setup.Bind("counter-" + Text(booth), id, TestFair.Ten.AddDays(-2), "test");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
