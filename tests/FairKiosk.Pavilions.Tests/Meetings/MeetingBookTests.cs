using FairKiosk.Pavilions.Meetings;
using static FairKiosk.Pavilions.Tests.Meetings.Matchmaking;

namespace FairKiosk.Pavilions.Tests.Meetings;

public class MeetingBookTests
{
    [Fact]
    public void A_meeting_that_was_wished_checked_and_accepted_at_a_free_table_can_be_planned() =>
        Assert.Empty(Meeting("m", "10:00", "10:30", "arakawa", "rhein").Against());

    [Theory]
    [InlineData(WishState.Unchecked, ClashKind.NotChecked)]
    [InlineData(WishState.Refused, ClashKind.NotChecked)]
    [InlineData(WishState.Asked, ClashKind.NotAccepted)]
    [InlineData(WishState.Declined, ClashKind.NotAccepted)]
    public void Before_the_organiser_and_the_other_side_have_said_yes_there_is_no_meeting(WishState state, ClashKind kind)
    {
        var book = Book with { Wishes = [new Wish("arakawa", "rhein") { State = state }] };

        Assert.Equal(
            [new MeetingClash(kind, "arakawa"), new MeetingClash(kind, "rhein")],
            book.Clashes(Meeting("m", "10:00", "10:30", "arakawa", "rhein")));
    }

    [Fact]
    public void Nobody_meets_whom_nobody_wished_to_meet() => Assert.Equal(
        [new MeetingClash(ClashKind.NotWished, "kawagoe"), new MeetingClash(ClashKind.NotWished, "loire")],
        Meeting("m", "10:00", "10:30", "kawagoe", "loire").Against());

    [Fact]
    public void Rivals_are_never_paired_whichever_of_them_named_the_other()
    {
        Assert.Equal([new MeetingClash(ClashKind.Rivals, "arakawa", "omiya")], Meeting("m", "10:00", "10:30", "arakawa", "omiya").Against());
        Assert.Equal([new MeetingClash(ClashKind.Rivals, "loire", "omiya")], Meeting("m", "10:00", "10:30", "loire", "omiya").Against());
        Assert.Contains(new MeetingClash(ClashKind.Rivals, "arakawa", "omiya"), Meeting("m", "10:00", "10:30", "arakawa", "omiya", "rhein").Against());
    }

    [Fact]
    public void T_08_several_firms_sit_in_one_meeting_when_each_has_an_accepted_wish_with_one_of_the_others() =>
        Assert.Empty(Meeting("m", "10:00", "10:30", "arakawa", "kawagoe", "rhein").Against());

    [Fact]
    public void Nobody_is_at_two_tables_at_once_and_nobody_else_is_at_a_taken_one()
    {
        var planned = Meeting("first", "10:00", "10:30", "arakawa", "rhein") with { Coordinator = "mika" };
        var clashing = Meeting("second", "10:29", "10:59", "omiya", "rhein") with { Interpreter = "mika", Language = "de" };

        Assert.Equal(
            [
                new MeetingClash(ClashKind.PartyBusy, "rhein", "first"),
                new MeetingClash(ClashKind.TableBusy, "table-1", "first"),
                new MeetingClash(ClashKind.StaffBusy, "mika", "first"),
            ],
            clashing.Against(planned));
        Assert.Empty((clashing with { StartAtUtc = At("10:30") }).Against(planned));
        Assert.Empty(clashing.Against(planned with { IsCancelled = true }));
        Assert.Empty((planned with { StartAtUtc = At("10:10") }).Against(planned));
    }

    [Theory]
    [InlineData("08:59", "09:30", ClashKind.OutsideHours)]
    [InlineData("17:31", "18:01", ClashKind.OutsideHours)]
    [InlineData("10:00", "10:04", ClashKind.Length)]
    [InlineData("10:00", "09:00", ClashKind.Length)]
    public void A_meeting_lies_within_the_hours_of_one_day(string from, string to, ClashKind kind) =>
        Assert.Equal([new MeetingClash(kind)], Meeting("m", from, to, "arakawa", "rhein").Against());

    [Fact]
    public void It_may_begin_when_the_halls_open_and_end_when_they_close()
    {
        Assert.Empty(Meeting("m", "09:00", "09:30", "arakawa", "rhein").Against());
        Assert.Empty(Meeting("m", "17:30", "18:00", "arakawa", "rhein").Against());
    }

    [Fact]
    public void Places_and_people_must_be_what_they_are_planned_as() => Assert.Equal(
        [
            new MeetingClash(ClashKind.NoTable, "arakawa"),
            new MeetingClash(ClashKind.NoCoordinator, "claire"),
            new MeetingClash(ClashKind.NoInterpreter, "jonas"),
        ],
        (Meeting("m", "10:00", "10:30", "arakawa", "rhein") with { StationId = "arakawa", Coordinator = "claire", Interpreter = "jonas" }).Against());

