using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Pavilions.Counting;

/// <summary>Counts one badge. The answer follows from the sets given, never from their order.</summary>
public static class BadgeHistory
{
    /// <summary>Applies every counting rule to the history of one badge over one fair edition.</summary>
    /// <param name="badge">Pseudonym of the badge; what belongs to another badge is passed over.</param>
    /// <param name="scans">Its scans at all stations. An event given twice counts once.</param>
    /// <param name="marks">The marks on those scans; a mark whose scan has not arrived is left out by the caller and waits.</param>
    /// <param name="recorded">Meetings recorded on pages.</param>
    /// <param name="stations">All stations by id; a scan at a station not among them makes a visit but no lead.</param>
    /// <param name="rules">What the organiser set.</param>
    /// <param name="expected">The planned meetings at which the badge is expected; none unless given.</param>
    /// <returns>Visits, meetings, stray marks, leads, notes and check-ins.</returns>
    public static BadgeProjection Project(
        string badge,
        IReadOnlyList<PlacedScan> scans,
        IReadOnlyList<PlacedMark> marks,
        IReadOnlyList<RecordedMeeting> recorded,
        IReadOnlyDictionary<string, Station> stations,
        CountingRules rules,
        IReadOnlyList<ExpectedMeeting>? expected = null)
    {
        ArgumentNullException.ThrowIfNull(stations);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(scans);
        ArgumentNullException.ThrowIfNull(marks);
        var ownMarks = new List<PlacedMark>(marks.Count);
        var undone = new HashSet<EventKey>();
        foreach (var mark in marks)
        {
            if (Same(mark.Target.Badge, badge))
            {
                ownMarks.Add(mark);
                if (Same(mark.Mark, MarkNames.Undo))
                {
                    undone.Add(mark.Target.Key);
                }
            }
        }

        var counted = new List<PlacedScan>(scans.Count);
        foreach (var scan in scans)
        {
            if (Same(scan.Badge, badge) && scan.Standing == ScanStanding.Counted && scan.StationId is not null && !undone.Contains(scan.Key))
            {
                counted.Add(scan);
            }
        }

        PutInOrder(ownMarks, mark => mark.Time.AtUtc, mark => mark.Key);
        PutInOrder(counted, scan => scan.Time.AtUtc, scan => scan.Key);
        var stray = new List<StrayMark>();
        var live = new List<PlacedMark>();
        foreach (var mark in ownMarks)
        {
            if (!Matters(mark.Mark))
            {
                continue;
            }

            if (WhyStray(mark, undone) is { } reason)
            {
                stray.Add(Stray(mark, reason));
            }
            else
            {
                live.Add(mark);
            }
        }

        var visits = VisitRule.Visits(badge, counted, rules.VisitWindow);
        expected ??= [];
        var meetings = MeetingRule.Marked(badge, live, rules.Zone, expected, stray);
        var byHand = MeetingRule.OfBadge(badge, recorded);
        IReadOnlyList<CheckIn> checkIns = expected.Count > 0 ? CheckInRule.CheckIns(badge, counted, meetings, byHand, expected, rules.Zone) : [];
        meetings.AddRange(byHand.Select(MeetingRule.Recorded));
        var notes = new List<ReaderNote>();
        var leads = new LeadRule(stations, expected, rules.Zone).Leads(badge, visits, meetings, checkIns, live, notes, stray);
        visits.Sort((one, other) => one.Visit.FirstScan.CompareTo(other.Visit.FirstScan));
        meetings.Sort((one, other) => one.Meeting.StartedBy.CompareTo(other.Meeting.StartedBy));
        stray.Sort((one, other) => one.Key.CompareTo(other.Key));
        notes.Sort((one, other) => one.Key.CompareTo(other.Key));
        return new BadgeProjection(
            visits.ConvertAll(visit => visit.Visit), meetings.ConvertAll(meeting => meeting.Meeting), stray, leads, notes)
        {
            CheckIns = checkIns,
        };
    }

    internal static StrayMark Stray(PlacedMark mark, StrayReason reason) =>
        new(mark.Key, mark.Target.Badge, mark.Target.StationId, mark.Mark, mark.Time.AtUtc, reason);

    // Time first, key to break ties: the one order that every rule below relies on. An event given twice then stands beside itself.
    // This and the rules run for every badge of every transaction: plain loops cost a third of what queries over the lists did.
    private static void PutInOrder<T>(List<T> items, Func<T, DateTimeOffset> time, Func<T, EventKey> key)
    {
        items.Sort((one, other) =>
        {
            var order = time(one).CompareTo(time(other));
            return order == 0 ? key(one).CompareTo(key(other)) : order;
        });
        for (var at = items.Count - 1; at > 0; at--)
        {
            if (key(items[at]) == key(items[at - 1]))
            {
                items.RemoveAt(at);
            }
        }
    }

    private static bool Matters(string mark) =>
        mark is MarkNames.MeetingStart or MarkNames.MeetingEnd or MarkNames.Rating or MarkNames.Interest or MarkNames.Answer or MarkNames.Note;

    private static bool HasKnownValue(PlacedMark mark) => mark.Mark switch
    {
        MarkNames.Rating => mark.Value is "hot" or "warm" or "cold",
        MarkNames.Interest => InterestSet.IsKnown(mark.Value),
        MarkNames.Answer => ReaderAnswers.IsAnswer(mark.Value),
        MarkNames.Note => ReaderNote.IsText(mark.Value),
        _ => true,
    };

    private static StrayReason? WhyStray(PlacedMark mark, HashSet<EventKey> undone)
    {
        if (mark.Target.Standing == ScanStanding.Undone || undone.Contains(mark.Target.Key))
        {
            return StrayReason.ScanUndone;
        }

        if (mark.Target.Standing == ScanStanding.WhoseIsThis)
        {
            return StrayReason.StationUnknown;
        }

        if (mark.Target.Standing != ScanStanding.Counted)
        {
            return StrayReason.ScanNotCounted;
        }

        if (mark.Target.StationId is null)
        {
            return StrayReason.StationUnknown;
        }

        return HasKnownValue(mark) ? null : StrayReason.UnknownValue;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
