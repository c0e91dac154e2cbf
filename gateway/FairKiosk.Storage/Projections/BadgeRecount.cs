using FairKiosk.Pavilions.Counting;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Projections;

/// <summary>Counts one badge anew from all its scans and marks, and writes what differs: visits, meetings, leads, stray marks, tallies.</summary>
internal sealed class BadgeRecount(WriteConnection writer, ScanTable scans, MarkTable marks, Tallies tallies)
{
    private static readonly DerivedTable<Visit> Visits = new(
        "visit",
        ["journal", "seq", "hash"],
        ["station_id", "start_at", "end_at", "scans"],
        v => [v.FirstScan.Journal, v.FirstScan.Sequence, v.FirstScan.Hash],
        v => [v.StationId, Millis(v.StartAtUtc), Millis(v.EndAtUtc), (long)v.Scans]);

    private static readonly DerivedTable<Meeting> Meetings = new(
        "meeting",
        ["journal", "seq", "hash"],
        ["station_id", "start_at", "end_at", "source"],
        m => [m.StartedBy.Journal, m.StartedBy.Sequence, m.StartedBy.Hash],
        m => [m.StationId, Millis(m.StartAtUtc), m.EndAtUtc is { } end ? Millis(end) : null, Names.Of(m.Source)]);

    private static readonly DerivedTable<Lead> Leads = new(
        "lead",
        ["exhibitor_id"],
        ["journal", "seq", "hash", "first_at", "last_at", "scans", "visits", "meetings", "rating"],
        l => [l.ExhibitorId],
        l => [l.FirstScan.Journal, l.FirstScan.Sequence, l.FirstScan.Hash, Millis(l.FirstAtUtc), Millis(l.LastAtUtc),
            (long)l.Scans, (long)l.Visits, (long)l.Meetings, l.Rating],
        oneKey: "exhibitor_id");

    private static readonly DerivedTable<StrayMark> StrayMarks = new(
        "stray_mark",
        ["journal", "seq", "hash"],
        ["station_id", "mark", "at", "reason"],
        s => [s.Key.Journal, s.Key.Sequence, s.Key.Hash],
        s => [s.StationId, s.Mark, Millis(s.AtUtc), s.Reason.ToString()]);

    /// <param name="isFirst">Nothing was ever counted for this badge: there is nothing to compare with.</param>
    public void Recount(string badge, bool isFirst, SetupSnapshot setup)
    {
        var own = scans.OfBadge(badge);
        var placed = new List<PlacedMark>();
        foreach (var scan in own)
        {
            if (marks.IsMarked(scan.Key) && scans.Target(scan.Key.Journal, scan.Key.Sequence)?.Key == scan.Key)
            {
                marks.AddOf(scan, placed);
            }
        }

        var result = BadgeHistory.Project(badge, own, placed, isFirst ? [] : Recorded(badge), setup.Setup.Stations, setup.Rules);
        var (days, leads) = isFirst ? ("", "") : Before(badge);
        var visits = Visits.Save(writer, badge, result.Visits, isFirst ? [] : Visits.Read(writer, badge));
        var meetings = Meetings.Save(writer, badge, result.Meetings, isFirst ? [] : Meetings.Read(writer, badge));
        StrayMarks.Save(writer, badge, result.StrayMarks, isFirst ? [] : StrayMarks.Read(writer, badge));
        Leads.Save(writer, badge, result.Leads, [.. Parts(leads).SelectMany(owner => Leads.Read(writer, badge, owner))]);
        CountVisits(visits, setup);
        CountMeetings(meetings, setup);
        var daysNow = DaysOf(own, setup);
        CountDays(Parts(days), daysNow);
        var (daysText, leadsText) = (string.Join(',', daysNow), string.Join(',', result.Leads.Select(l => l.ExhibitorId)));
        if (daysText != days || leadsText != leads)
        {
            writer.Get("UPDATE badge SET days = ?, leads = ? WHERE badge = ?").Bind(daysText).Bind(leadsText).Bind(badge).Run();
        }
    }

    private static string[] DaysOf(List<PlacedScan> own, SetupSnapshot setup) =>
        [.. own.Where(s => s.Standing.CountsForPavilion()).Select(s => setup.DayOf(Millis(s.Time.AtUtc))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string[] Parts(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static long Millis(DateTimeOffset atUtc) => atUtc.ToUnixTimeMilliseconds();

    private List<RecordedMeeting> Recorded(string badge)
    {
        var query = writer.Get("SELECT decision_id, station_id, at FROM recorded_meeting WHERE badge = ?").Bind(badge);
        var recorded = new List<RecordedMeeting>();
        while (query.Step())
        {
            recorded.Add(new RecordedMeeting(query.Text(0), query.Text(1), badge, Times.FromMillis(query.Int64(2))));
        }

        return recorded;
    }

    private void CountVisits((IReadOnlyList<object?[]> Before, IReadOnlyList<object?[]> After) visits, SetupSnapshot setup)
    {
        CountVisits(visits.Before, -1, setup);
        CountVisits(visits.After, 1, setup);
    }

    private void CountVisits(IReadOnlyList<object?[]> visits, int sign, SetupSnapshot setup)
    {
        var stations = new HashSet<string>(StringComparer.Ordinal);
        var days = new HashSet<(string Day, string Station)>();
        foreach (var visit in visits)
        {
            var station = (string)visit[0]!;
            var day = setup.DayOf((long)visit[1]!);
            tallies.AddDay(day, station, Tallies.Visits, sign);
            tallies.AddDay(day, "", Tallies.Visits, sign);
            if (days.Add((day, station)))
            {
                tallies.Add(day, station, Tallies.Visitors, sign);
            }

            if (stations.Add(station))
            {
                tallies.Add("", station, Tallies.Visitors, sign);
            }
        }
    }

    private void CountMeetings((IReadOnlyList<object?[]> Before, IReadOnlyList<object?[]> After) meetings, SetupSnapshot setup)
    {
        foreach (var (rows, sign) in new[] { (meetings.Before, -1), (meetings.After, 1) })
        {
            foreach (var meeting in rows)
            {
                var day = setup.DayOf((long)meeting[1]!);
                tallies.AddDay(day, (string)meeting[0]!, Tallies.Meetings, sign);
                tallies.AddDay(day, "", Tallies.Meetings, sign);
            }
        }
    }

    private void CountDays(string[] before, string[] after)
    {
        foreach (var day in before.Except(after, StringComparer.Ordinal))
        {
            tallies.Add(day, "", Tallies.Visitors, -1);
        }

        foreach (var day in after.Except(before, StringComparer.Ordinal))
        {
            tallies.Add(day, "", Tallies.Visitors, 1);
        }

        tallies.Add("", "", Tallies.Visitors, (after.Length > 0 ? 1 : 0) - (before.Length > 0 ? 1 : 0));
    }

    private (string Days, string Leads) Before(string badge)
    {
        var query = writer.Get("SELECT days, leads FROM badge WHERE badge = ?").Bind(badge);
        var before = query.Step() ? (query.Text(0), query.Text(1)) : ("", "");
        query.Reset();
        return before;
    }
}