    [Fact]
    public void An_interpreter_speaks_the_language() => Assert.Equal(
        [new MeetingClash(ClashKind.LanguageNotSpoken, "claire", "de")],
        (Meeting("m", "10:00", "10:30", "arakawa", "rhein") with { Interpreter = "claire", Language = "de" }).Against());

    [Fact]
    public void The_next_free_slot_passes_over_what_is_taken()
    {
        var book = Book with
        {
            Plan = [Meeting("a", "09:00", "09:30", "kawagoe", "rhein"), Meeting("b", "09:30", "10:00", "tokai", "loire")],
        };

        var free = book.NextFree(Meeting("m", "00:00", "00:30", "arakawa", "rhein"), At("09:00"));
        Assert.Equal((At("09:30"), "table-2"), (free!.StartAtUtc, free.StationId));
        Assert.Null(book.NextFree(Meeting("m", "00:00", "00:30", "arakawa", "omiya"), At("09:00")));
    }

    [Fact]
    public void Filling_the_plan_gives_each_accepted_pair_one_slot_without_a_clash_and_passes_over_rivals()
    {
        var number = 0;
        var added = Book.Fill(At("09:00"), withCoordinator: true, () => $"m{++number}");

        Assert.Equal(["arakawa+rhein", "kawagoe+rhein", "loire+tokai", "omiya+rhein"], added.Select(meeting => string.Join('+', meeting.Parties)));
        Assert.All(added, meeting => Assert.NotNull(meeting.Coordinator));
        var full = Book with { Plan = added };
        Assert.All(added, meeting => Assert.Empty(full.Clashes(meeting)));
        Assert.Empty(full.Fill(At("09:00"), withCoordinator: true, () => "more"));
    }

    [Fact]
    public void Two_sides_without_a_common_language_get_an_interpreter_who_speaks_one_of_each()
    {
        var added = Book.Fill(At("09:00"), withCoordinator: false, () => "m");

        var interpreted = Assert.Single(added, meeting => meeting.Interpreter is not null);
        Assert.Equal(("loire+tokai", "claire", "ja"), (string.Join('+', interpreted.Parties), interpreted.Interpreter, interpreted.Language));
    }

    [Fact]
    public void A_firm_of_the_pavilion_that_shares_no_language_with_a_guest_gets_an_interpreter_and_one_whose_languages_nobody_said_does_not()
    {
        var book = Book with
        {
            Exhibitors = [.. Book.Exhibitors.Select(firm => firm.Id == "arakawa" ? firm with { Languages = ["ja"] } : firm)],
            Wishes = [Accepted("arakawa", "rhein"), Accepted("kawagoe", "rhein"), Accepted("arakawa", "tokai")],
        };

        var added = book.Fill(At("09:00"), withCoordinator: false, () => "m").ToDictionary(meeting => string.Join('+', meeting.Parties), StringComparer.Ordinal);
        Assert.Equal(("mika", "de"), (added["arakawa+rhein"].Interpreter, added["arakawa+rhein"].Language));
        Assert.Null(added["kawagoe+rhein"].Interpreter);
        Assert.Null(added["arakawa+tokai"].Interpreter);
    }

    [Fact]
    public void Whatever_order_the_book_is_in_it_is_filled_the_same()
    {
        var shuffled = Book with { Wishes = Shuffled.By(Book.Wishes, 3), Staff = Shuffled.By(Book.Staff, 3), Guests = Shuffled.By(Book.Guests, 3) };

        Assert.Equal(Book.Fill(At("09:00"), withCoordinator: true, () => "m"), shuffled.Fill(At("09:00"), withCoordinator: true, () => "m"));
    }

    [Fact]
    public void A_planned_meeting_is_a_no_show_when_its_time_has_passed_and_a_check_in_would_be_known_and_else_nobody_knows()
    {
        var meeting = Meeting("m", "10:00", "10:30", "arakawa", "rhein");

        Assert.Equal(MeetingState.ToCome, meeting.StateAt(isHeld: false, MeetingDoubt.NoReader, At("10:29")));
        Assert.Equal(MeetingState.NoShow, meeting.StateAt(isHeld: false, MeetingDoubt.None, At("10:30")));
        Assert.Equal(MeetingState.NotKnown, meeting.StateAt(isHeld: false, MeetingDoubt.NoReader, At("10:30")));
        Assert.Equal(MeetingState.Held, meeting.StateAt(isHeld: true, MeetingDoubt.NoReader, At("10:05")));
        Assert.Equal(MeetingState.NoShow, (meeting with { Outcome = MeetingOutcome.NoShow }).StateAt(isHeld: false, MeetingDoubt.NoReader, At("10:05")));
        Assert.Equal(MeetingState.Cancelled, (meeting with { IsCancelled = true }).StateAt(isHeld: false, MeetingDoubt.None, At("12:00")));
    }
}
