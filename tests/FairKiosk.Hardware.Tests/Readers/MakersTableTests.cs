using System.Globalization;
using System.Text.RegularExpressions;
using FairKiosk.Hardware.Rules;

namespace FairKiosk.Hardware.Tests.Readers;

/// <summary>What the makers of boards and chips fix, told a second time: a wrong cell in pins.csv or parts.csv does not agree with it.</summary>
public sealed class MakersTableTests
{
    // Raspberry Pi documentation, "GPIO and the 40-pin header": pins 1 to 40 in order.
    private const string PiHeader =
        "3V3 5V GPIO2 5V GPIO3 GND GPIO4 GPIO14 GND GPIO15 GPIO17 GPIO18 GPIO27 GND GPIO22 GPIO23 3V3 GPIO24 GPIO10 GND "
        + "GPIO9 GPIO25 GPIO11 GPIO8 GND GPIO7 GPIO0 GPIO1 GPIO5 GND GPIO6 GPIO12 GPIO13 GND GPIO19 GPIO16 GPIO26 GPIO20 GND GPIO21";

    // ESP32-S3-DevKitC-1 user guide v1.1, header block: J1 and J3, pins 1 to 22 in order.
    private const string PuckJ1 = "3V3 3V3 RST GPIO4 GPIO5 GPIO6 GPIO7 GPIO15 GPIO16 GPIO17 GPIO18 GPIO8 GPIO3 GPIO46 GPIO9 GPIO10 GPIO11 GPIO12 GPIO13 GPIO14 5V GND";
    private const string PuckJ3 = "GND GPIO43 GPIO44 GPIO1 GPIO2 GPIO42 GPIO41 GPIO40 GPIO39 GPIO38 GPIO37 GPIO36 GPIO35 GPIO0 GPIO45 GPIO48 GPIO47 GPIO21 GPIO20 GPIO19 GND GND";

    // Meadow.Core 1.11, F7CoreCompute.Pinout.cs: D00 to D19.
    private const string PocketLines = "PI9 PH13 PH10 PB8 PB9 PB4 PB13 PB7 PB6 PC6 PC7 PC9 PB14 PB15 PB12 PG12 PI11 PD5 PA10 PC8";

