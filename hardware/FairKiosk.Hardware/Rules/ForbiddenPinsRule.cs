using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>Pins that a board uses itself, for its flash, its memory, its USB or another line of a bus, are not wired at all.</summary>
internal sealed class ForbiddenPinsRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring) =>
        from part in wiring.Parts
        from pin in wiring.PinsOf(part.Part)
        where part.ForbiddenPins.Contains(Reference.NameOf(pin), StringComparer.Ordinal)
        select new Finding(pin.Part, pin.Pin, pin.Net, "The board uses this pin itself.");
}
