using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>On one I2C bus no two parts answer to the same address, and a part with an address is on the bus that it names.</summary>
internal sealed class AddressesDifferRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        var addressed = wiring.Parts.Where(part => part.I2cAddress is not null).ToList();
        foreach (var part in addressed.Where(part => !wiring.PinsOf(part.Part).Any(pin => pin.Net == part.I2cNet)))
        {
            yield return new Finding(part.Part, "", part.I2cNet, "It has an I2C address, but no pin on that net.");
        }

        foreach (var same in addressed.GroupBy(part => (part.I2cNet, part.I2cAddress)).Where(same => same.Count() > 1))
        {
            var parts = string.Join(" and ", same.Select(part => part.Part));
            yield return new Finding(same.First().Part, "", same.Key.I2cNet, $"{parts} all answer to the I2C address 0x{same.Key.I2cAddress:X2}.");
        }
    }
}
