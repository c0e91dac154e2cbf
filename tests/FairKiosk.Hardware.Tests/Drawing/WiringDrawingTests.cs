using System.Collections.Concurrent;
using System.Globalization;
using FairKiosk.Hardware.Commands;
using FairKiosk.Hardware.Drawing;
using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Tests.Readers;

namespace FairKiosk.Hardware.Tests.Drawing;

/// <summary>What somebody who solders needs of a drawing.</summary>
public sealed class WiringDrawingTests
{
    private const string SampleName = "sample";

    // How far below the middle of its wire the name of a pin stands.
    private const double LabelDown = 0.95;

    private static readonly ConcurrentDictionary<string, Lazy<DrawnPage>> Drawings = new(StringComparer.Ordinal);

    public static TheoryData<string> Readers => [SampleName, .. HardwareFolder.Names];

    [Theory]
    [MemberData(nameof(Readers))]
    public void Every_pin_is_in_the_drawing_with_its_name_and_its_place(string reader)
    {
        var wiring = Reader(reader);
        var drawn = Draw(reader).Texts.Where(text => text.Pin is not null).ToDictionary(text => text.Pin!, text => text.Text, StringComparer.Ordinal);
        Assert.Equal(wiring.Pins.Count, drawn.Count);
        Assert.All(wiring.Pins, pin =>
        {
            var label = drawn[$"{pin.Part} {pin.Pin}"];
            Assert.Contains(pin.Pin.Split('@')[0], label.Split(' '), StringComparer.OrdinalIgnoreCase);
            Assert.Contains(pin.Place, label, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void From_every_pin_goes_a_wire_of_its_net_or_a_symbol_of_its_supply(string reader)
    {
        var wiring = Reader(reader);
        var page = Draw(reader);
        var heights = page.Texts.Where(text => text.Pin is not null).ToDictionary(text => text.Pin!, text => text.Baseline - LabelDown, StringComparer.Ordinal);
        Assert.All(wiring.Pins, pin => Assert.Contains(
            page.Wires.Where(wire => wire.Net == pin.Net).SelectMany(wire => wire.Pieces),
            piece => page.BoxOf(pin.Part).Area.IsReachedBy(piece, heights[$"{pin.Part} {pin.Pin}"])));
        Assert.All(wiring.Nets, net => Assert.Contains(page.Texts, text => text.Text == net.Name || text.Text.StartsWith($"{net.Name} ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void No_two_texts_lie_on_each_other(string reader) => Assert.Empty(Draw(reader).TextsOnEachOther());

    [Theory]
    [MemberData(nameof(Readers))]
    public void No_two_wires_lie_on_each_other(string reader) => Assert.Empty(Draw(reader).WiresOnEachOther());

    [Theory]
    [MemberData(nameof(Readers))]
    public void No_wire_goes_through_a_part_or_a_text(string reader)
    {
        var page = Draw(reader);
        Assert.Empty(page.WiresThroughParts());
        Assert.Empty(page.WiresThroughTexts());
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Each_part_has_its_own_place_on_the_page(string reader)
    {
        var wiring = Reader(reader);
        var page = Draw(reader);
        Assert.Equal(wiring.Pins.Select(pin => pin.Part).Distinct().Order(), page.Boxes.Select(box => box.Part).Order());
        Assert.Empty(page.PartsOnEachOther());
        Assert.All(page.All, area => Assert.True(area.IsWithin(page.Width, page.Height), area.ToString()));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void It_is_a_page_of_A4_with_letters_that_can_be_read_in_print(string reader)
    {
        var page = Draw(reader);
        Assert.Equal((297, 210), (page.Width, page.Height));
        Assert.All(page.Texts, text => Assert.True(text.Size >= 2.5, text.Text));
    }

    // As measured in the widest of the usual typefaces, DejaVu Sans at 2.5 mm.
    [Theory]
    [InlineData("GPIO20 header pin 38", false, 27.57)]
    [InlineData("RFID_TXD left open", false, 24.17)]
    [InlineData("drawn from pins.csv", false, 25.36)]
    [InlineData("U1 Meadow F7v2 Core-Compute", true, 45.02)]
    [InlineData("U3 MFRC522 module", true, 29.13)]
    [InlineData("3V3_NFC", true, 12.3)]
    public void A_text_has_the_room_that_it_needs_in_a_wide_typeface(string text, bool isBold, double needed) =>
        Assert.InRange(Lettering.Width(text, 2.5, isBold), needed, 1.06 * needed);

    [Theory]
    [MemberData(nameof(Readers))]
    public void The_same_tables_give_the_same_bytes_in_every_country(string reader)
    {
        var expected = WiringDrawing.Draw(Reader(reader));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(expected, WiringDrawing.Draw(Reader(reader)));
            Assert.DoesNotContain('\r', expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_drawing_in_a_folder_is_the_one_of_its_tables() =>
        Assert.All(HardwareFolder.Names, reader => Assert.Equal(
            WiringDrawing.Draw(Reader(reader)),
            File.ReadAllText(Path.Combine(HardwareFolder.Of(reader), DrawCommand.WiringFile))));

    [Fact]
    public void The_name_of_a_pin_is_not_lost_in_a_place_that_begins_alike()
    {
        var page = Draw(Sample.Changed("D1", "A", pin => pin with { Place = "anode" }));
        Assert.Contains(page.Texts, text => text.Text == "A anode");
    }

    [Fact]
    public void Wirings_that_nobody_thought_of_are_drawn_as_cleanly()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var page = Draw(ChanceWiring.Of(seed));
            Assert.Equal((seed, ""), (seed, string.Join(", ", page.TextsOnEachOther())));
            Assert.Equal((seed, ""), (seed, string.Join(", ", page.WiresOnEachOther())));
            Assert.Equal((seed, ""), (seed, string.Join(", ", page.WiresThroughParts())));
            Assert.Equal((seed, ""), (seed, string.Join(", ", page.WiresThroughTexts())));
            Assert.Equal((seed, ""), (seed, string.Join(", ", page.PartsOnEachOther())));
        }
    }

    [Fact]
    public void A_wiring_too_large_for_the_page_is_refused_by_name()
    {
        WiringPin[] many = [.. Enumerable.Range(0, 90).SelectMany(at => new[]
        {
            Sample.Pin("U1", $"GPIO{at + 100}", $"NET{at}", PinKind.Out), Sample.Pin($"SW{at + 100}", "1", $"NET{at}", PinKind.Passive),
        })];
        var refused = Assert.Throws<DoesNotFitException>(() => WiringDrawing.Draw(Sample.WithPins(many)));
        Assert.Contains(SampleName, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pin_that_nothing_is_wired_to_is_left_open_for_all_to_see()
    {
        var page = Draw(Sample.WithPins(Sample.Pin("U1", "GPIO7", "SPARE", PinKind.Out)));
        Assert.Contains(page.Texts, text => text.Text == "SPARE left open");
    }

    [Fact]
    public void Each_wire_says_its_colour_in_letters_for_print_in_grey() =>
        Assert.Contains(Draw(SampleName).Texts, text => text.Text == "I2C_SDA BU");

    [Fact]
    public void Whether_a_part_is_optional_is_seen()
    {
        var optional = Sample.Reader with { Bom = [.. Sample.Reader.Bom.Select(line => line with { IsOptional = line.References.Contains("U2") })] };
        Assert.DoesNotContain("optional", WiringDrawing.Draw(Sample.Reader), StringComparison.Ordinal);
        Assert.Contains(Draw(optional).Texts, text => text.Text == "optional");
    }

    [Fact]
    public void These_tests_see_a_drawing_that_is_wrong()
    {
        DrawnPage wrong = new("""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 297 210">
            <rect x="100" y="50" width="40" height="40" data-part="U1"/>
            <rect x="130" y="80" width="40" height="40" data-part="U2"/>
            <text x="10" y="20" font-size="2.5" text-anchor="start" data-room="20">GPIO4</text>
            <text x="35" y="21" font-size="2.5" text-anchor="end" data-room="10">GND</text>
            <path d="M10 100L90 100M90 100L90 60M90 60L110 60" data-net="SDA"/>
            <path d="M20 100.5L30 100.5" data-net="SCL"/>
            <path d="M15 10L15 30" data-net="KEY"/>
            </svg>
            """);
        Assert.Equal(["GPIO4 / GND"], wrong.TextsOnEachOther());
        Assert.Equal(["SDA / SCL"], wrong.WiresOnEachOther());
        Assert.Equal(["SDA / U1"], wrong.WiresThroughParts());
        Assert.Equal(["KEY / GPIO4"], wrong.WiresThroughTexts());
        Assert.Equal(["U1 / U2"], wrong.PartsOnEachOther());
    }

    private static Wiring Reader(string name) => name == SampleName ? Sample.Reader : HardwareFolder.Reader(name);

    // The drawings of the readers are looked at by many tests and made once.
    private static DrawnPage Draw(string reader) => Drawings.GetOrAdd(reader, name => new Lazy<DrawnPage>(() => Draw(Reader(name)))).Value;

    private static DrawnPage Draw(Wiring wiring) => new(WiringDrawing.Draw(wiring));
}
