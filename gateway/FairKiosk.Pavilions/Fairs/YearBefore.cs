namespace FairKiosk.Pavilions.Fairs;

/// <summary>
/// Compares a fair with an earlier edition at the same fair hour: on the same day of the fair, when the halls had been open as long. Whatever is not known of the
/// earlier one makes the answer unknown, which is not 0.
/// </summary>
/// <param name="fair">The edition of now.</param>
/// <param name="days">What was counted on the first day of the earlier one, the second, and so on.</param>
public sealed class YearBefore(FairEdition fair, ValueList<HourFigures> days)
{
    /// <summary>How much had been counted at the same fair hour.</summary>
    /// <param name="day">Of that day of the fair of now; null: from the first day on.</param>
    /// <param name="nowUtc">The moment to compare with.</param>
    /// <returns>Null when nobody knows, or the fair has not begun.</returns>
    public double? Until(DateOnly? day, DateTimeOffset nowUtc) => Sum(day, nowUtc, hours => (TimeSpan.Zero, OpenUntil(hours, nowUtc)));

    /// <summary>How much was counted in the same hour.</summary>
    /// <param name="day">Of that day of the fair of now, to its end; null: of all days that have begun, of today until now.</param>
    /// <param name="hour">The hour by the clocks of the halls of now, 0 to 23.</param>
    /// <param name="nowUtc">The moment of looking.</param>
    /// <returns>Null when nobody knows, or the halls are closed in that hour, or it has not begun on any of the days.</returns>
    public double? InHour(DateOnly? day, int hour, DateTimeOffset nowUtc)
    {
        var isOpen = false;
        var sum = Sum(day, nowUtc, hours =>
        {
            var from = TimeSpan.FromHours(hour) - hours.Opens.ToTimeSpan();
            var to = from + TimeSpan.FromHours(1);
            // Beside the hours of all days together stands what had been counted by now: of today nothing of what is to come.
            var until = day is null ? OpenUntil(hours, nowUtc) : TimeSpan.MaxValue;
            (from, to) = (Clip(from, hours), Clip(to < until ? to : until, hours));
            isOpen |= to > from;
            return (from, to);
        });
        return isOpen ? sum : null;
    }

    /// <summary>How long the halls are still open, over all days to come.</summary>
    /// <param name="fair">The fair.</param>
    /// <param name="nowUtc">The moment of looking.</param>
    /// <returns>Nothing after the fair.</returns>
    public static TimeSpan Left(FairEdition fair, DateTimeOffset nowUtc)
    {
        ArgumentNullException.ThrowIfNull(fair);
        var left = TimeSpan.Zero;
        foreach (var hours in fair.Days())
        {
            var (opens, closes) = (OpeningHours.ToUtc(fair.Zone, hours.Day, hours.Opens), OpeningHours.ToUtc(fair.Zone, hours.Day, hours.Closes));
            left += nowUtc <= opens ? closes - opens : nowUtc < closes ? closes - nowUtc : TimeSpan.Zero;
        }

        return left;
    }

    private double? Sum(DateOnly? only, DateTimeOffset nowUtc, Func<DayHours, (TimeSpan From, TimeSpan To)> span)
    {
        double sum = 0;
        var count = 0;
        foreach (var (number, hours) in fair.Days().Index())
        {
            if ((only is { } day && hours.Day != day) || hours.Day > fair.DayOf(nowUtc))
            {
                continue;
            }

            var (from, to) = span(hours);
            if (number >= days.Count || days[number].Between(from, to, hours.Closes - hours.Opens) is not { } figure)
            {
                return null;
            }

            (sum, count) = (sum + figure, count + 1);
        }

        return count == 0 ? null : sum;
    }

    private TimeSpan OpenUntil(DayHours hours, DateTimeOffset nowUtc) =>
        hours.Day < fair.DayOf(nowUtc)
            ? TimeSpan.MaxValue
            : Clip(nowUtc - OpeningHours.ToUtc(fair.Zone, hours.Day, hours.Opens), hours);

    private static TimeSpan Clip(TimeSpan open, DayHours hours)
    {
        var most = hours.Closes - hours.Opens;
        return open < TimeSpan.Zero ? TimeSpan.Zero : open > most ? most : open;
    }
}
