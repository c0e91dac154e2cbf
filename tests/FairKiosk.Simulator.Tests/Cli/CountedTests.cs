using FairKiosk.Simulator.Cli;

namespace FairKiosk.Simulator.Tests.Cli;

public sealed class CountedTests
{
    [Theory]
    [InlineData(0, "0 visitors")]
    [InlineData(1, "1 visitor")]
    [InlineData(2, "2 visitors")]
    [InlineData(1234, "1234 visitors")]
    public void One_is_said_in_the_singular(long count, string said) => Assert.Equal(said, Counted.Of(count, "visitor"));
}
