using FairKiosk.Nano.Tests;

namespace FairKiosk.Reader.Tests;

public sealed class SmallBoardTests
{
    [Fact]
    public void The_cases_of_the_tap_puck_hold_on_the_ordinary_runtime_too()
    {
        var sheet = new CaseSheet();
        AllCases.Run(sheet);
        Assert.Equal("", sheet.FailedNames);
        Assert.True(sheet.Passed > 30);
    }

    [Theory]
    [InlineData(1023, 4096)]
    [InlineData(16_385, 4096)]
    [InlineData(2048, 0)]
    [InlineData(2048, 65_537)]
    public void A_size_that_the_wire_does_not_know_is_a_mistake(int longestRead, int batchBytes)
    {
        var bench = new Bench();
        var settings = new ReaderSettings { ReaderId = "puck-1", LongestReadBytes = longestRead, BatchBytes = batchBytes };
        Assert.Throws<ArgumentException>(() =>
            new ReaderCore(settings, bench.Store, bench.Clock, bench.Link, bench.Indicator, bench.Display, new Testing.SeededEntropy(1)));
    }
}
