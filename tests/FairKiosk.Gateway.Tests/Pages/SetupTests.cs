using System.Net;
using AngleSharp.Html.Dom;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>The fair, the pavilion and the firms on the organiser's pages: saved, wrong, and two people at once.</summary>
public sealed class SetupTests
{
    private const string Form = "form.parts";

    [Fact]
    public async Task The_overview_says_of_each_part_what_is_there_and_what_is_missing_and_leads_to_its_page()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await visitor.OpenAsync("/setup");
        var links = page.QuerySelectorAll(".overview-parts h2 a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["/setup/fair", "/setup/pavilion", "/setup/questions", "/setup/firms", "/setup/places", "/readers", "/users", "/setup/permissions", "/setup/guests", "/setup/staff"], links);
        var (fair, stand) = (page.QuerySelectorAll(".overview-parts .card")[0].TextContent, page.QuerySelectorAll(".overview-parts .card")[1].TextContent);
        Assert.Contains("COMPAMED 2026, Düsseldorf", fair, StringComparison.Ordinal);
        Assert.Contains("No earlier editions to compare with", fair, StringComparison.Ordinal);
        Assert.Contains("No organisers yet", stand, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main a[href='/start/steps']"));
        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link)).StatusCode);
        }
    }

    [Fact]
    public async Task An_empty_gateway_has_an_overview_that_leads_to_the_first_steps()
    {
        await using var pavilion = await PavilionFixture.StartAsync(empty: true);
        pavilion.Database.Credentials.SetUser("organiser", PavilionFixture.Password, Roles.Organiser, exhibitorId: null, "test");
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await visitor.OpenAsync("/setup");
        Assert.NotNull(page.QuerySelector("main a[href='/start/steps']"));
        Assert.Contains("No fair yet", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await visitor.SubmitAsync(await visitor.OpenAsync("/setup/fair"), Form,
            [("name", "SPS 2026"), ("city", "Nürnberg"), ("zone", "Europe/Berlin"), ("first", "2026-11-24"), ("last", "2026-11-26")]);
        var fair = pavilion.Database.Setup.Read().Fair!;
        Assert.Equal(("sps-2026", "SPS 2026", new TimeOnly(9, 0), new TimeOnly(18, 0)), (fair.Id, fair.Name, fair.Opens, fair.Closes));
    }

    [Fact]
    public async Task A_fair_of_the_first_steps_gets_all_that_reports_compare_and_keeps_what_was_not_touched()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await SaveAsync(visitor, "/setup/fair",
            ("country", "Germany"), ("visitors", "130,000"), ("visitors-said", "About"), ("countries", "70"), ("countries-said", "Exact"), ("of", "MEDICA\r\nCOMPAMED"),
            ("series", "COMPAMED"), ("aliases", "COMAPMED"), ("past-0-name", "COMPAMED 2015"), ("past-0-first", "2015-11-16"), ("past-0-last", "2015-11-19"),
            ("past-0-stand", "8"), ("past-0-stand-said", "Exact"), ("past-0-kind", "WithPartnerCluster"), ("past-0-organisers", "Saitama City\nBizen"));
        Assert.Equal("Saved.", page.QuerySelector(".done")!.TextContent.Trim());
        var setup = pavilion.Database.Setup.Read();
        var fair = setup.Fair!;
        Assert.Equal(("compamed", "COMPAMED 2026", "Düsseldorf", "DE"), (fair.Id, fair.Name, fair.City, fair.Country));
        Assert.Equal(QualifiedNumber.Of(130_000, NumberQualifier.About), fair.Totals.Visitors);
        Assert.Equal(QualifiedNumber.Unknown, fair.Totals.Exhibitors);
        Assert.Equal(["MEDICA", "COMPAMED"], fair.Totals.Of);
        var past = Assert.Single(setup.Series!.History);
        Assert.Equal(("COMPAMED 2015", 4, PavilionKind.WithPartnerCluster, 8L), (past.Name, past.Days!.Value, past.Kind, past.Exhibitors.Value!.Value));
        Assert.Equal(["Saitama City", "Bizen"], past.Organisers);

        // Saved again as it is, it says the same; a row that is to be removed is gone.
        await SaveAsync(visitor, "/setup/fair");
        Assert.Equal((fair, setup.Series), (pavilion.Database.Setup.Read().Fair, pavilion.Database.Setup.Read().Series));
        await SaveAsync(visitor, "/setup/fair", ("past-0-gone", "yes"));
        Assert.Empty(pavilion.Database.Setup.Read().Series!.History);
    }

    [Fact]
    public async Task Other_hours_say_before_they_are_saved_how_many_scans_they_move()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", "4711", minutesBefore: 10);
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await SaveAsync(visitor, "/setup/fair", ("hours-0-day", "2026-11-17"), ("hours-0-opens", "09:00"), ("hours-0-closes", "11:00"));
        Assert.Equal(["Scans that will not count any more: 1", "Leads of Arakawa: 0 more, 1 fewer"], page.QuerySelectorAll(".preview li").Select(line => line.TextContent));
        Assert.Empty(pavilion.Database.Setup.Read().Fair!.OwnHours);

        // What was agreed to is what was shown: with other hours it is shown anew.
        var confirmed = page.QuerySelector("[name=confirmed]")!.GetAttribute("value")!;
        var again = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, Form, [("confirmed", confirmed), ("hours-0-closes", "10:00")]));
        Assert.NotNull(again.QuerySelector(".preview"));
        page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, Form, [("confirmed", confirmed)]));
        Assert.Equal("Saved. One scan counts differently now.", page.QuerySelector(".done")!.TextContent.Trim());
        Assert.Equal(new TimeOnly(11, 0), Assert.Single(pavilion.Database.Setup.Read().Fair!.OwnHours).Closes);
        Assert.Equal(0, pavilion.Database.Live.Read(null).Visitors);
    }

    [Theory]
    [InlineData("name", "", "Write between 1 and 60 letters.")]
    [InlineData("zone", "Saitama/Omiya", "There is no time zone 'Saitama/Omiya'.")]
    [InlineData("country", "Atlantis", "There is no country Atlantis")]
    [InlineData("last", "2026-11-01", "The last day must not come before the first.")]
    [InlineData("closes", "08:00", "The halls must close after they open.")]
    [InlineData("opens", "nine", "Write a time such as 09:00.")]
    [InlineData("hours-0-day", "2026-12-24", "This is no day of the fair.")]
    [InlineData("visitors", "many", "Write a whole number such as 130000.")]
    [InlineData("visitors", "130000", "Choose how sure the number is.")]
    [InlineData("foreign", "101", "Write a whole number up to 100.")]
    [InlineData("aliases", "COMAPMED", "Name the fair that comes again", "series")]
    [InlineData("past-0-city", "Düsseldorf", "This is empty, but the rest of the row is not.", "past-0-name")]
    public async Task What_is_wrong_with_a_fair_stands_beside_its_line_and_nothing_typed_is_lost(string line, string value, string said, string? at = null)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var version = pavilion.Database.Setup.Version;
        var visitor = await pavilion.SignedInAsync("organiser");
        (string, string)[] series = at == "series" ? [] : [("series", "COMPAMED")];
        (string, string)[] hours = line == "hours-0-day" ? [("hours-0-opens", "09:00"), ("hours-0-closes", "12:00")] : [];
        var page = await SaveAsync(visitor, "/setup/fair", [(line, value), ("field", "medical parts"), .. series, .. hours]);
        Assert.StartsWith(said, page.QuerySelector($"#{at ?? line}-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(at ?? line, Assert.Single(page.QuerySelectorAll("[aria-invalid]")).GetAttribute("name"));
        Assert.Equal(value, ((page.QuerySelector($"[name={line}]") as IHtmlInputElement)?.Value ?? (page.QuerySelector($"[name={line}]") as IHtmlTextAreaElement)?.Value)!.Trim());
        Assert.Equal("medical parts", ((IHtmlInputElement)page.QuerySelector("[name=field]")!).Value);
        Assert.Equal(version, pavilion.Database.Setup.Version);
    }

    [Fact]
    public async Task One_more_row_is_asked_for_without_saving_and_without_losing_what_was_typed()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var version = pavilion.Database.Setup.Version;
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await SaveAsync(visitor, "/setup/pavilion", ("by-0-name", "Saitama City"), ("more", "by"));
        Assert.Equal("Saitama City", ((IHtmlInputElement)page.QuerySelector("[name=by-0-name]")!).Value);
        Assert.NotNull(page.QuerySelector("[name=by-1-name]"));
        Assert.Equal(version, pavilion.Database.Setup.Version);
    }

    [Fact]
    public async Task The_second_of_two_people_is_told_what_the_first_one_saved_and_may_keep_their_own()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var (first, second) = (await pavilion.SignedInAsync("organiser"), await pavilion.SignedInAsync("organiser"));
        var page = await second.OpenAsync("/setup/fair");
        await SaveAsync(first, "/setup/fair", ("city", "Duesseldorf"));

        page = await PageVisitor.ReadAsync(await second.SubmitAsync(page, Form, [("city", "Neuss"), ("field", "medical parts"), ("series", "COMPAMED")]));
        Assert.Contains("Somebody else saved this meanwhile.", page.QuerySelector("#stale-form")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Saved now: Duesseldorf", page.QuerySelector("#city-meanwhile")!.TextContent);
        Assert.Equal("Neuss", ((IHtmlInputElement)page.QuerySelector("[name=city]")!).Value);
        Assert.Null(page.QuerySelector("#name-meanwhile"));
        Assert.Equal("Duesseldorf", pavilion.Database.Setup.Read().Fair!.City);

        page = await PageVisitor.ReadAsync(await second.SubmitAsync(page, Form, []));
        Assert.NotNull(page.QuerySelector(".done"));
        Assert.Equal(("Neuss", "medical parts"), (pavilion.Database.Setup.Read().Fair!.City, pavilion.Database.Setup.Read().Series!.Field));
    }

    [Fact]
    public async Task Somebody_who_changed_something_else_meanwhile_disturbs_nobody()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await visitor.OpenAsync("/setup/fair");
        pavilion.Database.Setup.AddReader("door", "Door", "somebody else");
        page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, Form, [("city", "Neuss")]));
        Assert.NotNull(page.QuerySelector(".done"));
        Assert.Equal("Neuss", pavilion.Database.Setup.Read().Fair!.City);
    }

    [Fact]
    public async Task A_pavilion_has_names_organisers_and_who_pays()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        await SaveAsync(visitor, "/setup/pavilion",
            ("ja", "さいたまパビリオン"), ("hall", "8a / F19"), ("kind", "StandAlone"), ("banner", "Saitama Japan"), ("funding", "JETRO"), ("fiscal", "4"),
            ("by-0-name", "Saitama City"), ("by-0-role", "Lead"), ("by-0-country", "Japan"), ("by-0-zone", "Asia/Tokyo"));
        var stand = pavilion.Database.Setup.Read().Pavilion!;
        Assert.Equal(("saitama", "Saitama Pavilion", "さいたまパビリオン", "8a / F19"), (stand.Id, stand.Name, stand.Names.Japanese, stand.Hall));
        Assert.Equal((PavilionKind.StandAlone, "Saitama Japan", "JETRO", 4), (stand.Kind, stand.Banner, stand.Funding, stand.FiscalYearBegins));
        Assert.Equal(new Organiser("Saitama City", OrganiserRole.Lead) { Country = "JP", TimeZone = "Asia/Tokyo" }, Assert.Single(stand.Organisers));
    }

    [Theory]
    [InlineData("name", "", "#name-problem")]
    [InlineData("fiscal", "13", "#fiscal-problem")]
    [InlineData("kind", "Best", "#kind-problem")]
    [InlineData("by-0-zone", "Saitama/Omiya", "#by-0-zone-problem")]
    public async Task A_wrong_pavilion_changes_nothing(string line, string value, string problem)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var version = pavilion.Database.Setup.Version;
        var page = await SaveAsync(await pavilion.SignedInAsync("organiser"), "/setup/pavilion", ("by-0-name", "Saitama City"), (line, value));
        Assert.NotNull(page.QuerySelector(problem));
        Assert.Equal(version, pavilion.Database.Setup.Version);
    }

    [Fact]
    public async Task A_new_firm_comes_with_its_booth_and_a_form_that_is_sent_twice_makes_one()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        var form = await visitor.OpenAsync("/setup/firms/_new");
        (string, string)[] lines = [("name", "Omiya Surface Tech"), ("country", "JP"), ("kana", "オオミヤ"), ("size", "Small"), ("side", "Outside"), ("member-0-cluster", "Medtech Saitama")];
        Assert.Equal("/setup/firms", (await visitor.SubmitAsync(form, Form, lines)).RequestMessage!.RequestUri!.AbsolutePath);
        var setup = pavilion.Database.Setup.Read();
        var firm = setup.Exhibitors.Single(firm => firm.Id == "omiya-surface-tech");
        Assert.Equal(("JP", "オオミヤ", SizeClass.Small, false), (firm.Country, firm.Names.Kana, firm.Size, firm.IsInsideRegion!.Value));
        Assert.Equal([new Membership("Medtech Saitama", null, null)], firm.Memberships);
        Assert.Equal(["omiya-surface-tech"], setup.Stations["omiya-surface-tech"].OwnersAt(PavilionFixture.Noon));

        var again = await PageVisitor.ReadAsync(await visitor.SubmitAsync(form, Form, lines));
        Assert.NotNull(again.QuerySelector("#name-problem"));
        await visitor.SubmitAsync(form, Form, [("name", "Chichibu Optics"), ("booth", "without")]);
        setup = pavilion.Database.Setup.Read();
        Assert.Equal((4, 3), (setup.Exhibitors.Count, setup.Stations.Count));
    }

    [Fact]
    public async Task A_firm_that_leaves_keeps_its_leads_and_nothing_that_was_not_touched_is_lost()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", "4711");
        var former = pavilion.Database.Setup.Read().Exhibitors.Single(firm => firm.Id == "a") with { Aliases = ["Arakawa Seimitsu"], Region = "Saitama" };
        pavilion.Database.Setup.AddExhibitor(former, "test");
        var page = await SaveAsync(await pavilion.SignedInAsync("organiser"), "/setup/firms/a", ("left", "2026-11-17"), ("name", "Arakawa Precision"));
        Assert.Equal("Saved.", page.QuerySelector(".done")!.TextContent.Trim());
        Assert.Equal(former with { Name = "Arakawa Precision", Left = new DateOnly(2026, 11, 17) }, pavilion.Database.Setup.Read().Exhibitors.Single(firm => firm.Id == "a"));
        Assert.Single(pavilion.Database.Leads.List("a", LeadFilter.All));
        Assert.NotNull(page.QuerySelector("main a[href='/setup/places/stand-a']"));
    }

    [Theory]
    [InlineData("name", "", "#name-problem")]
    [InlineData("country", "Atlantis", "#country-problem")]
    [InlineData("left", "2026-11-01", "#left-problem")]
    [InlineData("size", "Enormous", "#size-problem")]
    [InlineData("member-0-from", "2015-01-01", "#member-0-cluster-problem")]
    public async Task A_wrong_firm_changes_nothing(string line, string value, string problem)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var version = pavilion.Database.Setup.Version;
        var page = await SaveAsync(await pavilion.SignedInAsync("organiser"), "/setup/firms/a", ("joined", "2026-11-16"), (line, value));
        Assert.NotNull(page.QuerySelector(problem));
        Assert.Equal(version, pavilion.Database.Setup.Version);
    }

    [Fact]
    public async Task Firms_and_places_that_are_not_there_have_no_page()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/setup/firms/nobody")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/setup/places/nowhere")).StatusCode);
    }

    internal static async Task<IHtmlDocument> SaveAsync(PageVisitor visitor, string path, params (string Name, string Value)[] lines) =>
        await PageVisitor.ReadAsync(await visitor.SubmitAsync(await visitor.OpenAsync(path), Form, lines));
}
