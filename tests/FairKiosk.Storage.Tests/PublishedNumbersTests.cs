using System.Globalization;
using FairKiosk.Pavilions.Fairs;
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
