using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>A meeting from wish to held: two firms of the pavilion, two guests, one table with a reader.</summary>
public sealed class MeetingDeskTests : IDisposable
{
    private const string Id = "aaaaaaaaaaaaaaaa";

    private readonly TestFair _fair = new();

    public MeetingDeskTests()
    {
        var setup = _fair.Database.Setup;
        setup.AddStation(new Station("table", "Table", StationKind.MeetingTable, []), "test");
        setup.AddReader("pocket-1", "Pocket 1", "test");
        setup.Bind("pocket-1", "table", TestFair.Ten.AddDays(-2), "test");
        setup.AddGuest(new Guest("rhein", "Rhein Medizin", "DE") { Badges = ["FK0000001", "FK0000002"], Languages = ["de"] }, "test");
        setup.AddGuest(new Guest("loire", "Loire Santé", "FR") { Badges = ["FK0000003"], Rivals = [TestFair.B] }, "test");
        setup.AddStaff(new StaffMember("mika", "Mika") { Tasks = [StaffTask.Coordinator, StaffTask.Interpreter], Languages = ["ja", "de"], SignIn = "mika-t" }, "test");
        Accept(TestFair.A, "rhein");
        Accept("rhein", TestFair.B);
        Accept("loire", TestFair.A);
    }

    private MeetingDesk Desk => _fair.Database.MeetingDesk;

    private MeetingCounts Counts => _fair.Database.Meetings.Board().Counts;

    public void Dispose() => _fair.Dispose();

    [Theory]
    [InlineData(5, 2)]
    [InlineData(35, 0)]
    [InlineData(50, 0)]
    public void An_undone_scan_of_uncertain_time_stands_in_a_firms_history_only_where_it_was_at_that_firms_meeting_at_both_ends(double latest, int steps)
    {
        _fair.Database.Setup.AddStation(TestFair.Station("table", StationKind.MeetingTable, TestFair.A), "test");
        Accept("loire", "rhein");
        Assert.Empty(Desk.Plan(Meeting(0, TestFair.B, "rhein"), "o", out _));
        Assert.Empty(Desk.Plan(Meeting(60, "loire", "rhein"), "o", out _));
        _fair.Time.Now = TestFair.Ten.AddHours(3);
        var journal = new Journal("pocket-1", Id).Anchor();
        journal.Boot = 2;
        journal.Scan(2, "FK0000001").Mark(2.5, "undo", 2).Boot = 3;
        _fair.Send(journal.Anchor(latest));

        var (badge, quality) = _fair.One<(string, string)>("SELECT badge, quality FROM scan WHERE standing = 'undone'");
        Assert.Equal("estimated", quality);
        Assert.Equal((0, steps), (_fair.Database.Leads.History(TestFair.A, badge).Count, _fair.Database.Leads.History(TestFair.B, badge).Count));
    }

    [Fact]
    public void A_wish_is_checked_by_the_organiser_and_accepted_by_the_other_side_before_it_can_be_planned()
    {
        var meeting = Meeting(10, TestFair.B, TestFair.A);
        Assert.Equal(WishOutcome.Done, Desk.Wish(new Wish(TestFair.B, TestFair.A) { Purpose = "Joint rack" }, "b"));
        Assert.Equal(ClashKind.NotChecked, Desk.Plan(meeting, "o", out _)[0].Kind);
        Assert.Equal(WishOutcome.NoSuchWish, Desk.Answer(TestFair.B, TestFair.A, accepts: true, "", "a"));

        Assert.Equal(WishOutcome.Done, Desk.Check(TestFair.B, TestFair.A, passed: true, "", "o"));
        Assert.Equal(ClashKind.NotAccepted, Desk.Plan(meeting, "o", out _)[0].Kind);
        Assert.Equal(WishOutcome.Done, Desk.Answer(TestFair.B, TestFair.A, accepts: true, "", "a"));
        Assert.Empty(Desk.Plan(meeting, "o", out var id));
        Assert.Equal(id, Assert.Single(_fair.Database.Meetings.Board().Rows).Meeting.Id);
    }

