using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Drawing;

/// <summary>Which nets are drawn as wires, and which as a symbol at each pin.</summary>
internal static class DrawnNets
{
    /// <summary>Supplies of more than two pins and all grounds would be wires all over the page.</summary>
    public static HashSet<string> Rails(Wiring wiring) =>
        [.. wiring.Nets.Where(net => net.IsGround || (net.IsPower && net.Pins.Count > 2) || net.Pins.Count == 1).Select(net => net.Name)];

    public static PinSpot Spot(Wiring wiring, WiringPin pin, IReadOnlySet<string> rails) =>
        new(pin, wiring.Nets.First(net => net.Name == pin.Net), rails.Contains(pin.Net));

    /// <summary>The part in the middle: the one whose pins the firmware names, otherwise the one with the most pins.</summary>
    public static string Board(Wiring wiring) =>
        wiring.Pins.GroupBy(pin => pin.Part, StringComparer.Ordinal)
            .OrderByDescending(part => part.Count(pin => pin.Map.Length > 0))
            .ThenByDescending(part => part.Count())
            .First().Key;
}
