using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage.Setup;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>Fair, series, pavilion and firms with all that can be said of them.</summary>
public sealed class FairSetupTests : IDisposable
{
    private readonly TestFair _fair = new();

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void All_that_was_said_of_a_fair_and_its_firms_is_read_again_after_a_rebuild_too()
    {
        var (series, fair, pavilion, firm) = Everything();
        var setup = _fair.Database.Setup;
        setup.SetSeries(series, "test");
        setup.SetFair(fair, "test");
        setup.SetPavilion(pavilion, "test");
        setup.AddExhibitor(firm, "test");

        _fair.MustEqualItsRebuild();
        _fair.Reopen();
        var read = _fair.Database.Setup.Read();
        Assert.Equal((series, fair, pavilion), (read.Series, read.Fair, read.Pavilion));
        Assert.Equal(firm, read.Exhibitors.Single(e => e.Id == firm.Id));
        Assert.Equal("unknown", _fair.One<string>("SELECT exhibitors FROM past_edition WHERE name = 'SPS IPC Drive 2015'"));
    }

    [Fact]
    public void Targets_and_figures_by_the_hour_of_an_earlier_edition_are_kept_and_unknown_is_not_0()
    {
        Assert.True(HourFigures.TryParse("12 unknown 0", out var day));
        var series = new FairSeries("compamed", "COMPAMED") { History = [new PastEdition("COMPAMED 2025") { Visits = [day!], Visitors = [day!, day!] }] };
        var setup = _fair.Database.Setup;
        setup.SetSeries(series, "test");
        setup.SetPavilion(new Pavilion("saitama", "Saitama", "") { Targets = new Targets { Visits = 600, Leads = 0 } }, "test");
        setup.AddExhibitor(new Exhibitor(TestFair.A, "Arakawa", "JP") { Targets = new Targets { Meetings = 12 } }, "test");
        _fair.MustEqualItsRebuild();
        _fair.Reopen();
        var read = _fair.Database.Setup.Read();
        Assert.Equal(series, read.Series);
        Assert.Equal(new Targets { Visits = 600, Leads = 0 }, read.Pavilion!.Targets);
        Assert.Equal([12], read.Exhibitors.Select(firm => firm.Targets.Meetings).OfType<int>());
    }

    [Fact]
    public void What_is_said_less_of_later_is_gone_and_nothing_of_the_former_is_left_behind()
    {
        var (series, fair, pavilion, firm) = Everything();
        var setup = _fair.Database.Setup;
        setup.SetSeries(series, "test");
        setup.SetFair(fair, "test");
        setup.SetPavilion(pavilion, "test");
        setup.AddExhibitor(firm, "test");

        setup.SetSeries(new FairSeries("compamed", "COMPAMED"), "test");
        setup.SetFair(fair with { OwnHours = [], Totals = FairTotals.None, Country = "" }, "test");
        setup.SetPavilion(new Pavilion("saitama", "Saitama", ""), "test");
        setup.AddExhibitor(new Exhibitor(firm.Id, "Arakawa", "JP"), "test");

        var read = setup.Read();
        Assert.Equal(new FairSeries("compamed", "COMPAMED"), read.Series);
        Assert.Equal((0, FairTotals.None), (read.Fair!.OwnHours.Count, read.Fair.Totals));
        Assert.Equal(new Pavilion("saitama", "Saitama", ""), read.Pavilion);
        Assert.Equal(new Exhibitor(firm.Id, "Arakawa", "JP"), read.Exhibitors.Single(e => e.Id == firm.Id));
        _fair.MustEqualItsRebuild();
    }

    [Theory]
    [InlineData("fair", """{"id":"x","name":"X","city":"Y","timeZone":"Asia/Tokyo","first":"2026-11-16","last":"2026-11-19","opens":"09:00:00","closes":"18:00:00"}""")]
    [InlineData("pavilion", """{"id":"saitama","name":"Saitama Pavilion","hall":"8a"}""")]
    [InlineData("exhibitor", """{"id":"arakawa","name":"Arakawa Precision","country":"JP"}""")]
    public void A_decision_of_an_older_FairKiosk_is_read_and_a_plain_one_is_still_written_like_it(string kind, string body)
    {
        var decision = new Decision("1", TestFair.Ten, "somebody", kind, body);
        Assert.Equal(body, kind switch
        {
            DecisionKinds.Fair => DecisionBodies.Write(DecisionBodies.Read<DecisionBodies.Fair>(decision)),
            DecisionKinds.Pavilion => DecisionBodies.Write(DecisionBodies.Read<DecisionBodies.Pavilion>(decision)),
            _ => DecisionBodies.Write(DecisionBodies.Read<DecisionBodies.Exhibitor>(decision)),
        });
        if (kind != DecisionKinds.Fair)
        {
            Assert.Equal(body, _fair.Database.Decisions.List(kind)[0].Body);
        }
    }

