using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Power;

/// <summary>What a reader takes from its battery or supply, by its power.csv. All of it is taken to go through the converter, which is the unfavourable
/// end where some of it does not.</summary>
internal sealed class PowerBudget
{
    private const string Battery = "BT1";
    private const string Converter = "converter";
    private const string Supply = "supply";
    private const int SecondsPerHour = 3600;

    // States that a part is in when it is in no other.
    private static readonly string[] Resting = ["idle", "off", "rest", "sleep", "standby"];

    private readonly List<string> _faults = [];

    private PowerBudget(Wiring wiring)
    {
        var states = wiring.Power.Where(row => !IsFact(row)).ToList();
        Shares = [.. states.Select(state => new PowerShare(state, MilliwattHours(state)))];
        PeakMilliwatts = states.GroupBy(state => state.Part, StringComparer.Ordinal).Sum(part => part.Max(Milliwatts));
        CheckHours(wiring, states);
        if (Fact(wiring, Battery, "battery") is { } battery)
        {
            ReckonBattery(battery, Percent(wiring, Battery, "usable"), Percent(wiring, Converter, "efficiency"));
        }
        else if (Fact(wiring, Supply, "rating") is { } rating)
        {
            RatedMilliwatts = Milliwatts(rating);
            if (PeakMilliwatts > RatedMilliwatts)
            {
                _faults.Add($"All at once take {PeakMilliwatts:0} mW; the supply gives {RatedMilliwatts:0} mW.");
            }
        }
        else
        {
            _faults.Add("power.csv has neither a battery (BT1, battery) nor a supply (supply, rating).");
        }
    }

    public IReadOnlyList<PowerShare> Shares { get; }

    /// <summary>Every part in the state in which it takes most, all at once.</summary>
    public decimal PeakMilliwatts { get; }

    /// <summary>What the mains supply gives; null with a battery.</summary>
    public decimal? RatedMilliwatts { get; private set; }

    /// <summary>What the day takes from the battery, in mAh at its nominal voltage; null without one.</summary>
    public decimal? DayMilliampHours { get; private set; }

    /// <summary>What may be used of the battery, in mAh; null without one.</summary>
    public decimal? UsableMilliampHours { get; private set; }

    /// <summary>How long a charge lasts at the day's pace; null without a battery.</summary>
    public decimal? Hours { get; private set; }

    /// <summary>How much of what may be used is left after the day, in per cent; below 0 where it does not last. Null without a battery.</summary>
    public decimal? PercentLeft { get; private set; }

    /// <summary>Why the reader does not pass; empty where it does.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public static PowerBudget Of(Wiring wiring) => new(wiring);

    private void ReckonBattery(PowerState battery, decimal usable, decimal efficiency)
    {
        if (battery.Volts is not > 0)
        {
            _faults.Add("The battery's row has no volts.");
            return;
        }

        if (usable is not (> 0 and <= 100) || efficiency is not (> 0 and <= 100))
        {
            _faults.Add("A battery needs how much of it may be used (BT1, usable) and the converter's efficiency (converter, efficiency), in per cent.");
            return;
        }

        var day = Shares.Sum(share => share.MilliwattHours) * 100 / efficiency / battery.Volts.Value;
        UsableMilliampHours = battery.Milliamps * usable / 100;
        DayMilliampHours = day;
        Hours = day > 0 ? UsableMilliampHours / day * PowerDay.Hours : null;
        PercentLeft = UsableMilliampHours > 0 ? 100 - (day * 100 / UsableMilliampHours) : -100;
        if (PercentLeft < PowerDay.LeastPercentLeft)
        {
            _faults.Add($"After {PowerDay.Hours} hours and {PowerDay.Scans} scans {PercentLeft:0} % are left. Promised: {PowerDay.LeastPercentLeft} %.");
        }
    }

    // An hour that does not add up hides a state: the part would take nothing in the rest of it.
    private void CheckHours(Wiring wiring, IEnumerable<PowerState> states)
    {
        foreach (var part in states.GroupBy(state => state.Part, StringComparer.Ordinal))
        {
            var seconds = part.Sum(state => state.SecondsPerHour);
            if (seconds > SecondsPerHour || (seconds < SecondsPerHour && part.Any(IsResting)))
            {
                _faults.Add($"The states of {part.Key} last {seconds:0.##} seconds of each hour. Allowed: {SecondsPerHour}.");
            }

            if (wiring.BomOf(part.Key) is null && part.Key != Converter)
            {
                _faults.Add($"{part.Key} takes power, but bom.csv does not list it.");
            }
        }

        foreach (var state in states.Where(state => state.Volts is null))
        {
            _faults.Add($"{state.Part}, {state.State}: the row has no volts.");
        }
    }

    private static bool IsResting(PowerState state) => Resting.Any(word => state.State.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsFact(PowerState row) =>
        (row.Part, row.State) is (Battery, "battery") or (Battery, "usable") or (Converter, "efficiency") or (Supply, "rating");

    private static PowerState? Fact(Wiring wiring, string part, string state) => wiring.Power.FirstOrDefault(row => row.Part == part && row.State == state);

    private static decimal Percent(Wiring wiring, string part, string state) => Fact(wiring, part, state)?.Milliamps ?? 0;

    private static decimal Milliwatts(PowerState state) => state.Milliamps * (state.Volts ?? 0);

    private static decimal MilliwattHours(PowerState state) =>
        Milliwatts(state) * ((state.SecondsPerHour * PowerDay.Hours) + (state.SecondsPerScan * PowerDay.Scans)) / SecondsPerHour;
}
