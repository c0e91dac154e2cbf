using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Pavilions.Tests.Counting;

public class LeadTests
{
    [Fact]
    public void Several_visits_are_one_lead()
    {
        var day = new BadgeDay();
        var first = day.Scan("09:00");
        day.Scan("09:05");
        day.Scan("14:00");

        var lead = Assert.Single(day.Count().Leads);

        Assert.Equal(new Lead("arakawa", BadgeDay.Badge, first.Key, BadgeDay.At("09:00"), BadgeDay.At("14:00"), 3, 2, 0, null, default, 0), lead);
    }

    [Fact]
    public void A_scan_at_a_joint_exhibit_is_a_lead_for_each_owner_and_one_visit_for_the_pavilion()
    {
        var day = new BadgeDay();
        day.Scan("10:00", "or-rack");

        var projection = day.Count();

        Assert.Single(projection.Visits);
        Assert.Equal(["arakawa", "kawagoe", "omiya"], projection.Leads.Select(lead => lead.ExhibitorId));
    }

    [Fact]
    public void Own_booth_and_joint_exhibit_together_are_one_lead_of_the_owner()
    {
        var day = new BadgeDay();
        day.Scan("10:00", "or-rack");
        day.Scan("11:00");

        var leads = day.Count().Leads;

        Assert.Equal([("arakawa", 2, 2), ("kawagoe", 1, 1), ("omiya", 1, 1)], leads.Select(lead => (lead.ExhibitorId, lead.Scans, lead.Visits)));
    }

    [Fact]
    public void An_owner_who_leaves_keeps_the_leads_up_to_that_instant_and_gets_none_after()
    {
        var day = new BadgeDay();
        day.Stations["or-rack"] = new Station("or-rack", "OR rack", StationKind.JointExhibit, [BadgeDay.Owner("arakawa"), BadgeDay.Owner("kawagoe", until: "12:00")]);
        day.Scan("11:59:59.999", "or-rack");
        day.Scan("12:00", "or-rack");

        var leads = day.Count().Leads;

        Assert.Equal([("arakawa", 2), ("kawagoe", 1)], leads.Select(lead => (lead.ExhibitorId, lead.Scans)));
        Assert.Equal(BadgeDay.At("11:59:59.999"), leads[1].LastAtUtc);
    }

    [Fact]
    public void A_meeting_belongs_to_the_owners_at_the_time_of_its_scan()
    {
        var day = new BadgeDay();
        day.Stations["or-rack"] = new Station("or-rack", "OR rack", StationKind.JointExhibit, [BadgeDay.Owner("arakawa"), BadgeDay.Owner("kawagoe", until: "12:00")]);
        day.Mark(day.Scan("11:59:50", "or-rack"), MarkNames.MeetingStart, "12:00:10");

        Assert.Equal([("arakawa", 1), ("kawagoe", 1)], day.Count().Leads.Select(lead => (lead.ExhibitorId, lead.Meetings)));
    }

    [Fact]
    public void An_owner_named_twice_has_one_lead()
    {
        var day = new BadgeDay();
        day.Stations["arakawa"] = new Station("arakawa", "Arakawa", StationKind.Booth, [BadgeDay.Owner("arakawa"), BadgeDay.Owner("arakawa")]);
        day.Scan("10:00");

        Assert.Equal(1, Assert.Single(day.Count().Leads).Scans);
    }

    [Fact]
    public void A_station_that_is_not_known_any_more_makes_visits_without_leads()
    {
        var day = new BadgeDay();
        day.Scan("10:00", "gone");

        Assert.Single(day.Count().Visits);
        Assert.Empty(day.Count().Leads);
    }

    [Fact]
    public void The_latest_rating_wins_and_of_two_in_one_instant_the_later_key()
    {
        var day = new BadgeDay();
        var scan = day.Scan("10:00");
        day.Mark(scan, MarkNames.Rating, "10:00:30", "hot");
        day.Mark(scan, MarkNames.Rating, "10:00:20", "cold");
        Assert.Equal("hot", Assert.Single(day.Count().Leads).Rating);

        day.Mark(scan, MarkNames.Rating, "10:00:30", "warm");

        Assert.Equal("warm", Assert.Single(day.Count().Leads).Rating);
    }

    [Fact]
    public void A_rating_of_one_booth_is_not_the_rating_of_another()
    {
        var day = new BadgeDay();
        day.Mark(day.Scan("10:00"), MarkNames.Rating, "10:00:30", "hot");
        day.Scan("11:00", "omiya");

        Assert.Equal([("arakawa", "hot"), ("omiya", null)], day.Count().Leads.Select(lead => (lead.ExhibitorId, lead.Rating)));
    }

    [Fact]
    public void A_rating_that_is_none_is_shown_and_changes_nothing()
    {
        var day = new BadgeDay();
        day.Mark(day.Scan("10:00"), MarkNames.Rating, "10:00:30", "boiling");

        var projection = day.Count();

        Assert.Null(Assert.Single(projection.Leads).Rating);
        Assert.Equal(StrayReason.UnknownValue, Assert.Single(projection.StrayMarks).Reason);
    }

    [Fact]
    public void A_recorded_meeting_alone_makes_no_lead()
    {
        var day = new BadgeDay();
        day.Record("d-1", "10:00");

        Assert.Single(day.Count().Meetings);
        Assert.Empty(day.Count().Leads);
    }
}
