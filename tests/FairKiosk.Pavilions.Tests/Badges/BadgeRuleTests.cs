using System.Diagnostics;
using FairKiosk.Pavilions.Badges;

namespace FairKiosk.Pavilions.Tests.Badges;

public class BadgeRuleTests
{
    [Theory]
    [InlineData("^[0-9]+$")]
    [InlineData("^(?<ID>[0-9]+)$")]
    [InlineData("(?<id>")]
    [InlineData("[")]
    public void A_pattern_that_cannot_name_an_id_is_refused_when_the_rule_is_made(string pattern) =>
        Assert.ThrowsAny<ArgumentException>(() => new BadgeRule("", pattern));

    [Theory]
    [InlineData("^(?<id>(a+)+)$")]
    [InlineData("^(?<id>(a+)+)\\2?$(?<!b)")]
    public void A_pattern_that_explodes_is_given_up(string pattern)
    {
        var rule = new BadgeRule("", pattern);
        var watch = Stopwatch.StartNew();

        Assert.Null(rule.IdIn("]C0", new string('a', 2000) + "!"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_pattern_with_a_look_ahead_works() => Assert.Equal("77", new BadgeRule("", "^X(?=7)(?<id>[0-9]+)$").IdIn("", "X77"));

    [Fact]
    public void An_empty_id_is_none() => Assert.Null(new BadgeRule("", "^X(?<id>[0-9]*)$").IdIn("", "X"));

    [Fact]
    public void A_text_longer_than_any_printed_id_is_not_tried()
    {
        var rule = new BadgeRule("", "^(?<id>a+)$");

        Assert.NotNull(rule.IdIn(new string('a', BadgeRule.LongestText)));
        Assert.Null(rule.IdIn(new string('a', BadgeRule.LongestText + 1)));
    }
}
