using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Rules;

namespace FairKiosk.Hardware.Power;

/// <summary>Whether power.csv tells of all that takes power, and once. What it leaves out would cost nothing.</summary>
internal static class PowerTable
{
    // A part that is not fitted together with another one has no time of its own.
    private const string InsteadOf = "instead of ";

    // A load's row is its peak, and states are means; what is below half of it is a slip.
    private const decimal LeastShare = 0.5m;

    public static IEnumerable<string> Faults(Wiring wiring, IReadOnlyList<PowerState> states)
    {
        foreach (var twice in states.GroupBy(state => (state.Part, state.State)).Where(same => same.Count() > 1))
        {
            yield return $"{twice.Key.Part}, {twice.Key.State}: there are {twice.Count()} rows for it (lines {string.Join(" and ", twice.Select(row => row.Line))}).";
        }

        foreach (var state in states.Where(state => state.Volts is null))
        {
            yield return $"{state.Part}, {state.State}: the row has no volts.";
        }

        foreach (var part in states.GroupBy(state => state.Part, StringComparer.Ordinal))
        {
            if (wiring.BomOf(part.Key) is null && part.Key != PowerBudget.Converter)
            {
                yield return $"{part.Key} takes power, but bom.csv does not list it.";
            }

            var seconds = part.Sum(state => state.SecondsPerHour);
            if (seconds != PowerBudget.SecondsPerHour && !MayBeNowhere(wiring, part.Key, [.. part], seconds))
            {
                yield return $"The states of {part.Key} last {seconds:0.##} seconds of each hour. Allowed: {PowerBudget.SecondsPerHour}.";
            }
        }

        foreach (var fault in Loads(wiring, states))
        {
            yield return fault;
        }
    }

    private static bool MayBeNowhere(Wiring wiring, string part, IReadOnlyList<PowerState> states, decimal seconds) =>
        seconds == 0 && (Reference.IsSounder(part) || states.All(state => IsInstead(wiring, state)));

    private static bool IsInstead(Wiring wiring, PowerState state) =>
        state.State.StartsWith(InsteadOf, StringComparison.Ordinal)
        && state.SecondsPerScan == 0
        && wiring.Power.Any(other => other.Part == state.State[InsteadOf.Length..] && other.SecondsPerHour > 0);

    private static IEnumerable<string> Loads(Wiring wiring, IReadOnlyList<PowerState> states)
    {
        var rails = Rails.Of(wiring);
        foreach (var part in wiring.Pins.Where(pin => pin.Kind == PinKind.Load).GroupBy(pin => pin.Part, StringComparer.Ordinal))
        {
            var own = states.Where(state => state.Part == part.Key).ToList();
            if (own.Count == 0)
            {
                yield return $"{part.Key} takes power by pins.csv, and has no state in power.csv.";
                continue;
            }

            var taken = part.Sum(Milliwatts);
            var passedOn = rails
                .Where(rail => rail.Pins.Any(pin => pin.Kind == PinKind.Supply && pin.Part == part.Key))
                .Sum(rail => rail.Pins.Where(pin => pin.Kind == PinKind.Load && pin.Part != part.Key).Sum(Milliwatts));

            // Of a converter, which passes on most of what it takes, only the losses would remain.
            if (passedOn < taken / 2 && PowerBudget.Peak(own) < (taken - passedOn) * LeastShare)
            {
                yield return $"{part.Key} takes {taken - passedOn:0} mW by pins.csv, and at most {PowerBudget.Peak(own):0} mW by its states.";
            }
        }
    }

    private static decimal Milliwatts(WiringPin pin) => (pin.Milliamps ?? 0) * (pin.Volts ?? 0);
}
