using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>A pull-up is a resistor that is wired and has a value. Only one on a module's own board is told by a row of the module.</summary>
internal sealed class PullUpsAreWiredRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        foreach (var pin in wiring.Pins.Where(pin => pin.PullUpOhms is not null && !Reference.IsModule(pin.Part)))
        {
            yield return new Finding(pin.Part, pin.Pin, pin.Net, "pull_up_ohms is for pull-ups on a module's own board (U, DS).");
        }

        foreach (var resistor in Resistor.Of(wiring).Where(resistor => resistor.Ohms is null))
        {
            yield return new Finding(resistor.Part, "", "", "It is a resistor, and parts.csv does not say its ohms.");
        }
    }
}
