using FairKiosk.Simulator.Planning;

namespace FairKiosk.Simulator.Time;

/// <summary>
/// The demonstration's time, the same in gateway and simulator because both compute it from the same three numbers: real time since
/// <see cref="BaseAtUtc"/>, times <see cref="Speed"/>, counted in opening hours only from <see cref="StartAtUtc"/>. Nights are skipped.
/// </summary>
internal sealed record DemoClock(DateTimeOffset StartAtUtc, double Speed, DateTimeOffset BaseAtUtc, FairHours Hours) : IFairClock
{
    public DateTimeOffset FairTimeAt(DateTimeOffset realUtc)
    {
        (DateOnly day, TimeSpan open) = Start();
        TimeSpan elapsed = realUtc > BaseAtUtc ? (realUtc - BaseAtUtc) * Speed : TimeSpan.Zero;
        long ticks = open.Ticks + elapsed.Ticks;
        return Hours.OpensAtUtc(day.AddDays((int)(ticks / Hours.Length.Ticks))) + TimeSpan.FromTicks(ticks % Hours.Length.Ticks);
    }

    /// <summary>When it will be that time; a time outside opening hours comes with the next opening.</summary>
    public DateTimeOffset RealTimeOf(DateTimeOffset fairUtc)
    {
        (DateOnly startDay, TimeSpan startOpen) = Start();
        (DateOnly day, TimeSpan open) = Place(fairUtc);
        TimeSpan elapsed = (Hours.Length * (day.DayNumber - startDay.DayNumber)) + open - startOpen;
        return elapsed <= TimeSpan.Zero ? BaseAtUtc : BaseAtUtc + (elapsed / Speed);
    }

    private (DateOnly Day, TimeSpan Open) Start() => Place(StartAtUtc);

    private (DateOnly Day, TimeSpan Open) Place(DateTimeOffset fairUtc)
    {
        DateOnly day = Hours.DayOf(fairUtc);
        TimeSpan open = fairUtc - Hours.OpensAtUtc(day);
        if (open < TimeSpan.Zero)
        {
            return (day, TimeSpan.Zero);
        }

        return open < Hours.Length ? (day, open) : (day.AddDays(1), TimeSpan.Zero);
    }
}
