using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>What is pulled down by open drains or by a key to ground gets high only by its pull-ups, and nothing pulls against them; on I2C all of them
/// together are 1 to 10 kilohm.</summary>
internal sealed class PullUpsFitRule : IWiringRule
{
    // I2C, UM10204, 7.1: 3 mA at 0.4 V of 3.3 V gives 967 ohm as the least; 10 kilohm and 100 pF rise in the 1 microsecond of 100 kHz.
    private const decimal LeastOhms = 1_000;
    private const decimal MostOhms = 10_000;

    public IEnumerable<Finding> Check(Wiring wiring)
    {
        var buses = I2cBuses.Lines(wiring);
        foreach (var missing in buses.Where(bus => wiring.Nets.All(net => net.Name != bus)))
        {
            yield return new Finding("", "", missing, "It is a line of an I2C bus, but there is no such net.");
        }

        var pulls = Pulls.Of(wiring).ToLookup(pull => pull.Net, StringComparer.Ordinal);
        foreach (var net in wiring.Nets.Where(net => buses.Contains(net.Name) || IsPulledDown(wiring, net)))
        {
            var ups = pulls[net.Name].Where(pull => pull.IsUp).ToList();
            var conductance = ups.Sum(pull => 1 / pull.Ohms ?? 0);
            if (ups.Count == 0)
            {
                yield return new Finding("", "", net.Name, "It is pulled down, and nothing pulls it up.");
            }
            else if (buses.Contains(net.Name) && conductance > 0 && 1 / conductance is < LeastOhms or > MostOhms)
            {
                yield return new Finding("", "", net.Name, $"Its pull-ups are {1 / conductance:0} ohm together. Allowed: {LeastOhms} to {MostOhms}.");
            }

            foreach (var down in pulls[net.Name].Where(pull => !pull.IsUp))
            {
                yield return new Finding(down.Part, down.Pin, net.Name, "It pulls down what has to be high by itself.");
            }
        }
    }

    private static bool IsPulledDown(Wiring wiring, Net net) =>
        net.IsSignal && (net.Pins.Any(pin => pin.Kind == PinKind.Open) || net.Pins.Any(pin => IsKeyToGround(wiring, pin)));

    private static bool IsKeyToGround(Wiring wiring, WiringPin pin)
    {
        var grounds = wiring.Nets.Where(net => net.IsGround).Select(net => net.Name).ToList();
        return Reference.IsSwitch(pin.Part) && wiring.PinsOf(pin.Part).Any(other => grounds.Contains(other.Net, StringComparer.Ordinal));
    }
}
