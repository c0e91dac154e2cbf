using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>Parts with a right and a wrong way round are the right way round: capacitors with a plus, and diodes between two supplies.</summary>
internal sealed class PolaritiesFitRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring) => Capacitors(wiring).Concat(Diodes(wiring));

    private static IEnumerable<Finding> Capacitors(Wiring wiring)
    {
        var ends = Pulls.Ends(wiring);
        foreach (var minus in wiring.Pins.Where(pin => Reference.IsCapacitor(pin.Part) && pin.Pin == "-"))
        {
            var plus = wiring.PinsOf(minus.Part).FirstOrDefault(pin => pin.Pin == "+");
            if (plus is not null && Volts(minus) >= Volts(plus))
            {
                yield return new Finding(minus.Part, minus.Pin, minus.Net, $"Its plus is on {plus.Net}, which is not higher.");
            }
        }

        decimal Volts(WiringPin pin) => ends.TryGetValue(pin.Net, out var volts) ? volts : wiring.Pins.Where(other => other.Net == pin.Net).Max(other => other.Volts) ?? 0;
    }

    private static IEnumerable<Finding> Diodes(Wiring wiring)
    {
        foreach (var anode in wiring.Pins.Where(pin => Reference.IsDiode(pin.Part) && pin.Pin == "A" && Rails.IsRail(wiring, pin.Net)))
        {
            var cathode = wiring.PinsOf(anode.Part).FirstOrDefault(pin => pin.Pin == "K");
            if (cathode is not null && Rails.IsRail(wiring, cathode.Net) && !IsFedWithout(wiring, anode))
            {
                yield return new Finding(anode.Part, anode.Pin, anode.Net, $"It lets nothing pass to {cathode.Net}: no supply is on the side of its anode.");
            }
        }
    }

    private static bool IsFedWithout(Wiring wiring, WiringPin diode)
    {
        var others = wiring with { Pins = [.. wiring.Pins.Where(pin => pin.Part != diode.Part)] };
        return Rails.Of(others).Any(rail => rail.Pins.Any(pin => pin.Net == diode.Net) && rail.Pins.Any(pin => pin.Kind == PinKind.Supply));
    }
}
