using System.Globalization;
using FairKiosk.Pavilions.Clocks;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Storage.Projections;

/// <summary>The setup as counting uses it, until a decision changes it.</summary>
internal sealed class SetupSnapshot
{
    // Without a fair nothing bounds an estimate and no hall is closed.
    private static readonly DateTimeOffset NoStart = DateTimeOffset.UnixEpoch;
    private static readonly DateTimeOffset NoEnd = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TimeZoneInfo _zone;
    private readonly List<(long From, long To, string Day)> _days = [];

    public SetupSnapshot(FairSetup setup)
    {
        Setup = setup;
        _zone = setup.Fair?.Zone ?? TimeZoneInfo.Utc;
        Rules = setup.Fair is null ? CountingRules.Default : CountingRules.For(setup.Fair);
        Earliest = setup.Fair?.StartsAtUtc ?? NoStart;
        Latest = setup.Fair?.EndsAtUtc ?? NoEnd;
    }

    public FairSetup Setup { get; }

    public CountingRules Rules { get; }

    public DateTimeOffset Earliest { get; }

    public DateTimeOffset Latest { get; }

    public IReadOnlyList<Binding> BindingsOf(string readerId) => Setup.Bindings.GetValueOrDefault(readerId) ?? [];

    public IReadOnlyList<Answer> AnswersOf(string readerId) => Setup.Answers.GetValueOrDefault(readerId) ?? [];

    public bool IsOpen(EventTime time) => Setup.Fair is null || OpeningHours.Contains(Setup.Fair, time);

    /// <summary>From the first to before the last millisecond of a fair-local day; null = all time.</summary>
    public (long From, long To) Bounds(DateOnly? day) => day is not { } date
        ? (long.MinValue, long.MaxValue)
        : (OpeningHours.ToUtc(_zone, date, TimeOnly.MinValue).ToUnixTimeMilliseconds(),
            OpeningHours.ToUtc(_zone, date.AddDays(1), TimeOnly.MinValue).ToUnixTimeMilliseconds());

    /// <summary>The fair-local day as yyyy-MM-dd. Remembered: a fair has few days and many scans.</summary>
    public string DayOf(long atMillis)
    {
        foreach (var (from, to, day) in _days)
        {
            if (from <= atMillis && atMillis < to)
            {
                return day;
            }
        }

        var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(atMillis), _zone).DateTime);
        var text = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (_days.Count < 64 && date.Year is > 1 and < 9999)
        {
            _days.Add((
                OpeningHours.ToUtc(_zone, date, TimeOnly.MinValue).ToUnixTimeMilliseconds(),
                OpeningHours.ToUtc(_zone, date.AddDays(1), TimeOnly.MinValue).ToUnixTimeMilliseconds(),
                text));
        }

        return text;
    }

    /// <summary>The fair-local hour, 0 to 23. On the day on which the clocks go back, one hour is counted together with its double.</summary>
    public int HourOf(long atMillis) => TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(atMillis), _zone).Hour;
}
