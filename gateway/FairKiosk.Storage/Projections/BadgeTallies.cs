using FairKiosk.Pavilions.Counting;

namespace FairKiosk.Storage.Projections;

/// <summary>
/// What one badge adds to the tallies, as the difference of what it added before. Used for one badge after the other. A merged badge adds its visits
/// and meetings alone: its person is the visitor (<see cref="PersonTallies"/>).
/// </summary>
internal sealed class BadgeTallies(Tallies tallies)
{
    // A badge is seen on few days at few stations: looking through the list costs less than hashing two texts.
    private readonly List<Cell> _cells = [];

    public void Count(
        (IReadOnlyList<Visit> Before, IReadOnlyList<Visit> After) visits,
        (IReadOnlyList<Meeting> Before, IReadOnlyList<Meeting> After) meetings,
        SetupSnapshot setup,
        bool isVisitor)
    {
        _cells.Clear();
        foreach (var visit in visits.Before)
        {
            var cell = CellOf(setup.DayOf(Millis(visit.StartAtUtc)), visit.StationId);
            cell.Visits--;
            tallies.AddHour(cell.Day, setup.HourOf(Millis(visit.StartAtUtc)), -1);
            cell.WasSeen = true;
        }

        foreach (var visit in visits.After)
        {
            var cell = CellOf(setup.DayOf(Millis(visit.StartAtUtc)), visit.StationId);
            cell.Visits++;
            tallies.AddHour(cell.Day, setup.HourOf(Millis(visit.StartAtUtc)), 1);
            cell.IsSeen = true;
        }

        foreach (var meeting in meetings.Before)
        {
            CellOf(setup.DayOf(Millis(meeting.StartAtUtc)), meeting.StationId).Meetings--;
        }

        foreach (var meeting in meetings.After)
        {
            CellOf(setup.DayOf(Millis(meeting.StartAtUtc)), meeting.StationId).Meetings++;
        }

        for (var i = 0; i < _cells.Count; i++)
        {
            var cell = _cells[i];
            Add(cell, Tallies.Visits, cell.Visits);
            Add(cell, Tallies.Meetings, cell.Meetings);
            if (isVisitor)
            {
                tallies.Add(cell.Day, cell.Station, Tallies.Visitors, (cell.IsSeen ? 1 : 0) - (cell.WasSeen ? 1 : 0));
                CountVisitor(i);
            }
        }
    }

    /// <summary>The fair days on which the badge was a visitor of the pavilion.</summary>
    public void CountDays(string[] before, string[] after, string? country)
    {
        foreach (var day in before)
        {
            tallies.AddVisitor(day, country, after.Contains(day, StringComparer.Ordinal) ? 0 : -1);
        }

        foreach (var day in after)
        {
            tallies.AddVisitor(day, country, before.Contains(day, StringComparer.Ordinal) ? 0 : 1);
        }

        tallies.AddVisitor("", country, (after.Length > 0 ? 1 : 0) - (before.Length > 0 ? 1 : 0));
    }

    // At each station over the whole fair: once, however many days; asked at the first cell of the station.
    private void CountVisitor(int first)
    {
        bool was = false, isNow = false;
        for (var i = 0; i < _cells.Count; i++)
        {
            if (string.Equals(_cells[i].Station, _cells[first].Station, StringComparison.Ordinal))
            {
                if (i < first)
                {
                    return;
                }

                was |= _cells[i].WasSeen;
                isNow |= _cells[i].IsSeen;
            }
        }

        tallies.Add("", _cells[first].Station, Tallies.Visitors, (isNow ? 1 : 0) - (was ? 1 : 0));
    }

    private void Add(Cell cell, string measure, int difference)
    {
        tallies.AddDay(cell.Day, cell.Station, measure, difference);
        tallies.AddDay(cell.Day, "", measure, difference);
    }

    private Cell CellOf(string day, string station)
    {
        foreach (var cell in _cells)
        {
            if (string.Equals(cell.Day, day, StringComparison.Ordinal) && string.Equals(cell.Station, station, StringComparison.Ordinal))
            {
                return cell;
            }
        }

        var made = new Cell(day, station);
        _cells.Add(made);
        return made;
    }

    private static long Millis(DateTimeOffset atUtc) => atUtc.ToUnixTimeMilliseconds();

    private sealed class Cell(string day, string station)
    {
        public string Day => day;

        public string Station => station;

        public int Visits { get; set; }

        public int Meetings { get; set; }

        public bool WasSeen { get; set; }

        public bool IsSeen { get; set; }
    }
}
