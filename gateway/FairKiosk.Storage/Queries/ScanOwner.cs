namespace FairKiosk.Storage;

/// <summary>Whose a scan is, for every question that looks at the scans themselves: as the rule of the leads has it.</summary>
internal static class ScanOwner
{
    /// <summary>A condition on the scan s: it is that firm's. What was scanned at a planned meeting belongs to the firms that met there, not to the owners of the table.</summary>
    /// <param name="firm">An expression or a parameter.</param>
    public static string Is(string firm) =>
        $"""
        coalesce(
          (SELECT EXISTS (SELECT 1 FROM meeting_party p WHERE p.meeting_id = c.meeting_id AND p.party_id = {firm})
           FROM check_in c WHERE c.badge = s.badge AND c.journal = s.journal AND c.seq = s.seq AND c.hash = s.hash),
          EXISTS (
            SELECT 1 FROM station_owner o
            WHERE o.station_id = s.station_id AND o.exhibitor_id = {firm} AND o.from_at <= s.at AND (o.to_at IS NULL OR s.at < o.to_at)))
        """;
}