    [Fact]
    public void A_wish_that_is_written_anew_is_checked_and_answered_anew_and_the_same_text_changes_nothing()
    {
        var before = _fair.Database.Decisions.List().Count;
        Desk.Wish(new Wish(TestFair.A, "rhein"), "a");
        Assert.Equal(before, _fair.Database.Decisions.List().Count);

        Desk.Wish(new Wish(TestFair.A, "rhein") { Purpose = "Something else" }, "a");
        Assert.Equal(WishState.Unchecked, WishOf(TestFair.A, "rhein").State);
    }

    [Fact]
    public void What_the_organiser_writes_for_a_firm_is_kept_as_on_its_behalf_until_the_firm_speaks_for_itself_and_for_a_guest_nobody_else_could()
    {
        Desk.Wish(new Wish(TestFair.B, TestFair.A), "o", byOrganiser: true);
        Desk.Check(TestFair.B, TestFair.A, passed: true, "", "o");
        Desk.Answer(TestFair.B, TestFair.A, accepts: true, "", "o", byOrganiser: true);
        Assert.Equal((true, true, WishState.Accepted), Spoken());
        _fair.MustEqualItsRebuild();

        // Says the same itself: then it is its own, and nobody has to check or answer it once more.
        Desk.Wish(new Wish(TestFair.B, TestFair.A), "o", byOrganiser: true);
        Assert.Equal((true, true, WishState.Accepted), Spoken());
        Desk.Wish(new Wish(TestFair.B, TestFair.A), "b");
        Assert.Equal((false, true, WishState.Accepted), Spoken());
        var decisions = _fair.Database.Decisions.List().Count;
        Desk.Wish(new Wish(TestFair.B, TestFair.A), "b");
        Assert.Equal(decisions, _fair.Database.Decisions.List().Count);
        _fair.MustEqualItsRebuild();
        Desk.Answer(TestFair.B, TestFair.A, accepts: null, "", "a");
        Assert.Equal((false, false, WishState.Asked), Spoken());
        Desk.Answer(TestFair.B, TestFair.A, accepts: false, "", "a");
        Assert.Equal((false, false, WishState.Declined), Spoken());

        Desk.Answer(TestFair.A, "rhein", accepts: true, "", "o", byOrganiser: true);
        Assert.False(WishOf(TestFair.A, "rhein").IsAnsweredOnBehalf);

        (bool Wished, bool Answered, WishState State) Spoken() => WishOf(TestFair.B, TestFair.A) is var wish ? (wish.IsOnBehalf, wish.IsAnsweredOnBehalf, wish.State) : default;
    }

    [Fact]
    public void Rivals_cannot_even_wish_to_meet_and_are_not_offered_to_each_other()
    {
        Assert.Equal(WishOutcome.Rivals, Desk.Wish(new Wish(TestFair.B, "loire"), "b"));
        Assert.Equal(["rhein", TestFair.A], _fair.Database.Meetings.Of(TestFair.B).Partners.Select(party => party.Id));
        Assert.Equal(WishOutcome.UnknownParty, Desk.Wish(new Wish(TestFair.B, "nobody"), "b"));
    }

