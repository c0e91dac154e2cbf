namespace FairKiosk.Simulator.Planning;

/// <summary>When the hall is open, in the fair's own time zone.</summary>
internal sealed record FairHours(TimeZoneInfo Zone, TimeOnly Opens, TimeOnly Closes)
{
    public static FairHours Default { get; } =
        new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), new TimeOnly(9, 0), new TimeOnly(18, 0));

    public TimeSpan Length => Closes - Opens;

    public DateTimeOffset OpensAtUtc(DateOnly day) => ToUtc(day, Opens);

    public DateTimeOffset ClosesAtUtc(DateOnly day) => ToUtc(day, Closes);

    public DateTimeOffset ToUtc(DateOnly day, TimeOnly time)
    {
        DateTime local = day.ToDateTime(time, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public DateTimeOffset ToLocal(DateTimeOffset atUtc) => TimeZoneInfo.ConvertTime(atUtc, Zone);

    public DateOnly DayOf(DateTimeOffset atUtc) => DateOnly.FromDateTime(ToLocal(atUtc).DateTime);
}
