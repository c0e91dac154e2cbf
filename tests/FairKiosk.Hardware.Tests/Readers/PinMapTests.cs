using System.Globalization;
using System.Reflection;

namespace FairKiosk.Hardware.Tests.Readers;

/// <summary>What is soldered is what the program drives: every constant of a board's PinMap is a wire of its pins.csv, and the other way round.</summary>
public sealed class PinMapTests
{
    // What the constants of a bus or a channel mean in pins. BCM2711, "ARM peripherals", table of alternate functions.
    private static readonly Dictionary<string, string[]> PiLines = new(StringComparer.Ordinal)
    {
        ["I2cBus=1"] = ["GPIO2", "GPIO3"],
        ["NfcSpiBus=0"] = ["GPIO9", "GPIO10", "GPIO11"],
        ["Mfrc522ChipSelect=0"] = ["GPIO8"],
        ["LightSpiBus=1"] = ["GPIO20"],
        ["BuzzerChip=0"] = [],
        ["BuzzerChannel=0"] = ["GPIO18"],
        // No pins: an address on the bus, and how many lights there are.
        ["ScreenAddress=60"] = [],
        ["Lights=8"] = [],
    };

    // Core-Compute v2, pin-out: COM1 and COM4.
    private static readonly Dictionary<string, string[]> PocketLines = new(StringComparer.Ordinal)
    {
        ["ScannerLine=COM1"] = ["PB14", "PB15"],
        ["RfidLine=COM4"] = ["PH13", "PI9"],
    };

    [Fact]
    public void The_counter_reader_is_wired_as_its_program_says() =>
        AssertWired("counter-reader", typeof(RaspberryPi.PinMap), PiLines, number => $"GPIO{number}");

    [Fact]
    public void The_pocket_reader_is_wired_as_its_program_says() =>
        AssertWired("pocket-reader", typeof(Pocket.Hardware.PinMap), PocketLines, name => name);

    [Fact]
    public void The_tap_puck_is_wired_as_its_program_says() =>
        AssertWired("tap-puck", typeof(Nano.PinMap), new Dictionary<string, string[]>(StringComparer.Ordinal), number => $"GPIO{number}");

    private static void AssertWired(string reader, Type map, Dictionary<string, string[]> lines, Func<string, string> pinOf)
    {
        var expected = Constants(map)
            .SelectMany(constant => lines.TryGetValue($"{constant.Name}={constant.Value}", out var pins)
                ? pins.Select(pin => $"{constant.Name} {pin}")
                : [$"{constant.Name} {pinOf(constant.Value)}"]);
        var wired = HardwareFolder.Reader(reader).Pins.Where(pin => pin.Map.Length > 0).Select(pin => $"{pin.Map} {pin.Pin}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), wired.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Name, string Value)> Constants(Type map)
    {
        foreach (var field in map.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            yield return (field.Name, Convert.ToString(field.GetValue(null), CultureInfo.InvariantCulture)!);
        }

        foreach (var list in map.GetProperties(BindingFlags.Public | BindingFlags.Static))
        {
            var values = ((System.Collections.IEnumerable)list.GetValue(null)!).Cast<object>().ToList();
            for (var at = 0; at < values.Count; at++)
            {
                yield return ($"{list.Name}[{at}]", Convert.ToString(values[at], CultureInfo.InvariantCulture)!);
            }
        }
    }
}