    [Fact]
    public void Who_looks_at_the_plan_reads_no_wish_and_no_rival_and_is_told_what_does_not_fit_all_the_same()
    {
        Plan(0, TestFair.A, "loire");
        Desk.Wish(new Wish(TestFair.A, TestFair.B) { Purpose = "Joint rack" }, "a");
        _fair.Database.Setup.AddGuest(new Guest("loire", "Loire Santé", "FR") { Rivals = [TestFair.A, TestFair.B] }, "test");
        var fair = _fair.Database.Setup.Read().Fair!;
        _fair.Database.Setup.SetFair(fair with { Opens = new TimeOnly(11, 0) }, "test");

        var (all, plan) = (_fair.Database.Meetings.Board(), _fair.Database.Meetings.Plan());
        Assert.Equal([ClashKind.Rivals, ClashKind.OutsideHours], all.Book.Clashes(all.Rows[0].Meeting).Select(clash => clash.Kind));
        Assert.Equal([ClashKind.OutsideHours], plan.Book.Clashes(plan.Rows[0].Meeting).Select(clash => clash.Kind));
        Assert.Equal((4, 0), (all.Book.Wishes.Count, plan.Book.Wishes.Count));
        Assert.Equal(2, all.Book.Guests.Single(guest => guest.Id == "loire").Rivals.Count);
        Assert.All(plan.Book.Guests, guest => Assert.Empty(guest.Rivals));
        Assert.Equal(all.Rows.Select(row => row.Meeting), plan.Rows.Select(row => row.Meeting));
        Assert.Equal(all.Counts, plan.Counts);
    }

