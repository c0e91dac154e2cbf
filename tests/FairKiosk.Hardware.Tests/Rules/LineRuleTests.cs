using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Rules;

namespace FairKiosk.Hardware.Tests.Rules;

/// <summary>Resistors, keys and capacitors that ended up on the wrong net.</summary>
public sealed class LineRuleTests
{
    [Theory]
    [InlineData("HEARD", "")]
    [InlineData("KEY", "GPIO7")]
    [InlineData("I2C_SDA", "GPIO7")]
    public void A_resistor_leads_to_a_listener_and_ties_no_two_lines_together(string net, string found)
    {
        var wired = Sample.WithPins(
            Sample.Pin("U1", "GPIO7", "LINE", PinKind.Out, 3.3m, 3.6m),
            Sample.Pin("R2", "1", "LINE", PinKind.Passive),
            Sample.Pin("R2", "2", net, PinKind.Passive),
            Sample.Pin("U2", "EN", "HEARD", PinKind.In, 3.3m, 3.6m));
        wired = wired with { Pins = [.. wired.Pins.Select(pin => pin.Pin == "GPIO5" ? pin with { Map = "Key" } : pin)] };
        Assert.Equal(found, string.Concat(Sample.Findings(new LinesAreApartRule(), wired).Select(finding => finding.Pin)));
    }

    [Fact]
    public void Two_pins_of_the_board_on_one_net_are_found()
    {
        var findings = Sample.Findings(new LinesAreApartRule(), Sample.WithPins(Sample.Pin("U1", "GPIO7", "LIGHT", PinKind.In, 3.3m, 3.6m, map: "Busy")));
        Assert.Equal(new Finding("U1", "GPIO7", "LIGHT", "Another pin of the board is on the same net."), Assert.Single(findings));
    }

    [Fact]
    public void An_output_that_nobody_hears_is_found()
    {
        var findings = Sample.Findings(new OutputsAreHeardRule(), Sample.Reader with { Pins = [.. Sample.Reader.Pins.Where(pin => pin.Part != "D1")] });
        Assert.Equal(new Finding("U1", "GPIO6", "LIGHT", "It drives resistors only."), Assert.Single(findings));
    }

    [Fact]
    public void A_key_between_two_signals_is_found()
    {
        var findings = Sample.Findings(new KeysCloseRule(), Sample.Changed("SW1", "2", pin => pin with { Net = "LIGHT" }));
        Assert.Equal(new Finding("SW1", "2", "LIGHT", "It closes neither to ground nor to a supply."), Assert.Single(findings));
    }

    [Fact]
    public void A_capacitor_on_a_signal_is_found()
    {
        var rule = new CapacitorsBufferRule();
        Assert.Empty(Sample.Findings(rule, With("3V3")));
        Assert.Equal(new Finding("C1", "1", "LIGHT", "A capacitor lies between a supply and ground."), Assert.Single(Sample.Findings(rule, With("LIGHT"))));

        static Wiring With(string net) => Sample.WithPins(Sample.Pin("C1", "1", net, PinKind.Passive), Sample.Pin("C1", "2", "GND", PinKind.Passive));
    }
}
