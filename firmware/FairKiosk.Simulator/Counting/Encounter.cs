using FairKiosk.Wire;

namespace FairKiosk.Simulator.Counting;

/// <summary>One badge at one station: its scans and the meeting marks given to them, by true time.</summary>
internal sealed class Encounter(string stationId, string badgeId)
{
    public string StationId { get; } = stationId;

    public string BadgeId { get; } = badgeId;

    public List<DateTimeOffset> ScansAtUtc { get; } = [];

    public List<(DateTimeOffset AtUtc, string Mark)> MarksAtUtc { get; } = [];

    /// <summary>A scan opens a visit when more than the window has passed since the scan before it.</summary>
    public IEnumerable<DateTimeOffset> VisitStarts(TimeSpan window)
    {
        DateTimeOffset? last = null;
        foreach (DateTimeOffset atUtc in ScansAtUtc.Order())
        {
            if (last is null || atUtc - last > window)
            {
                yield return atUtc;
            }

            last = atUtc;
        }
    }

    /// <summary>A start opens a meeting unless one is open that day; an end closes it; an end alone is nothing.</summary>
    public IEnumerable<DateTimeOffset> MeetingStarts(Func<DateTimeOffset, DateOnly> dayOf)
    {
        bool open = false;
        DateOnly day = default;
        foreach ((DateTimeOffset atUtc, string mark) in MarksAtUtc.OrderBy(mark => mark.AtUtc))
        {
            open = open && dayOf(atUtc) == day;
            day = dayOf(atUtc);
            if (mark == Marks.MeetingStart && !open)
            {
                yield return atUtc;
            }

            open = mark == Marks.MeetingStart;
        }
    }
}