    [Fact]
    public void A_badge_at_the_table_checks_the_meeting_in_before_or_after_it_was_planned()
    {
        var journal = new Journal("pocket-1", Id).Anchor().Scan(2, Journal.Person("FK0000001", "Rita Rhein")).Scan(50, "FK0000003");
        _fair.Send(journal);
        Assert.Equal(new MeetingCounts(0, 0, 0, 0, 0, 0), Counts);
        Assert.Empty(_fair.Database.Leads.List(TestFair.A, LeadFilter.All));

        var id = Plan(0, TestFair.A, "rhein");
        Assert.Equal(new MeetingCounts(1, 1, 0, 0, 1, 0), Counts);
        Assert.Equal(("Rita Rhein", 1), Assert.Single(_fair.Database.Leads.List(TestFair.A, LeadFilter.All).Select(lead => (lead.Name, lead.Meetings))));
        Assert.Empty(_fair.Database.Leads.List(TestFair.B, LeadFilter.All));
        Assert.Equal(LeadStepKind.Scan, Assert.Single(_fair.Database.Leads.History(TestFair.A, _fair.One<string>("SELECT badge FROM check_in"))).Kind);
        Assert.Equal((1, 1), (Live.Meetings, Live.Booths.Single(booth => booth.StationId == "table").Meetings));
        _fair.MustEqualItsRebuild();

        // Moved to the other guest's time, nobody was there; moved back, everything is as it was.
        _fair.Time.Now = TestFair.Ten.AddHours(3);
        _fair.Tell(journal);
        Assert.Empty(Desk.Plan(Meeting(60, TestFair.A, "rhein") with { Id = id }, "o", out _, evenIfHeld: true));
        Assert.Equal(new MeetingCounts(1, 0, 1, 0, 0, 0), Counts);
        Assert.Empty(_fair.Database.Leads.List(TestFair.A, LeadFilter.All));
        Assert.Equal(0, Live.Meetings);
        Assert.Empty(Desk.Plan(Meeting(0, TestFair.A, "rhein") with { Id = id }, "o", out _));
        Assert.Equal(new MeetingCounts(1, 1, 0, 0, 1, 0), Counts);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_meeting_of_two_firms_and_two_badges_counts_once_for_the_pavilion_and_once_for_each_firm()
    {
        Plan(0, TestFair.A, TestFair.B, "rhein");
        _fair.Send(new Journal("pocket-1", Id).Anchor().Scan(1, "FK0000001").Scan(2, "FK0000002").Mark(2.2, "meeting-start", 3).Scan(26, "FK0000002").Mark(26.1, "meeting-end", 5));

        Assert.Equal(new MeetingCounts(1, 1, 0, 0, 1, 1), Counts);
        Assert.Equal(1, Live.Meetings);
        foreach (var firm in new[] { TestFair.A, TestFair.B })
        {
            var own = _fair.Database.Meetings.Of(firm);
            Assert.Equal((1, 1), (own.Counts.Planned, own.Counts.Held));
            Assert.Equal(TimeSpan.FromMinutes(23.9), Assert.Single(own.Rows).Length);
            Assert.Equal(2, _fair.Database.Leads.List(firm, LeadFilter.All).Count);
        }

        Assert.Equal(1, _fair.Database.Meetings.Board().Came);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void What_is_scanned_at_a_planned_meeting_is_of_that_day_a_lead_of_those_who_met_and_of_no_owner_of_the_table()
    {
        var (first, second) = (new DateOnly(2026, 11, 17), new DateOnly(2026, 11, 18));
        _fair.Database.Setup.AddStation(TestFair.Station("table", StationKind.MeetingTable, TestFair.B), "test");
        Plan(24 * 60, TestFair.A, "rhein");
        _fair.Send(
            new Journal("pocket-1", Id).Anchor().Scan((24 * 60) + 1, "FK0000001"),
            new Journal("counter-2", "bbbbbbbbbbbbbbbb").Anchor().Scan(1, "FK0000001"));

        Assert.Equal((0, 1), (OnDay(TestFair.A, first), OnDay(TestFair.A, second)));
        Assert.Equal((1, 0), (OnDay(TestFair.B, first), OnDay(TestFair.B, second)));
        Assert.All(
            new[] { TestFair.A, TestFair.B },
            firm => Assert.Single(_fair.Database.Leads.History(firm, _fair.One<string>("SELECT badge FROM check_in")), step => step.Kind == LeadStepKind.Scan));
    }

    [Fact]
    public void Firms_that_met_a_guest_together_are_co_owners_of_that_visitor_and_owners_of_the_table_are_not()
    {
        _fair.Database.Setup.AddExhibitor(new Exhibitor("omiya", "Omiya Surface Tech", "JP"), "test");
        _fair.Database.Setup.AddStation(TestFair.Station("table", StationKind.MeetingTable, TestFair.A, "omiya"), "test");
        Plan(0, TestFair.A, TestFair.B, "rhein");
        _fair.Send(new Journal("pocket-1", Id).Anchor().Scan(1, "FK0000001"), new Journal("counter-1", "bbbbbbbbbbbbbbbb").Anchor().Scan(2, "FK0000001"));
        var badge = _fair.One<string>("SELECT badge FROM check_in");

        Assert.Equal([TestFair.B], _fair.Database.CoOwners.Of(TestFair.A, badge).Select(owner => owner.ExhibitorId));
        Assert.Equal([TestFair.A], _fair.Database.CoOwners.Of(TestFair.B, badge).Select(owner => owner.ExhibitorId));
        Assert.Empty(_fair.Database.CoOwners.Of("omiya", badge));
    }

    [Fact]
    public void A_marked_meeting_that_no_plan_explains_is_a_walk_in_and_at_a_joint_exhibit_one_for_each_owner()
    {
        _fair.Send(new Journal("counter-3", Id).Anchor().Scan(1, "FK0000009").Mark(1.1, "meeting-start", 2));

        Assert.Equal((0, 1), (Counts.Held, Counts.WalkIns));
        Assert.Equal((1, 1), (_fair.Database.Meetings.Of(TestFair.A).Counts.WalkIns, _fair.Database.Meetings.Of(TestFair.B).Counts.WalkIns));
        Assert.Equal(1, Live.Meetings);
    }

    [Fact]
    public void What_a_person_says_about_a_meeting_goes_before_what_the_badge_tells_and_can_be_taken_back()
    {
        var id = Plan(0, TestFair.A, "rhein");
        Assert.True(Desk.Say(id, MeetingOutcome.Held, "o"));
        Assert.Equal((1, 1), (Counts.Held, Live.Meetings));
        Assert.True(Desk.Say(id, MeetingOutcome.NoShow, "o"));
        _fair.Send(new Journal("pocket-1", Id).Anchor().Scan(1, "FK0000001"));
        Assert.Equal((0, 1, 0), (Counts.Held, Counts.NoShows, Live.Meetings));
        Assert.True(Desk.Say(id, MeetingOutcome.Unsaid, "o"));
        Assert.Equal((1, 1), (Counts.Held, Live.Meetings));

        Assert.Equal(CancelOutcome.Done, Desk.Cancel(id, "o", evenIfHeld: true));
        Assert.Equal((0, 0, 0), (Counts.Planned, Counts.Held, Live.Meetings));
        Assert.False(Desk.Say(id, MeetingOutcome.Held, "o"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_firm_sees_its_own_meetings_and_what_it_is_asked_and_nothing_of_its_rivals()
    {
        Plan(0, TestFair.A, "rhein");
        Plan(30, TestFair.B, "rhein");
        Desk.Wish(new Wish(TestFair.B, TestFair.A) { Purpose = "not checked yet" }, "b");

        var own = _fair.Database.Meetings.Of(TestFair.A);
        Assert.All(own.Rows, row => Assert.Contains(row.Parties, party => party.Id == TestFair.A));
        Assert.Equal([$"{TestFair.A}>rhein", $"loire>{TestFair.A}"], own.Wishes.Select(wish => $"{wish.From}>{wish.To}"));
        Assert.Empty(_fair.Database.Meetings.Of("' OR 1 = 1 --").Rows);
        Assert.Empty(_fair.Database.Meetings.Of("' OR 1 = 1 --").Wishes);
    }

    [Fact]
    public void A_coordinator_sees_the_meetings_that_they_attend_with_what_was_wished_for_them()
    {
        Plan(0, TestFair.A, "rhein");
        Desk.Plan(Meeting(30, TestFair.B, "rhein") with { Coordinator = null }, "o", out _);

        var attended = _fair.Database.Meetings.Attended("mika-t");
        Assert.Equal(TestFair.A, Assert.Single(attended.Rows).Meeting.Parties[0]);
        Assert.Equal((TestFair.A, "rhein"), Assert.Single(attended.Wishes.Select(wish => (wish.From, wish.To))));
        Assert.Empty(_fair.Database.Meetings.Attended("").Rows);
        Assert.Empty(_fair.Database.Meetings.Attended("somebody").Rows);
    }

    [Fact]
    public void Filling_the_plan_gives_every_accepted_wish_a_slot()
    {
        Assert.Equal((3, 0), Desk.Fill(TestFair.Ten, withCoordinator: true, "o"));
        Assert.Equal((0, 0), Desk.Fill(TestFair.Ten, withCoordinator: true, "o"));
        Assert.Equal(3, Counts.Planned);
    }

    [Fact]
    public void Checked_in_meetings_are_published_once_whatever_number_of_badges_came()
    {
        var journal = new Journal("pocket-1", Id).Anchor();
        for (var i = 1; i <= 5; i++)
        {
            _fair.Database.Setup.AddExhibitor(new Exhibitor($"firm-{i}", $"Firm {i}", "JP"), "test");
            _fair.Database.Setup.AddGuest(new Guest($"guest-{i}", $"Guest {i}", "DE") { Badges = [$"FK000010{i}", $"FK000020{i}"] }, "test");
            Accept($"firm-{i}", $"guest-{i}");
            Plan(30 * i, $"firm-{i}", $"guest-{i}");
            journal.Scan((30 * i) + 1, $"FK000010{i}").Scan((30 * i) + 2, $"FK000020{i}");
        }

        _fair.Send(journal);
        Assert.Equal(5, _fair.Database.Published.Read().Meetings.Total.Rounded);
    }

    [Theory]
    [InlineData(4, 5L)]
    [InlineData(3, null)]
    public void Behind_a_meeting_of_which_only_a_person_told_stands_one_unknown_visitor(int scanned, long? told)
    {
        Meet(scanned, told: 1);
        Assert.Equal(told, _fair.Database.Published.Read().Meetings.Total.Rounded);
    }

    [Fact]
    public void Whoever_was_never_scanned_is_of_no_country()
    {
        Meet(scanned: 5, told: 1);
        var countries = _fair.Database.Published.Read().Countries;
        Assert.Equal([("JP", 5L)], countries.Groups.Select(country => (country.Name, country.Rounded!.Value)));
    }

    [Fact]
    public void What_a_firm_reached_of_its_meetings_is_what_the_page_of_its_meetings_counts()
    {
        _fair.Database.Setup.AddExhibitor(new Exhibitor(TestFair.A, "Arakawa", "JP") { Targets = new Targets { Meetings = 10 } }, "test");
        _fair.Database.Setup.AddExhibitor(new Exhibitor(TestFair.B, "Kawagoe", "JP") { Targets = new Targets { Meetings = 10 } }, "test");
        Plan(0, TestFair.A, "rhein");
        _fair.Send(
            new Journal("pocket-1", Id).Anchor().Scan(1, "FK0000001").Scan(2, "FK0000002"),
            new Journal("counter-1", "bbbbbbbbbbbbbbbb").Anchor().Scan(90, "FK0000007").Mark(90.1, "meeting-start", 2),
            new Journal("counter-3", "cccccccccccccccc").Anchor().Scan(95, "FK0000008").Mark(95.1, "meeting-start", 2));
        foreach (var (firm, meetings) in new[] { (TestFair.A, 3), (TestFair.B, 1) })
        {
            var counts = _fair.Database.Meetings.Of(firm).Counts;
            Assert.Equal((meetings, meetings), (counts.Held + counts.WalkIns, Live.ReachedByFirms[firm].Meetings));
        }
    }

    // Each of a firm and a guest of its own; some checked in by a badge from Japan, the others told of.
    private void Meet(int scanned, int told)
    {
        var journal = new Journal("pocket-1", Id).Anchor();
        for (var i = 1; i <= scanned + told; i++)
        {
            _fair.Database.Setup.AddExhibitor(new Exhibitor($"firm-{i}", $"Firm {i}", "JP"), "test");
            _fair.Database.Setup.AddGuest(new Guest($"guest-{i}", $"Guest {i}", "JP") { Badges = [$"FK000010{i}"] }, "test");
            Accept($"firm-{i}", $"guest-{i}");
            var id = Plan(30 * i, $"firm-{i}", $"guest-{i}");
            if (i <= scanned)
            {
                journal.Scan((30 * i) + 1, Journal.Person($"FK000010{i}", country: "Japan"));
            }
            else
            {
                Assert.True(Desk.Say(id, MeetingOutcome.Held, "o"));
            }
        }

        _fair.Send(journal);
    }

    private int OnDay(string firm, DateOnly day) => _fair.Database.Leads.Count(firm, new LeadFilter { Day = day });

    private LiveBoard Live => _fair.Database.Live.Read(null);

    private Wish WishOf(string from, string to) => _fair.Database.Meetings.Board().Book.Wishes.Single(wish => wish.From == from && wish.To == to);

    private void Accept(string from, string to)
    {
        Assert.Equal(WishOutcome.Done, Desk.Wish(new Wish(from, to), "test"));
        Assert.Equal(WishOutcome.Done, Desk.Check(from, to, passed: true, "", "test"));
        Assert.Equal(WishOutcome.Done, Desk.Answer(from, to, accepts: true, "", "test"));
    }

    private string Plan(double minute, params string[] parties)
    {
        Assert.Empty(Desk.Plan(Meeting(minute, parties), "o", out var id));
        return id;
    }

    private static PlannedMeeting Meeting(double minute, params string[] parties) =>
        new("", [.. parties], "table", TestFair.Ten.AddMinutes(minute), TestFair.Ten.AddMinutes(minute + 30)) { Coordinator = "mika" };
}
