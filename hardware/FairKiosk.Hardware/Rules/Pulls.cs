using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>What pulls signals up and down, by what is wired: a resistor to a supply pulls up to the volts of that supply, one to ground pulls down. Only
/// what sits on a module's own board is believed from its row.</summary>
internal static class Pulls
{
    public static IReadOnlyList<Pull> Of(Wiring wiring)
    {
        var ends = Ends(wiring);
        var signals = wiring.Nets.Select(net => net.Name).Where(net => !ends.ContainsKey(net)).ToHashSet(StringComparer.Ordinal);
        var wired = from resistor in Resistor.Of(wiring)
                    from net in resistor.Nets
                    where signals.Contains(net)
                    let beyond = resistor.Beyond(net)
                    where beyond is not null && ends.ContainsKey(beyond)
                    select new Pull(resistor.Part, "", net, resistor.Ohms, ends[beyond]);
        var onBoards = from pin in wiring.Pins
                       where pin.PullUpOhms > 0 && Reference.IsModule(pin.Part)
                       select new Pull(pin.Part, pin.Pin, pin.Net, pin.PullUpOhms, pin.Volts ?? 0);
        return [.. wired, .. onBoards];
    }

    /// <summary>Volts of every net that is ground or a supply. A rail that a diode or a fuse feeds has the volts before it.</summary>
    public static IReadOnlyDictionary<string, decimal> Ends(Wiring wiring)
    {
        var ends = wiring.Nets.Where(net => net.IsGround).ToDictionary(net => net.Name, _ => 0m, StringComparer.Ordinal);
        foreach (var rail in Rails.Of(wiring))
        {
            var volts = rail.Pins.Where(pin => pin.Kind == PinKind.Supply).Max(pin => pin.Volts) ?? rail.Pins.Max(pin => pin.Volts) ?? 0;
            foreach (var net in rail.Pins.Select(pin => pin.Net))
            {
                ends.TryAdd(net, volts);
            }
        }

        return ends;
    }
}
