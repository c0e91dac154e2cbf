using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>Pins that a processor reads while it starts, or that are not for use, are left alone by everything else.</summary>
internal sealed class StrappingPinsRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        var nets = wiring.Nets.ToDictionary(net => net.Name, StringComparer.Ordinal);
        return from part in wiring.Parts
               from pin in wiring.PinsOf(part.Part)
               where part.StrappingPins.Contains(pin.Pin, StringComparer.Ordinal)
               let driver = nets[pin.Net].Pins.FirstOrDefault(other => other.Part != pin.Part && GivesALevel(other))
               where driver is not null
               select new Finding(pin.Part, pin.Pin, pin.Net, $"It has to be left alone while the board starts; {driver.Part} {driver.Pin} gives it a level.");
    }

    private static bool GivesALevel(WiringPin pin) =>
        pin.Kind is PinKind.Supply or PinKind.Ground or PinKind.Out or PinKind.Both or PinKind.Open || pin.PullUpOhms is not null;
}
