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
    [InlineData("^(?<id>(a+)+)\\2$")]
    [InlineData("^X(?=7)(?<id>[0-9]+)$")]
    public void A_pattern_that_could_take_for_ever_is_refused_too(string pattern) =>
        Assert.Contains("look-arounds", Assert.ThrowsAny<ArgumentException>(() => new BadgeRule("", pattern)).Message, StringComparison.Ordinal);

    [Fact]
    public void Nested_repetitions_are_matched_in_bounded_time()
    {
        var rule = new BadgeRule("", "^(?<id>(a+)+)$");

        Assert.Null(rule.IdIn("]C0", new string('a', 2000) + "!"));
        Assert.NotNull(rule.IdIn("]C0", new string('a', 2000)));
    }

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
