using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>Nets that carry neither power nor ground, put together where a resistor lies in the line: a level passes it. Two that divide a level do not count.</summary>
internal static class Signals
{
    public static IReadOnlyList<Net> Of(Wiring wiring)
    {
        var grounds = wiring.Nets.Where(net => net.IsGround).Select(net => net.Name).ToHashSet(StringComparer.Ordinal);
        var resistors = wiring.Pins
            .Where(pin => pin.Kind == PinKind.Passive && Reference.IsResistor(pin.Part))
            .GroupBy(pin => pin.Part, pin => pin.Net, StringComparer.Ordinal)
            .Select(ends => ends.ToList())
            .ToList();
        var divided = resistors.Where(ends => ends.Exists(grounds.Contains)).SelectMany(ends => ends).ToHashSet(StringComparer.Ordinal);
        return JoinedNets.Of([.. wiring.Nets.Where(net => net.IsSignal)], resistors.Where(ends => !ends.Exists(divided.Contains)));
    }

    /// <summary>Signals put together through every resistor, whether a level passes it or not.</summary>
    public static IReadOnlyList<Net> Lines(Wiring wiring) =>
        JoinedNets.Of([.. wiring.Nets.Where(net => net.IsSignal)], Resistor.Of(wiring).Select(resistor => resistor.Nets));
}
