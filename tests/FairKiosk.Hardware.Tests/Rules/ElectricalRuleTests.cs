using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Rules;

namespace FairKiosk.Hardware.Tests.Rules;

/// <summary>Volts and rails.</summary>
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

    [Theory]
    [InlineData(10_000, 20_000, "")]
    [InlineData(1_000, 20_000, "It withstands 3.6 V; of U3 TXD 4.8 V are left.")]
    [InlineData(20_000, 10_000, "Its level is 3.3 V; of U3 TXD 1.7 V are left.")]
    public void Two_resistors_divide_a_level_by_what_they_have(int series, int ground, string finding)
    {
        var divided = Sample.WithPins(
            Sample.Pin("U3", "TXD", "SENT", PinKind.Out, 5, 5.5m),
            Sample.Pin("R2", "1", "SENT", PinKind.Passive),
            Sample.Pin("R2", "2", "HEARD", PinKind.Passive),
            Sample.Pin("R3", "1", "HEARD", PinKind.Passive),
            Sample.Pin("R3", "2", "GND", PinKind.Passive),
            Sample.Pin("U1", "GPIO9", "HEARD", PinKind.In, 3.3m, 3.6m));
        divided = divided with { Parts = [.. divided.Parts, Sample.Part("R2", ohms: series), Sample.Part("R3", ohms: ground)] };
        Assert.Equal(finding, string.Concat(Sample.Findings(new DividersFitRule(), divided).Select(one => one.Sentence)));
    }

    [Fact]
    public void Three_volts_and_three_point_three_understand_each_other() =>
        Assert.Empty(Sample.Findings(new LevelsFitRule(), Sample.WithPins(Sample.Pin("U3", "DIN", "LIGHT", PinKind.In, 3, 3.6m))));

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
}
