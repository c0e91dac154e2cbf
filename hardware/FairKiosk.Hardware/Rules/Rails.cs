using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>Nets that carry power, put together where a part lets it pass: a fuse, a switch, a diode.</summary>
internal static class Rails
{
    /// <summary>One net for each rail, with the name of the net that comes first in the file and the pins of all.</summary>
    public static IReadOnlyList<Net> Of(Wiring wiring)
    {
        var power = wiring.Nets.Where(net => net.IsPower).ToList();
        var railOf = power.ToDictionary(net => net.Name, net => net.Name, StringComparer.Ordinal);
        var passing = wiring.Pins.Where(pin => pin.Kind == PinKind.Passive && Reference.LetsPowerPass(pin.Part) && railOf.ContainsKey(pin.Net));
        foreach (var ends in passing.GroupBy(pin => pin.Part, StringComparer.Ordinal))
        {
            var rails = ends.Select(end => railOf[end.Net]).ToHashSet(StringComparer.Ordinal);
            var one = power.First(net => rails.Contains(railOf[net.Name]));
            var name = railOf[one.Name];
            foreach (var net in power.Where(net => rails.Contains(railOf[net.Name])))
            {
                railOf[net.Name] = name;
            }
        }

        return [.. power.GroupBy(net => railOf[net.Name], StringComparer.Ordinal).Select(rail => new Net(rail.Key, [.. rail.SelectMany(net => net.Pins)]))];
    }

    /// <summary>Rails, and every net that carries no power as it is.</summary>
    public static IEnumerable<Net> AndSignals(Wiring wiring) => Of(wiring).Concat(wiring.Nets.Where(net => !net.IsPower));
}
