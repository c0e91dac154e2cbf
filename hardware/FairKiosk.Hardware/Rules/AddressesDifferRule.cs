using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>On one I2C bus no two parts answer to the same address. Every chip on a bus has one; the one without is the board that asks.</summary>
internal sealed class AddressesDifferRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        foreach (var part in wiring.Parts.Where(part => part.I2cAddress is not null && !wiring.PinsOf(part.Part).Any(pin => pin.Net == part.I2cNet)))
        {
            yield return new Finding(part.Part, "", part.I2cNet, "It has an I2C address, but no pin on that net.");
        }

        foreach (var data in I2cBuses.Data(wiring))
        {
            var on = wiring.Parts.Where(part => Reference.IsModule(part.Part) && wiring.PinsOf(part.Part).Any(pin => pin.Net == data)).ToList();

            // The board is the part with a PinMap; were it any part without an address, one that lost its address would pass for it.
            foreach (var part in on.Where(part => part.I2cAddress is null && !wiring.IsBoard(part.Part)))
            {
                yield return new Finding(part.Part, "", data, "It is on an I2C bus, and parts.csv does not say its address.");
            }

            foreach (var same in on.Where(part => part.I2cAddress is not null).GroupBy(part => part.I2cAddress).Where(same => same.Count() > 1))
            {
                var parts = string.Join(" and ", same.Select(part => part.Part));
                yield return new Finding(same.First().Part, "", data, $"{parts} all answer to the I2C address 0x{same.Key:X2}.");
            }
        }
    }
}
