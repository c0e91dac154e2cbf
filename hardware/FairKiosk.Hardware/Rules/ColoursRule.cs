using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>A wire has one colour from end to end. Black is ground and nothing else; supplies can be told from each other.</summary>
internal sealed class ColoursRule : IWiringRule
{
    private const string Ground = "black";

    public IEnumerable<Finding> Check(Wiring wiring)
    {
        foreach (var net in wiring.Nets)
        {
            foreach (var pin in net.Pins.Where(pin => pin.Colour != net.Colour))
            {
                yield return new Finding(pin.Part, pin.Pin, net.Name, $"Its wire is {pin.Colour}, that of {net.Pins[0].Part} {net.Pins[0].Pin} is {net.Colour}.");
            }

            if (net.IsGround != (net.Colour == Ground))
            {
                yield return new Finding("", "", net.Name, net.IsGround ? $"Ground is {net.Colour}. Allowed: {Ground}." : $"It is {Ground}, which is ground's.");
            }
        }

        foreach (var same in wiring.Nets.Where(net => net.IsPower).GroupBy(net => net.Colour, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            yield return new Finding("", "", same.Last().Name, $"The supplies {string.Join(" and ", same.Select(net => net.Name))} are all {same.Key}.");
        }
    }
}
