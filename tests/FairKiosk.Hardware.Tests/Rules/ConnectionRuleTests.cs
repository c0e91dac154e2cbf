using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Rules;

namespace FairKiosk.Hardware.Tests.Rules;

/// <summary>What is wired to what.</summary>
public sealed class ConnectionRuleTests
{
    [Fact]
    public void No_rule_has_anything_against_the_sample() => Assert.Empty(WiringRules.Check(Sample.Reader));

    [Fact]
    public void A_wired_part_that_nobody_buys_is_found()
    {
        var findings = Sample.Findings(new PartsAreListedRule(), Sample.Reader with { Bom = [.. Sample.Reader.Bom.Where(line => !line.References.Contains("R1"))] });
        Assert.Equal(new Finding("R1", "", "", "It is wired, but bom.csv does not list it."), Assert.Single(findings));
    }

    [Fact]
    public void A_wired_part_without_a_data_sheet_is_found()
    {
        var findings = Sample.Findings(new PartsAreListedRule(), Sample.Reader with { Parts = [.. Sample.Reader.Parts.Where(part => part.Part != "D1")] });
        Assert.Equal(new Finding("D1", "", "", "It is wired, but parts.csv does not describe it."), Assert.Single(findings));
    }

    [Fact]
    public void A_described_part_that_is_not_wired_is_found()
    {
        var findings = Sample.Findings(new PartsAreListedRule(), Sample.Reader with { Parts = [.. Sample.Reader.Parts, Sample.Part("U9")] });
        Assert.Equal("U9", Assert.Single(findings).Part);
    }

    [Fact]
    public void A_part_that_is_bought_or_described_twice_is_found()
    {
        var bought = Sample.Findings(new PartsAreListedRule(), Sample.Reader with { Bom = [.. Sample.Reader.Bom, Sample.Bom("R2", "R1")] });
        Assert.Equal(new Finding("R1", "", "", "bom.csv lists it twice."), Assert.Single(bought));
        var described = Sample.Findings(new PartsAreListedRule(), Sample.Reader with { Parts = [.. Sample.Reader.Parts, Sample.Part("R1")] });
        Assert.Equal(new Finding("R1", "", "", "parts.csv describes it twice."), Assert.Single(described));
    }

    [Fact]
    public void A_wire_with_one_end_is_found_unless_a_note_says_why()
    {
        var rule = new NetsAreConnectedRule();
        Assert.Equal("GPIO7", Assert.Single(Sample.Findings(rule, Sample.WithPins(Sample.Pin("U1", "GPIO7", "ALONE", PinKind.In)))).Pin);
        Assert.Single(Sample.Findings(rule, Sample.WithPins(Sample.Pin("U1", "GPIO7", "ALONE", PinKind.In, note: "busy line"))));
        Assert.Empty(Sample.Findings(rule, Sample.WithPins(Sample.Pin("U1", "GPIO7", "ALONE", PinKind.In, note: "left open: the bus asks for it"))));
    }

    [Fact]
    public void A_resistor_with_one_end_or_with_both_on_one_net_is_found()
    {
        var rule = new BothEndsAreWiredRule();
        Assert.Equal(new Finding("R1", "", "LIGHT", "Only one of its ends is wired."), Assert.Single(Sample.Findings(rule, Sample.Without("R1", "2"))));
        Assert.Equal(
            new Finding("R1", "", "LIGHT", "All its ends are on one net."),
            Assert.Single(Sample.Findings(rule, Sample.Changed("R1", "2", pin => pin with { Net = "LIGHT" }))));
    }

    [Fact]
    public void A_reader_without_ground_is_found()
    {
        var findings = Sample.Findings(new OneGroundRule(), Sample.Reader with { Pins = [.. Sample.Reader.Pins.Where(pin => pin.Net != "GND")] });
        Assert.Contains(new Finding("", "", "", "There is no ground."), findings);
    }

    [Fact]
    public void A_second_ground_is_found()
    {
        var findings = Sample.Findings(new OneGroundRule(), Sample.Changed("U2", "GND", pin => pin with { Net = "GND2" }));
        Assert.Equal(new Finding("", "", "GND2", "It is a second ground beside GND."), Assert.Single(findings));
    }

    [Fact]
    public void A_chip_that_has_power_and_no_ground_is_found()
    {
        var findings = Sample.Findings(new OneGroundRule(), Sample.Without("U2", "GND"));
        Assert.Equal(new Finding("U2", "", "", "It gives or takes power and has no ground."), Assert.Single(findings));
    }

    [Fact]
    public void A_supply_or_an_output_that_is_tied_to_ground_is_found()
    {
        var rule = new OneGroundRule();
        Assert.Equal("A pin of kind supply is tied to ground.", Assert.Single(Sample.Findings(rule, Sample.Changed("U1", "3V3", pin => pin with { Net = "GND" }))).Sentence);
        Assert.Equal("A pin of kind out is tied to ground.", Assert.Single(Sample.Findings(rule, Sample.Changed("U1", "GPIO6", pin => pin with { Net = "GND" }))).Sentence);
    }

    [Fact]
    public void A_ground_with_a_voltage_is_found() =>
        Assert.Equal("Ground has 3.3 V.", Assert.Single(Sample.Findings(new OneGroundRule(), Sample.Changed("U2", "GND", pin => pin with { Volts = 3.3m }))).Sentence);

    [Fact]
    public void A_chip_that_nothing_feeds_is_found()
    {
        var findings = Sample.Findings(new OneSupplyRule(), Sample.Changed("U2", "VCC", pin => pin with { Net = "VCC" }));
        Assert.Equal(new Finding("U2", "", "VCC", "Nothing gives power to this net."), Assert.Single(findings));
    }

