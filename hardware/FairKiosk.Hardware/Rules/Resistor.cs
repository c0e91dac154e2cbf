using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>A wired resistor: between which nets, and how much.</summary>
/// <param name="Part">Its reference.</param>
/// <param name="Ohms">Its value in parts.csv; null where that says none.</param>
/// <param name="Nets">Names of the nets at its ends.</param>
internal sealed record Resistor(string Part, decimal? Ohms, IReadOnlyList<string> Nets)
{
    public static IReadOnlyList<Resistor> Of(Wiring wiring) =>
    [
        .. wiring.Pins
            .Where(pin => Reference.IsResistor(pin.Part))
            .GroupBy(pin => pin.Part, StringComparer.Ordinal)
            .Select(pins => new Resistor(
                pins.Key,
                wiring.FactsOf(pins.Key)?.Ohms is > 0 and var ohms ? ohms : null,
                [.. pins.Select(pin => pin.Net).Distinct(StringComparer.Ordinal)])),
    ];

    /// <summary>The net at its other end; null where this one is none of its ends, or both of them.</summary>
    public string? Beyond(string net) => Nets.Count == 2 && Nets.Contains(net, StringComparer.Ordinal) ? Nets.First(end => end != net) : null;
}
