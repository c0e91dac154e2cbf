using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Search;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Projections;

/// <summary>Counts one badge anew from all its scans and marks, and writes what differs: visits, meetings, leads, notes, stray marks, tallies.</summary>
internal sealed class BadgeRecount(
    WriteConnection writer, ScanTable scans, MarkTable marks, Tallies tallies, PersonTallies persons, MeetingRecount meetings)
{
    private readonly BadgeTallies _tallies = new(tallies);

    /// <param name="isFirst">Nothing was ever counted for this badge: there is nothing to compare with.</param>
    /// <param name="expected">The planned meetings at which the badge is expected; none for most.</param>
    public void Recount(string badge, bool isFirst, SetupSnapshot setup, IReadOnlyList<ExpectedMeeting> expected)
    {
        var own = scans.OfBadge(badge);
        var placed = new List<PlacedMark>();
        foreach (var scan in own)
        {
            if (marks.IsMarked(scan) && scans.Target(scan.ReaderId, scan.Key.Journal, scan.Key.Sequence)?.Key == scan.Key)
            {
                marks.AddOf(scan, placed);
            }
        }

        var result = BadgeHistory.Project(badge, own, placed, isFirst ? [] : Recorded(badge), setup.Setup.Stations, setup.Rules, expected);
        var person = persons.MergedWith(badge);
        if (person is not null)
        {
            persons.Count(person, -1, setup);
        }

        var (days, leads, folded, country) = Before(badge);
        List<LeadLine> leadsNow = [.. result.Leads.Select(lead => new LeadLine(lead, folded))];
        var visitsBefore = new List<Visit>();
        var meetingsBefore = new List<Meeting>();
        var strayBefore = new List<StrayMark>();
        var leadsBefore = new List<LeadLine>();
        var notesBefore = new List<ReaderNote>();
        var checkInsBefore = new List<CheckIn>();
        if (!isFirst)
        {
            CountedTables.Visits.Read(writer, badge, visitsBefore);
            CountedTables.Meetings.Read(writer, badge, meetingsBefore);
            CountedTables.StrayMarks.Read(writer, badge, strayBefore);
            if (expected.Count > 0 || !meetings.IsIdle)
            {
                CountedTables.CheckIns.Read(writer, badge, checkInsBefore);
            }

            foreach (var owner in Parts(leads))
            {
                CountedTables.Leads.Read(writer, badge, leadsBefore, owner);
            }

            // Most leads have no note: then there is nothing to look for.
            foreach (var line in leadsBefore)
            {
                if (line.Lead.ReaderNotes > 0)
                {
                    CountedTables.ReaderNotes.Read(writer, badge, notesBefore, line.Lead.ExhibitorId);
                }
            }
        }

        CountedTables.Visits.Save(writer, badge, visitsBefore, result.Visits);
        CountedTables.Meetings.Save(writer, badge, meetingsBefore, result.Meetings);
        CountedTables.StrayMarks.Save(writer, badge, strayBefore, result.StrayMarks);
        CountedTables.Leads.Save(writer, badge, leadsBefore, leadsNow);
        CountedTables.ReaderNotes.Save(writer, badge, notesBefore, result.Notes);
        CountedTables.CheckIns.Save(writer, badge, checkInsBefore, result.CheckIns);
        foreach (var changed in checkInsBefore.Except(result.CheckIns).Concat(result.CheckIns.Except(checkInsBefore)))
        {
            meetings.Touch(changed.MeetingId);
        }

        _tallies.Count((visitsBefore, result.Visits), (meetingsBefore, result.Meetings), setup, isVisitor: person is null);
        var daysNow = DaysOf(own, setup);
        if (person is null)
        {
            _tallies.CountDays(Parts(days), daysNow, country);
        }

        var (daysText, leadsText) = (string.Join(',', daysNow), string.Join(',', result.Leads.Select(l => l.ExhibitorId)));
        if (daysText != days || leadsText != leads)
        {
            writer.Get("UPDATE badge SET days = ?, leads = ? WHERE badge = ?").Bind(daysText).Bind(leadsText).Bind(badge).Run();
        }

        if (person is not null)
        {
            persons.Count(person, 1, setup);
        }
    }

    /// <summary>The badge's contact is another one: its leads are found by that. Nothing is counted.</summary>
    public void Refold(string badge)
    {
        var (_, leads, folded, _) = Before(badge);
        foreach (var owner in Parts(leads))
        {
            writer.Get("UPDATE lead SET folded = ? WHERE exhibitor_id = ? AND badge = ?").Bind(folded).Bind(owner).Bind(badge).Run();
        }
    }

    private static string[] DaysOf(List<PlacedScan> own, SetupSnapshot setup)
    {
        var days = new List<string>(1);
        foreach (var scan in own)
        {
            if (scan.Standing.CountsForPavilion() && setup.DayOf(scan.Time.AtUtc.ToUnixTimeMilliseconds()) is var day && !days.Contains(day, StringComparer.Ordinal))
            {
                days.Add(day);
            }
        }

        days.Sort(StringComparer.Ordinal);
        return [.. days];
    }

    private static string[] Parts(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private List<RecordedMeeting> Recorded(string badge)
    {
        var query = writer.Get("SELECT decision_id, station_id, at, exhibitor_id FROM recorded_meeting WHERE badge = ?").Bind(badge);
        var recorded = new List<RecordedMeeting>();
        while (query.Step())
        {
            recorded.Add(new RecordedMeeting(query.Text(0), query.Text(1), badge, Times.FromMillis(query.Int64(2))) { ExhibitorId = query.Text(3) });
        }

        return recorded;
    }

    // And its contact as it is searched.
    private (string Days, string Leads, string Folded, string? Country) Before(string badge)
    {
        var query = writer.Get("SELECT days, leads, name, family_reading, given_reading, company, email, country FROM badge WHERE badge = ?").Bind(badge);
        var before = query.Step()
            ? (query.Shared(0), query.Shared(1), SearchText.Fold(
                query.TextOrNull(2), $"{query.TextOrNull(3)} {query.TextOrNull(4)}", query.TextOrNull(5), query.TextOrNull(6)), query.TextOrNull(7))
            : ("", "", "", null);
        query.Reset();
        return before;
    }
}
