using FairKiosk.Pavilions.Meetings;

namespace FairKiosk.Gateway.Tests.Meetings;

/// <summary>Matching events as they were published, replayed from the invitation to the last meeting.</summary>
public sealed class MeetingScenarioTests
{
    [Fact]
    public void T_05_of_200_invited_firms_47_come_and_hold_80_meetings_with_a_coordinator_in_every_one()
    {
        using Matching shikoku = new("T-05-shikoku-matching", "T-05-wishes");
        shikoku.Plan(withCoordinator: true);
        Assert.Equal((200, 0), (shikoku.Board.Book.Guests.Count, shikoku.Board.Came));

        shikoku.Meet();

        var board = shikoku.Board;
        Assert.Equal(47, board.Came);
        Assert.Equal(23.5, 100.0 * board.Came / board.Book.Guests.Count);
        Assert.Equal(new Storage.MeetingCounts(Planned: 80, Held: 80, NoShows: 0, WalkIns: 0, WithCoordinator: 80, Measured: 0), board.Counts);
        Assert.Equal(3.40, board.Rows.Sum(row => row.Parties.Count) / 47.0, 2);
        Assert.Equal(80, shikoku.Database.Live.Read(null).Meetings);
        Assert.True(shikoku.Database.Rebuild(verifyOnly: true).Same);
    }

    [Fact]
    public void T_05_what_was_refused_declined_or_not_answered_is_never_planned_and_whose_badge_was_not_scanned_is_a_no_show()
    {
        using Matching shikoku = new("T-05-shikoku-matching", "T-05-wishes");
        shikoku.Plan(withCoordinator: true);

        var accepted = shikoku.Board.Book.Wishes.Count(wish => wish.State == WishState.Accepted);
        Assert.Equal((80, 109), (accepted, shikoku.Board.Book.Wishes.Count));
        shikoku.Meet(but: shikoku.Board.Rows[0].Meeting.Id);
        Assert.Equal(new Storage.MeetingCounts(Planned: 80, Held: 79, NoShows: 1, WalkIns: 0, WithCoordinator: 79, Measured: 0), shikoku.Board.Counts);
    }

    [Fact]
    public void T_06_28_people_from_Korea_meet_exhibitors_members_and_experts_56_times_two_meetings_for_each_of_them()
    {
        using Matching korea = new("T-06-k-rip-eco-techno-2008", "T-06-wishes");
        korea.Plan(withCoordinator: false);
        korea.Meet();

        var (book, board) = (korea.Board.Book, korea.Board);
        var people = book.Guests.Where(guest => guest.Country == "KR").Sum(guest => guest.People);
        Assert.Equal((28, 56), (people, board.Counts.Held));
        Assert.Equal(2.0, (double)board.Counts.Held / people!.Value);

        // "16 companies and others": with those that nobody counted there are more, and only without a meeting of theirs it is 3.5 for each company.
        var companies = book.Guests.Count(guest => guest is { Country: "KR", Role: GuestRole.Firm });
        Assert.Equal((16, 3.5), (companies, (double)board.Counts.Held / companies));
        Assert.Equal(["eco-office", "korea-others"], book.Guests.Where(guest => guest is { Country: "KR", Role: GuestRole.Other }).Select(guest => guest.Id));
        Assert.Contains(board.Rows, row => row.Parties.Any(party => party.Id == "korea-others"));
        var roles = board.Rows.SelectMany(row => row.Parties).Where(party => party.Country == "JP")
            .Select(party => party.IsExhibitor ? "exhibitor" : book.Guests.Single(guest => guest.Id == party.Id).Role.ToString()).Distinct();
        Assert.Equal(["Expert", "Member", "exhibitor"], roles.Order(StringComparer.Ordinal));
        Assert.Equal(new DateOnly(2008, 10, 23), book.Fair!.First);

        // Exhibitors tell no language; where both sides tell one and share none, somebody interprets.
        var between = board.Rows.Where(row => row.Parties.Any(party => party.Id.StartsWith("korea", StringComparison.Ordinal)) && row.Parties.Any(party => party.Id.StartsWith("member", StringComparison.Ordinal)));
        Assert.All(between, row => Assert.NotNull(row.Interpreter));
        Assert.True(korea.Database.Rebuild(verifyOnly: true).Same);
    }

    [Fact]
    public void T_08_each_small_firm_meets_two_or_three_large_ones_with_one_of_four_coordinators()
    {
        using Matching tohoku = new("T-08-tohoku", "T-08-wishes");
        tohoku.Plan(withCoordinator: true);
        tohoku.Meet();

        var board = tohoku.Board;
        var meetings = board.Book.Exhibitors.Select(firm => tohoku.Database.Meetings.Of(firm.Id).Counts.Held).ToList();
        Assert.Equal([3, 2, 3, 2, 3, 2], meetings);
        Assert.Equal(meetings.Sum(), board.Counts.WithCoordinator);
        Assert.Equal(4, board.Rows.Select(row => row.Coordinator).Distinct().Count());
    }
}
