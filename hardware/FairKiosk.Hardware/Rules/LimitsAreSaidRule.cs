using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>What the other rules compare with stands in the tables: an empty cell would keep them silent.</summary>
internal sealed class LimitsAreSaidRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        foreach (var pin in wiring.Pins.Where(pin => pin.Kind is not (PinKind.Ground or PinKind.Passive)))
        {
            if (pin.Volts is null)
            {
                yield return new Finding(pin.Part, pin.Pin, pin.Net, "Its row does not say its volts.");
            }

            if (pin.Kind != PinKind.Supply && pin.Withstands is null)
            {
                yield return new Finding(pin.Part, pin.Pin, pin.Net, "Its row does not say what it withstands.");
            }

            if (pin.Kind == PinKind.Supply && pin.Milliamps is null && wiring.FactsOf(pin.Part) is not ({ Limit3V3Milliamps: not null } or { Limit5VMilliamps: not null }))
            {
                yield return new Finding(pin.Part, pin.Pin, pin.Net, "It gives power, and neither its row nor parts.csv says how much.");
            }
        }

        // A module's pins only talk; the board's also feed lights and sounders.
        foreach (var board in wiring.Parts.Where(part => part.LimitPinMilliamps is null && wiring.IsBoard(part.Part)))
        {
            yield return new Finding(board.Part, "", "", "parts.csv does not say what its pins may give.");
        }
    }
}
