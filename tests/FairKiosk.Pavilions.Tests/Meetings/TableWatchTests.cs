using FairKiosk.Pavilions.Meetings;
using static FairKiosk.Pavilions.Tests.Meetings.Matchmaking;

namespace FairKiosk.Pavilions.Tests.Meetings;

public class TableWatchTests
{
    private static readonly PlannedMeeting OfTwo = Meeting("m", "10:00", "10:30", "arakawa", "rhein");
    private static readonly PlannedMeeting OfThree = Meeting("m", "10:00", "10:30", "arakawa", "rhein", "loire");

    [Fact]
    public void Where_a_reader_watched_the_table_and_told_everything_nothing_stands_against_a_no_show() =>
        Assert.Equal(MeetingDoubt.None, Doubt(OfTwo, 1, 1, new TableWatch(At("09:00"), null, At("10:30"))));

    [Theory]
    [InlineData("10:01", null, "18:00", MeetingDoubt.NoReader)]
    [InlineData("09:00", "10:29", "18:00", MeetingDoubt.NoReader)]
    [InlineData("09:00", null, "10:29", MeetingDoubt.ReaderSilent)]
    [InlineData("09:00", null, null, MeetingDoubt.ReaderSilent)]
    [InlineData("09:00", "10:30", "10:30", MeetingDoubt.None)]
    [InlineData("10:00", null, "10:30", MeetingDoubt.None)]
    public void A_reader_that_came_late_left_early_or_has_not_told_until_the_end_proves_nothing(string from, string? to, string? told, MeetingDoubt doubt) =>
        Assert.Equal(doubt, Doubt(OfTwo, 1, 1, new TableWatch(At(from), to is null ? null : At(to), told is null ? null : At(told))));

    [Fact]
    public void One_reader_may_follow_another_and_each_has_to_tell_its_part()
    {
        TableWatch first = new(At("09:00"), At("10:10"), At("10:10"));
        TableWatch second = new(At("10:10"), null, At("10:30"));

        Assert.Equal(MeetingDoubt.None, Doubt(OfTwo, 1, 1, second, first));
        Assert.Equal(MeetingDoubt.NoReader, Doubt(OfTwo, 1, 1, first, second with { FromUtc = At("10:11") }));
        Assert.Equal(MeetingDoubt.ReaderSilent, Doubt(OfTwo, 1, 1, first with { ToldUntilUtc = At("10:09") }, second));
        Assert.Equal(MeetingDoubt.ReaderSilent, Doubt(OfTwo, 1, 1, new TableWatch(At("09:00"), At("09:50"), null), new TableWatch(At("09:50"), null, At("11:00"))));
        Assert.Equal(MeetingDoubt.None, Doubt(OfTwo, 1, 1, new TableWatch(At("09:00"), At("09:45"), null), new TableWatch(At("09:45"), null, At("11:00"))));
    }

    [Theory]
    [InlineData("08:00", "09:44", MeetingDoubt.None)]
    [InlineData("08:00", "09:45", MeetingDoubt.ReaderSilent)]
    [InlineData("10:29", "17:00", MeetingDoubt.ReaderSilent)]
    [InlineData("10:30", "17:00", MeetingDoubt.None)]
    public void What_a_reader_lost_makes_only_those_meetings_unknown_in_whose_time_it_may_have_been(string from, string to, MeetingDoubt doubt) =>
        Assert.Equal(doubt, Doubt(OfTwo, 1, 1, new TableWatch(At("08:00"), null, At("18:00")) { Lost = [new UntoldTime(At(from), At(to))] }));

    [Fact]
    public void Without_a_known_badge_of_those_who_have_to_be_there_nobody_knows()
    {
        TableWatch watch = new(At("09:00"), null, At("18:00"));

        Assert.Equal(MeetingDoubt.NoBadge, Doubt(OfTwo, 0, 0, watch));
        Assert.Equal(MeetingDoubt.NoBadge, Doubt(OfTwo, 1, 0, watch));
        Assert.Equal(MeetingDoubt.None, Doubt(OfTwo, 2, 1, watch));
        Assert.Equal(MeetingDoubt.NoBadge, Doubt(OfThree, 2, 1, watch));
        Assert.Equal(MeetingDoubt.None, Doubt(OfThree, 2, 2, watch));
    }

    [Fact]
    public void A_scan_that_may_have_been_there_is_no_proof_of_the_contrary() =>
        Assert.Equal(MeetingDoubt.UnsureScan, TableWatch.DoubtOf(OfTwo, 1, 1, [new TableWatch(At("09:00"), null, At("18:00"))], mayHaveBeen: true));

    private static MeetingDoubt Doubt(PlannedMeeting meeting, int guests, int withBadge, params TableWatch[] watches) =>
        TableWatch.DoubtOf(meeting, guests, withBadge, watches, mayHaveBeen: false);
}
