namespace FairKiosk.Pavilions.Fairs;

/// <summary>One holding of a fair, such as COMPAMED 2015. Its days and hours are local to the fair.</summary>
/// <param name="Id">Short stable name, lower case.</param>
/// <param name="Name">Name as people write it.</param>
/// <param name="City">Where it takes place.</param>
/// <param name="TimeZone">IANA time zone of the halls, e.g. Europe/Berlin.</param>
/// <param name="First">First fair day.</param>
/// <param name="Last">Last fair day, included.</param>
/// <param name="Opens">Local time at which the halls open, included.</param>
/// <param name="Closes">Local time at which the halls close, not included.</param>
public sealed record FairEdition(
    string Id, string Name, string City, string TimeZone, DateOnly First, DateOnly Last, TimeOnly Opens, TimeOnly Closes)
{
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

    /// <summary>Whether this machine knows a time zone.</summary>
    /// <param name="timeZone">IANA name.</param>
    /// <returns>True when it does.</returns>
    public static bool IsKnownZone(string timeZone) => TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _);
}
