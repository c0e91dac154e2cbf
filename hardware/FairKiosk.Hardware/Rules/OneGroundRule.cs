using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>There is one ground, and whatever gives or takes power hangs on it.</summary>
internal sealed class OneGroundRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        var grounds = wiring.Nets.Where(net => net.IsGround).ToList();
        if (grounds.Count == 0)
        {
            yield return new Finding("", "", "", "There is no ground.");
        }

        foreach (var net in grounds.Skip(1))
        {
            yield return new Finding("", "", net.Name, $"It is a second ground beside {grounds[0].Name}.");
        }

        foreach (var pin in grounds.SelectMany(net => net.Pins).Where(pin => pin.Kind is not (PinKind.Ground or PinKind.Passive or PinKind.In)))
        {
            yield return new Finding(pin.Part, pin.Pin, pin.Net, $"A pin of kind {pin.Kind.ToString().ToLowerInvariant()} is tied to ground.");
        }

        foreach (var pin in grounds.SelectMany(net => net.Pins).Where(pin => pin.Kind == PinKind.Ground && pin.Volts is not (null or 0)))
        {
            yield return new Finding(pin.Part, pin.Pin, pin.Net, $"Ground has {pin.Volts} V.");
        }

        var grounded = wiring.Pins.Where(pin => pin.Kind == PinKind.Ground).Select(pin => pin.Part).ToHashSet(StringComparer.Ordinal);
        var powered = wiring.Pins.Where(pin => pin.Kind is PinKind.Supply or PinKind.Load).Select(pin => pin.Part).Distinct(StringComparer.Ordinal);
        foreach (var part in powered.Where(part => !grounded.Contains(part)))
        {
            yield return new Finding(part, "", "", "It gives or takes power and has no ground.");
        }
    }
}
