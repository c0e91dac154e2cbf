using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Rules;

namespace FairKiosk.Hardware.Tests.Rules;

/// <summary>What a pin carries, reckoned from the resistors that are wired.</summary>
public sealed class PinCurrentRuleTests
{
    [Fact]
    public void An_input_that_is_tied_to_the_supply_does_not_carry_what_the_supply_gives()
    {
        var tied = Sample.WithPins(Sample.Pin("U1", "MODE", "3V3", PinKind.In, 3.3m, 3.6m, colour: "red"));
        Assert.Contains(tied.Pins, pin => pin.Net == "3V3" && pin.Kind == PinKind.Load && pin.Milliamps > 16);
        Assert.Empty(new PinCurrentsRule().Check(tied));
    }

    [Fact]
    public void A_pin_that_gives_more_than_it_may_by_its_own_row_is_found()
    {
        var findings = Sample.Findings(new PinCurrentsRule(), Sample.Changed("U1", "GPIO6", pin => pin with { Milliamps = 20 }));
        Assert.Equal(new Finding("U1", "GPIO6", "LIGHT", "It carries 20 mA. Allowed: 16 mA."), Assert.Single(findings));
    }

    [Theory]
    [InlineData(94, true)]
    [InlineData(93, false)]
    public void A_light_takes_what_its_resistor_lets_pass(int ohms, bool passes)
    {
        // (3.3 - 1.8) V / 93 ohm are 16.1 mA.
        var findings = Sample.Findings(new PinCurrentsRule(), WithOhms(ohms));
        Assert.Equal(passes ? [] : [new Finding("U1", "GPIO6", "LIGHT", "It carries 16.1 mA. Allowed: 16 mA.")], findings);
    }

    [Fact]
    public void All_that_hangs_on_a_pin_goes_through_it_at_once()
    {
        Assert.Empty(Sample.Findings(new PinCurrentsRule(), WithOhms(150)));
        var two = WithOhms(150);
        two = two with
        {
            Pins =
            [
                .. two.Pins,
                Sample.Pin("R2", "1", "LIGHT", PinKind.Passive),
                Sample.Pin("R2", "2", "LIGHT_B", PinKind.Passive),
                Sample.Pin("D2", "A", "LIGHT_B", PinKind.Passive),
                Sample.Pin("D2", "K", "GND", PinKind.Passive),
            ],
            Parts = [.. two.Parts, Sample.Part("R2", ohms: 150), Sample.Part("D2", forwardVolts: new Dictionary<string, decimal> { ["A"] = 1.8m })],
        };
        Assert.Equal("It carries 20 mA. Allowed: 16 mA.", Assert.Single(new PinCurrentsRule().Check(two)).Sentence);
    }

    [Theory]
    [InlineData("BZ2", 15.7, 210)]
    [InlineData("U2", 0, 10)]
    public void A_piezo_takes_what_its_resistor_lets_pass_and_an_input_takes_nothing(string part, double milliamps, int ohms)
    {
        var hanging = Hanging(part, ohms);
        Assert.Equal(milliamps, (double)new PinLoad(hanging).Of(hanging.Pins.Single(pin => pin.Pin == "GPIO7")), 1);
        Assert.Empty(new PinCurrentsRule().Check(hanging));
        Assert.Equal(part == "U2" ? 0 : 1, new PinCurrentsRule().Check(Hanging(part, 4)).Count());

        static Wiring Hanging(string part, decimal ohms)
        {
            var hanging = Sample.WithPins(
                Sample.Pin("U1", "GPIO7", "LINE", PinKind.Out, 3.3m, 3.6m),
                Sample.Pin("R2", "1", "LINE", PinKind.Passive),
                Sample.Pin("R2", "2", "LINE_B", PinKind.Passive),
                Sample.Pin(part, "1", "LINE_B", part == "U2" ? PinKind.In : PinKind.Passive));
            return hanging with { Parts = [.. hanging.Parts, Sample.Part("R2", ohms: ohms)] };
        }
    }

    [Fact]
    public void An_open_drain_sinks_what_its_pull_ups_give()
    {
        var strong = Sample.Changed("U2", "SDA", pin => pin with { PullUpOhms = 200 });
        Assert.Equal(new Finding("U1", "GPIO2", "I2C_SDA", "It carries 16.5 mA. Allowed: 16 mA."), Assert.Single(Sample.Findings(new PinCurrentsRule(), strong)));
    }

    [Fact]
    public void A_light_straight_on_a_pin_is_found()
    {
        var findings = Sample.Findings(new LightsHaveResistorsRule(), Sample.Changed("D1", "A", pin => pin with { Net = "LIGHT" }));
        Assert.Equal(new Finding("D1", "A", "LIGHT", "It hangs on U1 GPIO6 without a resistor in series."), Assert.Single(findings));
    }

    [Fact]
    public void A_light_of_which_nobody_says_what_stays_across_it_is_found()
    {
        var spoiled = Sample.Reader with { Parts = [.. Sample.Reader.Parts.Where(part => part.Part != "D1"), Sample.Part("D1")] };
        Assert.StartsWith("It is a light on a pin of the logic", Assert.Single(Sample.Findings(new LightsHaveResistorsRule(), spoiled)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_light_with_a_chip_of_its_own_needs_no_resistor() =>
        Assert.Empty(Sample.Findings(
            new LightsHaveResistorsRule(),
            Sample.WithPins(Sample.Pin("D2", "VDD", "3V3", PinKind.Load, 3.3m), Sample.Pin("D2", "DIN", "LIGHT", PinKind.In, 3.3m))));

    private static Wiring WithOhms(decimal ohms) =>
        Sample.Reader with { Parts = [.. Sample.Reader.Parts.Select(part => part.Part == "R1" ? part with { Ohms = ohms } : part)] };
}