    // BCM2711 "ARM peripherals", alternate functions; the other two by the buses that their programs open.
    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["counter-reader GPIO2"] = "SDA",
        ["counter-reader GPIO3"] = "SCL",
        ["counter-reader GPIO9"] = "MISO",
        ["counter-reader GPIO10"] = "MOSI",
        ["counter-reader GPIO11"] = "SCLK",
        ["pocket-reader PB7"] = "SDA",
        ["pocket-reader PB6"] = "SCL",
        ["pocket-reader PH6"] = "SCK",
        ["pocket-reader PF9"] = "MOSI",
        ["pocket-reader PF8"] = "MISO",
        ["pocket-reader PB14"] = "RXD",
        ["pocket-reader PB15"] = "TXD",
        ["tap-puck GPIO8"] = "SDA",
        ["tap-puck GPIO9"] = "SCL",
        ["tap-puck GPIO11"] = "MOSI",
        ["tap-puck GPIO12"] = "SCK",
        ["tap-puck GPIO13"] = "MISO",
        ["tap-puck GPIO17"] = "RXD",
        ["tap-puck GPIO18"] = "TXD",
    };

    [Fact]
    public void A_pin_of_the_Raspberry_Pi_is_where_its_header_has_it() => AssertPlaced("counter-reader", Numbered("header pin ", PiHeader));

    [Fact]
    public void A_pin_of_the_ESP32_is_where_its_headers_have_it() => AssertPlaced("tap-puck", Numbered("J1 pin ", PuckJ1).Concat(Numbered("J3 pin ", PuckJ3)));

    [Fact]
    public void A_pin_of_the_Core_Compute_is_where_its_board_has_it()
    {
        var lines = PocketLines.Split(' ').Select((pin, at) => (At: at, Pin: pin)).ToList();

        // The socket that is marked D15 carries D16; schematic "Core-Compute Dev Breakout - No Ethernet" v1.b.
        var sockets = lines.Where(line => line.At <= 14).Select(line => ($"socket D{line.At:00}", line.Pin)).Append(("socket D15", lines[16].Pin));
        AssertPlaced("pocket-reader", [.. sockets, .. lines.Where(line => line.At > 16).Select(line => ($"J1 D{line.At:00}", line.Pin))]);
    }

    [Fact]
    public void A_line_of_a_bus_is_wired_to_the_pin_that_has_its_role()
    {
        foreach (var (place, role) in Roles)
        {
            var (reader, pin) = (place.Split(' ')[0], place.Split(' ')[1]);
            Assert.Contains(role, Assert.Single(HardwareFolder.Reader(reader).PinsOf("U1"), row => row.Pin == pin).Net.Split('_'));
        }
    }

    // ESP32-S3 data sheet, strapping pins; ESP32-S3-WROOM-1 with octal memory and USB. The Raspberry Pi's are the other lines of its two SPI buses.
    [Theory]
    [InlineData("counter-reader", "GPIO0 GPIO1", "GPIO7 GPIO16 GPIO19 GPIO21")]
    [InlineData("pocket-reader", "F7_BOOT F7_RST", "")]
    [InlineData(
        "tap-puck",
        "GPIO0 GPIO3 GPIO45 GPIO46",
        "GPIO19 GPIO20 GPIO26 GPIO27 GPIO28 GPIO29 GPIO30 GPIO31 GPIO32 GPIO33 GPIO34 GPIO35 GPIO36 GPIO37")]
    public void The_pins_that_a_board_keeps_for_itself_are_listed(string reader, string strapping, string forbidden)
    {
        var board = Assert.Single(HardwareFolder.Reader(reader).Parts, part => part.Part == "U1");
        Assert.Equal(strapping, string.Join(' ', board.StrappingPins));
        Assert.Equal(forbidden, string.Join(' ', board.ForbiddenPins));
    }

    [Fact]
    public void The_screen_answers_where_the_program_of_the_counter_reader_looks_for_it() =>
        Assert.Equal(RaspberryPi.PinMap.ScreenAddress, AddressOf("counter-reader", "SSD1306"));

    [Fact]
    public void The_gauge_answers_where_the_program_of_the_pocket_reader_looks_for_it()
    {
        var port = File.ReadAllText(Path.Combine(HardwareFolder.Path, "..", "firmware", "boards", "Meadow", "FairKiosk.Pocket", "Hardware", "GaugePort.cs"));
        var address = Regex.Match(port, "Address = 0x(?<address>[0-9A-F]{2});", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["address"].Value;
        Assert.Equal(int.Parse(address, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), AddressOf("pocket-reader", "MAX17048"));
    }

    // PN532 user manual UM0701-02: 0x48 as eight bits.
    [Theory]
    [InlineData("counter-reader")]
    [InlineData("tap-puck")]
    public void The_PN532_answers_where_its_maker_says(string reader) => Assert.Equal(0x24, AddressOf(reader, "PN532"));

    private static int? AddressOf(string reader, string title) =>
        Assert.Single(HardwareFolder.Reader(reader).Parts, part => part.Title.Contains(title, StringComparison.Ordinal)).I2cAddress;

    private static IEnumerable<(string Place, string Pin)> Numbered(string before, string pins) => pins.Split(' ').Select((pin, at) => ($"{before}{at + 1}", pin));

    private static void AssertPlaced(string reader, IEnumerable<(string Place, string Pin)> table)
    {
        var pinAt = table.ToDictionary(row => row.Place, row => row.Pin, StringComparer.Ordinal);
        var board = HardwareFolder.Reader(reader).PinsOf("U1").ToList();

        // A processor's pin has a counted place; behind it may stand in brackets what is printed there.
        var placed = board.Select(pin => (Pin: pin, Place: pin.Place.Split(" (")[0])).Where(row => pinAt.ContainsKey(row.Place)).ToList();
        Assert.NotEmpty(placed);
        Assert.All(placed, row => Assert.Equal($"{pinAt[row.Place]} at {row.Place}", $"{Reference.NameOf(row.Pin)} at {row.Place}"));
        var counted = pinAt.Values.ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(board, pin => pin.Map.Length > 0 && counted.Contains(pin.Pin) && !placed.Exists(row => row.Pin == pin));
    }
}
