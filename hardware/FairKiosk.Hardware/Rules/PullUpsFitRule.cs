using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>A net of open drains gets high only by its pull-ups; on I2C all of them together are 1 to 10 kilohm.</summary>
internal sealed class PullUpsFitRule : IWiringRule
{
    // I2C, UM10204, 7.1: 3 mA at 0.4 V of 3.3 V gives 967 ohm as the least; 10 kilohm and 100 pF rise in the 1 microsecond of 100 kHz.
    private const decimal LeastOhms = 1_000;
    private const decimal MostOhms = 10_000;

    public IEnumerable<Finding> Check(Wiring wiring)
    {
        var data = wiring.Parts.Where(part => part.I2cNet.Length > 0).Select(part => part.I2cNet).Distinct(StringComparer.Ordinal).ToList();
        var buses = data.Concat(data.Select(ClockOf)).ToHashSet(StringComparer.Ordinal);
        foreach (var missing in buses.Where(bus => wiring.Nets.All(net => net.Name != bus)))
        {
            yield return new Finding("", "", missing, "It is a line of an I2C bus, but there is no such net.");
        }

        foreach (var net in wiring.Nets.Where(net => buses.Contains(net.Name) || net.Pins.Any(pin => pin.Kind == PinKind.Open)))
        {
            var conductance = net.Pins.Where(pin => pin.PullUpOhms > 0).Sum(pin => 1 / pin.PullUpOhms!.Value);
            if (conductance == 0)
            {
                yield return new Finding("", "", net.Name, "It is pulled down by open drains, and nothing pulls it up.");
            }
            else if (buses.Contains(net.Name) && 1 / conductance is < LeastOhms or > MostOhms)
            {
                yield return new Finding("", "", net.Name, $"Its pull-ups are {1 / conductance:0} ohm together. Allowed: {LeastOhms} to {MostOhms}.");
            }
        }
    }

    /// <summary>A clock is named as its data: SCL for SDA.</summary>
    private static string ClockOf(string data) => data.Replace("SDA", "SCL", StringComparison.Ordinal);
}
