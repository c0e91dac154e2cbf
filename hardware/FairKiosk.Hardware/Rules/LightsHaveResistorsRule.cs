using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>A bare light on a pin of the logic has a resistor in series, and parts.csv says what stays across it. Lights with a chip of their own, such as a
/// WS2812B, take power from a supply and are none of these.</summary>
internal sealed class LightsHaveResistorsRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        var resistors = Resistor.Of(wiring);
        var ends = Pulls.Ends(wiring);
        var bare = wiring.Pins.Where(pin => Reference.IsDiode(pin.Part) && !wiring.PinsOf(pin.Part).Any(other => other.Kind is PinKind.Load or PinKind.Supply));
        foreach (var pin in bare.Where(pin => !ends.ContainsKey(pin.Net)))
        {
            if (Driver(wiring, pin.Net) is { } driver)
            {
                yield return new Finding(pin.Part, pin.Pin, pin.Net, $"It hangs on {driver.Part} {driver.Pin} without a resistor in series.");
            }
            else if (wiring.FactsOf(pin.Part)?.ForwardVolts is not { } volts
                || (!volts.ContainsKey(pin.Pin) && resistors.Any(resistor => resistor.Beyond(pin.Net) is { } beyond && Driver(wiring, beyond) is not null)))
            {
                yield return new Finding(pin.Part, pin.Pin, pin.Net, "It is a light on a pin of the logic, and parts.csv does not say its forward_volts.");
            }
        }
    }

    private static WiringPin? Driver(Wiring wiring, string net) => wiring.Pins.FirstOrDefault(pin => pin.Net == net && pin.Drives);
}
