namespace FairKiosk.Pavilions.Counting;

/// <summary>Visit: scans of one badge at one station, ended when the window passes without a scan (docs/counting.md).</summary>
internal static class VisitRule
{
    /// <param name="badge">Pseudonym.</param>
    /// <param name="scans">Counted scans of the badge in time order, all stations.</param>
    /// <param name="window">Longest pause inside a visit, inclusive.</param>
    internal static List<CountedVisit> Visits(string badge, IReadOnlyList<PlacedScan> scans, TimeSpan window)
    {
        var visits = new List<List<PlacedScan>>();
        var latest = new Dictionary<string, List<PlacedScan>>(StringComparer.Ordinal);
        foreach (var scan in scans)
        {
            if (!latest.TryGetValue(scan.StationId!, out var visit) || scan.Time.AtUtc - visit[^1].Time.AtUtc > window)
            {
                visits.Add(visit = []);
                latest[scan.StationId!] = visit;
            }

            visit.Add(scan);
        }

        return visits.ConvertAll(visit => new CountedVisit(
            new Visit(visit[0].Key, badge, visit[0].StationId!, visit[0].Time.AtUtc, visit[^1].Time.AtUtc, visit.Count), visit));
    }
}
