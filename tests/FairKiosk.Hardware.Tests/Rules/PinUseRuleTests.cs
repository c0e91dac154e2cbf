using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Rules;

namespace FairKiosk.Hardware.Tests.Rules;

/// <summary>Whether each pin is where its name says, the right way round, and free to be used.</summary>
public sealed class PinUseRuleTests
{
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

    [Theory]
    [InlineData("GND")]
    [InlineData("3V3")]
    [InlineData("LIGHT")]
    public void A_resistor_from_such_a_pin_to_a_level_is_found(string net)
    {
        var spoiled = Sample.WithPins(
            Sample.Pin("U1", "GPIO0@J1", "BOOT", PinKind.In),
            Sample.Pin("R2", "1", "BOOT", PinKind.Passive),
            Sample.Pin("R2", "2", "BETWEEN", PinKind.Passive),
            Sample.Pin("R3", "1", "BETWEEN", PinKind.Passive),
            Sample.Pin("R3", "2", net, PinKind.Passive),
            Sample.Pin("U3", "TXD", "LIGHT", PinKind.Out));
        Assert.Equal("GPIO0@J1", Assert.Single(Sample.Findings(new StrappingPinsRule(), spoiled)).Pin);
    }

    [Fact]
    public void A_pin_that_the_board_uses_itself_is_not_wired_at_all()
    {
        var spoiled = Sample.WithPins(Sample.Pin("U1", "GPIO26", "BOOT", PinKind.In), Sample.Pin("SW2", "1", "BOOT", PinKind.Passive));
        Assert.Equal(new Finding("U1", "GPIO26", "BOOT", "The board uses this pin itself."), Assert.Single(Sample.Findings(new ForbiddenPinsRule(), spoiled)));
        Assert.Empty(Sample.Findings(new ForbiddenPinsRule(), Sample.WithPins(Sample.Pin("U1", "GPIO27", "BOOT", PinKind.In))));
    }

    [Theory]
    [InlineData("header pin 12", "header pin 12", true)]
    [InlineData("J3 pin 2 (TX)", "J3 pin 2", true)]
    [InlineData("socket D12", "socket D12", true)]
    [InlineData("header pin 1", "header pin 12", false)]
    [InlineData("J1 pin 2", "J3 pin 2", false)]
    [InlineData("USB-C socket", "USB-C socket", false)]
    public void A_counted_place_is_there_once(string one, string other, bool isFound)
    {
        var placed = Sample.Reader with
        {
            Pins = [.. Sample.Reader.Pins.Select(pin => (pin.Part, pin.Pin) switch
            {
                ("U1", "GPIO5") => pin with { Place = one },
                ("U1", "GPIO6") => pin with { Place = other },
                _ => pin,
            })],
        };
        Assert.Equal(isFound ? 1 : 0, Sample.Findings(new PlacesAreUsedOnceRule(), placed).Count);
    }

    [Fact]
    public void An_empty_cell_that_would_keep_a_rule_silent_is_found()
    {
        var rule = new LimitsAreSaidRule();
        Assert.Equal("Its row does not say its volts.", Assert.Single(Sample.Findings(rule, Sample.Changed("U2", "SDA", pin => pin with { Volts = null }))).Sentence);
        Assert.Equal("Its row does not say what it withstands.", Assert.Single(Sample.Findings(rule, Sample.Changed("U2", "VCC", pin => pin with { Withstands = null }))).Sentence);
        Assert.Empty(Sample.Findings(rule, Sample.Changed("U1", "3V3", pin => pin with { Milliamps = null })));
        var bare = Sample.Changed("U1", "3V3", pin => pin with { Milliamps = null }) with { Parts = [Sample.Part("U1")] };
        Assert.Equal(
            ["It gives power, and neither its row nor parts.csv says how much.", "parts.csv does not say what its pins may give."],
            Sample.Findings(rule, bare).Select(finding => finding.Sentence));
    }

    [Fact]
    public void A_clock_on_the_data_line_is_found()
    {
        var findings = Sample.Findings(new RolesFitRule(), Sample.Changed("U2", "SCL", pin => pin with { Net = "I2C_SDA" }));
        Assert.Equal(new Finding("U2", "SCL", "I2C_SDA", "A pin of that name belongs on a net with SCL in its name."), Assert.Single(findings));
    }

    [Fact]
    public void A_module_for_SPI_that_prints_SDA_has_its_chip_select_there()
    {
        Assert.Empty(Sample.Findings(new RolesFitRule(), OnSpi("NFC_CS", "SPI_MOSI")));
        Assert.Equal("SDA", Assert.Single(Sample.Findings(new RolesFitRule(), OnSpi("I2C_SDA", "SPI_MOSI"))).Pin);
        Assert.Equal("MOSI", Assert.Single(Sample.Findings(new RolesFitRule(), OnSpi("NFC_CS", "SPI_MISO"))).Pin);

        static Wiring OnSpi(string select, string data) => Sample.WithPins(Sample.Pin("U3", "SDA", select, PinKind.In), Sample.Pin("U3", "MOSI", data, PinKind.In));
    }

