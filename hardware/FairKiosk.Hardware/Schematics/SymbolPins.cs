using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Schematics;

/// <summary>What KiCad's check of electrical rules has to know of the pins.</summary>
internal static class SymbolPins
{
    public static IReadOnlyList<SymbolPin> Of(Wiring wiring, string part)
    {
        HashSet<string> supplied = new(StringComparer.Ordinal);
        var open = wiring.Nets.Where(net => net.Pins.Count == 1).Select(net => net.Name).ToHashSet(StringComparer.Ordinal);
        List<SymbolPin> pins = [];
        foreach (var (pin, row) in SchematicPin.Of(wiring, part).Zip(wiring.PinsOf(part)))
        {
            var (type, shape) = row.Kind switch
            {
                // Several supply pins of one part are one supply; KiCad takes them for supplies against each other.
                PinKind.Supply => (supplied.Add(row.Net) ? "power_out" : "passive", "output"),
                PinKind.Load => ("power_in", "input"),
                PinKind.Ground => ("power_in", "passive"),
                PinKind.Out => ("output", "output"),
                PinKind.In => ("input", "input"),
                PinKind.Both => ("bidirectional", "bidirectional"),
                // With a pull-up on its own board a pin brings its net high too.
                PinKind.Open => (row.PullUpOhms is null ? "open_collector" : "bidirectional", "bidirectional"),
                _ => ("passive", "passive"),
            };
            pins.Add(new SymbolPin(pin, open.Contains(row.Net) ? "" : row.Net, type, shape));
        }

        return pins;
    }

    /// <summary>Nets that get power through a switch, a fuse or a plug, and ground: KiCad sees no supply there and has to be told.</summary>
    public static IReadOnlyList<string> FlaggedNets(Wiring wiring) =>
    [
        .. wiring.Nets
            .Where(net => net.Pins.Any(pin => pin.Kind is PinKind.Load or PinKind.Ground) && net.Pins.All(pin => pin.Kind != PinKind.Supply))
            .Where(net => net.IsGround || net.Pins.Any(pin => pin.Kind == PinKind.Passive))
            .Select(net => net.Name),
    ];
}
