using FairKiosk.Parts.Power;

namespace FairKiosk.Parts.Tests.Power;

public sealed class UpdateRuleTests
{
    [Theory]
    [InlineData(UpdateRule.IdleMillis, 0, false, 50, true)]
    [InlineData(UpdateRule.IdleMillis, 0, true, -1, true)]
    [InlineData(UpdateRule.IdleMillis - 1, 0, true, 100, false)]
    [InlineData(UpdateRule.IdleMillis, 1, true, 100, false)]
    [InlineData(UpdateRule.IdleMillis, 0, false, 49, false)]
    [InlineData(UpdateRule.IdleMillis, 0, false, -1, false)]
    public void A_new_firmware_waits_until_nobody_scans_nothing_waits_and_power_is_enough(int idle, long waiting, bool mains, int percent, bool may) =>
        Assert.Equal(may, UpdateRule.MayApply(idle, waiting, mains, percent));
}
