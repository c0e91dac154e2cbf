using FairKiosk.EndToEnd.Tests.Browser.Harness;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.EndToEnd.Tests.Browser;

/// <summary>The pages of the set-up on a phone, a laptop and a wall screen, as <see cref="LooksTests"/> looks at the others.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SetupLooksTests(Chromium chromium, BusyPavilion busy) : IClassFixture<BusyPavilion>
{
    [Fact]
    public Task The_overview_and_the_lists() => Looks.RightAsync(
        chromium, busy.Host, PavilionHost.Organiser, ("setup", "/setup"), ("setup-firms", "/setup/firms"), ("setup-places", "/setup/places"));

    [Fact]
    public async Task The_fair_with_all_that_can_be_said_of_it_and_what_is_wrong_with_it()
    {
        await using var pavilion = await StartAsync();
        await LooksRightAsync(pavilion, "setup-fair", async visit =>
        {
            await visit.OpenAsync("/setup/fair");
            await visit.Page.GetByText("COMPAMED 2014").ClickAsync();
        });
        await LooksRightAsync(pavilion, "setup-fair-wrong", async visit =>
        {
            await visit.OpenAsync("/setup/fair");
            await visit.Page.Locator("[name=last]").FillAsync("2026-11-01");
            await visit.Page.Locator("[name=zone]").FillAsync("Saitama/Omiya");
            await visit.PressAsync("Start.FairButton");
            await visit.Page.Locator("#look").WaitForAsync();
        });
    }

    [Fact]
    public async Task The_fair_before_scans_count_differently_and_after_somebody_else_saved()
    {
        await using var pavilion = await StartAsync();
        pavilion.Scan("a", ("4711", 10), ("4712", 5));
        await LooksRightAsync(pavilion, "setup-fair-preview", async visit =>
        {
            await visit.OpenAsync("/setup/fair");
            await visit.Page.Locator("[name=closes]").FillAsync("11:00");
            await visit.PressAsync("Start.FairButton");
            await visit.Page.Locator("#preview-title").WaitForAsync();
        });
        await LooksRightAsync(pavilion, "setup-fair-stale", async visit =>
        {
            await visit.OpenAsync("/setup/fair");
            pavilion.Database.Setup.SetFair(pavilion.Database.Setup.Read().Fair! with { City = "Düsseldorf am Rhein " + visit.Say.Language }, "somebody else");
            await visit.Page.Locator("[name=city]").FillAsync("Neuss");
            await visit.PressAsync("Start.FairButton");
            await visit.Page.Locator("#stale-form").WaitForAsync();
        });
    }

    [Fact]
    public async Task The_pavilion_a_firm_a_place_and_new_ones()
    {
        await using var pavilion = await StartAsync();
        await Looks.RightAsync(
            chromium, pavilion, PavilionHost.Organiser,
            ("setup-pavilion", "/setup/pavilion"), ("setup-firm", "/setup/firms/a"), ("setup-firm-add", "/setup/firms/_new"), ("setup-place", "/setup/places/rack"), ("setup-place-add", "/setup/places/_new"));
    }

    [Fact]
    public async Task The_profiles_of_the_firms_and_what_everybody_reads_of_them()
    {
        await using var pavilion = await StartAsync();
        await Looks.RightAsync(chromium, pavilion, PavilionHost.Organiser, ("firms", "/firms"));
        await Looks.RightAsync(chromium, pavilion, null, ("exhibitors", "/exhibitors"));
    }

    [Fact]
    public async Task A_booth_before_its_leads_move_and_after_it()
    {
        await using var pavilion = await StartAsync();
        pavilion.Scan("a", ("4711", 10), ("4712", 5));
        await LooksRightAsync(pavilion, "setup-place-preview", async visit =>
        {
            await visit.OpenAsync("/setup/places/stand-a");
            await visit.Page.Locator("[name$=to]").First.FillAsync("2026-11-17T11:00");
            await visit.PressAsync("Leads.Save");
            await visit.Page.Locator("#preview-title").WaitForAsync();
        });
        await LooksRightAsync(pavilion, "setup-place-saved", async visit =>
        {
            await visit.OpenAsync("/setup/places/stand-a");
            // Each time another time, or no scan would move.
            await visit.Page.Locator("[name$=to]").First.FillAsync(visit.Say.Language == "de" ? "2026-11-17T11:52" : "2026-11-17T11:00");
            await visit.PressAsync("Leads.Save");
            await visit.PressAsync("Setup.Confirm");
            await visit.Page.Locator("#undo").WaitForAsync();
        });
    }

    [Fact]
    public async Task Somebody_without_a_mouse_saves_a_line_with_the_enter_key()
    {
        await using var pavilion = await StartAsync();
        await chromium.VisitAsync(pavilion.Address, Screen.Laptop, async visit =>
        {
            await visit.SignInAsync(PavilionHost.Organiser, PavilionHost.Password);
            await visit.OpenAsync("/setup/firms/b");
            await visit.TabToAsync(visit.Page.GetByLabel("Region", new() { Exact = true }));
            await visit.Page.Keyboard.TypeAsync("Saitama");
            await visit.Page.Keyboard.PressAsync("Enter");
            await visit.Page.GetByText("Saved.").WaitForAsync();
        });
        Assert.Equal("Saitama", pavilion.Database.Setup.Read().Exhibitors.Single(firm => firm.Id == "b").Region);
    }

    private static async Task<PavilionHost> StartAsync()
    {
        const string who = "test";
        var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"), ("b", "Tokorozawa Polymers Co., Ltd."));
        var setup = pavilion.Database.Setup;
        var known = setup.Read();
        var fair = known.Fair!;
        setup.SetFair(
            fair with
            {
                Country = "DE",
                OwnHours = [new DayHours(fair.Last, new TimeOnly(9, 0), new TimeOnly(17, 0))],
                Totals = new FairTotals { Of = ["MEDICA", "COMPAMED"], Visitors = QualifiedNumber.Of(130_000, NumberQualifier.About), Countries = QualifiedNumber.Of(70) },
            },
            who);
        setup.SetSeries(
            new FairSeries("compamed", "COMPAMED")
            {
                Aliases = ["COMPAMED/MEDICA", "High tech solutions for medical technology"],
                Field = "parts for medical devices",
                History =
                [
                    new PastEdition("COMPAMED 2014") { First = new DateOnly(2014, 11, 12), Last = new DateOnly(2014, 11, 15), City = "Düsseldorf", Exhibitors = QualifiedNumber.Of(3), Kind = PavilionKind.StandAlone, Organisers = ["Saitama City"] },
                    new PastEdition("COMPAMED 2015") { Kind = PavilionKind.WithPartnerCluster, Organisers = ["Saitama City", "Bizen"] },
                ],
            },
            who);
        setup.SetPavilion(
            known.Pavilion! with
            {
                Names = new LocalNames { Japanese = "さいたまパビリオン", German = "Gemeinschaftsstand Saitama" },
                Organisers =
                [
                    new Organiser("Saitama City Foundation", OrganiserRole.Lead) { Country = "JP", TimeZone = "Asia/Tokyo" },
                    new Organiser("Medical Cluster", OrganiserRole.Coordinator),
                ],
                FiscalYearBegins = 4,
                IsListPublic = true,
            },
            who);
        setup.AddExhibitor(
            known.Exhibitors.Single(firm => firm.Id == "a") with
            {
                Names = new LocalNames { Japanese = "荒川精密工業株式会社", Kana = "アラカワセイミツコウギョウ" },
                Aliases = ["Arakawa Seimitsu", "AP"],
                Region = "Saitama",
                Size = SizeClass.Small,
                Languages = ["ja", "en"],
                Theme = "Feinmechanische Pumpen und Ventile für Infusionsgeräte",
                Wanted = ["Oberflächenbeschichtung", "レーザー微細加工"],
                Memberships = [new Membership("Medtech Saitama", new DateOnly(2015, 4, 1), null)],
                Joined = fair.First,
            },
            who);
        setup.AddStation(
            new Station("rack", "Operating-room rack", StationKind.JointExhibit, [new Ownership("a", DateTimeOffset.UnixEpoch, null), new Ownership("b", PavilionHost.Noon.AddHours(-2), null)]),
            who);
        pavilion.AddReader("tablet", "Tablet at the rack", "rack");
        return pavilion;
    }

    private Task LooksRightAsync(PavilionHost pavilion, string page, Func<Visit, Task> open) => Looks.RightAsync(chromium, pavilion, page, PavilionHost.Organiser, open);
}
