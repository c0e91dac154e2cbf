using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>No pin sees more volts than it withstands, and whatever takes power gets enough of them.</summary>
internal sealed class VoltagesFitRule : IWiringRule
{
    // Supplies of ten per cent less still start what is made for the full voltage; less than that is another supply.
    private const decimal LeastShare = 0.9m;

    public IEnumerable<Finding> Check(Wiring wiring)
    {
        var pulls = Pulls.Of(wiring).ToLookup(pull => pull.Net, StringComparer.Ordinal);
        foreach (var net in Rails.Of(wiring).Concat(Signals.Of(wiring)))
        {
            var raising = net.Pins.Where(RaisesTheNet).Select(pin => (Who: $"{pin.Part} {pin.Pin}", Volts: pin.Volts ?? 0))
                .Concat(net.Pins.Select(pin => pin.Net).Distinct(StringComparer.Ordinal).SelectMany(name => pulls[name]).Select(pull => (Who: $"{pull.Part} {pull.Pin}".Trim(), pull.Volts)))
                .ToList();
            if (raising.Count == 0)
            {
                continue;
            }

            var (who, volts) = raising.MaxBy(one => one.Volts);

            foreach (var pin in net.Pins.Where(pin => pin.Withstands < volts))
            {
                yield return new Finding(pin.Part, pin.Pin, pin.Net, $"It withstands {pin.Withstands} V; {who} brings {volts} V.");
            }

            foreach (var pin in net.Pins.Where(pin => pin.Kind == PinKind.Load && volts < pin.Volts * LeastShare))
            {
                yield return new Finding(pin.Part, pin.Pin, pin.Net, $"It needs {pin.Volts} V; {who} brings {volts} V.");
            }
        }
    }

    private static bool RaisesTheNet(WiringPin pin) =>
        pin.Volts is not null && pin.Kind is PinKind.Supply or PinKind.Out or PinKind.Both;
}
