using System.Globalization;
using FairKiosk.Gateway.Setup;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Gateway.Tests.Setup;

/// <summary>Fairs as they were published, set up from a file and asked what a report asks.</summary>
public sealed class ScenarioTests
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    [Fact]
    public void T_02_from_3_to_8_firms_at_COMPAMED_is_166_7_percent_more_and_of_SPS_2015_the_number_is_unknown_and_not_0()
    {
        var setup = GoldenSetup.Imported("T-02-compamed-2015");

        var before = setup.Series!.Before(setup.Fair!.First)!;
        Assert.Equal(("COMPAMED 2014", 3L), (before.Name, before.Exhibitors.Value));
        Assert.Equal(8, setup.Exhibitors.Count);
        Assert.Equal(166.7, QualifiedNumber.Of(setup.Exhibitors.Count).GrowthPercent(before.Exhibitors)!.Value, 1);
        Assert.Equal([5L, 3L, 3L, null], setup.Series.History.Select(edition => edition.Exhibitors.Value));
        var sps = setup.Series.History.Single(edition => edition.Name == "SPS IPC Drive 2015");
        Assert.Equal(NumberQualifier.Unknown, sps.Exhibitors.Qualifier);
        Assert.Null(QualifiedNumber.Of(8).GrowthPercent(sps.Exhibitors));
        Assert.Contains("exhibitors: unknown", SetupExport.Write(setup), StringComparison.Ordinal);
    }

    [Fact]
    public void T_02_each_edition_of_2014_lasted_four_days_and_its_payer_is_not_that_of_2015()
    {
        var setup = GoldenSetup.Imported("T-02-compamed-2015");

        Assert.Equal([null, 4, 4, null], setup.Series!.History.Select(edition => edition.Days));
        Assert.Equal(["", "JETRO POST RIT", "JETRO POST RIT", "Saitama City"], setup.Series.History.Select(edition => edition.Funding));
        Assert.Equal(("Saitama City", 2015), (setup.Pavilion!.Funding, setup.Pavilion.FiscalYearOf(setup.Fair!.First)));
        Assert.Equal(3, setup.Stations["or-rack"].OwnersAt(setup.Fair.StartsAtUtc).Count);
        Assert.Equal(StationKind.JointExhibit, setup.Stations["or-rack"].Kind);
    }

    [Fact]
    public void T_10_ten_invited_firms_are_six_of_one_cluster_and_four_of_another()
    {
        var setup = GoldenSetup.Imported("T-10-okinawa");

        var counts = setup.Exhibitors.SelectMany(firm => firm.ClustersOn(new DateOnly(2026, 11, 1))).CountBy(cluster => cluster).ToDictionary();
        Assert.Equal((10, 6, 4), (setup.Exhibitors.Count, counts["KANSAI"], counts["Chugoku"]));
    }

    [Fact]
    public void T_11_six_firms_of_the_region_six_from_outside_and_seven_support_bodies_are_19()
    {
        var setup = GoldenSetup.Imported("T-11-paris-air-show-2009");

        Assert.Equal(19, setup.Exhibitors.Count);
        Assert.Equal(6, setup.Exhibitors.Count(firm => firm is { Role: ExhibitorRole.Exhibitor, IsInsideRegion: true }));
        Assert.Equal(6, setup.Exhibitors.Count(firm => firm is { Role: ExhibitorRole.Exhibitor, IsInsideRegion: false }));
        Assert.Equal(7, setup.Exhibitors.Count(firm => firm is { Role: ExhibitorRole.SupportBody, IsInsideRegion: null }));
    }

    [Fact]
    public void T_12_the_totals_belong_to_both_fairs_together_and_about_and_at_least_survive_the_export()
    {
        var setup = GoldenSetup.Imported("T-12-medica-compamed");

        var totals = setup.Fair!.Totals;
        Assert.Equal(["MEDICA", "COMPAMED"], totals.Of);
        Assert.Equal(QualifiedNumber.Of(130_000, NumberQualifier.About), totals.Visitors);
        Assert.Equal(QualifiedNumber.Of(5_000, NumberQualifier.AtLeast), totals.Exhibitors);
        var text = SetupExport.Write(setup);
        Assert.All(
            (string[])["visitors: about 130000", "foreign-percent: about 50", "countries: 70", "exhibitors: at least 5000", "JP at least 100"],
            line => Assert.Contains(line, text, StringComparison.Ordinal));
        Assert.Equal(setup.Fair, GoldenSetup.Read(text).Fair);

        // Only as orders of magnitude: each figure is "about" or "at least".
        var japan = Assert.Single(totals.ExhibitorsFrom);
        Assert.Equal(new CountryFigure("JP", QualifiedNumber.Of(100, NumberQualifier.AtLeast)), japan);
        Assert.Equal(65_000, totals.Visitors.Value * totals.ForeignPercent.Value / 100);
        Assert.Equal(26.0, (double)totals.Visitors.Value!.Value / totals.Exhibitors.Value!.Value);
        Assert.Equal(2.0, 100.0 * japan.Number.Value!.Value / totals.Exhibitors.Value.Value);
        Assert.Equal(11, setup.Fair.First.Month);
    }

    [Fact]
    public void T_12_a_figure_of_a_country_that_is_none_is_told_with_its_line_and_changes_nothing()
    {
        var complaint = Assert.Single(GoldenSetup.Complaints(File.ReadAllText(GoldenSetup.PathOf("T-12-medica-compamed")).Replace("JP at least 100", "Japan 100", StringComparison.Ordinal)));
        Assert.Contains("'Japan 100' is no country and figure", complaint.Text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void T_13_a_fair_in_Tokyo_keeps_its_clocks_and_its_two_organisers_theirs()
    {
        var setup = GoldenSetup.Imported("T-13-nanotech-tokyo");

        Assert.Equal(("Asia/Tokyo", "JP"), (setup.Fair!.TimeZone, setup.Fair.Country));
        Assert.Equal([(OrganiserRole.Lead, "Europe/Berlin"), (OrganiserRole.Coordinator, "Europe/Berlin")], setup.Pavilion!.Organisers.Select(by => (by.Role, by.TimeZone)));
        var bound = Assert.Single(setup.Bindings["counter-1"]);
        Assert.Equal(new DateTimeOffset(2016, 1, 27, 0, 0, 0, TimeSpan.Zero), bound.FromUtc);
        var berlin = TimeZoneInfo.FindSystemTimeZoneById(setup.Pavilion.Organisers[0].TimeZone);
        Assert.Equal(new DateTime(2016, 1, 27, 1, 0, 0), TimeZoneInfo.ConvertTime(bound.FromUtc, berlin).DateTime);
        Assert.True(setup.Series!.Means("NANOTECH"));

        // Of 2008 until now "100 and more" is known, of no single year anything.
        var since = Assert.Single(setup.Series.History);
        Assert.Contains("2008", since.Name, StringComparison.Ordinal);
        Assert.Equal(QualifiedNumber.Of(100, NumberQualifier.AtLeast), since.Exhibitors);
        Assert.Contains("exhibitors: at least 100", SetupExport.Write(setup), StringComparison.Ordinal);
        Assert.Null(setup.Series.Before(setup.Fair.First));
        Assert.Equal(("39 % state, 61 % own", 100), (setup.Pavilion.Funding, setup.Pavilion.Funding.Split(' ').Sum(word => int.TryParse(word, CultureInfo.InvariantCulture, out var percent) ? percent : 0)));
        Assert.All(setup.Exhibitors, firm => Assert.Equal(("DE", "Bayern"), (firm.Country, firm.Region)));
    }

    [Fact]
    public void T_14_firms_of_both_countries_and_the_other_fairs_of_the_cluster_are_told_apart()
    {
        var setup = GoldenSetup.Imported("T-14-reif-fukushima");

        Assert.Equal(["abukuma"], setup.Exhibitors.Where(firm => firm.Country == setup.Fair!.Country).Select(firm => firm.Id));
        Assert.Equal(["ruhr"], setup.Exhibitors.Where(firm => firm.Country != setup.Fair!.Country).Select(firm => firm.Id));
        Assert.Equal(["Tokyo", "Essen", "Düsseldorf", "Koriyama"], setup.Series!.History.Select(edition => edition.City));
        Assert.All(setup.Series.History.Zip((string[])["March", "February", "November", "November"]), edition => Assert.Contains(edition.Second, edition.First.Name, StringComparison.Ordinal));
        // Both directions: Fukushima's firms in Essen, those of NRW at the four others.
        Assert.Equal(["Essen"], setup.Series.History.Where(edition => edition.Organisers.Contains("Fukushima Prefecture")).Select(edition => edition.City));
        Assert.Equal(["", "RIT FY2016 to FY2018", "RIT FY2013 to FY2015", "RIT FY2013 to FY2015"], setup.Series.History.Select(edition => edition.Funding));
        Assert.Equal((10, "JP"), (setup.Fair!.First.Month, setup.Fair.Country));
        Assert.DoesNotContain(setup.Series.History, setup.Series.Owns);
        Assert.Null(setup.Series.Before(setup.Fair!.First));
    }

    [Theory]
    [InlineData("T-24-compamed-2014", 8, 2)]
    [InlineData("T-24-motek-2014", 7, 1)]
    public void T_24_when_the_halls_close_it_is_the_next_day_in_Saitama(string file, int hoursAhead, int hourInSaitama)
    {
        var setup = GoldenSetup.Imported(file);

        var fair = setup.Fair!;
        var closing = OpeningHours.ToUtc(fair.Zone, fair.First, fair.HoursOf(fair.First).Closes);
        var there = TimeZoneInfo.ConvertTime(closing, TimeZoneInfo.FindSystemTimeZoneById(setup.Pavilion!.Organisers[0].TimeZone));
        Assert.Equal((fair.First.AddDays(1), hourInSaitama), (DateOnly.FromDateTime(there.DateTime), there.Hour));
        Assert.Equal(TimeSpan.FromHours(hoursAhead), Tokyo.GetUtcOffset(closing) - fair.Zone.GetUtcOffset(closing));
        (string, OrganiserRole)[] organisers = file.Contains("motek", StringComparison.Ordinal)
            ? [("Saitama City", OrganiserRole.Lead), ("Cluster Mechatronics & Automation", OrganiserRole.PartnerCluster)]
            : [("Saitama City", OrganiserRole.Lead)];
        Assert.Equal(organisers, setup.Pavilion.Organisers.Select(by => (by.Name, by.Role)));
    }

    [Theory]
    [InlineData("T-24-sps-2013", "2013-11", 3, "Europe/Berlin", 5)]
    [InlineData("T-24-motek-2014", "2014-10", 4, "Europe/Berlin", 0)]
    [InlineData("T-24-compamed-2014", "2014-11", 4, "Europe/Berlin", 0)]
    [InlineData("T-02-compamed-2015", "2015-11", 4, "Europe/Berlin", 8)]
    [InlineData("T-24-medical-creation-2015", "2015-11", 2, "Asia/Tokyo", 0)]
    public void T_24_the_fairs_of_2013_to_2015_lie_in_their_months(string file, string month, int days, string zone, int firms)
    {
        var setup = GoldenSetup.Imported(file);

        Assert.Equal((month, days), (setup.Fair!.First.ToString("yyyy-MM", CultureInfo.InvariantCulture), setup.Fair.Last.DayNumber - setup.Fair.First.DayNumber + 1));
        Assert.Equal((zone, firms), (setup.Fair.TimeZone, setup.Exhibitors.Count));
    }

    [Fact]
    public void T_24_in_November_2015_two_gateways_on_two_continents_are_open_on_the_same_day_and_one_person_coordinates_in_Koriyama()
    {
        var (compamed, koriyama) = (GoldenSetup.Imported("T-02-compamed-2015"), GoldenSetup.Imported("T-24-medical-creation-2015"));

        Assert.InRange(koriyama.Fair!.First, compamed.Fair!.First, compamed.Fair.Last);
        Assert.Equal(OrganiserRole.Coordinator, Assert.Single(koriyama.Pavilion!.Organisers).Role);
        Assert.Equal("Dr. Kron", Assert.Single(koriyama.Staff).Name);
        Assert.Empty(compamed.Staff);

        // One instant, two fair days that begin eight hours apart.
        static DateTimeOffset Begins(FairEdition fair, DateOnly day) => OpeningHours.ToUtc(fair.Zone, day, new TimeOnly(10, 0));
        Assert.Equal(TimeSpan.FromHours(8), Begins(compamed.Fair, koriyama.Fair.First) - Begins(koriyama.Fair, koriyama.Fair.First));
    }
}
