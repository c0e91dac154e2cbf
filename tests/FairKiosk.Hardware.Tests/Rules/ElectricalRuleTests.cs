using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Rules;

namespace FairKiosk.Hardware.Tests.Rules;

/// <summary>Volts, amperes and addresses.</summary>
public sealed class ElectricalRuleTests
{
    [Fact]
    public void A_module_for_3_volts_on_5_volts_is_found()
    {
        var findings = Sample.Findings(new VoltagesFitRule(), Sample.Changed("U1", "3V3", pin => pin with { Volts = 5 }));
        Assert.Equal(new Finding("U2", "VCC", "3V3", "It withstands 3.6 V; U1 3V3 brings 5 V."), Assert.Single(findings));
    }

    [Fact]
    public void A_module_for_5_volts_on_3_volts_is_found()
    {
        var findings = Sample.Findings(new VoltagesFitRule(), Sample.Changed("U2", "VCC", pin => pin with { Volts = 5, Withstands = 5.5m }));
        Assert.Equal("It needs 5 V; U1 3V3 brings 3.3 V.", Assert.Single(findings).Sentence);
    }

    [Fact]
    public void A_pull_up_to_5_volts_on_a_pin_for_3_volts_is_found()
    {
        var findings = Sample.Findings(new VoltagesFitRule(), Sample.Changed("U2", "SDA", pin => pin with { Volts = 5, Withstands = 5.5m, PullUpOhms = 10_000 }));
        Assert.Equal(new Finding("U1", "GPIO2", "I2C_SDA", "It withstands 3.6 V; U2 SDA brings 5 V."), Assert.Single(findings));
    }

    [Fact]
    public void A_module_behind_a_fuse_sees_the_volts_before_it()
    {
        var spoiled = Sample.Changed("U2", "VCC", pin => pin with { Net = "VCC", Withstands = 3 });
        spoiled = spoiled with { Pins = [.. spoiled.Pins, Sample.Pin("F1", "1", "3V3", PinKind.Passive), Sample.Pin("F1", "2", "VCC", PinKind.Passive)] };
        Assert.Equal(new Finding("U2", "VCC", "VCC", "It withstands 3 V; U1 3V3 brings 3.3 V."), Assert.Single(Sample.Findings(new VoltagesFitRule(), spoiled)));
    }

    [Fact]
    public void An_input_with_levels_of_5_volts_behind_an_output_of_3_volts_is_found()
    {
        var findings = Sample.Findings(new LevelsFitRule(), Sample.WithPins(Sample.Pin("U3", "DIN", "LIGHT", PinKind.In, 5, 5.5m)));
        Assert.Equal(new Finding("U1", "GPIO6", "LIGHT", "Its level is 3.3 V, that of U3 DIN 5 V."), Assert.Single(findings));
    }

    [Fact]
    public void A_resistor_in_a_line_lets_5_volts_pass_and_two_divide_them()
    {
        var line = Sample.WithPins(
            Sample.Pin("U3", "TXD", "SENT", PinKind.Out, 5, 5.5m),
            Sample.Pin("R2", "1", "SENT", PinKind.Passive),
            Sample.Pin("R2", "2", "HEARD", PinKind.Passive),
            Sample.Pin("U1", "GPIO9", "HEARD", PinKind.In, 3.3m, 3.6m));
        Assert.Equal(
            new Finding("U1", "GPIO9", "HEARD", "It withstands 3.6 V; U3 TXD brings 5 V."),
            Assert.Single(Sample.Findings(new VoltagesFitRule(), line)));
        Assert.Equal(
            new Finding("U1", "GPIO9", "HEARD", "Its level is 3.3 V, that of U3 TXD 5 V."),
            Assert.Single(Sample.Findings(new LevelsFitRule(), line)));
        var divided = line with { Pins = [.. line.Pins, Sample.Pin("R3", "1", "HEARD", PinKind.Passive), Sample.Pin("R3", "2", "GND", PinKind.Passive)] };
        Assert.Empty(new VoltagesFitRule().Check(divided));
        Assert.Empty(new LevelsFitRule().Check(divided));
    }

    [Fact]
    public void Three_volts_and_three_point_three_understand_each_other() =>
        Assert.Empty(Sample.Findings(new LevelsFitRule(), Sample.WithPins(Sample.Pin("U3", "DIN", "LIGHT", PinKind.In, 3, 3.6m))));

    [Fact]
    public void Two_parts_with_one_address_are_found()
    {
        var findings = Sample.Findings(
            new AddressesDifferRule(),
            Sample.WithPins(Sample.Pin("U3", "SDA", "I2C_SDA", PinKind.Open)) with { Parts = [.. Sample.Reader.Parts, Sample.Part("U3", i2cAddress: 0x24)] });
        Assert.Equal(new Finding("U2", "", "I2C_SDA", "U2 and U3 all answer to the I2C address 0x24."), Assert.Single(findings));
    }

    [Fact]
    public void A_part_that_is_not_on_its_bus_is_found()
    {
        var findings = Sample.Findings(new AddressesDifferRule(), Sample.Without("U2", "SDA"));
        Assert.Equal("It has an I2C address, but no pin on that net.", Assert.Single(findings).Sentence);
    }

    [Fact]
    public void A_bus_without_pull_ups_is_found()
    {
        var findings = Sample.Findings(new PullUpsFitRule(), Sample.Changed("U1", "GPIO2", pin => pin with { PullUpOhms = null }));
        Assert.Equal(new Finding("", "", "I2C_SDA", "It is pulled down by open drains, and nothing pulls it up."), Assert.Single(findings));
    }

