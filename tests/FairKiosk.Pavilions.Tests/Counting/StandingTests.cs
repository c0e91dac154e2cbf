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
    [InlineData(1, false)]
    [InlineData(3, true)]
    [InlineData(5, false)]
    public void Test_mode_lasts_from_its_on_mark_to_its_off_mark(long sequence, bool expected)
    {
        List<TestMark> marks = [new(Key(4), IsOn: false), new(Key(2), IsOn: true)];

        Assert.Equal(expected, TestMode.Covers(marks, Alone, Key(sequence)));
        marks.Reverse();
        Assert.Equal(expected, TestMode.Covers(marks, Alone, Key(sequence)));
    }

    [Fact]
    public void A_reader_without_test_marks_is_not_in_test_mode() => Assert.False(TestMode.Covers([], Alone, Key(1)));

    [Fact]
    public void Test_mode_goes_on_in_the_journal_that_follows_and_not_in_one_that_begins_anew()
    {
        TestMark[] marks = [new(Key(2), IsOn: true)];
        Dictionary<string, string> previous = new(StringComparer.Ordinal) { ["c"] = "b", ["b"] = "0000000000000001", ["new"] = "" };

        Assert.True(TestMode.Covers(marks, previous, new EventKey("c", 1, "h")));
        Assert.False(TestMode.Covers(marks, previous, new EventKey("new", 1, "h")));
        Assert.False(TestMode.Covers([.. marks, new(new EventKey("b", 9, "h"), IsOn: false)], previous, new EventKey("c", 1, "h")));
    }

    [Fact]
    public void Journals_that_name_each_other_as_the_one_before_do_not_hang()
    {
        Dictionary<string, string> ring = new(StringComparer.Ordinal) { ["a"] = "b", ["b"] = "a" };
        Assert.False(TestMode.Covers([new(Key(2), IsOn: true)], ring, new EventKey("a", 1, "h")));
    }

    private static Dictionary<string, string> Alone { get; } = new(StringComparer.Ordinal) { ["0000000000000001"] = "" };

    private static EventKey Key(long sequence) => new("0000000000000001", sequence, "h");
}
