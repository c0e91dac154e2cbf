using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>Pins that a processor reads while it starts are left alone by everything else, also through a resistor.</summary>
internal sealed class StrappingPinsRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        var resistors = Resistor.Of(wiring);
        return from part in wiring.Parts
               from pin in wiring.PinsOf(part.Part)
               where part.StrappingPins.Contains(Reference.NameOf(pin), StringComparer.Ordinal)
               let reached = Reached(pin.Net, resistors)
               let driver = wiring.Pins.FirstOrDefault(other => other.Part != pin.Part && reached.Contains(other.Net) && GivesALevel(other))
                   ?? wiring.Pins.FirstOrDefault(other => other != pin && reached.Contains(other.Net) && other.Kind is PinKind.Supply or PinKind.Ground)
               where driver is not null
               select new Finding(pin.Part, pin.Pin, pin.Net, $"It has to be left alone while the board starts; {driver.Part} {driver.Pin} gives it a level.");
    }

    private static HashSet<string> Reached(string net, IReadOnlyList<Resistor> resistors)
    {
        HashSet<string> reached = new([net], StringComparer.Ordinal);
        while (resistors.FirstOrDefault(resistor => resistor.Nets.Any(reached.Contains) && !resistor.Nets.All(reached.Contains)) is { } through)
        {
            reached.UnionWith(through.Nets);
        }

        return reached;
    }

    private static bool GivesALevel(WiringPin pin) =>
        pin.Kind is PinKind.Supply or PinKind.Ground or PinKind.Out or PinKind.Both or PinKind.Open || pin.PullUpOhms is not null;
}
