using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>What is known of a planned meeting, and what is not: two firms of the pavilion, guests, and a table with a reader.</summary>
public sealed class MeetingEvidenceTests : IDisposable
{
    private const string Id = "aaaaaaaaaaaaaaaa";

    private readonly TestFair _fair = new();
    private readonly Journal _journal = new Journal("pocket-1", Id).Anchor();

    public MeetingEvidenceTests()
    {
        var setup = _fair.Database.Setup;
        setup.AddStation(new Station("table", "Table", StationKind.MeetingTable, []), "test");
        setup.AddReader("pocket-1", "Pocket 1", "test");
        setup.Bind("pocket-1", "table", TestFair.Ten.AddDays(-2), "test");
        setup.AddGuest(new Guest("rhein", "Rhein Medizin", "DE") { Badges = ["FK0000001", "FK0000002"] }, "test");
        setup.AddGuest(new Guest("loire", "Loire Santé", "FR") { Badges = ["FK0000003"] }, "test");
        setup.AddGuest(new Guest("tokai", "Tokai Device", "JP"), "test");
        foreach (var (from, to) in new[] { (TestFair.A, "rhein"), (TestFair.B, "rhein"), (TestFair.A, "loire"), (TestFair.A, "tokai"), (TestFair.A, TestFair.B), ("rhein", "loire") })
        {
            Desk.Wish(new Wish(from, to), "test");
            Desk.Check(from, to, passed: true, "", "test");
            Desk.Answer(from, to, accepts: true, "", "test");
        }
    }

    private MeetingDesk Desk => _fair.Database.MeetingDesk;

    private MeetingBoard Board => _fair.Database.Meetings.Board();

