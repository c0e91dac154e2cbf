using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Pavilions.Tests.Fairs;

public class QualifiedNumberTests
{
    [Theory]
    [InlineData("about 130000", 130_000, NumberQualifier.About)]
    [InlineData("About  130,000", 130_000, NumberQualifier.About)]
    [InlineData("at least 5000", 5_000, NumberQualifier.AtLeast)]
    [InlineData("nearly 20", 20, NumberQualifier.Nearly)]
    [InlineData("70", 70, NumberQualifier.Exact)]
    [InlineData("130 000", 130_000, NumberQualifier.Exact)]
    [InlineData("0", 0, NumberQualifier.Exact)]
    public void A_figure_keeps_what_was_said_about_it(string text, long value, NumberQualifier qualifier)
    {
        Assert.True(QualifiedNumber.TryParse(text, out var number));
        Assert.Equal((value, qualifier), (number.Value, number.Qualifier));
        Assert.True(QualifiedNumber.TryParse(number.ToString(), out var again));
        Assert.Equal(number, again);
    }

    [Fact]
    public void Unknown_has_no_value_and_is_not_0()
    {
        Assert.True(QualifiedNumber.TryParse("unknown", out var number));
        Assert.Null(number.Value);
        Assert.Equal(default, number);
        Assert.NotEqual(QualifiedNumber.Of(0), number);
        Assert.Equal("unknown", number.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("many")]
    [InlineData("about")]
    [InlineData("about unknown")]
    [InlineData("about about 3")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1,30")]
    [InlineData("1,,300")]
    [InlineData("1000000000000")]
    [InlineData("99999999999999999999999")]
    public void What_is_no_figure_is_refused(string text)
    {
        Assert.False(QualifiedNumber.TryParse(text, out var number));
        Assert.Equal(QualifiedNumber.Unknown, number);
    }

    [Fact]
    public void T_02_from_3_to_8_firms_is_a_growth_of_two_thirds_more_than_double_and_from_unknown_there_is_none()
    {
        Assert.Equal(166.7, QualifiedNumber.Of(8).GrowthPercent(QualifiedNumber.Of(3))!.Value, 1);
        Assert.Null(QualifiedNumber.Of(8).GrowthPercent(QualifiedNumber.Unknown));
        Assert.Null(QualifiedNumber.Unknown.GrowthPercent(QualifiedNumber.Of(5)));
        Assert.Null(QualifiedNumber.Of(8).GrowthPercent(QualifiedNumber.Of(0)));
    }
}
