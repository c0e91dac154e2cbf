using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>What takes power is fed by exactly one part: none leaves it dark, two work against each other.</summary>
internal sealed class OneSupplyRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        foreach (var net in Rails.Of(wiring))
        {
            var givers = net.Pins.Where(pin => pin.Kind == PinKind.Supply).Select(pin => pin.Part).Distinct(StringComparer.Ordinal).ToList();
            if (givers.Count == 0)
            {
                yield return new Finding(net.Pins.First(pin => pin.Kind == PinKind.Load).Part, "", net.Name, "Nothing gives power to this net.");
            }
            else if (givers.Count > 1)
            {
                yield return new Finding("", "", net.Name, $"{string.Join(" and ", givers)} both give power to this net.");
            }
        }
    }
}