    [Fact]
    public void A_fuse_lets_power_pass_and_a_plug_does_not()
    {
        var rule = new OneSupplyRule();
        Assert.Empty(Sample.Findings(rule, Fed("F1")));
        Assert.Single(Sample.Findings(rule, Fed("J1")));

        static Wiring Fed(string through)
        {
            var apart = Sample.Changed("U2", "VCC", pin => pin with { Net = "VCC" });
            return apart with { Pins = [.. apart.Pins, Sample.Pin(through, "1", "3V3", PinKind.Passive), Sample.Pin(through, "2", "VCC", PinKind.Passive)] };
        }
    }

    [Fact]
    public void Two_supplies_on_one_net_are_found()
    {
        var findings = Sample.Findings(new OneSupplyRule(), Sample.WithPins(Sample.Pin("U3", "OUT", "3V3", PinKind.Supply, 3.3m)));
        Assert.Equal(new Finding("", "", "3V3", "U1 and U3 both give power to this net."), Assert.Single(findings));
    }

    [Fact]
    public void Two_pins_of_one_supply_are_one_supply() =>
        Assert.Empty(Sample.Findings(new OneSupplyRule(), Sample.WithPins(Sample.Pin("U1", "3V3@17", "3V3", PinKind.Supply, 3.3m))));

    [Fact]
    public void Two_outputs_against_each_other_are_found()
    {
        var findings = Sample.Findings(new OneDriverRule(), Sample.Changed("U1", "GPIO5", pin => pin with { Kind = PinKind.Out, Net = "LIGHT" }));
        Assert.Equal(new Finding("U1", "GPIO6", "LIGHT", "It drives against U1 GPIO5."), Assert.Single(findings));
    }

    [Fact]
    public void An_output_that_drives_a_bus_of_open_drains_is_found()
    {
        var findings = Sample.Findings(new OneDriverRule(), Sample.Changed("U1", "GPIO2", pin => pin with { Kind = PinKind.Out }));
        Assert.Equal("It drives high what U2 SDA pulls down.", Assert.Single(findings).Sentence);
    }

    [Fact]
    public void An_output_on_a_supply_is_found()
    {
        var findings = Sample.Findings(new OneDriverRule(), Sample.Changed("U1", "GPIO6", pin => pin with { Net = "3V3" }));
        Assert.Equal("A pin of the logic drives a supply.", Assert.Single(findings).Sentence);
    }

    [Fact]
    public void A_key_without_a_pull_up_floats()
    {
        var findings = Sample.Findings(new NothingFloatsRule(), Sample.Changed("U1", "GPIO5", pin => pin with { PullUpOhms = null }));
        Assert.Equal(new Finding("U1", "GPIO5", "KEY", "It listens, and nothing gives the net a level."), Assert.Single(findings));
    }

    [Fact]
    public void A_resistor_to_elsewhere_gives_a_key_its_level()
    {
        var bare = Sample.Changed("U1", "GPIO5", pin => pin with { PullUpOhms = null });
        var held = bare with { Pins = [.. bare.Pins, Sample.Pin("R2", "1", "KEY", PinKind.Passive), Sample.Pin("R2", "2", "3V3", PinKind.Passive)] };
        Assert.Empty(Sample.Findings(new NothingFloatsRule(), held));
    }

    [Fact]
    public void A_wire_of_two_colours_is_found()
    {
        var findings = Sample.Findings(new ColoursRule(), Sample.Changed("U2", "SDA", pin => pin with { Colour = "pink" }));
        Assert.Equal(new Finding("U2", "SDA", "I2C_SDA", "Its wire is pink, that of U1 GPIO2 is blue."), Assert.Single(findings));
    }

    [Fact]
    public void Black_is_ground_and_ground_is_black()
    {
        Assert.Equal("It is black, which is ground's.", Assert.Single(Painted("KEY", "black")).Sentence);
        Assert.Equal("Ground is brown. Allowed: black.", Assert.Single(Painted("GND", "brown")).Sentence);
    }

    [Fact]
    public void Two_supplies_of_one_colour_are_found()
    {
        var findings = Sample.Findings(new ColoursRule(), Sample.WithPins(Sample.Pin("U1", "5V", "5V", PinKind.Supply, 5, colour: "red")));
        Assert.Equal(new Finding("", "", "5V", "The supplies 3V3 and 5V are all red."), Assert.Single(findings));
    }

    [Fact]
    public void A_signal_in_the_colour_of_a_supply_is_found_unless_that_runs_in_no_wire()
    {
        Assert.Equal(new Finding("", "", "KEY", "It is red, as the supply 3V3 is."), Assert.Single(Painted("KEY", "red")));
        var plugged = Sample.Reader with { Pins = [.. Sample.Reader.Pins.Select(pin => pin.Net is "KEY" or "3V3" ? pin with { Colour = "red", Note = pin.Net == "3V3" ? "no wire: a plug" : "" } : pin)] };
        Assert.Empty(Sample.Findings(new ColoursRule(), plugged));
    }

    [Fact]
    public void A_resistor_to_a_net_that_nothing_holds_gives_no_level()
    {
        var bare = Sample.Changed("U1", "GPIO5", pin => pin with { PullUpOhms = null });
        var floating = bare with { Pins = [.. bare.Pins, Sample.Pin("R2", "1", "KEY", PinKind.Passive), Sample.Pin("R2", "2", "NOWHERE", PinKind.Passive)] };
        Assert.Equal("GPIO5", Assert.Single(Sample.Findings(new NothingFloatsRule(), floating)).Pin);
    }

    private static IReadOnlyList<Finding> Painted(string net, string colour) =>
        Sample.Findings(new ColoursRule(), Sample.Reader with { Pins = [.. Sample.Reader.Pins.Select(pin => pin.Net == net ? pin with { Colour = colour } : pin)] });
}
