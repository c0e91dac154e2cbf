using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>Behind two resistors that divide a level no pin sees more than it withstands, and an input still sees its high.</summary>
internal sealed class DividersFitRule : IWiringRule
{
    // CMOS inputs take 0.7 of their supply as high, and never less than that for sure.
    private const decimal LeastShare = 0.7m;

    public IEnumerable<Finding> Check(Wiring wiring)
    {
        var resistors = Resistor.Of(wiring).Where(resistor => resistor.Ohms is not null).ToList();
        var toGround = Pulls.Of(wiring).Where(pull => !pull.IsUp && pull.Ohms is not null).ToLookup(pull => pull.Net, StringComparer.Ordinal);
        foreach (var net in toGround)
        {
            // Several to ground act as one.
            var ground = 1 / net.Sum(pull => 1 / pull.Ohms!.Value);
            foreach (var series in resistors)
            {
                if (series.Beyond(net.Key) is not { } beyond || wiring.Pins.Where(pin => pin.Net == beyond && Gives(pin)).MaxBy(pin => pin.Volts) is not { } giver)
                {
                    continue;
                }

                var volts = giver.Volts!.Value * ground / (ground + series.Ohms!.Value);
                foreach (var pin in wiring.Pins.Where(pin => pin.Net == net.Key && pin.Withstands < volts))
                {
                    yield return new Finding(pin.Part, pin.Pin, pin.Net, $"It withstands {pin.Withstands} V; of {giver.Part} {giver.Pin} {volts:0.0} V are left.");
                }

                foreach (var pin in wiring.Pins.Where(pin => pin.Net == net.Key && pin.Kind == PinKind.In && volts < pin.Volts * LeastShare))
                {
                    yield return new Finding(pin.Part, pin.Pin, pin.Net, $"Its level is {pin.Volts} V; of {giver.Part} {giver.Pin} {volts:0.0} V are left.");
                }
            }
        }
    }

    private static bool Gives(WiringPin pin) => pin.Volts is not null && pin.Kind is PinKind.Out or PinKind.Both or PinKind.Supply;
}
