using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>A wire has two ends. A pin that is claimed and left open on purpose says why in its note.</summary>
internal sealed class NetsAreConnectedRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring) =>
        from net in wiring.Nets
        where net.Pins.Count == 1
        let pin = net.Pins[0]
        where pin.Note.Length == 0
        select new Finding(pin.Part, pin.Pin, net.Name, "Nothing else is on this net, and no note says why.");
}
