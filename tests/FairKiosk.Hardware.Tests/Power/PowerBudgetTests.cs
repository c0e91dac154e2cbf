using FairKiosk.Hardware.Commands;
using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Power;

namespace FairKiosk.Hardware.Tests.Power;

public sealed class PowerBudgetTests
{
    // 100 mA at 3.3 V for 9 hours, and 200 mA for 800 times 2 seconds, through a converter of 90 %, from 3.7 V.
    private const decimal Day = ((100 * 3.3m * 9) + (200 * 3.3m * 1600 / 3600)) / 0.9m / 3.7m;

    [Fact]
    public void A_day_is_nine_hours_of_the_states_and_eight_hundred_scans()
    {
        var budget = PowerBudget.Of(Sample.Reader);
        Assert.Equal(Day, budget.DayMilliampHours!.Value, 6);
        Assert.Equal(2400, budget.UsableMilliampHours);
        Assert.Equal(2400 / Day * 9, budget.Hours!.Value, 6);
        Assert.Equal(100 - (Day * 100 / 2400), budget.PercentLeft!.Value, 6);
        Assert.Empty(budget.Faults);
    }

    [Fact]
    public void A_battery_of_which_less_than_a_fifth_is_left_does_not_pass()
    {
        Assert.Empty(PowerBudget.Of(WithBattery(Day / 0.8m / 0.8m)).Faults);
        var budget = PowerBudget.Of(WithBattery(Day / 0.81m / 0.8m));
        Assert.Equal("After 9 hours and 800 scans 19 % are left. Promised: 20 %.", Assert.Single(budget.Faults));
    }

    [Fact]
    public void A_battery_that_does_not_last_the_day_has_less_than_nothing_left() => Assert.Equal(-25, PowerBudget.Of(WithBattery(Day)).PercentLeft!.Value, 6);

    [Theory]
    [InlineData("BT1", "usable")]
    [InlineData("converter", "efficiency")]
    public void A_battery_needs_what_may_be_used_of_it_and_what_its_converter_loses(string part, string state)
    {
        var budget = PowerBudget.Of(Sample.Reader with { Power = [.. Sample.Reader.Power.Where(row => row.Part != part || row.State != state)] });
        Assert.StartsWith("A battery needs", Assert.Single(budget.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_battery_without_volts_does_not_pass()
    {
        var budget = PowerBudget.Of(Sample.Reader with { Power = [.. Sample.Reader.Power.Select(row => row with { Volts = row.State == "battery" ? null : row.Volts })] });
        Assert.Equal("The battery's row has no volts.", Assert.Single(budget.Faults));
    }

    [Theory]
    [InlineData(3599)]
    [InlineData(3601)]
    public void The_states_of_a_part_that_rests_fill_the_hour(int seconds)
    {
        var budget = PowerBudget.Of(WithState(Sample.State("R1", "idle", 1, 3.3m, seconds)));
        Assert.Equal($"The states of R1 last {seconds} seconds of each hour. Allowed: 3600.", Assert.Single(budget.Faults));
    }

    [Fact]
    public void A_part_that_only_wakes_for_a_scan_needs_no_hour() => Assert.Empty(PowerBudget.Of(WithState(Sample.State("R1", "beep", 1, 3.3m, 0, 1))).Faults);

    [Fact]
    public void What_takes_power_is_bought()
    {
        var budget = PowerBudget.Of(WithState(Sample.State("U9", "beep", 1, 3.3m, 0, 1)));
        Assert.Equal("U9 takes power, but bom.csv does not list it.", Assert.Single(budget.Faults));
    }

    [Fact]
    public void A_mains_reader_takes_no_more_at_once_than_its_supply_gives()
    {
        Assert.Empty(PowerBudget.Of(OnMains(200)).Faults);
        var budget = PowerBudget.Of(OnMains(199));
        Assert.Equal("All at once take 660 mW; the supply gives 657 mW.", Assert.Single(budget.Faults));
        Assert.Null(budget.PercentLeft);
    }

    [Fact]
    public void A_reader_without_any_source_of_power_does_not_pass()
    {
        var budget = PowerBudget.Of(Sample.Reader with { Power = [] });
        Assert.Equal("power.csv has neither a battery (BT1, battery) nor a supply (supply, rating).", Assert.Single(budget.Faults));
    }

    [Fact]
    public void The_table_says_every_state_and_the_verdict()
    {
        var table = PowerCommand.Table(Sample.Reader, PowerBudget.Of(Sample.Reader));
        Assert.Matches(@"U1 +scanning +200 +3\.3 +0 +2 +293\.3\n", table);
        Assert.Contains("  980 mAh of 2400 mAh in the day; a charge lasts 22.0 hours; 59 % are left after 9 hours and 800 scans\n  passes\n", table, StringComparison.Ordinal);
        Assert.Contains("  FAILS: After 9 hours", PowerCommand.Table(Sample.Reader, PowerBudget.Of(WithBattery(Day))), StringComparison.Ordinal);
    }

    private static Wiring WithState(PowerState state) => Sample.Reader with { Power = [.. Sample.Reader.Power, state] };

    private static Wiring WithBattery(decimal milliampHours) =>
        Sample.Reader with { Power = [.. Sample.Reader.Power.Select(row => row.State == "battery" ? row with { Milliamps = milliampHours } : row)] };

    private static Wiring OnMains(decimal milliamps) =>
        Sample.Reader with { Power = [.. Sample.Reader.Power.Where(row => row.Part == "U1"), Sample.State("supply", "rating", milliamps, 3.3m)] };
}
