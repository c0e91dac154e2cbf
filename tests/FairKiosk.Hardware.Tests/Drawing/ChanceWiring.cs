using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Tests.Drawing;

/// <summary>A wiring by chance, the same for the same seed: a board, parts on its pins and on each other's, supplies and grounds anywhere.</summary>
internal static class ChanceWiring
{
    private static readonly string[] Colours = ["orange", "yellow", "green", "blue", "violet", "grey", "white"];

    public static Wiring Of(int seed)
    {
        Random random = new(seed);
        List<string> nets = [];
        List<WiringPin> pins = [Sample.Pin("U1", "3V3", "3V3", PinKind.Supply, 3.3m, colour: "red"), Sample.Pin("U1", "GND", "GND", PinKind.Ground, 0, colour: "black")];
        for (var pin = 0; pin < random.Next(3, 10); pin++)
        {
            nets.Add($"NET{pin}");
            pins.Add(Sample.Pin("U1", $"GPIO{pin}", nets[^1], PinKind.Both, 3.3m, colour: ColourOf(pin)));
        }

        for (var part = 2; part < random.Next(5, 11); part++)
        {
            if (random.Next(2) == 0)
            {
                nets.Add($"NET{nets.Count}");
            }

            for (var pin = 0; pin < random.Next(1, 5); pin++)
            {
                var net = random.Next(nets.Count);
                pins.Add(Sample.Pin($"U{part}", $"P{pin}", nets[net], PinKind.Passive, colour: ColourOf(net)));
            }

            pins.Add(Sample.Pin($"U{part}", "VCC", "3V3", PinKind.Load, 3.3m, colour: "red"));
            pins.Add(Sample.Pin($"U{part}", "GND", "GND", PinKind.Ground, 0, colour: "black"));
        }

        return Sample.Reader with { Pins = pins, Parts = [.. pins.Select(pin => pin.Part).Distinct().Select(part => Sample.Part(part))], Bom = [] };

        string ColourOf(int net) => Colours[net % Colours.Length];
    }
}
