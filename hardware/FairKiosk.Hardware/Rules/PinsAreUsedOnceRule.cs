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
    }
}
