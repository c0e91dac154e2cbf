using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Schematics;

/// <summary>Whether a schematic or a netlist says what pins.csv says.</summary>
internal static class NetlistComparison
{
    /// <summary>No net has such a name.</summary>
    private const string Open = "\n";

    /// <summary>A sentence for each difference; none where both say the same.</summary>
    public static IReadOnlyList<string> Between(Wiring wiring, IReadOnlyList<SchematicNet> nets)
    {
        var wanted = wiring.Parts.Select(part => part.Part)
            .Concat(wiring.Pins.Select(pin => pin.Part))
            .Distinct(StringComparer.Ordinal)
            .SelectMany(part => SchematicPin.Of(wiring, part).Zip(wiring.PinsOf(part), (pin, row) => (Pin: pin, row.Net)))
            .ToDictionary(pin => pin.Pin, pin => pin.Net);
        List<string> differences = [];
        foreach (var net in nets.Where(net => net.Names.Count > 1))
        {
            differences.Add($"The nets {string.Join(" and ", net.Names)} are joined.");
        }

        // A pin that has its net for itself is left open: it is drawn with a cross instead of a name.
        var open = wiring.Nets.Where(net => net.Pins.Count == 1).Select(net => net.Name).ToHashSet(StringComparer.Ordinal);
        var drawn = nets.SelectMany(net => net.Pins.Select(pin => (Pin: pin, Net: net.Names.Count > 0 ? net.Names[0] : net.Pins.Count == 1 ? Open : "")))
            .ToLookup(pin => pin.Pin, pin => pin.Net);
        foreach (var (pin, net) in wanted)
        {
            switch (drawn[pin].ToList())
            {
                case []:
                    differences.Add($"{pin} is missing; it belongs to {net}.");
                    break;
                case [Open] when open.Contains(net):
                    break;
                case [var other] when other != net:
                    differences.Add(other is Open or "" ? $"{pin} is on no named net; it belongs to {net}." : $"{pin} is on {other}; it belongs to {net}.");
                    break;
                case { Count: > 1 }:
                    differences.Add($"{pin} is there more than once.");
                    break;
                default:
                    break;
            }
        }

        differences.AddRange(drawn.Where(pin => !wanted.ContainsKey(pin.Key)).Select(pin => $"{pin.Key} is not in pins.csv."));
        return differences;
    }
}
