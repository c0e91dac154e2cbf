namespace FairKiosk.Storage;

/// <summary>Whose a scan is, for every question that looks at the scans themselves: as the rule of the leads has it.</summary>
internal static class ScanOwner
{
    /// <summary>A condition on a row c of check_in: it is of the scan s, which then belongs to those who meet there, or to nobody where that is not known.</summary>
    public const string AtMeeting = "c.badge = s.badge AND c.journal = s.journal AND c.seq = s.seq AND c.hash = s.hash";

    /// <summary>A condition on a row o of station_owner: it owned the place of the scan s when that was made.</summary>
    public const string OwnsPlace = "o.station_id = s.station_id AND o.from_at <= s.at AND (o.to_at IS NULL OR s.at < o.to_at)";

    /// <summary>A condition on the scan s: it is that firm's. What was scanned at a planned meeting belongs to the firms that met there, not to the owners of the table.</summary>
    /// <param name="firm">An expression or a parameter.</param>
    public static string Is(string firm) =>
        $"""
        coalesce(
          (SELECT EXISTS (SELECT 1 FROM meeting_party p WHERE p.meeting_id = c.meeting_id AND p.party_id = {firm})
           FROM check_in c WHERE {AtMeeting}),
          EXISTS (SELECT 1 FROM station_owner o WHERE o.exhibitor_id = {firm} AND {OwnsPlace}))
        """;
}
