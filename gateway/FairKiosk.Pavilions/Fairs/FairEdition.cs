namespace FairKiosk.Pavilions.Fairs;

/// <summary>One holding of a fair, such as COMPAMED 2015. Its days and hours are local to the fair.</summary>
/// <param name="Id">Short stable name, lower case.</param>
/// <param name="Name">Name as people write it.</param>
/// <param name="City">Where it takes place.</param>
/// <param name="TimeZone">IANA time zone of the halls, e.g. Europe/Berlin.</param>
/// <param name="First">First fair day.</param>
/// <param name="Last">Last fair day, included.</param>
/// <param name="Opens">Local time at which the halls usually open, included.</param>
/// <param name="Closes">Local time at which the halls usually close, not included.</param>
public sealed record FairEdition(
    string Id, string Name, string City, string TimeZone, DateOnly First, DateOnly Last, TimeOnly Opens, TimeOnly Closes)
{
    /// <summary>Country of the halls, ISO 3166-1 alpha-2; empty when unknown.</summary>
    public string Country { get; init; } = "";

    /// <summary>Days with hours of their own, ascending, each once.</summary>
    public ValueList<DayHours> OwnHours { get; init; } = [];

    /// <summary>What the fair published about this edition.</summary>
    public FairTotals Totals { get; init; } = FairTotals.None;

    /// <summary>The zone's rules.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine does not know the zone; check with <see cref="IsKnownZone"/> before storing one.</exception>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>Midnight at which the first fair day begins.</summary>
    public DateTimeOffset StartsAtUtc => OpeningHours.ToUtc(Zone, First, TimeOnly.MinValue);

    /// <summary>Midnight at which the last fair day ends.</summary>
    public DateTimeOffset EndsAtUtc => OpeningHours.ToUtc(Zone, Last.AddDays(1), TimeOnly.MinValue);

    /// <summary>The local calendar day of an instant; days outside the fair are answered too.</summary>
    /// <param name="atUtc">The instant.</param>
    /// <returns>The date on the halls' own calendar.</returns>
    public DateOnly DayOf(DateTimeOffset atUtc) => OpeningHours.DayIn(Zone, atUtc);

    /// <summary>When the halls are open on a day of the fair.</summary>
    /// <param name="day">The local day; for one outside the fair the usual hours are answered.</param>
    /// <returns>The day's own hours where it has them, else the usual ones.</returns>
    public DayHours HoursOf(DateOnly day)
    {
        // Asked for each scan: a loop without an enumerator or a closure.
        for (var i = 0; i < OwnHours.Count; i++)
        {
            if (OwnHours[i].Day == day)
            {
                return OwnHours[i];
            }
        }

        return new DayHours(day, Opens, Closes);
    }

    /// <summary>The days of the fair with their hours, in order.</summary>
    /// <returns>One entry for each day from the first to the last.</returns>
    public IEnumerable<DayHours> Days() => Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(day => HoursOf(First.AddDays(day)));

    /// <summary>Whether everything counts the same as with another set-up of this fair: only zone, days and hours decide that.</summary>
    /// <param name="other">The other set-up.</param>
    /// <returns>True when they do not differ in what counting uses.</returns>
    public bool CountsLike(FairEdition other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (TimeZone, First, Last, Opens, Closes) == (other.TimeZone, other.First, other.Last, other.Opens, other.Closes) && OwnHours.Equals(other.OwnHours);
    }

    /// <summary>Whether this machine knows a time zone.</summary>
    /// <param name="timeZone">IANA name.</param>
    /// <returns>True when it does.</returns>
    public static bool IsKnownZone(string timeZone) => TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _);
}
