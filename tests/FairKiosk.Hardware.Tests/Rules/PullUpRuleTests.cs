using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Rules;

namespace FairKiosk.Hardware.Tests.Rules;

/// <summary>What pulls up and down, by what is wired.</summary>
public sealed class PullUpRuleTests
{
    [Fact]
    public void A_bus_without_pull_ups_is_found()
    {
        var findings = Sample.Findings(new PullUpsFitRule(), Sample.Changed("U1", "GPIO2", pin => pin with { PullUpOhms = null }));
        Assert.Equal(new Finding("", "", "I2C_SDA", "It is pulled down, and nothing pulls it up."), Assert.Single(findings));
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
    public void A_resistor_between_a_line_and_a_supply_is_a_pull_up()
    {
        Assert.Empty(new PullUpsFitRule().Check(PulledBy("3V3", 4700)));
        Assert.Equal("Its pull-ups are 900 ohm together. Allowed: 1000 to 10000.", Assert.Single(new PullUpsFitRule().Check(PulledBy("3V3", 900))).Sentence);
    }

    [Fact]
    public void A_resistor_between_a_bus_and_ground_is_no_pull_up()
    {
        var findings = new PullUpsFitRule().Check(PulledBy("GND", 4700)).ToList();
        Assert.Contains(new Finding("", "", "I2C_SDA", "It is pulled down, and nothing pulls it up."), findings);
        Assert.Contains(new Finding("R2", "", "I2C_SDA", "It pulls down what has to be high by itself."), findings);
    }

    [Fact]
    public void A_resistor_to_5_volts_brings_5_volts_to_its_line()
    {
        var findings = new VoltagesFitRule().Check(PulledBy("5V", 4700)).ToList();
        Assert.Contains(new Finding("U1", "GPIO2", "I2C_SDA", "It withstands 3.6 V; R2 brings 5 V."), findings);
        Assert.Contains(new Finding("U2", "SDA", "I2C_SDA", "It withstands 3.6 V; R2 brings 5 V."), findings);
        Assert.Empty(new VoltagesFitRule().Check(PulledBy("3V3", 4700)));
    }

    [Fact]
    public void A_resistor_to_3_volts_is_no_high_for_an_input_of_5_volts()
    {
        var spoiled = PulledBy("3V3", 4700);
        spoiled = spoiled with { Pins = [.. spoiled.Pins, Sample.Pin("U3", "EN", "I2C_SDA", PinKind.In, 5, 5.5m)] };
        Assert.Contains(new Finding("U3", "EN", "I2C_SDA", "Its level is 5 V; R2 pulls it up to 3.3 V only."), new LevelsFitRule().Check(spoiled));
    }

    [Fact]
    public void A_row_of_a_resistor_may_not_claim_a_pull_up()
    {
        var findings = Sample.Findings(new PullUpsAreWiredRule(), Sample.Changed("R1", "2", pin => pin with { PullUpOhms = 4700 }));
        Assert.Equal(new Finding("R1", "2", "LIGHT_A", "pull_up_ohms is for pull-ups on a module's own board (U, DS)."), Assert.Single(findings));
    }

    [Fact]
    public void A_resistor_without_a_value_is_found()
    {
        var spoiled = Sample.Reader with { Parts = [.. Sample.Reader.Parts.Select(part => part with { Ohms = null })] };
        Assert.Equal(new Finding("R1", "", "", "It is a resistor, and parts.csv does not say its ohms."), Assert.Single(Sample.Findings(new PullUpsAreWiredRule(), spoiled)));
    }

    [Theory]
    [InlineData("4.7 kilohm, 0.25 W", 4700)]
    [InlineData("470 ohm 0.25 W", 470)]
    public void The_resistor_that_is_bought_is_the_one_that_is_reckoned_with(string description, int ohms)
    {
        Assert.Empty(Sample.Findings(new ResistorsAreBoughtRule(), Bought(description, ohms)));
        Assert.Equal($"bom.csv names {ohms} ohm, parts.csv 100.", Assert.Single(Sample.Findings(new ResistorsAreBoughtRule(), Bought(description, 100))).Sentence);
        Assert.StartsWith("bom.csv does not name its value.", Assert.Single(Sample.Findings(new ResistorsAreBoughtRule(), Bought("any", ohms))).Sentence, StringComparison.Ordinal);

        static Wiring Bought(string description, int ohms) => Sample.Reader with
        {
            Bom = [Sample.Described(description, "R1")],
            Parts = [Sample.Part("R1", ohms: ohms)],
        };
    }

    [Fact]
    public void A_key_to_ground_needs_a_pull_up_and_none_that_pulls_down()
    {
        var bare = Sample.Changed("U1", "GPIO5", pin => pin with { PullUpOhms = null });
        Assert.Equal(new Finding("", "", "KEY", "It is pulled down, and nothing pulls it up."), Assert.Single(Sample.Findings(new PullUpsFitRule(), bare)));
        var down = Sample.WithPins(Sample.Pin("R2", "1", "KEY", PinKind.Passive), Sample.Pin("R2", "2", "GND", PinKind.Passive));
        Assert.Equal("It pulls down what has to be high by itself.", Assert.Single(Sample.Findings(new PullUpsFitRule(), down)).Sentence);
    }

    [Fact]
    public void A_reset_that_is_pulled_down_is_found_and_one_that_is_pulled_up_is_not()
    {
        var rule = new ResetsAreReleasedRule();
        Assert.Equal(new Finding("U2", "RST", "RUN", "It is a reset, and it is held low."), Assert.Single(Sample.Findings(rule, Held("GND"))));
        Assert.Empty(Sample.Findings(rule, Held("3V3")));
        Assert.Single(Sample.Findings(rule, Sample.WithPins(Sample.Pin("U2", "RST", "GND", PinKind.In, 0))));

        static Wiring Held(string net) => Sample.WithPins(
            Sample.Pin("U2", "RST", "RUN", PinKind.In, 3.3m, 3.6m),
            Sample.Pin("R2", "1", "RUN", PinKind.Passive),
            Sample.Pin("R2", "2", net, PinKind.Passive));
    }

    // The sample with a resistor instead of the board's pull-up on the data line, and with 5 V.
    private static Wiring PulledBy(string net, decimal ohms)
    {
        var bare = Sample.Changed("U1", "GPIO2", pin => pin with { PullUpOhms = null });
        return bare with
        {
            Pins =
            [
                .. bare.Pins,
                Sample.Pin("U1", "5V", "5V", PinKind.Supply, 5),
                Sample.Pin("U3", "VCC", "5V", PinKind.Load, 5, 5.5m, 1),
                Sample.Pin("R2", "1", "I2C_SDA", PinKind.Passive),
                Sample.Pin("R2", "2", net, PinKind.Passive),
            ],
            Parts = [.. bare.Parts, Sample.Part("R2", ohms: ohms)],
        };
    }
}
