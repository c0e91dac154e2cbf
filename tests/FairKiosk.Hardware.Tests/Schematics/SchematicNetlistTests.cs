using FairKiosk.Hardware.Schematics;

namespace FairKiosk.Hardware.Tests.Schematics;

public sealed class SchematicNetlistTests
{
    [Fact]
    public void A_schematic_drawn_by_hand_has_the_nets_that_KiCad_sees_in_it()
    {
        var drawn = SchematicNetlist.Read(SchematicFile.Touching);
        var exported = KicadNetlist.Read(SchematicFile.TouchingNetlist);
        // KiCad keeps one of two names of a net; here both are kept.
        Assert.Contains(drawn, net => net.Names is ["JA", "JB"]);
        Assert.Equal(
            SchematicFile.Lines([.. exported]),
            SchematicFile.Lines([.. drawn.Select(net => net with { Names = [.. net.Names.Take(1)] })]));
    }

    [Theory]
    [InlineData("R1", 0, "")]
    [InlineData("R2", 0, "(mirror x)")]
    [InlineData("R6", 90, "(mirror y)")]
    [InlineData("R7", 180, "")]
    [InlineData("R10", 270, "")]
    public void Turned_the_wrong_way_a_symbol_misses_its_labels(string part, int angle, string mirror)
    {
        var placed = SchematicFile.Touching.Split('\n').Single(line => line.Contains($"\"Reference\" \"{part}\" ", StringComparison.Ordinal));
        Assert.Contains($" {angle}) {mirror}", placed, StringComparison.Ordinal);
        // Turned a half further, a pin lies where none was before.
        var turned = placed.Replace($" {angle}) {mirror}", $" {(angle + 180) % 360}) {mirror}", StringComparison.Ordinal);
        var nets = SchematicNetlist.Read(SchematicFile.Touching.Replace(placed, turned, StringComparison.Ordinal));
        Assert.All(nets.Where(net => net.Pins.Any(pin => pin.Part == part)), net => Assert.Empty(net.Names));
    }

    [Fact]
    public void Two_pins_on_one_wire_are_one_net()
    {
        var nets = SchematicNetlist.Read(SchematicFile.Sheet("(wire (pts (xy 10 10) (xy 20 10)) (uuid w)) (label \"SDA\" (at 15 10 0))"));
        Assert.Equal(["SDA: U1 p (1), U2 p (1)"], SchematicFile.Lines(nets));
    }

    [Fact]
    public void A_wire_that_ends_a_tenth_of_a_micrometre_beside_a_pin_does_not_touch_it()
    {
        var nets = SchematicNetlist.Read(SchematicFile.Sheet("(wire (pts (xy 10.0001 10) (xy 20 10)) (uuid w))"));
        Assert.Equal([": U1 p (1)", ": U2 p (1)"], SchematicFile.Lines(nets));
    }

    [Theory]
    [InlineData("(sheet (at 50 50) (size 20 20))", "'sheet' is not read")]
    [InlineData("(hierarchical_label \"SDA\" (shape input) (at 10 10 0))", "'hierarchical_label' is not read")]
    [InlineData("(bus (pts (xy 10 10) (xy 20 10)))", "'bus' is not read")]
    [InlineData("(bus_entry (at 10 10) (size 2.54 2.54))", "'bus_entry' is not read")]
    [InlineData("(netclass_flag \"x\")", "'netclass_flag' is not read")]
    [InlineData("(wire (pts (xy 10 10) (xy 20 10) (xy 20 20)))", "'wire' is not read")]
    [InlineData("(wire (pts (xy 10 10) (xy 20 10))) (wire (pts (xy 15 10) (xy 30 10)))", "lies on another one")]
    [InlineData("(wire (pts (xy 10 ten) (xy 20 10)))", "'ten' is not a length")]
    [InlineData("(junction)", "'junction' has no 'at'")]
    [InlineData("(symbol (lib_id \"T:TWO\") (at 30 10 0) (unit 1) (uuid c))", "lacks its library symbol")]
    [InlineData("(symbol (lib_id \"T:ONE\") (at 30 10 0) (unit 1) (uuid c))", "lacks its library symbol or its place")]
    [InlineData("(symbol (lib_id \"T:ONE\") (at 30 10 45) (unit 1) (uuid a))", "turned by 45 degrees")]
    public void What_is_not_known_is_refused_rather_than_read_wrongly(string item, string said)
    {
        Assert.Equal(2, SchematicNetlist.Read(SchematicFile.Sheet()).Count);
        var refused = Assert.Throws<SchematicException>(() => SchematicNetlist.Read(SchematicFile.Sheet(item)));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.StartsWith("Line 9:", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20211014")]
    [InlineData("20231120")]
    public void A_schematic_of_another_KiCad_is_refused(string version) =>
        Assert.Contains(
            "no schematic of KiCad 6",
            Assert.Throws<SchematicException>(() => SchematicNetlist.Read(SchematicFile.Sheet(version: version))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_netlist_is_no_schematic_and_a_schematic_is_no_netlist()
    {
        Assert.Throws<SchematicException>(() => SchematicNetlist.Read(SchematicFile.TouchingNetlist));
        Assert.Throws<SchematicException>(() => KicadNetlist.Read(SchematicFile.Touching));
    }
}
