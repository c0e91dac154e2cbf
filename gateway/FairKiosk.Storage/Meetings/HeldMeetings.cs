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

    /// <summary>Each walk-in once for each of its firms (exhibitor_id), as LeadRule has it: what was marked is theirs whose the scan is that it was marked on, what
    /// a firm recorded is its own, and where it owns the place with others theirs, too. end_at is NULL where the length is unknown.</summary>
    public const string WalkInsOfFirms =
        $"""
        SELECT o.exhibitor_id, m.badge, m.journal, m.seq, m.hash, m.end_at
        FROM meeting m JOIN {Start} JOIN {Marked} JOIN station_owner o ON {ScanOwner.OwnsPlace}
        WHERE NOT EXISTS (SELECT 1 FROM check_in c WHERE {ScanOwner.AtMeeting})
        UNION
        SELECT o.exhibitor_id, m.badge, m.journal, m.seq, m.hash, m.end_at
        FROM meeting m JOIN recorded_meeting r ON {Recorded} JOIN station_owner o ON {OwnsPlace}
        WHERE EXISTS (SELECT 1 FROM station_owner o WHERE {OwnsPlace} AND o.exhibitor_id = r.exhibitor_id)
        UNION
        SELECT r.exhibitor_id, m.badge, m.journal, m.seq, m.hash, m.end_at FROM meeting m JOIN recorded_meeting r ON {Recorded}
        """;

    /// <summary>Joins a row m of meeting with the event k of the mark that began it; recorded ones have none.</summary>
    public const string Start = "event k ON k.journal = m.journal AND k.seq = m.seq AND k.hash = m.hash";

    /// <summary>And that mark k with the scan s that it is about: of two with the same number, the one with the least hash.</summary>
    public const string Marked =
        """
        scan s ON s.badge = m.badge AND s.journal = k.target_journal AND s.seq = k.target_seq
          AND s.hash = (SELECT min(x.hash) FROM scan x WHERE x.badge = m.badge AND x.journal = k.target_journal AND x.seq = k.target_seq)
        """;

    private const string OwnsPlace = "o.station_id = m.station_id AND o.from_at <= m.start_at AND (o.to_at IS NULL OR m.start_at < o.to_at)";

    /// <summary>Joins a row m of meeting with the row r of recorded_meeting that tells which firm recorded it; those of marks have none.</summary>
    public const string Recorded = "m.journal = '' AND r.badge = m.badge AND r.decision_id = m.hash";
}
