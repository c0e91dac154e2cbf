namespace FairKiosk.Pavilions.Tests;

public class EventKeyTests
{
    [Fact]
    public void Keys_sort_by_journal_then_sequence_then_hash()
    {
        EventKey[] sorted = [new("a", 2, "z"), new("a", 10, "a"), new("a", 10, "b"), new("b", 1, "a")];

        Assert.Equal(sorted, sorted.Reverse().Order());
        Assert.True(sorted[0] < sorted[1]);
        Assert.True(sorted[1] <= sorted[1]);
        Assert.True(sorted[3] > sorted[2]);
        Assert.True(sorted[3] >= sorted[3]);
    }

    [Fact]
    public void Capitals_do_not_sort_by_culture() => Assert.True(new EventKey("", 0, "B") < new EventKey("", 0, "a"));

    [Fact]
    public void The_empty_key_sorts_first_and_compares_without_throwing() => Assert.True(default(EventKey) < new EventKey("", 0, ""));
}
