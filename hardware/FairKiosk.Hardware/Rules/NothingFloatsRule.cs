using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>Where a pin listens, something gives the level: another pin, a supply, ground, a pull-up, or any of them through a resistor.</summary>
internal sealed class NothingFloatsRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring) =>
        from net in wiring.Nets
        where net.Pins.Count > 1 && !net.IsPower && !net.IsGround
        let listener = net.Pins.FirstOrDefault(pin => pin.Kind == PinKind.In)
        where listener is not null && !net.Pins.Any(pin => Holds(pin) || IsResistor(wiring, pin))
        select new Finding(listener.Part, listener.Pin, net.Name, "It listens, and nothing gives the net a level.");

    private static bool Holds(WiringPin pin) => pin.Kind is PinKind.Out or PinKind.Both || pin.PullUpOhms is not null;

    private static bool IsResistor(Wiring wiring, WiringPin pin) =>
        pin.Kind == PinKind.Passive && Reference.IsResistor(pin.Part) && wiring.PinsOf(pin.Part).Any(other => other.Net != pin.Net);
}
