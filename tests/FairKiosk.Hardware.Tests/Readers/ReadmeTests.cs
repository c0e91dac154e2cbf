using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Power;

namespace FairKiosk.Hardware.Tests.Readers;

/// <summary>Figures, wires and pictures of the readers' pages are those of the tables beside them.</summary>
public sealed partial class ReadmeTests
{
    public static TheoryData<string> Readers => [.. HardwareFolder.Names];

    [Theory]
    [MemberData(nameof(Readers))]
    public void Overview_and_page_name_what_the_parts_cost_with_and_without_what_is_optional(string reader)
    {
        var wiring = HardwareFolder.Reader(reader);
        var (needed, all) = (Cost.Of(wiring, withOptional: false).ToString(), Cost.Of(wiring, withOptional: true).ToString());
        Assert.Contains($"| {needed} | {all} |", Row(reader), StringComparison.Ordinal);
        Assert.Contains(needed, Page(reader), StringComparison.Ordinal);
        Assert.Contains(all, Page(reader), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pocket-reader")]
    [InlineData("tap-puck")]
    public void Overview_and_page_name_how_long_a_charge_lasts_and_what_is_left(string reader)
    {
        var budget = PowerBudget.Of(HardwareFolder.Reader(reader));
        Assert.Equal(Math.Floor(budget.Hours!.Value).ToString(CultureInfo.InvariantCulture), Assert.Single(OverviewHours().Matches(Row(reader))).Groups[1].Value);

        // Whole hours are cut off, not rounded: a page promises no minute too much.
        Assert.All(Some(ChargeHours().Matches(Page(reader))), hours => Assert.Equal(
            hours.Contains('.', StringComparison.Ordinal) ? $"{budget.Hours:0.0}" : $"{Math.Floor(budget.Hours.Value):0}", hours));
        Assert.All(Some(PercentLeft().Matches(Page(reader))), left => Assert.Equal($"{budget.PercentLeft:0}", left));
    }

    [Fact]
    public void The_pocket_readers_page_names_what_the_day_takes_of_its_battery()
    {
        var budget = PowerBudget.Of(HardwareFolder.Reader("pocket-reader"));
        Assert.Contains($"{budget.DayMilliampHours / 1000:0.0} Ah of the day's {budget.UsableMilliampHours / 1000:0.0} Ah", Page("pocket-reader"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_counter_readers_page_names_what_it_takes_of_its_supply()
    {
        var budget = PowerBudget.Of(HardwareFolder.Reader("counter-reader"));
        Assert.Contains("on mains", Row("counter-reader"), StringComparison.Ordinal);
        Assert.Contains($"{budget.PeakMilliwatts / 1000:0.0} W of the {budget.RatedMilliwatts / 1000:0.0} W", Page("counter-reader"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Each_wire_that_the_page_names_is_there_and_has_that_colour(string reader)
    {
        var wiring = HardwareFolder.Reader(reader);
        var wires = ReadmeWires.Of(Page(reader));
        Assert.True(wires.Count >= 7, $"{wires.Count} wires found on the page of {reader}");
        Assert.All(wires, wire => Assert.Equal($"{wire.Place} {wire.Colour}", $"{wire.Place} {ReadmeWires.At(wiring, wire.Place)?.Colour}"));
        Assert.All(ReadmeWires.PinsOf(Page(reader)), place => Assert.True(ReadmeWires.At(wiring, place) is not null, place));
    }

    [Fact]
    public void The_other_ends_of_the_pucks_modules_are_on_the_net_of_the_boards_pin()
    {
        var wiring = HardwareFolder.Reader("tap-puck");
        var rows = ModuleRow().Matches(Page("tap-puck"));
        Assert.Equal(9, rows.Count);
        Assert.All(rows, row => Assert.Contains(
            wiring.Pins,
            pin => pin.Part is "U3" or "U4" && (pin.Pin == row.Groups["pin"].Value || pin.Place == row.Groups["pin"].Value)
                && pin.Net == ReadmeWires.At(wiring, row.Groups["place"].Value)!.Net));
    }

    [Theory]
    [InlineData("Lay blue from SDA to J1 pin 12, then yellow from SCL to J1 pin 15.", "J1 pin 12 blue|J1 pin 15 yellow")]
    [InlineData("Red, 5 V: from J1 pin 21 to pin 6 of U5. Black comes last; J1 pin 22 is free.", "J1 pin 21 red")]
    [InlineData("J1 D17,\n   D18 to its CS, DC (white, blue); J3 pin 6 to its Gnd (black)", "J1 D17 white|J1 D18 blue|J3 pin 6 black")]
    [InlineData("black (ground) from pins 6, 9 and 14", "header pin 6 black|header pin 9 black|header pin 14 black")]
    [InlineData("| socket | goes to | colour |\n|---|---|---|\n| D03, D15 (it carries D16) | keys | blue, green |", "socket D03 blue|socket D15 green")]
    [InlineData("| MFRC522 | goes to | colour |\n|---|---|---|\n| SDA | J1 pin 16 | white |", "J1 pin 16 white")]
    public void A_wire_is_found_however_the_page_says_it(string page, string wires) =>
        Assert.Equal(wires, string.Join('|', ReadmeWires.Of(page).Select(wire => $"{wire.Place} {wire.Colour}")));

    [Fact]
    public void A_pin_that_the_board_does_not_have_is_seen()
    {
        var wiring = HardwareFolder.Reader("tap-puck");
        Assert.Equal(["J1 pin 16", "J1 pin 17", "J1 pin 18", "J3 pin 40"], ReadmeWires.PinsOf("lines to J1 pins 16 to 18, and J3 pin 40"));
        Assert.Equal("GPIO10", ReadmeWires.At(wiring, "J1 pin 16")?.Pin);
        Assert.Null(ReadmeWires.At(wiring, "J3 pin 40"));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void The_picture_of_the_case_was_drawn_from_the_case_as_it_is(string reader)
    {
        string[] sources = [$"{reader}/enclosure.scad", "enclosure-parts.scad"];
        var drawnFrom = File.ReadAllText(Path.Combine(HardwareFolder.Of(reader), "enclosure.png.sha256"));
        Assert.Equal(string.Concat(sources.Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(HardwareFolder.Of(file))))}  {file}\n")), drawnFrom);
    }

    private static string Page(string reader) => File.ReadAllText(Path.Combine(HardwareFolder.Of(reader), "README.md"));

    private static string Row(string reader) =>
        Assert.Single(File.ReadLines(HardwareFolder.Of("README.md")), line => line.StartsWith($"| [{reader}]({reader}/README.md) |", StringComparison.Ordinal));

    private static IReadOnlyList<string> Some(MatchCollection found)
    {
        Assert.NotEmpty(found);
        return [.. found.Select(match => match.Groups["figure"].Value)];
    }

    [GeneratedRegex(@"by reckoning (\d+) hours")]
    private static partial Regex OverviewHours();

    [GeneratedRegex(@"(?<figure>\d+(\.\d)?)\s+hours\s+a\s+charge|a\s+charge\s+lasts\s+(?<figure>\d+(\.\d)?)\s+hours")]
    private static partial Regex ChargeHours();

    [GeneratedRegex(@"(?<figure>\d+) %\s+(of\s+what\s+may\s+be\s+used\s+)?(are\s+)?left")]
    private static partial Regex PercentLeft();

    [GeneratedRegex(@"\| (?<pin>[A-Z0-9]+)(, where it \w+)? \| (?<place>J1 pin \d+) \| \w+ \|")]
    private static partial Regex ModuleRow();
}
