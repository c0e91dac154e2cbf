using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>No pin of the logic gives or sinks more than its data sheet allows, be it by its own row or by all that hangs on it.</summary>
internal sealed class PinCurrentsRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        PinLoad load = new(wiring);
        foreach (var part in wiring.Parts.Where(part => part.LimitPinMilliamps is not null))
        {
            foreach (var pin in wiring.PinsOf(part.Part).Where(pin => pin.IsLogic))
            {
                var most = Math.Max(pin.Milliamps ?? 0, load.Of(pin));
                if (most > part.LimitPinMilliamps)
                {
                    yield return new Finding(pin.Part, pin.Pin, pin.Net, $"It carries {most:0.#} mA. Allowed: {part.LimitPinMilliamps} mA.");
                }
            }
        }
    }
}
