using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>A chip whose reset is held low for ever never runs. All resets here are active low.</summary>
internal sealed class ResetsAreReleasedRule : IWiringRule
{
    private static readonly string[] Resets = ["RST", "RES", "RESET", "NRST", "RSTN", "RSTPDN"];

    public IEnumerable<Finding> Check(Wiring wiring)
    {
        var pulls = Pulls.Of(wiring).ToLookup(pull => pull.Net, StringComparer.Ordinal);
        foreach (var net in wiring.Nets)
        {
            var isDriven = net.Pins.Any(pin => pin.Drives);
            var isDown = net.IsGround || (!isDriven && pulls[net.Name].Any(pull => !pull.IsUp));
            foreach (var pin in net.Pins.Where(pin => isDown && pin.Kind == PinKind.In && Resets.Contains(Reference.NameOf(pin))))
            {
                yield return new Finding(pin.Part, pin.Pin, net.Name, "It is a reset, and it is held low.");
            }
        }
    }
}
