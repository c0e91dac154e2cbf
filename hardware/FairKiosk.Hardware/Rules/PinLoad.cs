using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>What a pin of the logic carries at most, reckoned from what hangs on it: the sum of it all, since it may all be on at once.</summary>
internal sealed class PinLoad(Wiring wiring)
{
    private readonly IReadOnlyDictionary<string, decimal> _ends = Pulls.Ends(wiring);
    private readonly IReadOnlyList<Resistor> _resistors = Resistor.Of(wiring);
    private readonly ILookup<string, WiringPin> _pinsOn = wiring.Pins.ToLookup(pin => pin.Net, StringComparer.Ordinal);

    /// <summary>In milliamperes. What hangs on the supply or the ground that a pin is tied to does not go through it.</summary>
    public decimal Of(WiringPin pin)
    {
        if (_ends.ContainsKey(pin.Net) || pin.Kind == PinKind.In)
        {
            return 0;
        }

        var others = _pinsOn[pin.Net].Where(other => other.Part != pin.Part).ToList();
        var direct = others.Where(other => other.Kind is PinKind.Passive or PinKind.Load && !Reference.IsResistor(other.Part)).Sum(other => other.Milliamps ?? 0);
        var pullUps = others.Where(other => other.PullUpOhms > 0).Sum(other => Milliamps(other.Volts ?? 0, other.PullUpOhms));
        return direct + pullUps + _resistors.Sum(resistor => Through(resistor, pin));
    }

    private decimal Through(Resistor resistor, WiringPin pin)
    {
        if (resistor.Beyond(pin.Net) is not { } beyond)
        {
            return 0;
        }

        var high = pin.Kind == PinKind.Open ? 0 : pin.Volts ?? 0;
        if (_ends.TryGetValue(beyond, out var end))
        {
            return Milliamps(Math.Max(end, high), resistor.Ohms);
        }

        var behind = _pinsOn[beyond].Where(other => other.Part != resistor.Part).ToList();
        var lights = behind.Select(other => wiring.FactsOf(other.Part)?.ForwardVolts is { } volts && volts.TryGetValue(other.Pin, out var kept) ? kept : (decimal?)null).ToList();
        if (lights.Exists(kept => kept is not null))
        {
            return Milliamps(high - lights.Min()!.Value, resistor.Ohms);
        }

        // An input behind a resistor takes nothing. A piezo or a capacitor takes for a moment what a short would; so much is also the most that a base takes.
        return behind.Exists(other => other.Kind is PinKind.Passive or PinKind.Load || Reference.IsTransistor(other.Part)) ? Milliamps(high, resistor.Ohms) : 0;
    }

    private static decimal Milliamps(decimal volts, decimal? ohms) => ohms > 0 ? Math.Max(0, volts) * 1000 / ohms.Value : 0;
}
