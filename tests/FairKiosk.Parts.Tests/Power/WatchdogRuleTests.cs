using FairKiosk.Parts.Power;

namespace FairKiosk.Parts.Tests.Power;

public sealed class WatchdogRuleTests
{
    private readonly WatchdogRule _rule = new();

    [Fact]
    public void A_radio_that_hangs_in_an_attempt_is_ended_by_the_watchdog()
    {
        _rule.Began(1000);
        Assert.True(_rule.MayFeed(1000 + WatchdogRule.AttemptMillis - 1));
        Assert.False(_rule.MayFeed(1000 + WatchdogRule.AttemptMillis));
    }

    [Fact]
    public void An_attempt_that_fails_in_time_is_none_of_its_business()
    {
        _rule.Began(1000);
        _rule.CameBack();
        Assert.True(_rule.MayFeed(100 * WatchdogRule.AttemptMillis));
    }
}
