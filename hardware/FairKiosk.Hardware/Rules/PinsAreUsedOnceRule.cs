using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>A pin goes to one net and has one job.</summary>
internal sealed class PinsAreUsedOnceRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        foreach (var rows in wiring.Pins.GroupBy(pin => (pin.Part, pin.Pin)).Where(rows => rows.Count() > 1))
        {
            var nets = string.Join(" and ", rows.Select(row => row.Net));
            yield return new Finding(rows.Key.Part, rows.Key.Pin, "", $"It is used more than once: for {nets}.");
        }

        foreach (var rows in wiring.Pins.Where(pin => pin.Map.Length > 0).GroupBy(pin => (pin.Part, pin.Map)).Where(rows => rows.Count() > 1))
        {
            var pins = string.Join(" and ", rows.Select(row => row.Pin));
            yield return new Finding(rows.Key.Part, "", "", $"{rows.Key.Map} of the PinMap is named more than once: at {pins}.");
        }
    }
}
