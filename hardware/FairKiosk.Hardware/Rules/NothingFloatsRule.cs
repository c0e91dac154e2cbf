using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>Where a pin listens, something gives the level: another pin, a pull-up, a pull-down, or any of them through a resistor.</summary>
internal sealed class NothingFloatsRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        var held = Pulls.Of(wiring).Select(pull => pull.Net).ToHashSet(StringComparer.Ordinal);
        foreach (var net in Signals.Lines(wiring).Where(net => net.Pins.Count > 1))
        {
            var listener = net.Pins.FirstOrDefault(pin => pin.Kind == PinKind.In);
            if (listener is not null && !net.Pins.Any(pin => pin.Drives || held.Contains(pin.Net)))
            {
                yield return new Finding(listener.Part, listener.Pin, listener.Net, "It listens, and nothing gives the net a level.");
            }
        }
    }
}
