using NodaTime;

namespace FairKiosk.Gateway.Demo;

/// <summary>A clock that knows no nights: it runs fast through the fair's opening hours and steps from closing to the next opening.
/// Timers and timestamps stay real; only the time of day is the demo's.</summary>
internal sealed class DemoClock : TimeProvider
{
    public const string ZoneId = "Europe/Berlin";

    public static readonly TimeOnly Opens = new(9, 0);

    public static readonly TimeOnly Closes = new(18, 0);

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb[ZoneId];
    private static readonly TimeSpan OpenPerDay = Closes - Opens;

    private readonly DemoClockState _state;
    private readonly TimeProvider _real;
    private readonly NodaTime.LocalDate _firstDay;
    private readonly TimeSpan _openAtStart;

    public DemoClock(DemoClockState state, TimeProvider real)
    {
        _state = state;
        _real = real;
        LocalDateTime local = Instant.FromDateTimeOffset(state.Start).InZone(Zone).LocalDateTime;
        TimeSpan sinceOpening = TimeSpan.FromTicks(local.TimeOfDay.TickOfDay) - Opens.ToTimeSpan();
        _firstDay = local.Date;
        _openAtStart = sinceOpening < TimeSpan.Zero ? TimeSpan.Zero : sinceOpening > OpenPerDay ? OpenPerDay : sinceOpening;
    }

    public DemoClockState State => _state;

    public override DateTimeOffset GetUtcNow() => TimeAt(_real.GetUtcNow());

    /// <summary>The demo's time at a real time.</summary>
    public DateTimeOffset TimeAt(DateTimeOffset realUtc)
    {
        TimeSpan real = realUtc - DateTimeOffset.FromUnixTimeMilliseconds(_state.Base);
        TimeSpan open = _openAtStart + (real < TimeSpan.Zero ? TimeSpan.Zero : real * _state.Speed);
        long days = open.Ticks / OpenPerDay.Ticks;
        LocalDateTime local = _firstDay.PlusDays((int)days) + LocalTime.FromTicksSinceMidnight(Opens.Ticks + (open.Ticks % OpenPerDay.Ticks));
        return local.InZoneLeniently(Zone).ToInstant().ToDateTimeOffset();
    }

    /// <summary>Opening time of the fair-local day that contains <paramref name="time"/>.</summary>
    public static DateTimeOffset OpeningOf(DateTimeOffset time) =>
        (Instant.FromDateTimeOffset(time).InZone(Zone).Date + LocalTime.FromTicksSinceMidnight(Opens.Ticks)).InZoneLeniently(Zone).ToInstant().ToDateTimeOffset();

    public static DateOnly DayOf(DateTimeOffset time) => Instant.FromDateTimeOffset(time).InZone(Zone).Date.ToDateOnly();
}
