using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Pavilions.Counting;

/// <summary>Lead: (the station's owners at the scan's time, badge, fair edition); several visits, one lead (docs/counting.md).</summary>
internal static class LeadRule
{
    /// <param name="badge">Pseudonym.</param>
    /// <param name="scans">Counted scans in time order.</param>
    /// <param name="visits">The visits of those scans.</param>
    /// <param name="meetings">The badge's meetings.</param>
    /// <param name="marks">Marks on those scans in time order.</param>
    /// <param name="stations">All stations by id.</param>
    internal static List<Lead> Leads(
        string badge,
        IEnumerable<PlacedScan> scans,
        IReadOnlyList<CountedVisit> visits,
        IReadOnlyList<CountedMeeting> meetings,
        IReadOnlyList<PlacedMark> marks,
        IReadOnlyDictionary<string, Station> stations)
    {
        var leads = new List<Lead>();
        var owned = scans
            .SelectMany(scan => Owners(stations, scan.StationId, scan.Time.AtUtc).Select(owner => (Owner: owner, Scan: scan)))
            .GroupBy(pair => pair.Owner, pair => pair.Scan, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in owned)
        {
            var own = group.ToList();
            var keys = own.Select(scan => scan.Key).ToHashSet();
            leads.Add(new Lead(
                group.Key,
                badge,
                own[0].Key,
                own[0].Time.AtUtc,
                own[^1].Time.AtUtc,
                own.Count,
                visits.Count(visit => visit.Scans.Any(scan => keys.Contains(scan.Key))),
                meetings.Count(meeting => Owners(stations, meeting.Meeting.StationId, meeting.OwnedAtUtc).Contains(group.Key, StringComparer.Ordinal)),
                marks.LastOrDefault(mark => mark.Mark is MarkNames.Rating && keys.Contains(mark.Target.Key))?.Value));
        }

        return leads;
    }

    private static IReadOnlyList<string> Owners(IReadOnlyDictionary<string, Station> stations, string? stationId, DateTimeOffset atUtc) =>
        stationId is not null && stations.TryGetValue(stationId, out var station) ? station.OwnersAt(atUtc) : [];
}
