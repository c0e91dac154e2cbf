using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>What the organiser says about readers during the fair, about times that have passed, and takes back.</summary>
public sealed class ReaderPlacesTests : IDisposable
{
    private const string Reader = "counter-1";
    private const string Who = "organiser";

    private readonly TestFair _fair = new();
    private readonly Journal _journal = new(Reader, "aaaaaaaaaaaaaaaa");

    private ReaderPlaces Places => _fair.Database.Places;

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void A_reader_bound_to_another_booth_for_a_time_that_has_passed_takes_its_scans_along()
    {
        ScanFromNineToTwelve();
        var wish = new PlaceWish(Reader, TestFair.B, At(60), At(120));

        var tried = Places.Bind(wish, Who, tryOnly: true);
        Assert.Equal([new ScanMove(TestFair.A, TestFair.B, 2)], tried.Moves);
        Assert.Equal([TestFair.A, TestFair.A, TestFair.A, TestFair.A], Stations());

        var done = Places.Bind(wish, Who);
        Assert.Equal(tried.Moves, done.Moves);
        Assert.Equal([TestFair.A, TestFair.B, TestFair.B, TestFair.A], Stations());
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_corrected_binding_says_which_visitors_visits_and_leads_move_before_they_do()
    {
        ScanFromNineToTwelve();
        _fair.Send(new Journal("counter-2", "bbbbbbbbbbbbbbbb").Anchor().Scan(50, "FK0000002"));
        var wish = new PlaceWish(Reader, TestFair.B, At(60), At(120));

        var tried = Places.Bind(wish, Who, tryOnly: true).Counts;
        Assert.Equal(
            [
                new PlaceShift(null, new NumberShift(4, 4), new NumberShift(5, 4), default),
                new PlaceShift(TestFair.A, new NumberShift(4, 2), new NumberShift(4, 2), default),
                new PlaceShift(TestFair.B, new NumberShift(1, 2), new NumberShift(1, 2), default),
            ],
            tried.Places);
        Assert.Equal([new LeadShift(TestFair.A, 0, 2), new LeadShift(TestFair.B, 1, 0)], tried.Leads);
        Assert.Equal((4, 5), (_fair.Database.Live.Read(null).Visitors, _fair.Database.Live.Read(null).Visits));

        Places.Bind(wish, Who);
        var board = _fair.Database.Live.Read(null);
        Assert.Equal((4, 4, 2), (board.Visitors, board.Visits, board.Booths.Single(booth => booth.StationId == TestFair.B).Visitors));
        Assert.Equal(2, _fair.Database.Leads.List(TestFair.B, LeadFilter.All).Count);
    }

    [Fact]
    public void A_binding_that_is_taken_back_leaves_everything_as_it_was()
    {
        ScanFromNineToTwelve();
        var bound = Places.Bind(new PlaceWish(Reader, TestFair.B, At(60), null), Who);
        Assert.Equal([TestFair.A, TestFair.B, TestFair.B, TestFair.B], Stations());
        var revision = long.Parse(bound.Id, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal([new ScanMove(TestFair.B, TestFair.A, 3)], Places.TakeBack(Reader, revision, Who).Moves);
        Assert.Equal([TestFair.A, TestFair.A, TestFair.A, TestFair.A], Stations());
        Assert.Equal(1, _fair.Database.Setup.Read().BindingOf(Reader, _fair.Time.Now)!.Revision);
        Assert.Throws<SetupRejectedException>(() => Places.TakeBack(Reader, revision, Who));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void What_the_reader_showed_under_a_binding_that_was_taken_back_is_still_known()
    {
        _fair.Time.Now = At(10);
        var bound = Places.Bind(new PlaceWish(Reader, TestFair.B, At(10), null), Who);
        Places.TakeBack(Reader, long.Parse(bound.Id, System.Globalization.CultureInfo.InvariantCulture), Who);
        _fair.Send(_journal.Anchor().Scan(12, "FK0000001", revision: 2).Scan(13, "FK0000002", revision: 1));
        Assert.Equal([null, TestFair.A], Stations());
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Times_that_contradict_each_other_or_a_later_binding_are_refused_and_change_nothing()
    {
        _fair.Database.Setup.Bind(Reader, TestFair.Rack, At(120), Who);
        var version = _fair.Database.Setup.Version;
        foreach (var wish in new[]
        {
            new PlaceWish(Reader, TestFair.B, At(60), At(60)), new PlaceWish(Reader, TestFair.B, At(60), At(30)), new PlaceWish(Reader, TestFair.B, At(60), At(121)),
            new PlaceWish("nobody", TestFair.B, At(60), null), new PlaceWish(Reader, "nowhere", At(60), null),
        })
        {
            Assert.Throws<SetupRejectedException>(() => Places.Bind(wish, Who));
        }

        Assert.Equal(version, _fair.Database.Setup.Version);
        Places.Bind(new PlaceWish(Reader, TestFair.B, At(60), At(120)), Who);
        Assert.Equal(TestFair.B, _fair.Database.Setup.Read().BindingOf(Reader, At(119))!.StationId);
    }

    [Fact]
    public void After_the_end_of_a_binding_the_reader_stands_where_it_stood_before()
    {
        Places.Bind(new PlaceWish(Reader, TestFair.B, At(60), At(90)), Who);
        var setup = _fair.Database.Setup.Read();
        Assert.Equal((TestFair.A, TestFair.B, TestFair.A), (StationAt(setup, 59), StationAt(setup, 60), StationAt(setup, 90)));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Scans_that_wait_are_grouped_by_reader_reason_and_time()
    {
        _fair.Database.Setup.Bind(Reader, TestFair.B, At(10), Who);
        _fair.Send(_journal.Anchor().Scan(11, "FK0000001", 1).Scan(20, "FK0000002", 1).Scan(21, "FK0000003", 2).Scan(200, "FK0000004", 1));
        _fair.Send(new Journal("pocket-1", "bbbbbbbbbbbbbbbb").Anchor().Scan(15, "FK0000005"));
        Assert.Equal(
            [
                new WaitingScans(Reader, PlacementDoubt.ReaderShowedAnother, At(11), At(20), 2, TestFair.A, TestFair.B, false),
                new WaitingScans("pocket-1", PlacementDoubt.NotBound, At(15), At(15), 1, null, null, false),
                new WaitingScans(Reader, PlacementDoubt.ReaderShowedAnother, At(200), At(200), 1, TestFair.A, TestFair.B, false),
            ],
            Places.Waiting());
    }

    [Fact]
    public void An_answer_moves_exactly_the_scans_it_is_about_and_can_be_taken_back()
    {
        _fair.Database.Setup.Bind(Reader, TestFair.B, At(10), Who);
        _fair.Send(_journal.Anchor().Scan(11, "FK0000001", 1).Scan(15, "FK0000002", 2).Scan(20, "FK0000003", 1).Scan(200, "FK0000004", 1));
        var answer = Places.Waiting()[0].AnswerWith(TestFair.A);

        Assert.Equal([new ScanMove(null, TestFair.A, 2)], Places.Answer(Reader, answer, Who, tryOnly: true).Moves);
        var answered = Places.Answer(Reader, answer, Who);
        Assert.Equal([TestFair.A, TestFair.B, TestFair.A, null], Stations());
        Assert.Equal(1, _fair.Database.Live.Read(null).WhoseIsThis);
        Assert.Throws<SetupRejectedException>(() => Places.Answer(Reader, answer, Who));
        _fair.MustEqualItsRebuild();

        Places.TakeBackAnswer(Reader, answered.Id, Who);
        Assert.Equal([null, TestFair.B, null, null], Stations());
        Assert.Throws<SetupRejectedException>(() => Places.TakeBackAnswer(Reader, answered.Id, Who));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_scan_of_the_answered_time_that_arrives_later_finds_the_answer()
    {
        _fair.Database.Setup.Bind(Reader, TestFair.B, At(10), Who);
        _fair.Send(_journal.Anchor().Scan(11, "FK0000001", 1).Scan(20, "FK0000003", 1));
        Places.Answer(Reader, Places.Waiting()[0].AnswerWith(TestFair.A), Who);
        _fair.Send(_journal.Scan(12, "FK0000002", 1).Scan(13, "FK0000004", 2));
        Assert.Equal([TestFair.A, TestFair.A, TestFair.A, TestFair.B], Stations());
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void An_estimated_time_that_spans_a_change_is_answered_without_touching_the_certain_ones()
    {
        _fair.Database.Setup.Bind(Reader, TestFair.B, At(-60), Who);
        _fair.Send(_journal.Scan(5, "FK0000001", 1));
        _journal.Boot = 2;
        _fair.Send(_journal.Anchor().Scan(6, "FK0000002", 2).Scan(70, "FK0000003", 2));
        var waiting = Assert.Single(Places.Waiting());
        Assert.Equal((PlacementDoubt.SpansChange, true), (waiting.Doubt, waiting.Estimated));
        Places.Answer(Reader, waiting.AnswerWith(TestFair.Rack), Who);
        Assert.Equal([TestFair.Rack, TestFair.B, TestFair.B], Stations());
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_change_of_language_has_a_revision_of_its_own_and_makes_no_scan_wait()
    {
        // Bound for later already: that binding has the higher number, and the reader does not show it yet.
        _fair.Database.Setup.Bind(Reader, TestFair.B, At(60), Who);
        Places.SetLanguage(Reader, "ja", Who);
        var setup = _fair.Database.Setup.Read();
        Assert.Equal("ja", setup.Readers.Single(reader => reader.Id == Reader).Language);
        Assert.Equal((3, 2), (setup.ConfigRevisionOf(setup.BindingOf(Reader, At(0))!), setup.ConfigRevisionOf(setup.BindingOf(Reader, At(60))!)));

        _fair.Send(_journal.Anchor().Scan(5, "FK0000001", 1).Scan(6, "FK0000002", 3).Scan(61, "FK0000003", 3).Scan(62, "FK0000004", 2));
        Assert.Equal([TestFair.A, TestFair.A, null, TestFair.B], Stations());
        Assert.Equal(4, _fair.Database.Setup.Bind(Reader, TestFair.Rack, At(90), Who));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_corrected_binding_takes_along_what_was_scanned_after_a_change_of_language()
    {
        Places.SetLanguage(Reader, "de", Who);
        _fair.Send(_journal.Anchor().Scan(5, "FK0000001", 1).Scan(6, "FK0000002", 2));
        _fair.Database.Setup.CorrectBinding(Reader, 1, TestFair.B, Who);
        Assert.Equal([TestFair.B, TestFair.B], Stations());
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_reader_that_stands_nowhere_may_speak_another_language_and_is_bound_as_before()
    {
        _fair.Database.Setup.AddReader("pocket-1", "Pocket 1", Who);
        Places.SetLanguage("pocket-1", "de", Who);
        _fair.Send(new Journal("pocket-1", "bbbbbbbbbbbbbbbb").Anchor().Scan(5, "FK0000001"));
        Assert.Equal("1", Places.Bind(new PlaceWish("pocket-1", TestFair.B, At(0), null), Who).Id);
        Assert.Equal([TestFair.B], Stations());
        _fair.Database.Setup.AddReader("pocket-1", "Pocket one", Who);
        Assert.Equal("de", _fair.Database.Setup.Read().Readers.Single(reader => reader.Id == "pocket-1").Language);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_language_that_readers_do_not_speak_is_refused()
    {
        var version = _fair.Database.Setup.Version;
        Assert.Throws<SetupRejectedException>(() => Places.SetLanguage(Reader, "fr", Who));
        Assert.Throws<SetupRejectedException>(() => Places.SetLanguage("nobody", "de", Who));
        Places.SetLanguage(Reader, "en", Who);
        Assert.Equal(version, _fair.Database.Setup.Version);
    }

    private void ScanFromNineToTwelve()
    {
        _fair.Send(_journal.Anchor().Scan(0, "FK0000001", 1).Scan(60, "FK0000002", 1).Scan(119, "FK0000003", 1).Scan(150, "FK0000004", 1));
        _fair.Time.Now = At(180);
    }

    private IReadOnlyList<string?> Stations() => _fair.Rows<string?>("SELECT station_id FROM scan ORDER BY journal, seq");

    private static string? StationAt(FairSetup setup, double minute) => setup.BindingOf(Reader, At(minute))?.StationId;

    private static DateTimeOffset At(double minute) => TestFair.Ten.AddMinutes(minute);
}
