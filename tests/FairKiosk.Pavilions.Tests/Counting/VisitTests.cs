using FairKiosk.Pavilions.Counting;

namespace FairKiosk.Pavilions.Tests.Counting;

public class VisitTests
{
    [Fact]
    public void A_pause_of_exactly_ten_minutes_is_the_same_visit()
    {
        var day = new BadgeDay();
        var first = day.Scan("10:00");
        day.Scan("10:10");

        var visit = Assert.Single(day.Count().Visits);

        Assert.Equal(new Visit(first.Key, BadgeDay.Badge, "arakawa", BadgeDay.At("10:00"), BadgeDay.At("10:10"), 2), visit);
    }

    [Fact]
    public void One_millisecond_more_is_a_new_visit()
    {
        var day = new BadgeDay();
        day.Scan("10:00");
        var second = day.Scan("10:10:00.001");

        var visits = day.Count().Visits;

        Assert.Equal(2, visits.Count);
        Assert.Equal(second.Key, visits[1].FirstScan);
        Assert.All(visits, visit => Assert.Equal(1, visit.Scans));
    }

    [Fact]
    public void The_window_slides_so_a_long_talk_with_many_scans_is_one_visit()
    {
        var day = new BadgeDay();
        foreach (var at in new[] { "10:00", "10:09", "10:18", "10:27", "10:36" })
        {
            day.Scan(at);
        }

        var visit = Assert.Single(day.Count().Visits);

        Assert.Equal(5, visit.Scans);
        Assert.Equal(BadgeDay.At("10:36"), visit.EndAtUtc);
    }

    [Fact]
    public void A_late_scan_between_two_visits_joins_them_and_an_earlier_one_renames_the_visit()
    {
        var day = new BadgeDay();
        day.Scan("10:08");
        day.Scan("10:25");
        Assert.Equal(2, day.Count().Visits.Count);

        day.Scan("10:17");
        var earliest = day.Scan("10:00");

        var visit = Assert.Single(day.Count().Visits);
        Assert.Equal(earliest.Key, visit.FirstScan);
        Assert.Equal(4, visit.Scans);
    }

    [Fact]
    public void Visits_at_two_stations_are_two_visits_and_two_scans_in_one_instant_are_one()
    {
        var day = new BadgeDay();
        day.Scan("10:00");
        day.Scan("10:00");
        day.Scan("10:01", "omiya");

        Assert.Equal([("arakawa", 2), ("omiya", 1)], day.Count().Visits.Select(visit => (visit.StationId, visit.Scans)));
    }

    [Theory]
    [InlineData(ScanStanding.OutsideHours)]
    [InlineData(ScanStanding.TestMode)]
    [InlineData(ScanStanding.Staff)]
    [InlineData(ScanStanding.Undone)]
    public void A_scan_that_does_not_count_makes_no_visit_and_bridges_none(ScanStanding standing)
    {
        var day = new BadgeDay();
        day.Scan("10:00");
        day.Scan("10:08", standing: standing);
        day.Scan("10:16");

        var projection = day.Count();

        Assert.Equal(2, projection.Visits.Count);
        Assert.Equal(2, Assert.Single(projection.Leads).Scans);
    }

    [Fact]
    public void A_scan_that_waits_as_whose_is_this_belongs_to_no_station_and_no_owner_but_counts_for_the_pavilion()
    {
        var day = new BadgeDay();
        day.Scan("10:00", station: null, ScanStanding.WhoseIsThis);

        var projection = day.Count();

        Assert.Empty(projection.Visits);
        Assert.Empty(projection.Leads);
        Assert.True(ScanStanding.WhoseIsThis.CountsForPavilion());
    }

    [Fact]
    public void A_badge_at_the_entrance_is_a_visit_without_a_lead()
    {
        var day = new BadgeDay();
        day.Scan("10:00", "entrance");

        var projection = day.Count();

        Assert.Equal("entrance", Assert.Single(projection.Visits).StationId);
        Assert.Empty(projection.Leads);
    }

    [Fact]
    public void Scans_of_another_badge_are_passed_over()
    {
        var day = new BadgeDay();
        day.Scan("10:00", badge: "other");

        Assert.Empty(day.Count().Visits);
    }

    [Fact]
    public void The_window_can_be_set()
    {
        var day = new BadgeDay { Rules = new CountingRules(TimeSpan.FromMinutes(30)) };
        day.Scan("10:00");
        day.Scan("10:30");
        day.Scan("11:00:00.001");

        Assert.Equal(2, day.Count().Visits.Count);
    }
}
