using FairKiosk.Hardware.Commands;
using FairKiosk.Hardware.Schematics;
using FairKiosk.Hardware.Tests.Readers;

namespace FairKiosk.Hardware.Tests.Schematics;

/// <summary>The schematics that lie in the readers' folders.</summary>
public sealed class ReaderSchematicTests
{
    public static TheoryData<string> Readers => [.. HardwareFolder.Names];

    [Theory]
    [MemberData(nameof(Readers))]
    public void Its_schematic_connects_what_the_table_of_pins_connects(string reader) =>
        Assert.Empty(NetlistComparison.Between(HardwareFolder.Reader(reader), SchematicNetlist.Read(Text(reader))));

    [Theory]
    [MemberData(nameof(Readers))]
    public void Its_schematic_was_generated_after_the_last_change_of_its_tables(string reader) =>
        Assert.Equal(SchematicWriter.Write(HardwareFolder.Reader(reader)), Text(reader));

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_pin_moved_to_another_net_in_its_table_is_found_in_its_schematic(string reader)
    {
        var wiring = HardwareFolder.Reader(reader);
        var nets = SchematicNetlist.Read(Text(reader));
        for (var i = 0; i < wiring.Pins.Count; i++)
        {
            var pins = wiring.Pins.ToList();
            pins[i] = pins[i] with { Net = wiring.Nets.First(net => net.Name != pins[i].Net).Name };
            Assert.Single(NetlistComparison.Between(wiring with { Pins = pins }, nets));
        }
    }

    private static string Text(string reader) => File.ReadAllText(Path.Combine(HardwareFolder.Of(reader), SchematicCommand.FileName));
}
