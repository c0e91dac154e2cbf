using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Schematics;

namespace FairKiosk.Hardware.Tests.Schematics;

public sealed class SymbolOutlineTests
{
    [Theory]
    [InlineData("A", "K", -1.27)]
    [InlineData("K", "A", 1.27)]
    public void A_diode_points_to_its_cathode_whichever_pin_comes_first(string first, string second, double cathode)
    {
        var lines = Outline("D1", first, second)!;
        var triangle = Assert.Single(lines, line => line.Count == 4);
        Assert.Equal((0m, (decimal)cathode), Assert.Single(triangle, point => point.X == 0));
        Assert.Contains(lines, line => line.Count == 2 && line.All(point => point.Y == (decimal)cathode));
    }

    [Theory]
    [InlineData("BT1", "+", "-", 1)]
    [InlineData("BT1", "-", "+", -1)]
    [InlineData("C1", "+", "-", 1)]
    [InlineData("C1", "-", "+", -1)]
    public void A_plus_stands_at_the_positive_pin(string part, string first, string second, int side)
    {
        var upright = Assert.Single(Outline(part, first, second)!, line => line.Count == 2 && line[0].X == line[1].X);
        Assert.All(upright, point => Assert.True(point.Y * side > 0));
    }

    [Fact]
    public void The_long_line_of_a_battery_is_its_plus()
    {
        var plates = Outline("BT1", "-", "+")!.Where(line => line.Count == 2 && line[0].Y == line[1].Y && line[0].X == -line[1].X).ToList();
        Assert.Equal(2, plates.Count);
        Assert.Equal(-0.508m, plates.MaxBy(line => Math.Abs(line[0].X))![0].Y);
    }

    [Theory]
    [InlineData("U1", "+", "-")]
    [InlineData("D1", "1", "2")]
    [InlineData("BT1", "1", "2")]
    [InlineData("BZ1", "1", "2")]
    public void What_has_no_sign_or_does_not_say_its_poles_is_a_box(string part, string first, string second) => Assert.Null(Outline(part, first, second));

    [Fact]
    public void The_lines_begin_where_the_pins_end()
    {
        foreach (var isRight in new[] { false, true })
        {
            var pins = Pins("1", "2");
            var box = new SymbolBox("R1", "1k", isRight ? [] : pins, isRight ? pins : []);
            for (var row = 0; row < 2; row++)
            {
                var (x, y) = box.End(isRight, row);
                Assert.Contains(box.Outline!, line => line[0] == (isRight ? x - box.PinLength : x + box.PinLength, y));
            }
        }
    }

    private static IReadOnlyList<IReadOnlyList<(decimal X, decimal Y)>>? Outline(string part, string first, string second) =>
        SymbolOutline.Of(part, Pins(first, second), isRight: true);

    private static IReadOnlyList<SymbolPin> Pins(params string[] names) =>
        SymbolPins.Of(Sample.WithPins([.. names.Select(name => Sample.Pin("X1", name, "KEY", PinKind.Passive))]), "X1");
}
