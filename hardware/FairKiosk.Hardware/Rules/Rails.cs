using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>Nets that carry power, put together where a part lets it pass: a fuse, a switch, a diode.</summary>
internal static class Rails
{
    public static bool IsRail(Wiring wiring, string net) => wiring.Nets.Any(one => one.Name == net && one.IsPower);

    public static IReadOnlyList<Net> Of(Wiring wiring)
    {
        var bridges = wiring.Pins
            .Where(pin => pin.Kind == PinKind.Passive && Reference.LetsPowerPass(pin.Part))
            .GroupBy(pin => pin.Part, pin => pin.Net, StringComparer.Ordinal);
        return JoinedNets.Of([.. wiring.Nets.Where(net => net.IsPower)], bridges);
    }
}
