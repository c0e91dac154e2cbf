using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>An NPN transistor that switches to ground: its emitter is on ground, its base behind a resistor, its collector on neither ground nor a supply.</summary>
internal sealed class TransistorsSwitchRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        var ends = Pulls.Ends(wiring);
        var resistors = Resistor.Of(wiring);
        foreach (var pin in wiring.Pins.Where(pin => Reference.IsTransistor(pin.Part)))
        {
            var isOnGround = ends.TryGetValue(pin.Net, out var volts) && volts == 0;
            switch (Reference.NameOf(pin))
            {
                case "E" when !isOnGround:
                    yield return new Finding(pin.Part, pin.Pin, pin.Net, "The emitter of a switch to ground belongs on ground.");
                    break;
                case "C" when ends.ContainsKey(pin.Net):
                    yield return new Finding(pin.Part, pin.Pin, pin.Net, "The collector belongs on what is switched.");
                    break;
                case "B" when !IsBehindResistor(wiring, pin, ends, resistors):
                    yield return new Finding(pin.Part, pin.Pin, pin.Net, "The base belongs behind a resistor to the pin that switches it.");
                    break;
                default:
                    break;
            }
        }
    }

    private static bool IsBehindResistor(Wiring wiring, WiringPin pin, IReadOnlyDictionary<string, decimal> ends, IReadOnlyList<Resistor> resistors) =>
        !ends.ContainsKey(pin.Net)
        && !wiring.Pins.Any(other => other.Net == pin.Net && other.Drives)
        && resistors.Any(resistor => resistor.Beyond(pin.Net) is { } beyond && wiring.Pins.Any(other => other.Net == beyond && other.Drives));
}
