using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>A capacitor buffers a supply: it lies between that and ground. No reader has any other.</summary>
internal sealed class CapacitorsBufferRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        var ends = Pulls.Ends(wiring);
        return from pin in wiring.Pins
               where Reference.IsCapacitor(pin.Part) && !ends.ContainsKey(pin.Net)
               select new Finding(pin.Part, pin.Pin, pin.Net, "A capacitor lies between a supply and ground.");
    }
}
