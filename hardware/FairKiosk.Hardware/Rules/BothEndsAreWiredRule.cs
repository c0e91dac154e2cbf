using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>A resistor, a capacitor, a key or another part with two ends lies between two nets.</summary>
internal sealed class BothEndsAreWiredRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        foreach (var pins in wiring.Pins.GroupBy(pin => pin.Part, StringComparer.Ordinal).Where(pins => Reference.HasTwoEnds(pins.Key)))
        {
            var nets = pins.Select(pin => pin.Net).Distinct(StringComparer.Ordinal).ToList();
            if (nets.Count < 2)
            {
                yield return new Finding(pins.Key, "", nets[0], pins.Count() == 1 ? "Only one of its ends is wired." : "All its ends are on one net.");
            }
        }
    }
}
