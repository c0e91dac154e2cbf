using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>A key or a switch closes to ground, or lies in a supply.</summary>
internal sealed class KeysCloseRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        var ends = Pulls.Ends(wiring);
        return from pins in wiring.Pins.Where(pin => Reference.IsSwitch(pin.Part)).GroupBy(pin => pin.Part, StringComparer.Ordinal)
               where !pins.Any(pin => ends.ContainsKey(pin.Net))
               let pin = pins.Last()
               select new Finding(pin.Part, pin.Pin, pin.Net, "It closes neither to ground nor to a supply.");
    }
}
