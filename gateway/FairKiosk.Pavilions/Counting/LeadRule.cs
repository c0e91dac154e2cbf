using FairKiosk.Pavilions.Clocks;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Pavilions.Counting;

/// <summary>Lead: (the station's owners at the scan's time, badge, fair edition); several visits, one lead (docs/counting.md). What is scanned at a planned
/// meeting belongs to the firms that meet there, not to the owners of the table; what may have been scanned at one, and nobody knows, to nobody.</summary>
/// <param name="stations">All stations by id.</param>
/// <param name="expected">The planned meetings of the badge.</param>
/// <param name="zone">Where the fair day changes.</param>
internal sealed class LeadRule(IReadOnlyDictionary<string, Station> stations, IReadOnlyList<ExpectedMeeting> expected, TimeZoneInfo zone)
{
    /// <param name="badge">Pseudonym.</param>
    /// <param name="visits">The badge's visits, which hold all its counted scans, each visit's in time order.</param>
    /// <param name="meetings">The badge's meetings that no plan explains.</param>
    /// <param name="checkIns">Where it showed at planned ones.</param>
    /// <param name="marks">Marks on those scans in time order.</param>
    /// <param name="notes">Receives the notes among those marks.</param>
    /// <param name="stray">Receives the notes of which nobody knows whose they are.</param>
    internal List<Lead> Leads(
        string badge,
        IReadOnlyList<CountedVisit> visits,
        IReadOnlyList<CountedMeeting> meetings,
        IReadOnlyList<CheckIn> checkIns,
        IReadOnlyList<PlacedMark> marks,
        List<ReaderNote> notes,
        List<StrayMark> stray)
    {
        var leads = new List<OwnedLead>();
        foreach (var visit in visits)
        {
            foreach (var scan in visit.Scans)
            {
                foreach (var owner in Owners(scan.StationId, scan.Time))
                {
                    Of(owner, leads).Add(scan, visit);
                }
            }
        }

        foreach (var meeting in meetings)
        {
            foreach (var owner in Owners(meeting))
            {
                if (leads.Find(lead => Same(lead.Owner, owner)) is { } lead)
                {
                    lead.Meetings++;
                }
            }
        }

        foreach (var planned in expected)
        {
            if (!planned.IsCalledOff && checkIns.Any(checkIn => Same(checkIn.MeetingId, planned.Id)))
            {
                foreach (var lead in leads.FindAll(lead => planned.ExhibitorIds.Contains(lead.Owner)))
                {
                    lead.Meetings++;
                }
            }
        }

        foreach (var mark in marks)
        {
            if (mark.Mark is not (MarkNames.Rating or MarkNames.Interest or MarkNames.Answer or MarkNames.Note))
            {
                continue;
            }

            var owners = Owners(mark.Target.StationId, mark.Target.Time);
            if (mark.Mark is MarkNames.Note && owners.Count != 1)
            {
                // Firms that share a station are rivals: a text that one of them wrote is shown to none before it is shown to the wrong one.
                stray.Add(BadgeHistory.Stray(mark, StrayReason.NoSingleOwner));
                continue;
            }

            foreach (var owner in owners)
            {
                if (leads.Find(lead => Same(lead.Owner, owner)) is { } lead)
                {
                    Say(mark, lead, notes);
                }
            }
        }

        leads.Sort((one, other) => string.CompareOrdinal(one.Owner, other.Owner));
        return leads.ConvertAll(lead => lead.Close(badge));
    }

    private void Say(PlacedMark mark, OwnedLead lead, List<ReaderNote> notes)
    {
        switch (mark.Mark)
        {
            case MarkNames.Rating:
                lead.Rating = mark.Value;
                break;
            case MarkNames.Interest:
                lead.Interests = lead.Interests.With(mark.Value);
                break;
            case MarkNames.Answer:
                lead.Answers = lead.Answers.With(FixedAnswers.Resolve(mark.Value, OpeningHours.DayIn(zone, mark.Target.Time.AtUtc)));
                break;
            case MarkNames.Note:
                notes.Add(ReaderNote.Of(mark, lead.Owner));
                lead.ReaderNotes++;
                break;
        }
    }

    // A badge has a handful of owners: to look through them is cheaper than to hash their names.
    private static OwnedLead Of(string owner, List<OwnedLead> leads)
    {
        var lead = leads.Find(known => Same(known.Owner, owner));
        if (lead is null)
        {
            leads.Add(lead = new OwnedLead(owner));
        }

        return lead;
    }

    private IReadOnlyList<string> Owners(string? stationId, EventTime time) =>
        CheckInRule.At(expected, stationId, time, out var isUnsure) is { } meeting ? meeting.ExhibitorIds
        : isUnsure ? [] : OwnersOf(stationId, time.AtUtc);

    // What a firm recorded on its page is its own talk, wherever it took place, and that of the firms with which it shares the place.
    private IReadOnlyList<string> Owners(CountedMeeting meeting)
    {
        if (meeting.RecordedBy is not { Length: > 0 } firm)
        {
            return Owners(meeting.Meeting.StationId, meeting.Owned);
        }

        var owners = OwnersOf(meeting.Meeting.StationId, meeting.Owned.AtUtc);
        return owners.Contains(firm, StringComparer.Ordinal) ? owners : [firm];
    }

    private IReadOnlyList<string> OwnersOf(string? stationId, DateTimeOffset atUtc) =>
        stationId is not null && stations.TryGetValue(stationId, out var station) ? station.OwnersAt(atUtc) : [];

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private sealed class OwnedLead(string owner)
    {
        private PlacedScan? _first;
        private DateTimeOffset _lastAtUtc;
        private CountedVisit? _visit;
        private int _scans;
        private int _visits;

        public string Owner => owner;

        public int Meetings { get; set; }

        public string? Rating { get; set; }

        public InterestSet Interests { get; set; }

        public ReaderAnswers Answers { get; set; }

        public int ReaderNotes { get; set; }

        public void Add(PlacedScan scan, CountedVisit visit)
        {
            if (_first is null || scan.Time.AtUtc < _first.Time.AtUtc || (scan.Time.AtUtc == _first.Time.AtUtc && scan.Key < _first.Key))
            {
                _first = scan;
            }

            if (_scans == 0 || scan.Time.AtUtc > _lastAtUtc)
            {
                _lastAtUtc = scan.Time.AtUtc;
            }

            _visits += ReferenceEquals(visit, _visit) ? 0 : 1;
            _visit = visit;
            _scans++;
        }

        public Lead Close(string badge) =>
            new(owner, badge, _first!.Key, _first.Time.AtUtc, _lastAtUtc, _scans, _visits, Meetings, Rating, Interests, ReaderNotes) { Answers = Answers };
    }
}
