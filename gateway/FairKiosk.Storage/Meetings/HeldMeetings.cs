namespace FairKiosk.Storage.Meetings;

/// <summary>Which meetings took place with which firm, for every page that counts them: each once for a firm, however many badges came.</summary>
internal static class HeldMeetings
{
    /// <summary>Of each firm how many planned ones took place.</summary>
    public const string ByFirm =
        """
        SELECT p.party_id, count(*)
        FROM exhibitor e JOIN meeting_party p ON p.party_id = e.id JOIN held_meeting h ON h.meeting_id = p.meeting_id GROUP BY p.party_id
        """;

    /// <summary>Each walk-in once for each firm (exhibitor_id) that owned the place then; end_at is NULL where the length is unknown.</summary>
    public const string WalkInsOfFirms =
        """
        SELECT DISTINCT o.exhibitor_id, m.badge, m.journal, m.seq, m.hash, m.end_at
        FROM meeting m JOIN station_owner o ON o.station_id = m.station_id AND o.from_at <= m.start_at AND (o.to_at IS NULL OR m.start_at < o.to_at)
        """;
}