    [Fact]
    public void A_serial_line_goes_from_a_sender_to_a_receiver()
    {
        var rule = new RolesFitRule();
        Assert.Empty(Sample.Findings(rule, Serial(PinKind.Out, PinKind.In)));
        Assert.Equal(["RXD", "TXD"], Sample.Findings(rule, Serial(PinKind.In, PinKind.Out)).Select(finding => finding.Pin));

        // U3 receives on the first and sends on the second line.
        static Wiring Serial(PinKind first, PinKind second) => Sample.WithPins(
            Sample.Pin("U1", "GPIO7", "QR_RXD", first),
            Sample.Pin("U1", "GPIO8", "QR_TXD", second),
            Sample.Pin("U3", "RXD", "QR_RXD", PinKind.In),
            Sample.Pin("U3", "TXD", "QR_TXD", PinKind.Out));
    }

    [Fact]
    public void A_capacitor_the_wrong_way_round_is_found()
    {
        Assert.Empty(Sample.Findings(new PolaritiesFitRule(), With("3V3", "GND")));
        Assert.Equal(new Finding("C1", "-", "3V3", "Its plus is on GND, which is not higher."), Assert.Single(Sample.Findings(new PolaritiesFitRule(), With("GND", "3V3"))));

        static Wiring With(string plus, string minus) => Sample.WithPins(Sample.Pin("C1", "+", plus, PinKind.Passive), Sample.Pin("C1", "-", minus, PinKind.Passive));
    }

    [Fact]
    public void A_diode_that_feeds_nothing_is_found()
    {
        Assert.Empty(Sample.Findings(new PolaritiesFitRule(), With("3V3", "VCC")));
        Assert.Equal(new Finding("D2", "A", "VCC", "It lets nothing pass to 3V3: no supply is on the side of its anode."), Assert.Single(Sample.Findings(new PolaritiesFitRule(), With("VCC", "3V3"))));

        static Wiring With(string anode, string cathode) => Sample.WithPins(
            Sample.Pin("U3", "VCC", "VCC", PinKind.Load, 3.3m, 3.6m, 1),
            Sample.Pin("D2", "A", anode, PinKind.Passive),
            Sample.Pin("D2", "K", cathode, PinKind.Passive));
    }

    [Theory]
    [InlineData("BASE", "LOW", "GND", "")]
    [InlineData("BASE", "GND", "LOW", "EC")]
    [InlineData("LIGHT", "LOW", "GND", "B")]
    [InlineData("3V3", "LOW", "GND", "B")]
    [InlineData("LOW", "BASE", "GND", "B")]
    public void A_transistor_switches_to_ground_and_has_a_resistor_before_its_base(string b, string c, string e, string found)
    {
        var switched = Sample.WithPins(
            Sample.Pin("R2", "1", "LIGHT", PinKind.Passive),
            Sample.Pin("R2", "2", "BASE", PinKind.Passive),
            Sample.Pin("Q1", "E", e, PinKind.Ground, 0),
            Sample.Pin("Q1", "C", c, PinKind.Open),
            Sample.Pin("Q1", "B", b, PinKind.In));
        if (e != "GND")
        {
            switched = switched with { Pins = [.. switched.Pins.Select(pin => pin.Part == "Q1" && pin.Pin == "E" ? pin with { Kind = PinKind.Passive } : pin)] };
        }

        Assert.Equal(found, string.Concat(Sample.Findings(new TransistorsSwitchRule(), switched).Select(finding => finding.Pin)));
    }

    [Fact]
    public void A_finding_names_the_file_and_the_line_of_its_row()
    {
        var spoiled = Sample.Changed("U2", "SCL", pin => pin with { Net = "I2C_SDA", Line = 11, Colour = "blue" });
        Assert.Contains("pins.csv, line 11: U2 SCL (I2C_SDA): A pin of that name belongs on a net with SCL in its name.", WiringRules.Check(spoiled).Select(finding => finding.ToString()));
    }

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
    public void A_chip_on_a_bus_without_an_address_is_found_and_the_board_needs_none()
    {
        var spoiled = Sample.Reader with { Parts = [.. Sample.Reader.Parts.Select(part => part with { I2cAddress = null, I2cNet = "" })] };
        Assert.Equal(new Finding("U2", "", "I2C_SDA", "It is on an I2C bus, and parts.csv does not say its address."), Assert.Single(Sample.Findings(new AddressesDifferRule(), spoiled)));
        var wired = spoiled with { Pins = [.. spoiled.Pins.Where(pin => pin.Net != "I2C_SCL").Select(pin => pin with { Net = pin.Net.Replace("I2C_SDA", "LINE", StringComparison.Ordinal) })] };
        Assert.Equal("LINE", Assert.Single(new AddressesDifferRule().Check(wired)).Net);
    }
}
