using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>What an output drives, another part hears or is lit by; resistors alone do nothing.</summary>
internal sealed class OutputsAreHeardRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        return from line in Signals.Lines(wiring)
               where line.Pins.Count > 1
               let driver = line.Pins.FirstOrDefault(pin => pin.Kind == PinKind.Out)
               where driver is not null && !line.Pins.Any(pin => pin.Part != driver.Part && !Reference.IsResistor(pin.Part))
               select new Finding(driver.Part, driver.Pin, driver.Net, "It drives resistors only.");
    }
}
