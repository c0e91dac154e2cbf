using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>All that a supply feeds, at its peak and at once, is within what it gives.</summary>
internal sealed class RailCurrentsRule : IWiringRule
{
    // 3V3 and 5V are names of rails; what they carry differs by a few per cent.
    private const decimal NearVolts = 0.2m;

    public IEnumerable<Finding> Check(Wiring wiring)
    {
        foreach (var net in Rails.Of(wiring))
        {
            var supply = net.Pins.FirstOrDefault(pin => pin.Kind == PinKind.Supply);
            if (supply is null)
            {
                continue;
            }

            foreach (var load in net.Pins.Where(pin => pin.Kind == PinKind.Load && pin.Milliamps is null))
            {
                yield return new Finding(load.Part, load.Pin, net.Name, "It takes power, but its row does not say how much.");
            }

            var taken = net.Pins.Where(pin => pin.Kind == PinKind.Load).Sum(pin => pin.Milliamps ?? 0);
            if (taken > Limit(wiring, supply))
            {
                yield return new Finding(supply.Part, supply.Pin, net.Name, $"{taken} mA are taken from it. Allowed: {Limit(wiring, supply)} mA.");
            }
        }
    }

    private static decimal? Limit(Wiring wiring, WiringPin supply)
    {
        var facts = wiring.FactsOf(supply.Part);
        decimal?[] limits =
        [
            supply.Milliamps,
            IsNear(supply.Volts, 3.3m) ? facts?.Limit3V3Milliamps : null,
            IsNear(supply.Volts, 5m) ? facts?.Limit5VMilliamps : null,
        ];
        return limits.Min();
    }

    private static bool IsNear(decimal? volts, decimal rail) => volts is decimal given && Math.Abs(given - rail) <= NearVolts;
}
