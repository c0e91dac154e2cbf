using System.Globalization;
using System.Text.RegularExpressions;
using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Schematics;

namespace FairKiosk.Hardware.Tests.Schematics;

public sealed class SchematicWriterTests
{
    [Fact]
    public void What_is_drawn_is_what_the_table_says() => Assert.Empty(Differences(SchematicWriter.Write(Sample.Reader)));

    [Fact]
    public void The_same_table_gives_the_same_bytes_in_every_country()
    {
        var here = SchematicWriter.Write(Sample.Reader);
        var was = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(here, SchematicWriter.Write(Sample.Reader));
        }
        finally
        {
            CultureInfo.CurrentCulture = was;
        }
    }

    [Fact]
    public void Nothing_in_it_bears_the_name_of_something_else()
    {
        var ids = Regex.Matches(SchematicWriter.Write(Sample.Reader), @"\(uuid ([0-9a-f-]{36})\)").Select(match => match.Groups[1].Value).ToList();
        // The sheet, seven parts and flags, and each pin with its wire and label.
        Assert.Equal(1 + 5 + 1 + (16 * 3) + 3, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void A_wire_moved_by_one_step_of_the_grid_is_found()
    {
        var text = SchematicWriter.Write(Sample.Reader);
        var wires = Regex.Matches(text, @"\(wire \(pts \(xy (\S+) (\S+)\) \(xy (\S+) (\S+)\)\)");
        Assert.Equal(17, wires.Count);
        foreach (Match wire in wires)
        {
            var moved = wire.Value.Replace($" {wire.Groups[2].Value})", $" {Moved(wire.Groups[2].Value)})", StringComparison.Ordinal);
            var damaged = text[..wire.Index] + moved + text[(wire.Index + wire.Length)..];
            // The last one is the flag's: that ground has a supply is nothing that the table says.
            Assert.Equal(wire.Index != wires[^1].Index, Differences(damaged).Count > 0);
        }
    }

    [Fact]
    public void A_label_with_another_name_is_found()
    {
        var damaged = ReplaceFirst(SchematicWriter.Write(Sample.Reader), "(global_label \"I2C_SDA\"", "(global_label \"I2C_SCL\"");
        var difference = Assert.Single(Differences(damaged));
        Assert.Contains("is on I2C_SCL; it belongs to I2C_SDA.", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_label_on_a_net_is_found()
    {
        var text = SchematicWriter.Write(Sample.Reader);
        var label = Regex.Match(text, "\\(global_label \"KEY\" \\(shape [a-z]*\\) \\(at [^)]*\\)");
        var damaged = text.Replace("  (sheet_instances", $"  {label.Value.Replace("KEY", "LIGHT", StringComparison.Ordinal)})\n  (sheet_instances", StringComparison.Ordinal);
        Assert.Contains("The nets KEY and LIGHT are joined.", Differences(damaged));
    }

    [Fact]
    public void A_pin_without_a_label_is_found()
    {
        var text = SchematicWriter.Write(Sample.Reader);
        var label = Regex.Match(text, "  \\(global_label \"LIGHT\".*?\n  \\)\n", RegexOptions.Singleline);
        var difference = Assert.Single(Differences(text.Remove(label.Index, label.Length)));
        Assert.Contains("is on no named net; it belongs to LIGHT.", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_is_not_drawn_is_found_and_so_is_one_too_many()
    {
        var text = SchematicWriter.Write(Sample.Reader);
        Assert.Contains("SW1 1 is missing; it belongs to KEY.", NetlistComparison.Between(Sample.Reader, SchematicNetlist.Read(SchematicWriter.Write(Without("SW1")))));
        Assert.Contains("SW1 1 is not in pins.csv.", NetlistComparison.Between(Without("SW1"), SchematicNetlist.Read(text)));
    }

    [Fact]
    public void Names_with_quotes_brackets_slashes_and_blanks_come_back()
    {
        var odd = Sample.WithPins(
            Sample.Pin("J1", "TX (\"out\")", "USB D+/D-", PinKind.Out),
            Sample.Pin("J2", "MOSI/TX 1\\2", "USB D+/D-", PinKind.In)) with
        {
            Parts = [.. Sample.Reader.Parts, Sample.Part("J1") with { Title = "Plug \"A\" (5 V) \\ I²C" }, Sample.Part("J2")],
        };
        var text = SchematicWriter.Write(odd);
        Assert.Contains("\"USB D+{slash}D-\"", text, StringComparison.Ordinal);
        var nets = SchematicNetlist.Read(text);
        Assert.Contains("USB D+/D-: J1 TX_(\"out\"), J2 MOSI/TX_1\\2", SchematicFile.Lines(nets));
        Assert.Empty(NetlistComparison.Between(odd, nets));
    }

    [Fact]
    public void A_pin_that_is_left_open_gets_a_cross_and_no_wire()
    {
        var open = Sample.WithPins(Sample.Pin("U1", "GPIO7", "SPARE", PinKind.Out));
        var text = SchematicWriter.Write(open);
        Assert.Single(Regex.Matches(text, "\\(no_connect "));
        Assert.DoesNotContain("SPARE", text, StringComparison.Ordinal);
        Assert.Empty(NetlistComparison.Between(open, SchematicNetlist.Read(text)));
    }

    [Fact]
    public void A_pin_that_the_table_connects_and_the_schematic_leaves_open_is_found()
    {
        var nets = SchematicNetlist.Read(SchematicWriter.Write(Sample.WithPins(Sample.Pin("U1", "GPIO7", "SPARE", PinKind.Out))));
        var used = Sample.WithPins(Sample.Pin("U1", "GPIO7", "LIGHT", PinKind.Out));
        Assert.Equal("U1 GPIO7 is on no named net; it belongs to LIGHT.", Assert.Single(NetlistComparison.Between(used, nets)));
    }

    [Fact]
    public void A_place_that_two_pins_share_is_the_number_of_neither()
    {
        var rows = new[] { ("A", "12"), ("B", "plug"), ("C", "plug"), ("D", "") }
            .Select(pin => Sample.Pin("J1", pin.Item1, "X", PinKind.Passive) with { Place = pin.Item2 });
        Assert.Equal(["J1 A (12)", "J1 B", "J1 C", "J1 D"], SchematicPin.Of(Sample.WithPins([.. rows]), "J1").Select(pin => pin.ToString()));
    }

    [Theory]
    [InlineData("PI", "is no reference")]
    [InlineData("U1A", "is no reference")]
    [InlineData("7", "is no reference")]
    public void A_reference_that_KiCad_would_not_take_is_refused(string part, string said)
    {
        var refused = Assert.Throws<SchematicException>(() => SchematicWriter.Write(Sample.WithPins(Sample.Pin(part, "1", "KEY", PinKind.Passive))));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(40)]
    [InlineData(120)]
    public void No_part_stands_on_another_one_and_all_stand_on_the_sheet(int more)
    {
        var parts = Enumerable.Range(10, more).SelectMany(number => Enumerable.Range(1, 1 + (number % 7))
            .Select(pin => Sample.Pin($"R{number}", $"PIN{pin}", $"NET_{number % 5}_{pin}", PinKind.Passive)));
        var layout = SheetLayout.Of(Sample.WithPins([.. parts]));
        var areas = layout.Boxes.Select(placed => (
            Left: placed.X - placed.Box.ToLeft,
            Right: placed.X + placed.Box.ToRight,
            Top: placed.Y - (placed.Box.Height / 2) - SymbolBox.Head,
            Bottom: placed.Y + (placed.Box.Height / 2))).ToList();
        Assert.Equal(5 + more, areas.Count);
        var (width, height) = layout.Paper switch { "A4" => (297, 210), "A3" => (420, 297), "A2" => (594, 420), _ => (841, 594) };
        Assert.All(areas, area => Assert.True(area.Left > 12 && area.Right < width - 12 && area.Top > 12 && area.Bottom < height - 40));
        for (var i = 0; i < areas.Count; i++)
        {
            Assert.DoesNotContain(areas.Skip(i + 1), other =>
                other.Left < areas[i].Right && other.Right > areas[i].Left && other.Top < areas[i].Bottom && other.Bottom > areas[i].Top);
        }
    }

    [Fact]
    public void Every_pin_lies_on_the_grid_that_KiCad_draws_with()
    {
        var ends = Regex.Matches(SchematicWriter.Write(Sample.Reader), @"\(wire \(pts \(xy (\S+) (\S+)\) \(xy (\S+) (\S+)\)\)\n")
            .SelectMany(match => match.Groups.Values.Skip(1)).Select(number => decimal.Parse(number.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(ends);
        Assert.All(ends, end => Assert.Equal(0, end % 1.27m));
    }

    [Fact]
    public void Ground_is_flagged_and_a_supply_behind_a_switch_too_but_no_supply_that_is_one()
    {
        var switched = Sample.WithPins(
            Sample.Pin("SW2", "1", "3V3", PinKind.Passive),
            Sample.Pin("SW2", "2", "3V3_ON", PinKind.Passive),
            Sample.Pin("U3", "VCC", "3V3_ON", PinKind.Load));
        Assert.Equal(["GND", "3V3_ON"], SymbolPins.FlaggedNets(switched));
    }

    [Fact]
    public void Two_supply_pins_of_a_board_are_one_supply_and_those_of_two_boards_are_not()
    {
        var twice = Sample.WithPins(Sample.Pin("U1", "3V3@17", "3V3", PinKind.Supply), Sample.Pin("PS1", "OUT", "3V3", PinKind.Supply));
        Assert.Equal(["power_out", "passive"], SymbolPins.Of(twice, "U1").Where(pin => pin.Net == "3V3").Select(pin => pin.Type));
        Assert.Equal("power_out", SymbolPins.Of(twice, "PS1")[0].Type);
    }

    private static Wiring Without(string part) => Sample.Reader with { Pins = [.. Sample.Reader.Pins.Where(pin => pin.Part != part)], Parts = [.. Sample.Reader.Parts.Where(row => row.Part != part)] };

    private static IReadOnlyList<string> Differences(string text) => NetlistComparison.Between(Sample.Reader, SchematicNetlist.Read(text));

    private static string Moved(string number) => (decimal.Parse(number, CultureInfo.InvariantCulture) + 1.27m).ToString(CultureInfo.InvariantCulture);

    private static string ReplaceFirst(string text, string old, string instead)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0);
        return text[..at] + instead + text[(at + old.Length)..];
    }
}
