using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>No pin of the logic gives or sinks more than its data sheet allows, be it by its own row or by what hangs on it. What hangs on the supply or
/// the ground that an input is tied to does not go through it.</summary>
internal sealed class PinCurrentsRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        var nets = wiring.Nets.ToDictionary(net => net.Name, StringComparer.Ordinal);
        foreach (var part in wiring.Parts.Where(part => part.LimitPinMilliamps is not null))
        {
            foreach (var pin in wiring.PinsOf(part.Part).Where(IsLogic))
            {
                var net = nets[pin.Net];
                var hanging = net.IsPower || net.IsGround
                    ? null
                    : net.Pins.Where(other => other.Part != pin.Part && other.Kind is PinKind.Passive or PinKind.Load).Max(other => other.Milliamps);
                var most = Math.Max(pin.Milliamps ?? 0, hanging ?? 0);
                if (most > part.LimitPinMilliamps)
                {
                    yield return new Finding(pin.Part, pin.Pin, pin.Net, $"It carries {most} mA. Allowed: {part.LimitPinMilliamps} mA.");
                }
            }
        }
    }

    private static bool IsLogic(WiringPin pin) => pin.Kind is PinKind.Out or PinKind.In or PinKind.Both or PinKind.Open;
}
