using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>No pin sees more volts than it withstands, and whatever takes power gets enough of them.</summary>
internal sealed class VoltagesFitRule : IWiringRule
{
    // Supplies of ten per cent less still start what is made for the full voltage; less than that is another supply.
    private const decimal LeastShare = 0.9m;

    public IEnumerable<Finding> Check(Wiring wiring)
    {
        foreach (var net in Rails.Of(wiring).Concat(Signals.Of(wiring)))
        {
            var highest = net.Pins.Where(RaisesTheNet).MaxBy(pin => pin.Volts);
            if (highest?.Volts is not decimal volts)
            {
                continue;
            }

            foreach (var pin in net.Pins.Where(pin => pin.Withstands < volts))
            {
                yield return new Finding(pin.Part, pin.Pin, pin.Net, $"It withstands {pin.Withstands} V; {highest.Part} {highest.Pin} brings {volts} V.");
            }

            foreach (var pin in net.Pins.Where(pin => pin.Kind == PinKind.Load && volts < pin.Volts * LeastShare))
            {
                yield return new Finding(pin.Part, pin.Pin, pin.Net, $"It needs {pin.Volts} V; {highest.Part} {highest.Pin} brings {volts} V.");
            }
        }
    }

    private static bool RaisesTheNet(WiringPin pin) =>
        pin.Volts is not null && (pin.Kind is PinKind.Supply or PinKind.Out or PinKind.Both || pin.PullUpOhms is not null);
}
