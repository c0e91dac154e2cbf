using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Power;

/// <summary>What a reader takes from its battery or supply, by its power.csv. All of it is taken to go through the converter, which is the unfavourable
/// end where some of it does not.</summary>
internal sealed class PowerBudget
{
    public const string Converter = "converter";
    public const int SecondsPerHour = 3600;

    private const string Battery = "BT1";
    private const string Supply = "supply";

    private readonly List<string> _faults = [];

    private PowerBudget(Wiring wiring)
    {
        var states = wiring.Power.Where(row => !IsFact(row)).ToList();
        Shares = [.. states.Select(state => new PowerShare(state, MilliwattHours(state)))];
        PeakMilliwatts = states.GroupBy(state => state.Part, StringComparer.Ordinal).Sum(Peak);
        _faults.AddRange(PowerTable.Faults(wiring, states));
        if (Fact(wiring, Battery, "battery") is { } battery)
        {
            ReckonBattery(battery, Percent(wiring, Battery, "usable"), Percent(wiring, Converter, "efficiency"));
        }

        // A reader with both runs on either.
        if (Fact(wiring, Supply, "rating") is { } rating)
        {
            RatedMilliwatts = Milliwatts(rating);
            if (PeakMilliwatts > RatedMilliwatts)
            {
                _faults.Add($"All at once take {PeakMilliwatts:0} mW; the supply gives {RatedMilliwatts:0} mW.");
            }
        }
        else if (Fact(wiring, Battery, "battery") is null)
        {
            _faults.Add("power.csv has neither a battery (BT1, battery) nor a supply (supply, rating).");
        }
    }

    public IReadOnlyList<PowerShare> Shares { get; }

    /// <summary>Every part in the state in which it takes most, all at once.</summary>
    public decimal PeakMilliwatts { get; }

    /// <summary>What the mains supply gives; null without one.</summary>
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

    /// <summary>The most that one part takes, in milliwatts: of the states that share the hour the largest, and all that come on top of it for a scan.</summary>
    public static decimal Peak(IEnumerable<PowerState> states)
    {
        var all = states.ToList();
        var onTop = all.Where(state => state.SecondsPerHour == 0 && state.SecondsPerScan > 0).ToList();
        return all.Except(onTop).Select(Milliwatts).DefaultIfEmpty().Max() + onTop.Sum(Milliwatts);
    }

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

    private static bool IsFact(PowerState row) =>
        (row.Part, row.State) is (Battery, "battery") or (Battery, "usable") or (Converter, "efficiency") or (Supply, "rating");

    private static PowerState? Fact(Wiring wiring, string part, string state) => wiring.Power.FirstOrDefault(row => row.Part == part && row.State == state);

    private static decimal Percent(Wiring wiring, string part, string state) => Fact(wiring, part, state)?.Milliamps ?? 0;

    private static decimal Milliwatts(PowerState state) => state.Milliamps * (state.Volts ?? 0);

    private static decimal MilliwattHours(PowerState state) =>
        Milliwatts(state) * ((state.SecondsPerHour * PowerDay.Hours) + (state.SecondsPerScan * PowerDay.Scans)) / SecondsPerHour;
}
