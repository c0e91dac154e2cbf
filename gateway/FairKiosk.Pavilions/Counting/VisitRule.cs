namespace FairKiosk.Pavilions.Counting;

/// <summary>Visit: scans of one badge at one station, ended when the window passes without a scan (docs/counting.md).</summary>
internal static class VisitRule
{
    /// <param name="badge">Pseudonym.</param>
    /// <param name="scans">Counted scans of the badge in time order, all stations.</param>
    /// <param name="window">Longest pause inside a visit, inclusive.</param>
    internal static List<CountedVisit> Visits(string badge, IEnumerable<PlacedScan> scans, TimeSpan window)
    {
        var visits = new List<CountedVisit>();
        foreach (var atStation in scans.GroupBy(scan => scan.StationId!, StringComparer.Ordinal))
        {
            var current = new List<PlacedScan>();
            foreach (var scan in atStation)
            {
                if (current.Count > 0 && scan.Time.AtUtc - current[^1].Time.AtUtc > window)
                {
                    visits.Add(Close(badge, atStation.Key, current));
                    current = [];
                }

                current.Add(scan);
            }

            visits.Add(Close(badge, atStation.Key, current));
        }

        return visits;
    }

    private static CountedVisit Close(string badge, string station, List<PlacedScan> scans) =>
        new(new Visit(scans[0].Key, badge, station, scans[0].Time.AtUtc, scans[^1].Time.AtUtc, scans.Count), scans);
}
