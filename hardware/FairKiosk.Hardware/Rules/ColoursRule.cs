using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>A wire has one colour from end to end. Black is ground and nothing else; supplies can be told from each other,
/// and signals from supplies. A supply that runs in no wire, such as a plug that goes into its socket, may share its colour with signals: its note says so.</summary>
internal sealed class ColoursRule : IWiringRule
{
    private const string Ground = "black";
    private const string NoWire = "no wire";

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

        foreach (var supply in wiring.Nets.Where(net => net.IsPower && !net.Pins.Any(pin => pin.Note.Contains(NoWire, StringComparison.Ordinal))))
        {
            foreach (var signal in wiring.Nets.Where(net => net.IsSignal && net.Colour == supply.Colour))
            {
                yield return new Finding("", "", signal.Name, $"It is {signal.Colour}, as the supply {supply.Name} is.");
            }
        }
    }
}
