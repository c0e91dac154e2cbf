using FairKiosk.Pavilions.Clocks;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Pavilions.Tests.Counting;

public class StandingTests
{
    private static readonly Placement Known = new("arakawa", PlacementDoubt.None);
    private static readonly Placement Unknown = new(null, PlacementDoubt.NotBound);

    [Theory]
    [InlineData(true, true, true, false, ScanStanding.Undone)]
    [InlineData(false, true, true, false, ScanStanding.Staff)]
    [InlineData(false, false, true, false, ScanStanding.TestMode)]
    [InlineData(false, false, false, false, ScanStanding.OutsideHours)]
    [InlineData(false, false, false, true, ScanStanding.WhoseIsThis)]
    public void Of_several_reasons_the_first_in_this_order_is_shown(bool isUndone, bool isStaff, bool isTest, bool isOpen, ScanStanding expected) =>
        Assert.Equal(expected, Standings.Decide(isUndone, isStaff, isTest, isOpen, Unknown));

    [Fact]
    public void A_scan_without_any_reason_against_it_counts() =>
        Assert.Equal(ScanStanding.Counted, Standings.Decide(isUndone: false, isStaff: false, isTest: false, isOpen: true, Known));

    [Theory]
    [InlineData("09:59", 1, false)]
    [InlineData("10:00", 1, false)]
    [InlineData("10:00", 3, true)]
    [InlineData("10:30", 3, true)]
    [InlineData("11:00", 3, true)]
    [InlineData("11:00", 5, false)]
    [InlineData("12:00", 5, false)]
    public void Test_mode_lasts_from_its_on_mark_to_its_off_mark(string at, long sequence, bool expected)
    {
        // Marks with sequence 2 and 4; an event in the same millisecond is told apart by its sequence.
        List<TestMark> marks = [Mark(4, "11:00", isOn: false), Mark(2, "10:00", isOn: true)];

        Assert.Equal(expected, TestMode.Covers(marks, Key(sequence), EventTime.Exactly(BadgeDay.At(at))));
        marks.Reverse();
        Assert.Equal(expected, TestMode.Covers(marks, Key(sequence), EventTime.Exactly(BadgeDay.At(at))));
    }

    [Fact]
    public void A_reader_without_test_marks_is_not_in_test_mode() =>
        Assert.False(TestMode.Covers([], Key(1), EventTime.Exactly(BadgeDay.At("10:00"))));

    private static TestMark Mark(long sequence, string at, bool isOn) => new(Key(sequence), EventTime.Exactly(BadgeDay.At(at)), isOn);

    private static EventKey Key(long sequence) => new("0000000000000001", sequence, "h");
}
