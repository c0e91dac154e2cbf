using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage.Projections;

namespace FairKiosk.Storage;

/// <summary>Whose a scan is, for every question that looks at the scans themselves: as the rule of the leads has it.</summary>
internal static class ScanOwner
{
    /// <summary>A condition on a row c of check_in: it is of the scan s, which then belongs to those who meet there, or to nobody where that is not known.</summary>
    public const string AtMeeting = "c.badge = s.badge AND c.journal = s.journal AND c.seq = s.seq AND c.hash = s.hash";

    /// <summary>A condition on a row o of station_owner: it owned the place of the scan s when that was made.</summary>
    public const string OwnsPlace = "o.station_id = s.station_id AND o.from_at <= s.at AND (o.to_at IS NULL OR s.at < o.to_at)";

    private const string Earliest = $"CASE s.quality WHEN '{Names.Estimated}' THEN s.earliest ELSE s.at END";

    private const string Latest = $"CASE s.quality WHEN '{Names.Estimated}' THEN s.latest ELSE s.at END";

    private static readonly long Early = (long)MeetingTimes.Early.TotalMilliseconds;

    /// <summary>A condition on the scan s, which counts: it is that firm's. What was scanned at a planned meeting belongs to the firms that met there, not to the
    /// owners of the table.</summary>
    /// <param name="firm">An expression or a parameter.</param>
    public static string Is(string firm) =>
        $"""
        coalesce(
          (SELECT EXISTS (SELECT 1 FROM meeting_party p WHERE p.meeting_id = c.meeting_id AND p.party_id = {firm})
           FROM check_in c WHERE {AtMeeting}),
          {Owns(firm)})
        """;

    /// <summary>The same of any scan s. One that does not count, such as one that was undone, checks nobody in: it is of those whose it would be if it did, so of
    /// nobody where its time is uncertain and not all of it is in one meeting.</summary>
    /// <param name="firm">An expression or a parameter.</param>
    public static string IsOrWouldBe(string firm) =>
        $"""
        CASE WHEN s.standing = '{Names.Counted}' THEN {Is(firm)} ELSE coalesce(
          (SELECT m.start_at - {Early} <= {Earliest} AND {Latest} < m.end_at
                  AND EXISTS (SELECT 1 FROM meeting_party p WHERE p.meeting_id = m.id AND p.party_id = {firm})
           FROM guest_badge b CROSS JOIN meeting_party g ON g.party_id = b.guest_id CROSS JOIN planned_meeting m ON m.id = g.meeting_id
           WHERE b.badge IN (SELECT s.badge UNION ALL SELECT other.badge FROM person same JOIN person other ON other.person = same.person WHERE same.badge = s.badge)
             AND m.cancelled = 0 AND m.station_id = s.station_id
             AND m.start_at - {Early} <= {Latest} AND {Earliest} < m.end_at
           ORDER BY m.start_at, m.end_at, m.id LIMIT 1),
          {Owns(firm)}) END
        """;

    private static string Owns(string firm) =>
        $"""
        EXISTS (SELECT 1 FROM station_owner o WHERE o.exhibitor_id = {firm} AND {OwnsPlace})
        """;
}
