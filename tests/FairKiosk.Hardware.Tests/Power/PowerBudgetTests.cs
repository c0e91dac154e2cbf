using FairKiosk.Hardware.Commands;
using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Power;

namespace FairKiosk.Hardware.Tests.Power;

public sealed class PowerBudgetTests
{
    // Twice 100 mA at 3.3 V for 9 hours, and 200 mA for 800 times 2 seconds, through a converter of 90 %, from 3.7 V.
    private const decimal Day = ((2 * 100 * 3.3m * 9) + (200 * 3.3m * 1600 / 3600)) / 0.9m / 3.7m;

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
    [InlineData(0)]
    [InlineData(3599)]
    [InlineData(3601)]
    public void The_states_of_a_part_fill_the_hour(int seconds)
    {
        var budget = PowerBudget.Of(WithState(Sample.State("R1", "amber", 1, 3.3m, seconds)));
        Assert.Equal($"The states of R1 last {seconds} seconds of each hour. Allowed: 3600.", Assert.Single(budget.Faults));
    }

    [Fact]
    public void A_buzzer_that_only_sounds_for_a_scan_needs_no_hour_and_a_light_does()
    {
        Assert.Empty(PowerBudget.Of(Beeping("BZ1")).Faults);
        Assert.Equal("The states of D1 last 0 seconds of each hour. Allowed: 3600.", Assert.Single(PowerBudget.Of(Beeping("D1")).Faults));

        static Wiring Beeping(string part) =>
            WithState(Sample.State(part, "signal", 1, 3.3m, 0, 1)) with { Bom = [.. Sample.Reader.Bom, Sample.Bom("BZ1")] };
    }

    [Fact]
    public void A_part_that_takes_power_by_its_wires_has_a_state()
    {
        var budget = PowerBudget.Of(Sample.Reader with { Power = [.. Sample.Reader.Power.Where(row => row.Part != "U2")] });
        Assert.Equal("U2 takes power by pins.csv, and has no state in power.csv.", Assert.Single(budget.Faults));
    }

    [Fact]
    public void A_state_that_is_told_twice_does_not_pass()
    {
        var budget = PowerBudget.Of(WithState(Sample.State("U2", "field on", 100, 3.3m)));
        Assert.Equal("U2, field on: there are 2 rows for it (lines 0 and 0).", Assert.Single(budget.Faults));
    }

    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    public void A_part_takes_by_its_states_at_least_half_of_what_it_takes_by_its_wires(int milliamps, bool passes)
    {
        var budget = PowerBudget.Of(WithMilliamps(milliamps));
        Assert.Equal(passes ? [] : ["U2 takes 330 mW by pins.csv, and at most 162 mW by its states."], budget.Faults);

        static Wiring WithMilliamps(decimal milliamps) =>
            Sample.Reader with { Power = [.. Sample.Reader.Power.Select(row => row.Part == "U2" ? row with { Milliamps = milliamps } : row)] };
    }

    [Fact]
    public void A_part_is_not_asked_for_what_it_only_passes_on()
    {
        // Of 3.3 W half a watt is its own; the rest goes to U2 through it.
        var fed = Sample.WithPins(Sample.Pin("U1", "VIN", "5V", PinKind.Load, 5, milliamps: 150), Sample.Pin("BT1", "+", "5V", PinKind.Supply, 5));
        Assert.Empty(PowerBudget.Of(fed).Faults);
        var alone = fed with { Pins = [.. fed.Pins.Select(pin => pin.Pin == "VIN" ? pin with { Milliamps = 600 } : pin)] };
        Assert.Equal("U1 takes 2670 mW by pins.csv, and at most 990 mW by its states.", Assert.Single(PowerBudget.Of(alone).Faults));
    }

    [Fact]
    public void A_part_that_is_fitted_instead_of_another_has_no_time_of_its_own()
    {
        Assert.Empty(PowerBudget.Of(WithState(Sample.State("SW1", "instead of U2", 100, 3.3m))).Faults);
        Assert.Single(PowerBudget.Of(WithState(Sample.State("SW1", "instead of U9", 100, 3.3m))).Faults);
    }

    [Fact]
    public void A_reader_with_a_battery_and_a_supply_runs_on_either()
    {
        Assert.Empty(PowerBudget.Of(WithState(Sample.State("supply", "rating", 400, 3.3m))).Faults);
        Assert.Equal(
            "All at once take 1320 mW; the supply gives 1317 mW.",
            Assert.Single(PowerBudget.Of(WithState(Sample.State("supply", "rating", 399, 3.3m))).Faults));
    }

    [Fact]
    public void What_takes_power_is_bought()
    {
        var budget = PowerBudget.Of(WithState(Sample.State("BZ9", "beep", 1, 3.3m, 0, 1)));
        Assert.Equal("BZ9 takes power, but bom.csv does not list it.", Assert.Single(budget.Faults));
    }

    [Fact]
    public void A_mains_reader_takes_no_more_at_once_than_its_supply_gives()
    {
        // Scanning comes on top of idling.
        Assert.Empty(PowerBudget.Of(OnMains(400)).Faults);
        var budget = PowerBudget.Of(OnMains(399));
        Assert.Equal("All at once take 1320 mW; the supply gives 1317 mW.", Assert.Single(budget.Faults));
        Assert.Null(budget.PercentLeft);
    }

    [Fact]
    public void A_reader_without_any_source_of_power_does_not_pass()
    {
        var budget = PowerBudget.Of(Sample.Reader with { Power = [] });
        Assert.Contains("power.csv has neither a battery (BT1, battery) nor a supply (supply, rating).", budget.Faults);
    }

    [Fact]
    public void The_table_says_every_state_and_the_verdict()
    {
        var table = PowerCommand.Table(Sample.Reader, PowerBudget.Of(Sample.Reader));
        Assert.Matches(@"U1 +scanning +200 +3\.3 +0 +2 +293\.3\n", table);
        Assert.Contains("  1872 mAh of 2400 mAh in the day; a charge lasts 11.5 hours; 22 % are left after 9 hours and 800 scans\n  passes\n", table, StringComparison.Ordinal);
        Assert.Contains("  FAILS: After 9 hours", PowerCommand.Table(Sample.Reader, PowerBudget.Of(WithBattery(Day))), StringComparison.Ordinal);
    }

    private static Wiring WithState(PowerState state) => Sample.Reader with { Power = [.. Sample.Reader.Power, state] };

    private static Wiring WithBattery(decimal milliampHours) =>
        Sample.Reader with { Power = [.. Sample.Reader.Power.Select(row => row.State == "battery" ? row with { Milliamps = milliampHours } : row)] };

    private static Wiring OnMains(decimal milliamps) =>
        Sample.Reader with { Power = [.. Sample.Reader.Power.Where(row => row.Part is "U1" or "U2"), Sample.State("supply", "rating", milliamps, 3.3m)] };
}
