using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>At most one pin drives a net high and low, and none drives a supply or a net that others pull down.</summary>
internal sealed class OneDriverRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        foreach (var net in wiring.Nets)
        {
            var drivers = net.Pins.Where(pin => pin.Kind == PinKind.Out).ToList();
            foreach (var pin in drivers.Skip(1))
            {
                yield return new Finding(pin.Part, pin.Pin, net.Name, $"It drives against {drivers[0].Part} {drivers[0].Pin}.");
            }

            var puller = net.Pins.FirstOrDefault(pin => pin.Kind == PinKind.Open);
            if (drivers.Count > 0 && puller is not null)
            {
                yield return new Finding(drivers[0].Part, drivers[0].Pin, net.Name, $"It drives high what {puller.Part} {puller.Pin} pulls down.");
            }

            foreach (var pin in net.Pins.Where(pin => net.IsPower && pin.Kind is PinKind.Out or PinKind.Both or PinKind.Open))
            {
                yield return new Finding(pin.Part, pin.Pin, net.Name, "A pin of the logic drives a supply.");
            }
        }
    }
}