    [Fact]
    public void Pull_ups_that_are_too_strong_together_are_found()
    {
        var findings = Sample.Findings(new PullUpsFitRule(), Sample.Changed("U2", "SCL", pin => pin with { PullUpOhms = 1200 }));
        Assert.Equal(new Finding("", "", "I2C_SCL", "Its pull-ups are 956 ohm together. Allowed: 1000 to 10000."), Assert.Single(findings));
    }

    [Fact]
    public void Pull_ups_that_are_too_weak_are_found()
    {
        var findings = Sample.Findings(new PullUpsFitRule(), Sample.Changed("U1", "GPIO3", pin => pin with { PullUpOhms = 50_000 }));
        Assert.Equal("Its pull-ups are 50000 ohm together. Allowed: 1000 to 10000.", Assert.Single(findings).Sentence);
    }

    [Fact]
    public void A_bus_without_a_clock_is_found()
    {
        var spoiled = Sample.Reader with { Pins = [.. Sample.Reader.Pins.Where(pin => pin.Net != "I2C_SCL")] };
        Assert.Equal(new Finding("", "", "I2C_SCL", "It is a line of an I2C bus, but there is no such net."), Assert.Single(Sample.Findings(new PullUpsFitRule(), spoiled)));
    }

    [Fact]
    public void A_pin_that_gives_more_than_it_may_is_found()
    {
        var findings = Sample.Findings(new PinCurrentsRule(), Sample.Changed("U1", "GPIO6", pin => pin with { Milliamps = 20 }));
        Assert.Equal(new Finding("U1", "GPIO6", "LIGHT", "It carries 20 mA. Allowed: 16 mA."), Assert.Single(findings));
    }

    [Fact]
    public void A_light_that_takes_more_than_its_pin_may_give_is_found()
    {
        var findings = Sample.Findings(new PinCurrentsRule(), Sample.Changed("R1", "1", pin => pin with { Milliamps = 20 }));
        Assert.Equal(new Finding("U1", "GPIO6", "LIGHT", "It carries 20 mA. Allowed: 16 mA."), Assert.Single(findings));
    }

    [Fact]
    public void An_input_that_is_tied_to_the_supply_does_not_carry_what_the_supply_gives()
    {
        var tied = Sample.WithPins(Sample.Pin("U1", "MODE", "3V3", PinKind.In, 3.3m, 3.6m, colour: "red"));
        Assert.Contains(tied.Pins, pin => pin.Net == "3V3" && pin.Kind == PinKind.Load && pin.Milliamps > 16);
        Assert.Empty(new PinCurrentsRule().Check(tied));
    }

    [Fact]
    public void Loads_that_are_too_much_together_are_found()
    {
        var findings = Sample.Findings(new RailCurrentsRule(), Sample.WithPins(Sample.Pin("U3", "VCC", "3V3", PinKind.Load, 3.3m, 3.6m, 401)));
        Assert.Equal(new Finding("U1", "3V3", "3V3", "501 mA are taken from it. Allowed: 500 mA."), Assert.Single(findings));
    }

    [Fact]
    public void The_board_limits_a_rail_whose_pin_says_nothing()
    {
        var spoiled = Sample.Changed("U1", "3V3", pin => pin with { Milliamps = null });
        Assert.Empty(Sample.Findings(new RailCurrentsRule(), spoiled));
        spoiled = spoiled with { Pins = [.. spoiled.Pins, Sample.Pin("U3", "VCC", "3V3", PinKind.Load, 3.3m, 3.6m, 401)] };
        Assert.Single(Sample.Findings(new RailCurrentsRule(), spoiled));
    }

    [Fact]
    public void The_5_volt_rail_has_its_own_limit()
    {
        var spoiled = Sample.WithPins(Sample.Pin("U1", "5V", "5V", PinKind.Supply, 5), Sample.Pin("U3", "VCC", "5V", PinKind.Load, 5, 5.5m, 300));
        spoiled = spoiled with { Parts = [.. spoiled.Parts.Select(part => part.Part == "U1" ? part with { Limit5VMilliamps = 299 } : part)] };
        Assert.Equal("300 mA are taken from it. Allowed: 299 mA.", Assert.Single(Sample.Findings(new RailCurrentsRule(), spoiled)).Sentence);
    }

    [Fact]
    public void A_load_that_does_not_say_what_it_takes_is_found()
    {
        var findings = Sample.Findings(new RailCurrentsRule(), Sample.Changed("U2", "VCC", pin => pin with { Milliamps = null }));
        Assert.Equal("It takes power, but its row does not say how much.", Assert.Single(findings).Sentence);
    }

    [Fact]
    public void A_level_on_a_pin_that_decides_how_the_board_starts_is_found()
    {
        var spoiled = Sample.WithPins(Sample.Pin("U1", "GPIO0", "BUSY", PinKind.In), Sample.Pin("U3", "BUSY", "BUSY", PinKind.Out));
        Assert.Equal(
            new Finding("U1", "GPIO0", "BUSY", "It has to be left alone while the board starts; U3 BUSY gives it a level."),
            Assert.Single(Sample.Findings(new StrappingPinsRule(), spoiled)));
    }

    [Fact]
    public void A_key_on_a_pin_that_decides_how_the_board_starts_is_allowed() =>
        Assert.Empty(Sample.Findings(new StrappingPinsRule(), Sample.WithPins(Sample.Pin("U1", "GPIO0", "BOOT", PinKind.In), Sample.Pin("SW2", "1", "BOOT", PinKind.Passive))));
}
