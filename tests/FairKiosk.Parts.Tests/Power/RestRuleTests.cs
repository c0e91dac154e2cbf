using FairKiosk.Parts.Power;

namespace FairKiosk.Parts.Tests.Power;

public sealed class RestRuleTests
{
    private readonly RestRule _rule = new(nowMillis: 0);

    [Fact]
    public void On_a_battery_the_screen_goes_dark_and_later_the_radio_quiet()
    {
        Assert.Equal(Rest.Awake, _rule.At(RestRule.DarkMillis - 1, mains: false, waiting: 0));
        Assert.Equal(Rest.Dark, _rule.At(RestRule.DarkMillis, mains: false, waiting: 0));
        Assert.Equal(Rest.Quiet, _rule.At(RestRule.QuietMillis, mains: false, waiting: 0));
    }

    [Fact]
    public void A_scan_or_a_key_wakes_it_at_once()
    {
        _rule.Touched(RestRule.QuietMillis);
        Assert.Equal(Rest.Awake, _rule.At(RestRule.QuietMillis, mains: false, waiting: 0));
    }

    [Fact]
    public void While_something_waits_for_its_receipt_the_radio_stays_on() =>
        Assert.Equal(Rest.Dark, _rule.At(10 * RestRule.QuietMillis, mains: false, waiting: 1));

    [Fact]
    public void On_mains_power_it_never_rests() => Assert.Equal(Rest.Awake, _rule.At(10 * RestRule.QuietMillis, mains: true, waiting: 0));
}