    [Fact]
    public void A_day_with_hours_of_its_own_moves_what_counts_and_a_total_moves_nothing()
    {
        _fair.Send(new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor().Scan(5, "FK0000001").Scan(7 * 60, "FK0000002"));
        var fair = _fair.Database.Setup.Read().Fair!;
        Assert.Equal(2, _fair.Database.Live.Read(null).Visitors);

        _fair.Database.Setup.SetFair(fair with { OwnHours = [new DayHours(new DateOnly(2026, 11, 17), new TimeOnly(9, 0), new TimeOnly(16, 0))] }, "test");
        Assert.Equal(1, _fair.Database.Live.Read(null).Visitors);
        _fair.Database.Setup.SetFair(_fair.Database.Setup.Read().Fair! with { Name = "Another name", Totals = new FairTotals { Countries = QualifiedNumber.Of(70) } }, "test");
        Assert.Equal(1, _fair.Database.Live.Read(null).Visitors);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Hours_of_a_day_that_is_none_of_the_fair_or_ends_before_it_begins_are_refused()
    {
        var setup = _fair.Database.Setup;
        var (version, fair) = (setup.Version, setup.Read().Fair!);

        Assert.Throws<SetupRejectedException>(() => setup.SetFair(fair with { OwnHours = [new DayHours(fair.Last.AddDays(1), fair.Opens, fair.Closes)] }, "test"));
        Assert.Throws<SetupRejectedException>(() => setup.SetFair(fair with { OwnHours = [new DayHours(fair.First, fair.Closes, fair.Opens)] }, "test"));
        Assert.Equal(version, setup.Version);
    }

    [Fact]
    public void The_pavilion_cannot_ask_under_a_short_name_under_which_a_firm_asks_something_else()
    {
        var own = Asks("budget");
        _fair.Database.Wishes.Fulfil(Nothing() with { Exhibitors = [_fair.Database.Setup.Read().Exhibitors[0] with { Form = own }] }, "file");
        var pavilion = _fair.Database.Setup.Read().Pavilion!;
        var wish = Nothing() with { Pavilion = pavilion with { Form = Asks("budget") } };
        var rejected = Assert.Throws<SetupRejectedException>(() => _fair.Database.Wishes.Fulfil(wish, "file"));
        Assert.Equal((SetupRejection.FieldHadTwice, "budget", TestFair.A), (rejected.Kind, rejected.Arguments[0], rejected.Arguments[1]));
        Assert.Null(_fair.Database.Setup.Read().Pavilion!.Form);

        // Not even a question that the firm asks no more: answers to it are still shown.
        _fair.Database.Wishes.Fulfil(Nothing() with { Exhibitors = [_fair.Database.Setup.Read().Exhibitors[0] with { Form = QualificationForm.Empty.After(own) }] }, "file");
        Assert.Throws<SetupRejectedException>(() => _fair.Database.Wishes.Fulfil(wish with { Version = _fair.Database.Setup.Version }, "file"));
        _fair.Database.Wishes.Fulfil(Nothing() with { Pavilion = pavilion with { Form = Asks("size") } }, "file");

        // Nor the other way around.
        Assert.Throws<SetupRejectedException>(
            () => _fair.Database.Wishes.Fulfil(Nothing() with { Exhibitors = [_fair.Database.Setup.Read().Exhibitors[1] with { Form = Asks("size") }] }, "file"));
    }

    [Fact]
    public void A_wish_is_carried_out_whole_once_and_not_at_all_when_something_of_it_cannot_be()
    {
        var (series, fair, pavilion, firm) = Everything();
        var before = _fair.Database.Setup.Read();
        var bad = new SetupWish(
            before.Version, series, fair, pavilion, [firm], [TestFair.Station("new", StationKind.InfoDesk, "nobody")], [new ReaderEntry("door", "Door", "ja")], []);
        Assert.Throws<SetupRejectedException>(() => _fair.Database.Wishes.Fulfil(bad, "file"));
        var wish = bad with { Stations = [TestFair.Station("new", StationKind.InfoDesk)], Places = [new PlaceWish("door", "new", TestFair.Ten, null)] };
        _fair.Database.Changes.Make(wish, "file", tryOnly: true);
        Assert.Equal(before.Version, _fair.Database.Setup.Version);

        _fair.Database.Wishes.Fulfil(wish, "file");

        var after = _fair.Database.Setup.Read();
        Assert.Equal((series, fair, pavilion), (after.Series, after.Fair, after.Pavilion));
        Assert.Equal(StationKind.InfoDesk, after.Stations["new"].Kind);
        Assert.Equal(("new", "ja"), (after.BindingOf("door", TestFair.Ten)!.StationId, after.Readers.Single(reader => reader.Id == "door").Language));
        Assert.Equal("Somebody changed", Assert.Throws<SetupRejectedException>(() => _fair.Database.Wishes.Fulfil(wish, "file")).Message[..16]);
        var decisions = _fair.Database.Decisions.List().Count;
        _fair.Database.Wishes.Fulfil(wish with { Version = after.Version, Places = [] }, "file");
        Assert.Equal(decisions, _fair.Database.Decisions.List().Count);
        _fair.MustEqualItsRebuild();
    }

    private static (FairSeries Series, FairEdition Fair, Pavilion Pavilion, Exhibitor Firm) Everything() => (
        new FairSeries("compamed", "COMPAMED")
        {
            Aliases = ["COMAPMED"],
            Field = "medical parts",
            History =
            [
                new PastEdition("COMPAMED 2014")
                {
                    First = new DateOnly(2014, 11, 12),
                    Last = new DateOnly(2014, 11, 15),
                    City = "Düsseldorf",
                    Exhibitors = QualifiedNumber.Of(3),
                    Kind = PavilionKind.StandAlone,
                    Organisers = ["Saitama City"],
                    Funding = "JETRO POST RIT",
                    Totals = new FairTotals { Countries = QualifiedNumber.Of(70) },
                },
                new PastEdition("SPS IPC Drive 2015") { Fair = "SPS IPC Drive" },
            ],
        },
        new FairEdition("compamed-2026", "COMPAMED 2026", "Düsseldorf", "Europe/Berlin", new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 19), new TimeOnly(9, 0), new TimeOnly(18, 0))
        {
            Country = "DE",
            OwnHours = [new DayHours(new DateOnly(2026, 11, 19), new TimeOnly(9, 0), new TimeOnly(17, 0))],
            Totals = new FairTotals
            {
                Of = ["MEDICA", "COMPAMED"],
                Visitors = QualifiedNumber.Of(130_000, NumberQualifier.About),
                ForeignPercent = QualifiedNumber.Of(50, NumberQualifier.About),
                Exhibitors = QualifiedNumber.Of(5_000, NumberQualifier.AtLeast),
            },
        },
        new Pavilion("saitama", "Saitama Pavilion", "8a")
        {
            Names = new LocalNames { Japanese = "さいたまブース" },
            Kind = PavilionKind.WithPartnerCluster,
            Organisers =
            [
                new Organiser("Saitama City", OrganiserRole.Lead) { Country = "JP", TimeZone = "Asia/Tokyo" },
                new Organiser("Cluster Mechatronik & Automation", OrganiserRole.PartnerCluster) { Country = "DE" },
            ],
            Banner = "SAITAMA",
            Funding = "JETRO POST RIT",
            FiscalYearBegins = 4,
        },
        new Exhibitor(TestFair.A, "Arakawa Precision", "JP")
        {
            Names = new LocalNames { English = "Arakawa Precision", German = "Arakawa Präzision", Japanese = "荒川精密", Kana = "アラカワセイミツ" },
            Aliases = ["Arakawa Seimitsu"],
            Region = "Saitama",
            IsInsideRegion = false,
            Size = SizeClass.Small,
            Role = ExhibitorRole.SupportBody,
            Memberships = [new Membership("Medical", new DateOnly(2013, 4, 1), null), new Membership("Mechatronics", null, new DateOnly(2014, 3, 31))],
            Joined = new DateOnly(2026, 11, 16),
            Left = new DateOnly(2026, 11, 18),
        });

    private SetupWish Nothing() => SetupWish.Nothing(_fair.Database.Setup.Version);

    private static QualificationForm Asks(string id) => new() { Fields = [new FormField(id, FormText.Of(id, id, id), FormFieldKind.Text)] };
}