    private MeetingCounts Counts => Board.Counts;

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void A_meeting_that_a_firm_records_after_its_end_is_the_planned_one_and_counts_once()
    {
        Plan(0, TestFair.A, "rhein");
        _fair.Send(_journal.Scan(2, "FK0000001"));
        _fair.Time.Now = TestFair.Ten.AddMinutes(40);

        Assert.True(_fair.Database.Leads.RecordMeeting(TestFair.A, Lead(TestFair.A).Badge, atUtc: null, "a"));

        Assert.Equal((1, 0), (Counts.Held, Counts.WalkIns));
        Assert.Equal(1, Lead(TestFair.A).Meetings);
        Assert.Equal(1, _fair.Database.Live.Read(null).Meetings);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_firm_records_a_second_talk_with_the_visitor_whom_it_met_at_a_table_of_nobody_and_it_is_that_firms_alone()
    {
        Plan(0, TestFair.A, "rhein");
        _fair.Send(_journal.Scan(2, "FK0000001"));
        Plan(60, TestFair.B, "rhein");
        _fair.Send(_journal.Scan(62, "FK0000001"));
        _fair.Time.Now = TestFair.Ten.AddMinutes(65);

        foreach (var _ in new[] { "its planned one", "another one" })
        {
            Assert.True(_fair.Database.Leads.RecordMeeting(TestFair.A, Lead(TestFair.A).Badge, atUtc: null, "a"));
        }

        Assert.Equal((2, 1), (Counts.Held, Counts.WalkIns));
        Assert.Equal((1, 0), (_fair.Database.Meetings.Of(TestFair.A).Counts.WalkIns, _fair.Database.Meetings.Of(TestFair.B).Counts.WalkIns));
        Assert.Equal((2, 1), (Lead(TestFair.A).Meetings, Lead(TestFair.B).Meetings));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_firm_that_has_left_its_booth_is_told_that_nothing_was_recorded()
    {
        _fair.Send(new Journal("counter-1", Id).Anchor().Scan(1, "FK0000009"));
        _fair.Database.Setup.AddStation(new Station(TestFair.A, "Booth", StationKind.Booth, [new Ownership(TestFair.A, TestFair.Ten.AddDays(-1), TestFair.Ten.AddMinutes(30))]), "test");

        Assert.False(_fair.Database.Leads.RecordMeeting(TestFair.A, Lead(TestFair.A).Badge, TestFair.Ten.AddHours(1), "a"));
    }

    [Fact]
    public void Of_several_guests_only_those_whose_badge_was_scanned_came()
    {
        var id = Plan(0, TestFair.A, "rhein", "loire");
        _fair.Send(_journal.Scan(2, "FK0000001"));
        Assert.Equal((1, 1), (Counts.Held, Board.Came));

        var said = Plan(60, TestFair.A, TestFair.B, "rhein", "loire");
        Desk.Say(said, MeetingOutcome.Held, "o");
        Assert.Equal((2, 1), (Counts.Held, Board.Came));

        Desk.Say(Plan(120, TestFair.A, "tokai"), MeetingOutcome.Held, "o");
        Assert.Equal((3, 2), (Counts.Held, Board.Came));
        Assert.NotEqual(id, said);
    }

    [Fact]
    public void A_badge_that_replaced_a_lost_one_checks_its_guest_in_and_when_they_are_parted_again_everything_is_as_it_was()
    {
        Plan(0, TestFair.A, "loire");
        _fair.Send(_journal.Scan(2, Journal.Person("FK0000008", "Lou Loire")));
        Assert.Equal((0, 0), (Counts.Held, Board.Came));
        var badges = _fair.Database.Visitors.Badges();
        var (old, replaced) = (badges.Of("FK0000003")!, badges.Of("FK0000008")!);

        Assert.Equal(MergeOutcome.Merged, _fair.Database.People.Merge(old, replaced, "o"));
        Assert.Equal((1, 1), (Counts.Held, Board.Came));
        Assert.Equal(("Lou Loire", 1), (Lead(TestFair.A).Name, Lead(TestFair.A).Meetings));
        _fair.MustEqualItsRebuild();

        Assert.True(_fair.Database.People.Unmerge(old, replaced, "o"));
        Assert.Equal((0, 0), (Counts.Held, Board.Came));
        Assert.Empty(_fair.Database.Leads.List(TestFair.A, LeadFilter.All));
        Assert.Equal(0, _fair.Database.Live.Read(null).Meetings);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Another_scan_of_a_guest_writes_none_of_its_other_held_meetings_anew()
    {
        Plan(0, TestFair.A, "rhein");
        Plan(60, TestFair.B, "rhein");
        _fair.Send(_journal.Scan(2, "FK0000001"));
        _fair.Execute("CREATE TABLE written (meeting TEXT); CREATE TRIGGER heard AFTER INSERT ON held_meeting BEGIN INSERT INTO written VALUES (new.meeting_id); END");

        _fair.Send(_journal.Scan(62, "FK0000001"));
        _fair.Send(new Journal("counter-1", "bbbbbbbbbbbbbbbb").Anchor().Scan(100, "FK0000001"));

        Assert.Equal(1, _fair.One<int>("SELECT count(*) FROM written"));
        Assert.Equal(2, Counts.Held);
        _fair.Execute("DROP TRIGGER heard; DROP TABLE written");
    }

    [Fact]
    public void Nobody_checked_in_where_the_reader_has_told_everything_is_a_no_show()
    {
        Plan(0, TestFair.A, "loire");
        _fair.Send(_journal);
        Over();
        _fair.Tell(_journal);

        Assert.Equal((1, 0), (Counts.NoShows, Counts.NotKnown));
    }

    [Fact]
    public void While_a_reader_of_the_table_is_away_or_has_not_sent_everything_nothing_is_a_no_show()
    {
        Plan(0, TestFair.A, "loire");
        Over();
        Assert.Equal(MeetingDoubt.ReaderSilent, Doubt);

        _fair.Send(_journal);
        _fair.Time.Now = TestFair.Ten.AddMinutes(10);
        _fair.Tell(_journal, isOnline: false);
        Over();
        Assert.Equal(MeetingDoubt.ReaderSilent, Doubt);
        Assert.Equal((0, 1), (Counts.NoShows, Counts.NotKnown));

        // Back, and what it had kept says that somebody was there.
        _journal.Scan(3, "FK0000003");
        _fair.Tell(_journal);
        Assert.Equal(MeetingDoubt.ReaderSilent, Doubt);
        _fair.Send(_journal);
        Assert.Equal((1, 0, 0), (Counts.Held, Counts.NoShows, Counts.NotKnown));
    }

    [Fact]
    public void What_waits_on_a_reader_leaves_meetings_known_that_were_over_when_it_last_told()
    {
        Plan(0, TestFair.A, "loire");
        Plan(60, TestFair.A, "tokai", "loire");
        Plan(90, TestFair.B, "rhein");
        _fair.Send(_journal.Scan(35, "FK0000009"));
        _journal.Scan(100, "FK0000001");
        _fair.Time.Now = TestFair.Ten.AddHours(3);
        _fair.Tell(_journal);
        Assert.Equal([MeetingDoubt.None, MeetingDoubt.NoBadge, MeetingDoubt.ReaderSilent], Board.Rows.Select(row => row.Doubt));

        // A second journal of the same reader, of which nothing has come yet.
        _fair.Send(_journal);
        Assert.Equal((1, 1), (Counts.Held, Counts.NoShows));
        Plan(120, TestFair.A, "rhein");
        _fair.Tell(new Journal("pocket-1", "bbbbbbbbbbbbbbbb").Anchor(175));
        Assert.Equal([MeetingDoubt.None, MeetingDoubt.NoBadge, MeetingDoubt.None, MeetingDoubt.ReaderSilent], Board.Rows.Select(row => row.Doubt));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_a_reader_lost_or_could_not_make_understood_leaves_meetings_known_before_and_after_it(bool isLost)
    {
        Plan(0, TestFair.A, "loire");
        Plan(60, TestFair.A, "loire");
        Plan(120, TestFair.A, "loire");
        _journal.Scan(35, "FK0000009").Scan(65, "FK0000003").Anchor(100);
        var rest = _journal.Only(fact => fact.Sequence != 3);
        _fair.Send(isLost ? rest.Lost(3, 3) : rest.Refused(3, 3));
        Over();
        _fair.Tell(_journal);

        Assert.Equal([MeetingDoubt.None, MeetingDoubt.ReaderSilent, MeetingDoubt.None], Board.Rows.Select(row => row.Doubt));
    }

    [Fact]
    public void At_a_table_without_a_reader_and_of_guests_without_a_known_badge_nobody_knows_until_a_person_says_so()
    {
        _fair.Tell(_journal);
        _fair.Send(_journal);
        var firms = Plan(0, TestFair.A, TestFair.B);
        Plan(30, TestFair.A, "tokai");
        _fair.Database.Setup.AddStation(new Station("quiet", "Quiet table", StationKind.MeetingTable, []), "test");
        Assert.Empty(Desk.Plan(Meeting(60, TestFair.A, "loire") with { StationId = "quiet" }, "o", out _));
        Over();

        Assert.Equal([MeetingDoubt.NoBadge, MeetingDoubt.NoBadge, MeetingDoubt.NoReader], Board.Rows.Select(row => row.Doubt));
        Assert.Equal((3, 0, 0, 3), (Counts.Planned, Counts.Held, Counts.NoShows, Counts.NotKnown));
        Desk.Say(firms, MeetingOutcome.Held, "o");
        Assert.Equal((1, 0, 2), (Counts.Held, Counts.NoShows, Counts.NotKnown));
        Desk.Say(firms, MeetingOutcome.NoShow, "o");
        Assert.Equal((0, 1, 2), (Counts.Held, Counts.NoShows, Counts.NotKnown));
        Assert.Equal((0, 1, 2), (_fair.Database.Meetings.Of(TestFair.A).Counts.Held, _fair.Database.Meetings.Of(TestFair.A).Counts.NoShows, _fair.Database.Meetings.Of(TestFair.A).Counts.NotKnown));
    }

    [Fact]
    public void A_scan_whose_time_is_uncertain_may_have_been_at_the_meeting_and_is_nobodys_lead()
    {
        Plan(0, TestFair.A, "loire");
        var unset = new Journal("pocket-1", Id).Scan(3, "FK0000003");
        _fair.Send(unset);
        Over();
        _fair.Tell(unset);

        Assert.Equal((MeetingDoubt.UnsureScan, 1), (Doubt, Counts.NotKnown));
        Assert.Empty(_fair.Database.Leads.List(TestFair.A, LeadFilter.All));
        Assert.Equal(CheckIn.Unsure, _fair.One<string>("SELECT meeting_id FROM check_in"));
        _fair.MustEqualItsRebuild();

        // The reader's clock is told later: then it is certain.
        _fair.Send(unset.Anchor(30));
        Assert.Equal((1, 0), (Counts.Held, Counts.NotKnown));
        Assert.Single(_fair.Database.Leads.List(TestFair.A, LeadFilter.All));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_talk_marked_on_a_scan_that_may_have_been_at_a_planned_meeting_is_nobodys_on_every_page()
    {
        _fair.Database.Setup.AddStation(new Station("table", "Table", StationKind.MeetingTable, [new Ownership(TestFair.B, TestFair.Ten.AddDays(-9), null)]), "test");
        Plan(0, TestFair.A, "loire");
        _fair.Send(new Journal("pocket-1", Id).Scan(3, "FK0000003").Mark(4, "meeting-start", 1));

        Assert.Equal((0, 1), (_fair.Database.Meetings.Of(TestFair.B).Counts.WalkIns, Counts.WalkIns));
        Assert.Empty(_fair.Database.Leads.List(TestFair.B, LeadFilter.All));
    }

    [Fact]
    public void A_talk_is_theirs_who_owned_the_place_when_the_badge_was_scanned_and_not_when_it_was_marked()
    {
        _fair.Database.Setup.AddStation(
            new Station("table", "Table", StationKind.MeetingTable,
                [new Ownership(TestFair.A, TestFair.Ten.AddDays(-9), TestFair.Ten.AddMinutes(3)), new Ownership(TestFair.B, TestFair.Ten.AddMinutes(3), null)]),
            "test");
        _fair.Send(_journal.Scan(2, "FK0000009").Mark(4, "meeting-start", 2));

        Assert.Equal((1, 0), (_fair.Database.Meetings.Of(TestFair.A).Counts.WalkIns, _fair.Database.Meetings.Of(TestFair.B).Counts.WalkIns));
        Assert.Equal(1, Lead(TestFair.A).Meetings);
    }

    [Fact]
    public void A_scan_that_waits_for_its_place_may_have_been_at_the_meeting()
    {
        Plan(0, TestFair.A, "loire");
        _fair.Database.Setup.AddReader("stray", "Stray", "test");
        _fair.Send(new Journal("stray", "cccccccccccccccc").Anchor().Scan(3, "FK0000003"), _journal);
        Over();
        _fair.Tell(_journal);

        Assert.Equal(MeetingDoubt.UnsureScan, Doubt);
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    public void What_a_person_said_about_a_meeting_is_gone_when_it_is_at_another_time_or_table_or_with_others(bool isLater, bool isElsewhere, bool isWithOthers)
    {
        _fair.Database.Setup.AddStation(new Station("quiet", "Quiet table", StationKind.MeetingTable, []), "test");
        var id = Plan(0, TestFair.A, "rhein");
        Desk.Say(id, MeetingOutcome.Held, "o");
        Assert.Empty(Desk.Plan(Meeting(0, TestFair.A, "rhein") with { Id = id, EndAtUtc = TestFair.Ten.AddMinutes(45) }, "o", out _, evenIfHeld: true));
        Assert.Equal(1, Counts.Held);

        var other = Meeting(isLater ? 60 : 0, isWithOthers ? [TestFair.A, "loire"] : [TestFair.A, "rhein"]) with { Id = id, StationId = isElsewhere ? "quiet" : "table" };
        Assert.Empty(Desk.Plan(other, "o", out _, evenIfHeld: true));

        Assert.Equal(MeetingOutcome.Unsaid, Assert.Single(Board.Rows).Meeting.Outcome);
        Assert.Equal(0, Counts.Held);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_meeting_that_took_place_is_moved_or_cancelled_only_when_somebody_says_so_for_its_leads_go_with_it()
    {
        var id = Plan(0, TestFair.A, "rhein");
        _fair.Send(_journal.Scan(2, "FK0000001"));
        var moved = Meeting(60, TestFair.A, "rhein") with { Id = id };

        Assert.Equal(ClashKind.TookPlace, Assert.Single(Desk.Plan(moved, "o", out _)).Kind);
        Assert.Equal(CancelOutcome.TookPlace, Desk.Cancel(id, "o"));
        Assert.Single(_fair.Database.Leads.List(TestFair.A, LeadFilter.All));
        Assert.Empty(Desk.Plan(Meeting(0, TestFair.A, "rhein") with { Id = id, Language = "de" }, "o", out _));
        Desk.Say(id, MeetingOutcome.NoShow, "o");
        Assert.Equal(CancelOutcome.TookPlace, Desk.Cancel(id, "o"));

        Assert.Empty(Desk.Plan(moved, "o", out _, evenIfHeld: true));
        Assert.Empty(_fair.Database.Leads.List(TestFair.A, LeadFilter.All));
        Assert.Equal(CancelOutcome.Done, Desk.Cancel(id, "o"));
        Assert.Equal(CancelOutcome.NotPlanned, Desk.Cancel(id, "o"));
    }

    [Fact]
    public void Slots_that_were_taken_while_the_plan_was_made_are_not_taken_twice()
    {
        var proposed = Board.Book.Fill(TestFair.Ten, withCoordinator: false, () => Guid.CreateVersion7().ToString("n"));
        Plan(0, TestFair.A, "tokai");

        var (planned, left) = Desk.Add(proposed, "o");

        Assert.True(planned < proposed.Count && left > 0);
        Assert.Equal(planned + 1, Board.Rows.Count);
        Assert.All(Board.Book.Plan, meeting => Assert.Empty(Board.Book.Clashes(meeting)));
        Assert.Equal((left, 0), Desk.Fill(TestFair.Ten, withCoordinator: false, "o"));
    }

    [Fact]
    public void Who_attends_a_meeting_reads_neither_what_was_refused_or_not_checked_nor_what_was_cancelled()
    {
        _fair.Database.Setup.AddStaff(new StaffMember("mika", "Mika") { Tasks = [StaffTask.Coordinator], SignIn = "mika" }, "test");
        Desk.Wish(new Wish(TestFair.B, TestFair.A) { Purpose = "not checked" }, "test");
        Desk.Wish(new Wish("rhein", TestFair.B) { Purpose = "refused" }, "test");
        Desk.Check("rhein", TestFair.B, passed: false, "weak", "test");
        Assert.Empty(Desk.Plan(Meeting(0, TestFair.A, TestFair.B, "rhein") with { Coordinator = "mika" }, "o", out _));
        Assert.Empty(Desk.Plan(Meeting(60, TestFair.A, "loire") with { Coordinator = "mika" }, "o", out var cancelled));
        Desk.Cancel(cancelled, "o");

        Assert.Equal(
            [(TestFair.A, TestFair.B), (TestFair.A, "rhein"), (TestFair.B, "rhein")],
            _fair.Database.Meetings.Attended("mika").Wishes.Select(wish => (wish.From, wish.To)));
    }

    private MeetingDoubt Doubt => Assert.Single(Board.Rows).Doubt;

    [Fact]
    public void A_scan_that_was_undone_at_another_firms_meeting_stands_in_that_firms_history_and_not_in_that_of_the_firm_whose_table_it_is()
    {
        _fair.Database.Setup.AddStation(TestFair.Station("table", StationKind.MeetingTable, TestFair.A), "test");
        Plan(0, TestFair.B, "rhein");
        _fair.Send(new Journal("counter-1", "bbbbbbbbbbbbbbbb").Anchor().Scan(-30, "FK0000001"), new Journal("counter-2", "cccccccccccccccc").Anchor().Scan(-20, "FK0000001"));
        _fair.Send(_journal.Scan(2, "FK0000001").Mark(2.5, "undo", 2).Scan(40, "FK0000001").Mark(40.5, "undo", 4));

        var badge = Lead(TestFair.A).Badge;
        Assert.Equal(
            [(LeadStepKind.Scan, -30.0), (LeadStepKind.Scan, 40.0), (LeadStepKind.TakenBack, 40.5)],
            _fair.Database.Leads.History(TestFair.A, badge).Select(step => (step.Kind, (step.AtUtc - TestFair.Ten).TotalMinutes)));
        Assert.Equal(
            [(LeadStepKind.Scan, -20.0), (LeadStepKind.Scan, 2.0), (LeadStepKind.TakenBack, 2.5)],
            _fair.Database.Leads.History(TestFair.B, badge).Select(step => (step.Kind, (step.AtUtc - TestFair.Ten).TotalMinutes)));
    }

    private LeadRow Lead(string firm) => Assert.Single(_fair.Database.Leads.List(firm, LeadFilter.All));

    private void Over() => _fair.Time.Now = TestFair.Ten.AddHours(3);

    private string Plan(double minute, params string[] parties)
    {
        Assert.Empty(Desk.Plan(Meeting(minute, parties), "o", out var id));
        return id;
    }

    private static PlannedMeeting Meeting(double minute, params string[] parties) =>
        new("", [.. parties.Order(StringComparer.Ordinal)], "table", TestFair.Ten.AddMinutes(minute), TestFair.Ten.AddMinutes(minute + 30));
}
