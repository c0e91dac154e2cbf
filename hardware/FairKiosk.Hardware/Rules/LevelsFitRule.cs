using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>Pins that talk to each other mean the same by "high". An input that takes another level as high, as those of a 74AHCT do, has that level as
/// its volts.</summary>
internal sealed class LevelsFitRule : IWiringRule
{
    // 3.0 V and 3.3 V understand each other; 3.3 V and 5 V do not.
    private const decimal LeastShare = 0.9m;

    public IEnumerable<Finding> Check(Wiring wiring)
    {
        var pulls = Pulls.Of(wiring).ToLookup(pull => pull.Net, StringComparer.Ordinal);
        foreach (var net in Signals.Of(wiring))
        {
            var talking = net.Pins.Where(pin => pin.Volts is not null && pin.IsLogic).OrderBy(pin => pin.Volts).ToList();
            if (talking.Count > 1 && talking[0].Volts < talking[^1].Volts * LeastShare)
            {
                var (low, high) = (talking[0], talking[^1]);
                yield return new Finding(low.Part, low.Pin, low.Net, $"Its level is {low.Volts} V, that of {high.Part} {high.Pin} {high.Volts} V.");
            }

            foreach (var listener in net.Pins.Where(pin => pin.Kind == PinKind.In))
            {
                foreach (var pull in pulls[listener.Net].Where(pull => pull.IsUp && pull.Volts < listener.Volts * LeastShare))
                {
                    yield return new Finding(listener.Part, listener.Pin, listener.Net, $"Its level is {listener.Volts} V; {pull.Part} pulls it up to {pull.Volts} V only.");
                }
            }
        }
    }
}
