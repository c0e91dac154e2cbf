using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>What a change of the fair or of a booth's owners does to what was scanned, told before it is made, and taken back.</summary>
public sealed class SetupChangesTests : IDisposable
{
    private const string Who = "organiser";

    private readonly TestFair _fair = new();

    private SetupChanges Changes => _fair.Database.Changes;

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void Other_hours_say_before_how_many_scans_they_move_and_then_do_just_that()
    {
        _fair.Send(new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor().Scan(5, "FK0000001").Scan(7 * 60, "FK0000002").Scan(9 * 60, "FK0000003"));
        var fair = _fair.Database.Setup.Read().Fair!;
        var before = _fair.Database.Setup.Version;
        var wish = Wish() with { Fair = fair with { Opens = new TimeOnly(11, 0), Closes = new TimeOnly(20, 0) } };

        var tried = Changes.Make(wish, Who, tryOnly: true)!;
        Assert.Equal((1, 1, 0), (tried.Counted, tried.Uncounted, tried.Moved));
        Assert.Equal([new LeadShift(TestFair.A, 1, 1)], tried.Counts.Leads);
        Assert.Equal(before, _fair.Database.Setup.Version);
        Assert.Equal(2, _fair.Database.Live.Read(null).Visitors);

        var made = Changes.Make(wish, Who)!;
        Assert.Equal(tried.Scans, made.Scans);
        Assert.Equal([7L * 60, 9 * 60], _fair.Rows<long>("SELECT at FROM scan WHERE standing = 'counted' ORDER BY at").Select(at => (at - TestFair.Ten.ToUnixTimeMilliseconds()) / 60_000));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Another_zone_moves_scans_to_another_day_and_says_so()
    {
        _fair.Send(new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor().Scan(0, "FK0000001"));
        var fair = _fair.Database.Setup.Read().Fair!;
        var change = Changes.Make(Wish() with { Fair = fair with { TimeZone = "Pacific/Kiritimati", Opens = new TimeOnly(0, 0), Closes = new TimeOnly(23, 59) } }, Who)!;
        Assert.Equal((0, 0, 0), (change.Counted, change.Uncounted, change.Moved));
        change = Changes.Make(Wish() with { Fair = _fair.Database.Setup.Read().Fair! with { TimeZone = "Pacific/Pago_Pago" } }, Who)!;
        Assert.Equal((0, 0, 1), (change.Counted, change.Uncounted, change.Moved));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void An_owner_who_came_earlier_than_was_said_takes_leads_along_until_that_is_taken_back()
    {
        ScanTwice();
        var wish = Wish() with { Stations = [Split(TestFair.Ten.AddMinutes(30))] };

        var tried = Changes.Make(wish, Who, tryOnly: true)!;
        Assert.Equal(1, tried.Moved);
        Assert.Equal([new LeadShift(TestFair.A, 0, 1), new LeadShift(TestFair.B, 1, 0)], tried.Counts.Leads);
        Assert.Equal(2, Leads(TestFair.A));

        var made = Changes.Make(wish, Who)!;
        Assert.Equal((1, 1), (Leads(TestFair.A), Leads(TestFair.B)));
        _fair.MustEqualItsRebuild();

        var undone = Changes.TakeBack(TestFair.A, made.Id, Who);
        Assert.Equal((2, 0, 1), (Leads(TestFair.A), Leads(TestFair.B), undone.Moved));
        Assert.Equal([TestFair.A], _fair.Database.Setup.Read().Stations[TestFair.A].OwnersAt(TestFair.Ten.AddMinutes(40)));
        Assert.Throws<SetupRejectedException>(() => Changes.TakeBack(TestFair.A, made.Id, Who));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void What_was_changed_again_since_is_not_taken_back()
    {
        ScanTwice();
        var made = Changes.Make(Wish() with { Stations = [Split(TestFair.Ten.AddMinutes(30))] }, Who)!;
        Changes.Make(Wish() with { Stations = [Split(TestFair.Ten.AddMinutes(90))] }, Who);
        Assert.Throws<SetupRejectedException>(() => Changes.TakeBack(TestFair.A, made.Id, Who));
        Assert.Equal(2, Leads(TestFair.A));
    }

    [Fact]
    public void A_wish_that_was_made_before_somebody_else_changed_something_does_nothing()
    {
        var wish = Wish() with { Pavilion = new Pavilion("saitama", "Saitama", "8a") };
        _fair.Database.Setup.AddReader("door", "Door", "somebody else");
        var decisions = _fair.Database.Decisions.List().Count;
        Assert.Null(Changes.Make(wish, Who));
        Assert.Equal(decisions, _fair.Database.Decisions.List().Count);
    }

    [Fact]
    public void A_guests_other_badge_says_before_which_meeting_was_held_and_who_came()
    {
        var (setup, desk) = (_fair.Database.Setup, _fair.Database.MeetingDesk);
        setup.AddStation(new Station("table", "Table", StationKind.MeetingTable, []), Who);
        setup.Bind("counter-3", "table", TestFair.Ten.AddDays(-1), Who);
        setup.AddGuest(new Guest("rhein", "Rhein Medizin", "DE") { Badges = ["FK0000009"] }, Who);
        desk.Wish(new Wish(TestFair.A, "rhein"), Who);
        desk.Check(TestFair.A, "rhein", passed: true, "", Who);
        desk.Answer(TestFair.A, "rhein", accepts: true, "", Who);
        Assert.Empty(desk.Plan(new PlannedMeeting("", [TestFair.A, "rhein"], "table", TestFair.Ten, TestFair.Ten.AddMinutes(30)), Who, out _));
        _fair.Send(new Journal("counter-3", "aaaaaaaaaaaaaaaa").Anchor().Scan(5, "FK0000001", 2));

        var wish = Wish() with { Guests = [setup.Read().Guests[0] with { Badges = ["FK0000001"] }] };
        Assert.True(SetupChanges.CountsAnew(wish, setup.Read()));
        var tried = Changes.Make(wish, Who, tryOnly: true)!;
        Assert.True(tried.IsFelt);
        Assert.Equal((0, 1, 0, new NumberShift(0, 1)), (tried.Scans, tried.Counts.NowHeld, tried.Counts.NoLongerHeld, tried.Counts.Guests));
        Assert.Equal([new LeadShift(TestFair.A, 1, 0)], tried.Counts.Leads);
        Assert.Equal(0, _fair.Database.Live.Read(null).Meetings);

        Changes.Make(wish, Who);
        Assert.Equal(1, _fair.Database.Live.Read(null).Meetings);
        Assert.False(SetupChanges.CountsAnew(Wish() with { Guests = [setup.Read().Guests[0] with { Came = true }] }, setup.Read()));
    }

    [Fact]
    public void A_new_guest_whose_badge_was_scanned_before_says_that_it_came()
    {
        ScanTwice();
        var wish = Wish() with { Guests = [new Guest("rhein", "Rhein Medizin", "DE") { Badges = ["FK0000001"] }] };
        Assert.True(SetupChanges.CountsAnew(wish, _fair.Database.Setup.Read()));
        Assert.Equal(new NumberShift(0, 1), Changes.Make(wish, Who, tryOnly: true)!.Counts.Guests);
        Assert.False(SetupChanges.CountsAnew(Wish() with { Guests = [new Guest("loire", "Loire Santé", "FR")] }, _fair.Database.Setup.Read()));
    }

    [Fact]
    public void What_counts_nothing_anew_is_neither_measured_nor_told()
    {
        ScanTwice();
        var setup = _fair.Database.Setup.Read();
        var wish = Wish() with { Fair = setup.Fair! with { Name = "Another name" }, Stations = [setup.Stations[TestFair.A] with { Name = "Another name" }] };
        Assert.False(SetupChanges.CountsAnew(wish, setup));
        Assert.False(Changes.Make(wish, Who)!.IsFelt);
        Assert.True(SetupChanges.CountsAnew(wish with { Stations = [Split(TestFair.Ten)] }, setup));
        Assert.Equal("Another name", _fair.Database.Setup.Read().Stations[TestFair.A].Name);
    }

    private SetupWish Wish() => SetupWish.Nothing(_fair.Database.Setup.Version);

    private void ScanTwice() => _fair.Send(new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor().Scan(10, "FK0000001").Scan(60, "FK0000002"));

    private int Leads(string firm) => _fair.Database.Leads.List(firm, LeadFilter.All).Count;

    private static Station Split(DateTimeOffset at) => TestFair.Station(TestFair.A, StationKind.Booth) with
    {
        Owners = [new Ownership(TestFair.A, TestFair.Ten.AddDays(-10), at), new Ownership(TestFair.B, at, null)],
    };
}
