using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Storage.Projections;

/// <summary>Where and when a single scan or mark took place, and what it is worth.</summary>
internal sealed partial class Projector
{
    private ReaderClock SettledClock(string readerId)
    {
        var clock = ClockOf(readerId);
        clock.Settle(Setup);
        return clock;
    }

    private void PlaceAgain(ReaderClock clock, in EventRow row, Changes changes)
    {
        if (row.IsScan)
        {
            PlaceScan(clock, row, isNew: false, changes);
        }
        else if (row.TargetJournal.Length > 0 || row.IsTestMark)
        {
            PlaceMark(clock, row, changes);
        }
    }

    private void PlaceScan(ReaderClock clock, in EventRow row, bool isNew, Changes changes)
    {
        var time = clock.TimeOf(row);
        var placement = StationOf.Place(
            time, Setup.Setup.ShownBinding(clock.ReaderId, row.Revision), Setup.BindingsOf(clock.ReaderId), Setup.Setup.Stations, Setup.AnswersOf(clock.ReaderId));
        var standing = Standings.Decide(_marks.IsUndone(clock.ReaderId, row.Key), Badges.IsStaff(row.Badge), clock.IsTest(row), Setup.IsOpen(time), placement);
        if (_scans.Save(new PlacedScan(row.Key, clock.ReaderId, row.Badge, placement.StationId, time, standing), isNew, Setup.DayOf))
        {
            changes.Badges.Add(row.Badge);
        }
    }

    private void PlaceMark(ReaderClock clock, in EventRow row, Changes changes)
    {
        if (!_marks.Save(clock.ReaderId, row, clock.TimeOf(row)) || row.IsTestMark)
        {
            return;
        }

        // A target that has not arrived finds its marks when it does.
        if (_scans.Target(clock.ReaderId, row.TargetJournal, row.TargetSequence) is not { } target)
        {
            return;
        }

        changes.Badges.Add(target.Badge);
        if (string.Equals(row.Mark, MarkNames.Undo, StringComparison.Ordinal))
        {
            var targets = EventRow.ReadAll(_writer.Get(
                $"""
                SELECT {EventRow.Columns}
                FROM event e JOIN scan s ON s.badge = e.badge AND s.journal = e.journal AND s.seq = e.seq AND s.hash = e.hash
                WHERE e.journal = ? AND e.seq = ? AND e.reader_id = ?
                """)
                .Bind(row.TargetJournal).Bind(row.TargetSequence).Bind(clock.ReaderId));
            foreach (var scan in targets)
            {
                PlaceScan(clock, scan, isNew: false, changes);
            }
        }
    }
}
