using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>A wire has two ends. A pin that is claimed and left open on purpose says so in its note.</summary>
internal sealed class NetsAreConnectedRule : IWiringRule
{
    private const string OnPurpose = "left open";

    public IEnumerable<Finding> Check(Wiring wiring) =>
        from net in wiring.Nets
        where net.Pins.Count == 1
        let pin = net.Pins[0]
        where !pin.Note.StartsWith(OnPurpose, StringComparison.Ordinal)
        select new Finding(pin.Part, pin.Pin, net.Name, $"Nothing else is on this net. Allowed: a note that begins with \"{OnPurpose}\" and says why.");
}
