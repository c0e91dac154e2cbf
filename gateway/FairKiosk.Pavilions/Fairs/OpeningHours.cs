using FairKiosk.Pavilions.Clocks;

namespace FairKiosk.Pavilions.Fairs;

/// <summary>Whether the halls were open. Scans outside are kept and shown, but not counted.</summary>
public static class OpeningHours
{
    /// <summary>When halls open where nobody said otherwise.</summary>
    public static readonly TimeOnly UsuallyOpens = new(9, 0);

    /// <summary>When halls close where nobody said otherwise.</summary>
    public static readonly TimeOnly UsuallyCloses = new(18, 0);

    /// <summary>
    /// Whether an event may count. The opening time belongs to the day, the closing time does not. An estimated event is given the benefit
    /// of the doubt: it is outside only when its bounds touch no opening time at all.
    /// </summary>
    /// <param name="edition">The fair.</param>
    /// <param name="time">When the event happened.</param>
    /// <returns>True when the halls were, or may have been, open.</returns>
    /// <exception cref="TimeZoneNotFoundException">The machine does not know the fair's zone.</exception>
    public static bool Contains(FairEdition edition, EventTime time)
    {
        var zone = edition.Zone;
        var (earliest, latest) = time.Quality == ClockQuality.Anchored ? (time.AtUtc, time.AtUtc) : (time.EarliestUtc, time.LatestUtc);
        var day = Later(edition.First, DayIn(zone, earliest));
        var last = Earlier(edition.Last, DayIn(zone, latest));
        // The days between the first and the last one are wholly inside the bounds, so three days answer for any number of them.
        for (var looked = 0; day <= last && looked < 3; looked++, day = day.AddDays(1))
        {
            var hours = edition.HoursOf(day);
            if (latest >= ToUtc(zone, day, hours.Opens) && earliest < ToUtc(zone, day, hours.Closes))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The instant of a local date and time. A time that daylight saving skips means the instant of the change; one that it repeats, the first of the two.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="day">The local date.</param>
    /// <param name="time">The local time.</param>
    /// <returns>The instant in UTC.</returns>
    public static DateTimeOffset ToUtc(TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    internal static DateOnly DayIn(TimeZoneInfo zone, DateTimeOffset atUtc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(atUtc, zone).DateTime);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
