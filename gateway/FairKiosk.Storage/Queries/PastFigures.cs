using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage;

/// <summary>An edition as the next one remembers it: what was counted on each day in each hour after the halls opened.</summary>
public sealed class PastFigures
{
    private const string Visits = "SELECT badge, start_at FROM visit";

    // Each person once a day, in the hour of their first scan.
    private const string Visitors =
        """
        SELECT coalesce(p.person, s.badge), s.at FROM scan s LEFT JOIN person p ON p.badge = s.badge
        WHERE s.standing IN ('counted', 'whose-is-this') ORDER BY s.at
        """;

    // Each once, whoever was there; of a walk-in its beginning, of a planned one when it was to begin.
    private const string Meetings = "SELECT badge, start_at FROM meeting UNION ALL SELECT meeting_id, planned_at FROM held_meeting";

    private const string Planned = "SELECT id, start_at FROM planned_meeting WHERE cancelled = 0";

    private readonly ReadConnections _reads;
    private readonly TimeProvider _time;

    internal PastFigures(ReadConnections reads, TimeProvider time)
    {
        _reads = reads;
        _time = time;
    }

    /// <summary>The edition of that set-up, which has a fair.</summary>
    public PastEdition Read(FairSetup setup)
    {
        var (fair, pavilion) = (setup.Fair!, setup.Pavilion);
        var measured = _reads.Query<long>("SELECT at FROM scan").Select(at => fair.DayOf(Times.FromMillis(at))).ToHashSet();
        return new PastEdition(fair.Name)
        {
            First = fair.First,
            Last = fair.Last,
            City = fair.City,
            Exhibitors = setup.Exhibitors.Count == 0 ? QualifiedNumber.Unknown : QualifiedNumber.Of(setup.Exhibitors.Count),
            Kind = pavilion?.Kind ?? default,
            Organisers = [.. (pavilion?.Organisers ?? []).Select(by => by.Name)],
            Funding = pavilion?.Funding ?? "",
            Totals = fair.Totals,
            Visits = ByHour(fair, measured, Visits, isOncePerDay: false),
            Visitors = ByHour(fair, measured, Visitors, isOncePerDay: true),
            Meetings = OrUnknown(ByHour(fair, measured, Meetings, isOncePerDay: false)),
            Planned = OrUnknown(ByHour(fair, measured, Planned, isOncePerDay: false)),
        };
    }

    // Where not a single one was marked or planned, nobody took them down: that says nothing of how many there were.
    private static ValueList<HourFigures> OrUnknown(ValueList<HourFigures> days) => days.Any(day => day.Hours.Any(hour => hour > 0)) ? days : [];

    private ValueList<HourFigures> ByHour(FairEdition fair, HashSet<DateOnly> measured, string sql, bool isOncePerDay)
    {
        var now = _time.GetUtcNow();
        var days = fair.Days().Where(hours => OpeningHours.ToUtc(fair.Zone, hours.Day, hours.Opens) <= now).ToDictionary(
            hours => hours.Day,
            hours => (Opens: OpeningHours.ToUtc(fair.Zone, hours.Day, hours.Opens), Closes: OpeningHours.ToUtc(fair.Zone, hours.Day, hours.Closes), Counts: new int[(int)Math.Ceiling((hours.Closes - hours.Opens).TotalHours)]));
        var seen = new HashSet<(DateOnly Day, string Person)>();
        foreach (var (person, at) in _reads.Query<(string Person, long At)>(sql))
        {
            var atUtc = Times.FromMillis(at);
            if (days.TryGetValue(fair.DayOf(atUtc), out var day) && (!isOncePerDay || seen.Add((fair.DayOf(atUtc), person))))
            {
                // An estimated time may lie outside the hours, and counts all the same.
                day.Counts[Math.Clamp((int)Math.Floor((atUtc - day.Opens).TotalHours), 0, day.Counts.Length - 1)]++;
            }
        }

        // An hour that is not over is no figure to compare with, and a day on which nothing was read at all may be one on which nothing was running.
        return [.. days.OrderBy(day => day.Key).Select(day => new HourFigures(
            [.. day.Value.Counts.Select((count, hour) =>
                !measured.Contains(day.Key) || (now < day.Value.Closes && now < day.Value.Opens.AddHours(hour + 1)) ? (int?)null : count)]))];
    }
}
