using FairKiosk.Hardware.Power;
using FairKiosk.Hardware.Rules;

namespace FairKiosk.Hardware.Tests.Readers;

/// <summary>What the folders of the readers promise.</summary>
public sealed class ReadersTests
{
    public static TheoryData<string> Readers => [.. HardwareFolder.Names];

    [Fact]
    public void There_are_the_three_readers_that_the_overview_promises() => Assert.Equal(["counter-reader", "pocket-reader", "tap-puck"], HardwareFolder.Names);

    [Theory]
    [MemberData(nameof(Readers))]
    public void No_electrical_rule_has_anything_against_it(string reader) => Assert.Empty(WiringRules.Check(HardwareFolder.Reader(reader)));

    [Theory]
    [MemberData(nameof(Readers))]
    public void It_lasts_the_day_and_what_is_promised_is_left(string reader) => Assert.Empty(PowerBudget.Of(HardwareFolder.Reader(reader)).Faults);

    [Theory]
    [MemberData(nameof(Readers))]
    public void Everything_it_needs_lies_in_its_folder(string reader)
    {
        string[] needed = ["README.md", "bom.csv", "enclosure.png", "enclosure.png.sha256", "enclosure.scad", "parts.csv", "pins.csv", "power.csv", "schematic.kicad_sch", "wiring.svg"];
        Assert.DoesNotContain(needed, name => !File.Exists(Path.Combine(HardwareFolder.Of(reader), name)));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_price_that_was_not_read_anywhere_is_a_wide_range(string reader)
    {
        // A source is an address; what is none is an estimate and says so.
        var prices = HardwareFolder.Reader(reader).Bom;
        Assert.NotEmpty(prices);
        Assert.All(prices, line => Assert.True(line.PriceSource == "estimate" || line.PriceSource.StartsWith("https://", StringComparison.Ordinal), line.PriceSource));
        Assert.All(prices.Where(line => line.PriceSource == "estimate"), line => Assert.True(line.PriceHigh >= line.PriceLow * 1.4m, $"{line.References[0]}: {line.PriceLow} to {line.PriceHigh}"));
    }
}
